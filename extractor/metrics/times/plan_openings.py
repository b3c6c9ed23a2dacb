"""Sentences that open what is planned: 下一步, 会议议定：, 建议：."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from ...model import Period
from ..cues import Cues
from ..view import SentenceView, text_of
from .leads import turns
from .report_dates import EARLY
from .timeframes import ReportTime

ABOUT = "关于"
FORMERLY = "原"
LONGEST_NAME = 5
"""Nor is the name of a plan that it says longer than this."""
LONGEST_RULES = 6
"""What is called rules in a sentence of its own has at most so many characters."""
LONGEST_LABEL = 14
"""What stands before the colon of a paragraph that it labels, in characters."""
DONE = "了"
"""In 主要做了以下工作 it tells that what follows was done."""


class PlanOpenings:
    """Tells by its first or its last sentence whether a paragraph goes on with a plan."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def _is_plan(self, label: str, view: SentenceView) -> bool:
        """建议, 8.2019年安排: whether a label is the name of a plan, its number and its year left out."""
        told = view.segments[:1]
        if not told or told[0].quantities or len(label) > LONGEST_LABEL:
            return False
        words = [e for e in told[0].elements if e.tag not in {"T", "x"}]
        name, nouns = text_of(words), self._cues.longest_first("frame_plan_noun")
        if label in nouns or name in nouns:
            return True
        whole = len(name) <= LONGEST_NAME and not any(e.verb for e in words)  # 总目标
        return whole and name.endswith(nouns) and not self._cues.plays(name, "frame_neutral")

    def _tells_done(self, said: str) -> bool:
        """主要做了以下工作；以下工作值得肯定: whether what is listed next was done."""
        return DONE in said or any(word in said for word in self._cues.words("praises"))

    def lists_plan(self, view: SentenceView) -> bool:
        """围绕上述目标，重点做好以下工作：: what is to be done follows, under headings of its own."""
        said = view.text[view.start : view.end].rstrip()
        if view.slots or not said.endswith(("：", ":")) or self._tells_done(said):
            return False
        return any(word in said for word in self._cues.words("frame_plan_opening"))

    def lays_down(self, views: Sequence[SentenceView]) -> bool:
        """关于建设标准。小学班额45人以内: whether a paragraph begins by saying that rules follow."""
        said = views[0].text[views[0].start : views[0].end].rstrip("。：: \n") if turns(views) else ""
        label = said.startswith(ABOUT) or len(said) <= LONGEST_RULES  # 扛牢粮食安全责任 is an act
        return label and said.endswith(self._cues.longest_first("frame_required"))

    def ends_in_plan(self, views: Sequence[SentenceView]) -> bool:
        """2020年完成投资3.9亿元。会议议定：: whether a paragraph gives an account, and ends with what comes next."""
        closing = views[-1] if len(views) > 1 else None
        said = closing.text[closing.start : closing.end].rstrip() if closing else ""
        return closing is not None and said.endswith(("：", ":")) and not closing.slots and self.opens_plan(closing)

    def troubles(self, views: Sequence[SentenceView], dated: date | None, resolve: Callable[[Period], Period]) -> int:
        """五、往后 / 说实话，难处还在。只有8个喷头。明年…: how many sentences tell of troubles."""
        first = views[0] if views and dated else None
        begins = first.slots[0].quantity.start if first and first.slots else first.end if first else 0
        opening = first.text[first.start : begins] if first else ""
        if first is None or not any(word in opening for word in self._cues.words("trouble")):
            return 0
        for number, view in enumerate(views):
            times = [e.mention for s in view.segments for e in s.elements if isinstance(e.mention, Period)]
            last = resolve(times[0]).last if times else None
            if self.opens_plan(view) or (last and dated and last > dated):
                return number
        return len(views)

    def opens_plan(self, view: SentenceView) -> bool:
        """Whether a paragraph begins with what comes next (下一步, 今后)."""
        said, words = view.text[view.start : view.end], self._cues.longest_first("frame_plan_opening")
        if not view.slots and (
            said.startswith(words)
            or (turns([view]) and not self._tells_done(said) and any(word in said for word in words))
        ):
            return True  # 会议议定：
        label, colon, _ = said.replace(":", "：").partition("：")
        if colon and any(word in label for word in self._cues.words("praises")):
            return False  # 以下工作有特色，值得肯定：…
        if self.lists_plan(view) or (colon and self._is_plan(label, view)):
            return True  # 建议：一是撤并教学点25个
        if not view.slots and DONE not in said and any(word in said for word in self._cues.words("decides_on")):
            return True  # 县委研究决定异地新建特教学校。项目占地30亩
        told = [e.text for s in view.segments[:1] for e in s.elements[:5]]
        opening = [word for i, word in enumerate(told) if not (i and told[i - 1] == FORMERLY)]  # 食堂原打算翻修18个
        opening += [a + b for a, b in pairwise(opening)]  # 会议同意新建学校3所, 2024年教育工作的主要目标是
        return not self._cues.words("frame_plan_opening").isdisjoint(opening)


def turned_ahead(time: ReportTime) -> ReportTime:
    """2022年的账 in January 2023, 今年怎么干: what a paper that looks back on a year goes on to plan is of the next."""
    if time.dated is None or time.implied or time.year != time.dated.year - 1 or time.dated.month > EARLY:
        return time
    return time._replace(year=time.dated.year, this=None, account=None)
