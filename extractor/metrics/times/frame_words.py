"""What headings and titles say of the text below them: an account, a plan or a rule."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

import regex

from ...model import Status
from ..cues import Cues

HEADINGS_KEPT = 256
"""Headings whose status is remembered: those above a paragraph come again with the next one."""
RAISED = regex.compile(r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])?\s*关于")
"""How a heading begins that names what somebody raised."""
RULES_GO_ON = frozenset("。.．：:（(和与及、要")
"""What may stand behind the name of rules in a heading (四、标准和程序, 责任要扛牢)."""
_LAST_CLAUSE = regex.compile("[，,；;。]")
LONGEST_MIXED = 16
"""A heading of account and plan in one is no longer than this (in characters)."""
_REMARK = regex.compile(r"(?:[（(【][^（）()【】]*[）)】]|[》”\s])+$")
"""（节选）, （2019—2023年）: what a title ends in beside its words."""
_LINES = regex.compile(r"\s+|——+(?!\d)")
"""A subtitle stands in a line of its own or behind a dash."""


class FrameWords:
    """Reads the status that headings and titles give.

    >>> from extractor.rules import load_rules
    >>> FrameWords(Cues(load_rules())).of_title("某县营养改善计划审计结果公告")
    'actual'
    """

    def __init__(self, cues: Cues) -> None:
        self._status: dict[str, Status | None] = {
            **dict.fromkeys(cues.words("frame_neutral")),
            **dict.fromkeys(cues.words("frame_review"), "actual"),
            **dict.fromkeys(cues.words("frame_plan") | cues.words("frame_plan_noun"), "planned"),
            **dict.fromkeys(cues.words("frame_required"), "required"),
        }
        longest_first = sorted(self._status, key=lambda word: (-len(word), word))
        nouns, tails = cues.words("frame_plan_noun"), "|".join(cues.longest_first("frame_plan_tail"))
        plan = rf"(?=[\s\p{{P}}]|[和与及]|$|(?:{tails})(?:[\s\p{{P}}]|$))"
        words = (regex.escape(word) + (plan if word in nouns else "") for word in longest_first)
        self._words = regex.compile("|".join(words) or "(?!)")
        papers = self._status | dict.fromkeys(cues.words("paper_of_account"), "actual")
        papers |= dict.fromkeys(cues.words("paper_of_plans"), "planned")
        papers |= dict.fromkeys(cues.words("paper_of_neither"))
        self._papers = {word: papers[word] for word in sorted(papers, key=lambda word: (-len(word), word))}
        kinds = "|".join(map(regex.escape, self._papers)) or "(?!)"
        self._kinds, self._ends = regex.compile(kinds), regex.compile(f"(?:{kinds})$")
        account = "|".join(regex.escape(word) for word, status in self._papers.items() if status == "actual")
        plan = "|".join(regex.escape(word) for word, status in self._papers.items() if status == "planned")
        self._joined_kinds = regex.compile(rf"(?:{account})[和与及暨](?:{plan})$")
        self._aims, self._reached = nouns, cues.longest_first("reached_aim")
        self._raised = cues.words("raised")
        self._measured = cues.longest_first("measured_by")
        self._speech = cues.longest_first("frame_speech")
        self._carried_out = cues.words("puts_in_force")
        self._covers = cues.longest_first("paper_cover")
        # Each paragraph asks for the headings above it again.
        self.of_heading: Callable[[str], Status | None] = lru_cache(HEADINGS_KEPT)(self._read_heading)
        """The status that a heading's words give to what stands below it; a later word beats an earlier one."""
        self.of_title: Callable[[str | None], Status | None] = lru_cache(HEADINGS_KEPT)(self._read_title)
        """The status of the kind of paper that a title ends in (…实施方案, …情况通报); of two none (总结及计划)."""

    def _read_heading(self, text: str) -> Status | None:
        return self._read_words(text, heading=True)

    def _read_words(self, text: str, *, heading: bool) -> Status | None:
        matches = [*self._words.finditer(text, overlapped=True)]
        whole = [m for m in matches if not any(_inside(m, other) for other in matches)]  # 资金安排 is no 安排
        raised = RAISED.search(text) is not None  # 二、关于校车运营的建议 in a paper that answers
        whole = [m for m in whole if not (raised and m.group() in self._raised)]
        if heading:
            whole = [m for m in whole if self._status[m.group()] != "required" or self._lays_down(text, m)]
        told = [self._status[m.group()] for m in whole if not text[: m.start()].endswith(self._measured)]
        return next((status for status in reversed(told) if status), None)

    def _lays_down(self, text: str, word: "regex.Match[str]") -> bool:
        """三、补助标准: a heading of rules ends in their name; 1.落实责任 and 统一标准，规范建设 tell what was done."""
        behind = text[word.end() :].lstrip()
        before = _LAST_CLAUSE.split(text[: word.start()])[-1]
        return (not behind or behind[0] in RULES_GO_ON) and not any(verb in before for verb in self._carried_out)

    def _read_title(self, title: str | None) -> Status | None:
        """Plans named inside are programmes (营养改善计划审计结果公告) or slogans; a subtitle comes first.

        A speech is of no kind, whatever the meeting's name (营养改善计划推进会上的讲话).
        """
        lines = [line for line in _LINES.split(title or "") if not line.endswith(self._speech)]
        if any(self._joins_kinds(line) for line in lines):
            return None
        papers = (self._paper(line) for line in (*lines[1:], *lines[:1]))
        named = (status for line in lines if (status := self._read_words(line, heading=False)) != "planned")
        return next((status for status in (*papers, *named) if status), None)

    def is_mixed(self, text: str) -> bool:
        """三、问题和打算: a short heading of an account and a plan decides nothing; nor does 调研与建议."""
        if self._joined_kinds.search(text):
            return True
        found = {self._status[word] for word in self._words.findall(text, overlapped=True)}
        words = regex.sub(r"^\W*[\p{Han}\d]{1,3}[、.．）)]", "", text)
        return {"actual", "planned"} <= found and len(words) <= LONGEST_MIXED and any(c in words for c in "和与及、暨")

    def _paper(self, line: str) -> Status | None:
        """The status of the longest kind of paper that a line ends in; 关于印发…方案的通知 brings a plan."""
        said = _REMARK.sub("", line)
        cover = next((word for word in self._covers if said.endswith(word)), "")
        covered = self._kind(_REMARK.sub("", said.removesuffix(cover)))
        granted = cover and covered is None and self._kind(said) == "planned"  # 关于新建县四小的批复
        return "planned" if granted else covered

    def _kind(self, said: str) -> Status | None:
        """The status of the longest kind of paper that some words end in."""
        ends = self._ends.search(said)
        aim = ends is not None and ends.group() in self._aims
        if ends is None or (aim and any(word in said[: ends.start()] for word in self._reached)):
            return None  # 环境质量达功能区目标
        return self._papers[ends.group()]

    def plan_joined(self, title: str) -> int | None:
        """2021年工作总结及2022年工作计划: where the plan begins in a title of an account and a plan."""
        return next(
            (end for end, account, plan in self._joined(title) if (account, plan) == ("actual", "planned")), None
        )

    def _joins_kinds(self, title: str) -> bool:
        """2021年工作总结及2022年工作计划: a word that joins stands between an account and a plan."""
        return any(account != plan for _, account, plan in self._joined(title))

    def _joined(self, title: str) -> Iterator[tuple[int, Status | None, Status | None]]:
        """The kinds of paper that a word joins: where the first ends, what it is and what the second is."""
        told = [(m.start(), m.end(), self._papers[m.group()]) for m in self._kinds.finditer(title)]
        for (_, end, first), (start, _, second) in pairwise(told):
            if regex.search("[和与及暨]", title[end:start]) is not None:
                yield end, first, second


def asks_how(text: str, cues: Cues) -> bool:
    """怎么打, 打什么, 老师怎么留。: whether what opens an item asks what is to be done; 钱怎么花的 asks what was done.

    >>> from extractor.rules import load_rules
    >>> cues = Cues(load_rules())
    >>> asks_how("三、怎么打", cues), asks_how("钱怎么花的", cues)
    (True, False)
    """
    said = text.rstrip("。？?！! ")
    return not said.endswith("的") and any(word in said for word in cues.words("asks_how"))


def _inside(match: "regex.Match[str]", other: "regex.Match[str]") -> bool:
    """Whether a match is part of a longer one."""
    longer = other.end() - other.start() > match.end() - match.start()
    return longer and other.start() <= match.start() and match.end() <= other.end()
