"""Words that tell whether a figure is planned, done, under way or required, and where they tell something else."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..model import Period, Status
from ..rules import CueRole
from .cues import Cues
from .times.timeframes import Frame
from .view import JOINERS, Element

NAMING = frozenset({"v", "vn", "an", "quote"})
"""Tags of words that make a name with 计划 behind them."""
EACH_OF = frozenset("每各")
"""How one begins for each of whom a rule is laid down."""
COMPARED: tuple[CueRole, ...] = ("done", "share", "measured_by", "amounts_to")
"""What is held against a plan (完成, 占, 相当于)."""
ORDER: tuple[tuple[CueRole, Status], ...] = (
    ("status_required", "required"),
    ("status_in_progress", "in_progress"),
    ("status_planned", "planned"),
    ("status_planned_weakly", "planned"),
    ("status_actual", "actual"),
    ("status_actual_weakly", "actual"),
)


class StatusCues:
    """Finds the cues of status among the words of a clause."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._known = frozenset[str]().union(cues.words("means_to"), *(cues.words(role) for role, _ in ORDER))
        self._beginnings = frozenset(word[:end] for word in self._known for end in range(1, len(word)))

    def find(self, elements: Sequence[Element], frame: Frame) -> Iterator[tuple[Status, str]]:
        """Cues in text order: single words, and two words run together. A review heeds no weak word of planning."""
        for index, element in enumerate(elements):
            following = elements[index + 1].text if index + 1 < len(elements) else ""
            begins = element.text in self._beginnings and element.text + following in self._known
            if self._cues.plays(element.text, "ought_to") and self._is_normed(elements[index + 1 :]):
                yield "required", element.text
                continue
            if not begins and element.text not in self._known:
                if element.verb and self._cues.plays(element.text[0], "status_actual"):
                    yield "actual", element.text[0]  # 已付工程款
                continue
            if self._means_to(elements, index):
                yield "planned", element.text
                continue
            pair = element.text + following
            for role, status in ORDER:
                if role == "status_planned_weakly" and frame.status == "actual":
                    continue
                if status == "planned" and self._tells_no_plan(elements, index, frame):
                    continue
                if role == "status_actual_weakly" and frame.status == "planned":
                    continue
                before = elements[index - 1] if index else None
                if before and before.text == "的" and self._cues.plays(element.text, "rule_maker"):
                    continue  # 高于3%的规定上限
                opens = pair != element.text and self._cues.plays(pair, role)
                if before and status == "planned" and before.tag in NAMING and not opens:
                    continue  # 营养改善计划 is a name; 改造任务为 opens a list
                if before and status == "required" and self._cues.plays(before.text, "measured_by", "amounts_to"):
                    continue  # 高于规定学历, 为规定标准的71.5%
                listed = index > 1 and elements[index - 1].text in JOINERS and elements[index - 2].tag != "Q"
                if status == "in_progress" and (listed or self._will_go_on(element.text, pair, frame)):
                    continue  # 竣工、在建项目 are of both kinds
                act = len(element.text) > 1 or self._cues.plays(element.text, "intends")
                if status == "planned" and not act and not self._before_act(elements, index):
                    continue  # 应流公司 is a name
                if self._is_need(elements, index):
                    continue
                if status == "required" and self._counts_at_least(elements, index, frame):
                    continue
                if element.text == "应" and self._attends(elements[index + 1 : index + 3]):
                    continue  # 应到学生14.36万人，实到14.2万人
                if element.text == "应" and self._is_normed(elements[index + 1 :]):
                    yield "required", element.text
                    break
                if (
                    status == "required"
                    and pair.endswith("的")
                    and self._cues.plays(element.text, "norm", "rule_maker")
                ):
                    continue  # 未在规定的30日内下达
                if before and before.verb and self._cues.plays(element.text, "standing"):
                    continue  # 利用现有校舍 tells what is used
                if self._cues.plays(element.text, role):
                    yield status, element.text
                    break
                if self._cues.plays(pair, role):
                    yield status, pair
                    break

    def _means_to(self, elements: Sequence[Element], index: int) -> bool:
        """今年还要投入1.2亿元: what is still to be done; 也要看到, 每年还要花12万元 tell no plan."""
        word, behind = elements[index].text, elements[index + 1 : index + 4]
        if behind and self._cues.plays(word + behind[0].text, "means_to"):
            word, behind = word + behind[0].text, behind[1:]
        if not self._cues.plays(word, "means_to") or self._is_habit(elements[:index]):
            return False
        pair = "".join(e.text for e in behind[:2])  # 还想再建
        return self._cues.any_plays(behind[:1], "act", "act_to_come") or self._cues.plays(pair, "act_to_come")

    def _tells_no_plan(self, elements: Sequence[Element], index: int, frame: Frame) -> bool:
        """Whether a word of planning tells what was got, of which whole something is, or by which plan it was done."""
        got = frame.status != "planned" and self._is_got(elements, index)
        whole = index > 0 and self._of_whole(elements, index)
        return got or whole or self._of_the_year(elements, index) or self._is_means(elements, index)

    def _is_got(self, elements: Sequence[Element], index: int) -> bool:
        """争取资金860万元, 争取到860万元: what was got; 争取年底前完成, 今年争取资金3亿元 tell an aim."""
        this_year = any(isinstance(e.mention, Period) and e.mention.relative for e in elements[:index])
        behind = [e for e in elements[index + 1 :] if e.tag not in {"ul", "W"}]
        if behind and behind[0].text == "到":
            return self._cues.plays(elements[index].text, "seeks")
        if this_year or not self._cues.plays(elements[index].text, "seeks") or not behind or behind[0].tag == "Q":
            return False
        return not any(e.tag == "T" or (e.verb and not e.nominal) for e in behind)

    def _counts_at_least(self, elements: Sequence[Element], index: int, frame: Frame) -> bool:
        """至少有3所学校没有达标, 今年计划至少完成12个: how many there are or are planned, and no rule for each one."""
        if not self._cues.plays(elements[index].text, "at_the_least"):
            return False
        if self._cues.any_plays(elements[index + 1 : index + 2], "has"):
            return True
        timed = frame.status is None and any(e.tag == "T" for e in elements[:index])  # 三年至少招400名
        planned = (frame.status == "planned" or timed) and not any(e.text[0] in EACH_OF for e in elements)
        return planned or any(status == "planned" for status, _ in self.find(elements[:index], frame))

    def _of_whole(self, elements: Sequence[Element], index: int) -> bool:
        """完成计划的58% tells how much was done, 较概算节约110万元 what was spent, 为盘子的56.4% how much of it."""
        before, behind = elements[index - 1], elements[index + 1 : index + 2]
        if behind and self._cues.plays(behind[0].text, "set_task"):
            behind = elements[index + 2 : index + 3]  # 为计划任务的169.6%
        if self._cues.plays(before.text, "done", "comparing"):
            return True
        plan = self._cues.plays(elements[index].text, "plan_name", "budget", "quota")
        figured = self._cues.plays(before.text, "way_opener") or any(e.text == "的" for e in behind)
        held = self._cues.plays(before.text, "share_opener", "share", "amounts_to", "way_opener")
        return plan and held and figured

    def _will_go_on(self, word: str, pair: str, frame: Frame) -> bool:
        """加快建设15个项目: among the plans it says what is to be done."""
        return frame.status == "planned" and any(self._cues.plays(text, "pushes_on") for text in (word, pair))

    def _is_need(self, elements: Sequence[Element], index: int) -> bool:
        """一个老师要照看70个娃, 过去要跑135天, 要管住宿的36所: what things take, and no plan."""
        if not self._cues.plays(elements[index].text, "status_need"):
            return False
        before, behind = elements[:index], elements[index + 1 :]
        if any(e.tag == "T" for e in before):
            return False  # 今年要动的学校是38所
        named = next((e.tag for e in behind if e.tag in {"Q", "uj"}), None) == "uj"
        return named or self._is_habit(before)

    def _is_habit(self, before: Sequence[Element]) -> bool:
        """每年, 过去 before 要: what is done again and again."""
        pairs = (a.text + b.text for a, b in pairwise(before))
        return any(self._cues.plays(word, "habitual") for word in (*(e.text for e in before), *pairs))

    def _attends(self, following: Sequence[Element]) -> bool:
        """Whether 应 tells how many there are to come, to be trained or to be checked."""
        if not self._cues.any_plays(following[:1], "attends_there"):
            return False  # 课桌凳应到6200套 tells what was ordered
        return following[0].text != "到" or self._cues.any_plays(following[1:], "attendant")

    def _is_normed(self, following: Sequence[Element]) -> bool:
        """专职保安应配315名: what ought to be there by a norm."""
        return self._cues.any_plays(following[:1], "normed_there")

    def _is_means(self, elements: Sequence[Element], index: int) -> bool:
        """通过银龄讲学计划聘请退休教师, 建成海智计划工作基地: the name of a plan by which something was done."""
        openers = (i for i, e in enumerate(elements[:index]) if self._cues.plays(e.text, "way_opener"))
        spot = max(openers, default=index)
        if spot == index and self._cues.plays(elements[0].text, "done") and elements[-1].tag != "Q":
            spot = 0
        named = elements[spot + 1 : index]
        plan = self._cues.plays(elements[index].text, "plan_name")
        return plan and bool(named) and not any(e.verb or e.tag in {"T", "P", "d"} for e in named)

    def _of_the_year(self, elements: Sequence[Element], index: int) -> bool:
        """完成年度计划的58% tells how much was done; 全年计划投资6亿元 plans."""
        if not index or not self._cues.plays(elements[index - 1].text, "of_the_year"):
            return False
        told = self._cues.any_plays(elements[: index - 1], *COMPARED)
        return told or any(e.text == "的" for e in elements[index + 1 : index + 2])

    def _before_act(self, elements: Sequence[Element], index: int) -> bool:
        """Whether what comes next is done (将新建, 应配)."""
        following = elements[index + 1 : index + 3]
        return any(e.verb or e.tag in {"vn", "p"} or self._cues.plays(e.text, "act") for e in following)

    def looks_ahead(self, elements: Sequence[Element], index: int) -> bool:
        """Whether 将 tells of the future; 将校舍改建为幼儿园3所 says what was made of a thing."""
        into = self._cues.words("made_into")
        behind = elements[index + 1 :]
        made = any(e.text in into or e.text[-1:] in into for e in behind)
        made = made or any(a.text + b.text in into for a, b in pairwise(behind))  # 将问题逐条分解到11个部门
        return self._before_act(elements, index) and not made
