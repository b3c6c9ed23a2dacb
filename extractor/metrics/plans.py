"""Figures of plans: what was set to be done, what a plan holds, what is yet to be found."""

from collections.abc import Sequence
from itertools import pairwise

from ..rules import CueRole
from .cues import Cues
from .situation import Linked
from .status_cues import NAMING
from .view import EACH, Element

FIGURES = frozenset({"count", "area", "amount", "length"})
LAID_DOWN: tuple[CueRole, ...] = ("plan_name", "set_task", "bare_budget")
"""What a whole is called of which a part was done."""
PLANNED: tuple[CueRole, ...] = ("set_task", "plan_name", "budget", "quota")
"""What a plan, or a part of it, is called."""
ASIDE = frozenset("TPdcW")
"""Tags of words that open no phrase."""
MEASURES = frozenset({"left.relational", "inherit.other_unit", "left.noun"})
"""Rules whose heads tell what one thing measures."""
WORKS = "工程"
NEAR = 4
"""What a figure measures out is called a plan by one of so many words behind it."""


WITHIN = frozenset("内外中")
"""What lies inside a plan or outside it is told of, and not planned."""


class Plans:
    """Finds the word that makes a figure one of a plan."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def find(self, item: Linked) -> str | None:
        """The word, where something around the figure says that it is set to be done."""
        if [e.text in WITHIN or e.text == "的" for e in item.slot.left[-2:]] == [True, True]:
            return None  # 对规划内的163所学校进行了自查
        return (
            self._enrolled(item)
            or self._task(item)
            or self._aimed(item)
            or self._target(item)
            or self._measure_of_listed(item)
        )

    def _measure_of_listed(self, item: Linked) -> str | None:
        """这些学校已列入宿舍建设计划，总投资1780万元: what a thing that was put on a plan measures and costs."""
        own = item.slot.segment
        if item.head.source not in MEASURES or item.quantity.kind not in FIGURES or own.depth:
            return None
        if self._cues.any_plays(item.slot.before, "done", "status_actual"):
            return None
        for segment in item.view.segments[: own.ordinal]:
            enrolled = (i for i, e in enumerate(segment.elements) if e.verb and self._cues.plays(e.text, "enrols"))
            spot = next(enrolled, None)
            if segment.part != own.part or segment.depth or spot is None:
                continue
            last = segment.elements[-1]
            if last.text.endswith(WORKS) or self._cues.plays(last.text, "plan_name", "budget"):
                return last.text
        return None

    def _target(self, item: Linked) -> str | None:
        """改扩建幼儿园目标12所，实际完成11所: what is called the aim right before its figure, in an account too."""
        words = [e for e in item.slot.left if e.tag not in ASIDE]
        target = len(words)
        while (
            target
            and self._cues.plays(words[target - 1].text, "copula", "level")
            and not self._is_aim(words[target - 1])
        ):
            target -= 1
        told = target > 0 and self._is_aim(words[target - 1]) and item.head.change is None
        held = self._cues.any_plays(words[: target - 1], "measured_by", "comparing", "done") if told else True
        return None if held else words[target - 1].text

    def _is_aim(self, word: Element) -> bool:
        return self._cues.plays(word.text, "target")

    def _aimed(self, item: Linked) -> str | None:
        """本科以上学历比例，目标小学78%: an aim opens the clause of a rate, and does not say how much was done."""
        said = [e for e in item.slot.left if e.tag not in ASIDE]
        if not said or item.quantity.kind not in {"percentage", "ratio"} or item.head.change is not None:
            return None
        done = any(self._cues.plays(e.text[:2], "done") for e in said[1:])
        return said[0].text if self._cues.plays(said[0].text, "plan_name") and not done else None

    def _enrolled(self, item: Linked) -> str | None:
        """列入规划的140个项目, 纳入规划的学校217所: what a plan holds, but not how much of it was done."""
        if item.head.source == "left.base":
            plans = tuple(word for role in LAID_DOWN for word in self._cues.longest_first(role))
            return next((word for word in plans if word in item.head.phrase.noun), None)  # 占年度计划7.5亿元的82.4%
        right = item.slot.right
        if item.quantity.kind == "count" and right and self._cues.plays(right[-1].text, "plan_name"):
            entered = self._cues.any_plays(right[1:-1], "enrols")  # 217所学校列入改薄规划
            if entered:
                return right[-1].text
        words = [*item.slot.left, *right[:1]]
        if not any(e.text == "的" for e in words):
            return None
        for index, (element, following) in enumerate(pairwise(words)):
            if following.text != "的" or self._cues.any_plays(words[index + 2 :], "done"):
                continue  # 纳入规划的学校完工53所
            before = words[index - 1] if index else None
            entered = before is None or before.tag == "quote" or self._cues.plays(before.text, "enrols")
            named = before is not None and before.tag in NAMING and not entered  # 营养改善计划 is a name
            planned = self._cues.plays(element.text, "plan_name") and not named
            if planned and item.quantity.kind in FIGURES - {"amount"}:
                return element.text
        return None

    def _task(self, item: Linked) -> str | None:
        """候车亭全年任务60座: what was set to be done; 实施年度任务169项 and 超年度任务6亿元 tell what was done."""
        content = item.left.content
        if not content or item.quantity.kind not in {"count", "area", "amount"}:
            return None
        task = next((e.text for e in content[-1:] if self._cues.plays(e.text, "set_task")), None)
        if len(content) > 1 and self._cues.plays(content[0].text, "plan_name"):
            task = content[0].text  # 年度计划投资6亿元
        acts = (e for e in item.slot.left if e.verb and not self._cues.plays(e.text, "funding_verb"))
        if task is None or any(acts) or self._cues.any_plays(item.slot.left, "measured_by"):
            return None
        return task

    def arranges(self, item: Linked) -> str | None:
        """今年安排新建学校48所: an act that was arranged for; 安排资金3亿元 and 安排了新建项目 tell what was done."""
        if item.quantity.kind not in FIGURES - {"amount"} or item.left.level:
            return None
        words = [e for e in item.slot.before if e.tag not in ASIDE]
        spot = next((i for i, e in enumerate(words) if self._cues.plays(e.text, "arranges")), None)
        own = [e for e in item.slot.left if e.tag not in ASIDE][:1]
        done = item.slot.position and self._cues.any_plays(own, "done")  # 安排新建48所、建成12所
        if spot is None or done or any(e.tag == "ul" or self._cues.plays(e.text, "done_already") for e in words):
            return None
        behind = words[spot + 1 :]
        return words[spot].text if behind and self._cues.plays(behind[0].text, "act") else None

    def stands(self, item: Linked) -> bool:
        """我校有教学班38个，学生1786人: what there is when a plan is made, in the first clause or behind it."""
        if item.quantity.kind != "count" or item.slot.right or item.left.level:
            return False
        own = item.slot.segment
        first = next((s for s in item.view.segments if s.part == own.part and s.quantities), own)
        words = [e for e in first.elements if e.end <= first.quantities[0].start] if first.quantities else []
        there = [i for i, e in enumerate(words) if self._cues.plays(e.text, "has")]
        acts = any(e.verb for i, e in enumerate(words) if i not in there) or (own is not first and item.phrase.verb)
        each = any(e.text[0] == EACH for s in (first, own) for e in s.elements)  # 每县有示范校1所
        return bool(there) and not (acts or each)

    def opens(self, words: Sequence[Element]) -> str | None:
        """规划建成学校3所, 原规划数: a plan that opens a phrase; 规划资金累计完成86.3% tells how much was done."""
        spoken = (i for i, e in enumerate(words) if e.tag not in ASIDE and not self._cues.plays(e.text, "formerly"))
        first = next(spoken, None)
        if first is None or not self._cues.plays(words[first].text, "status_planned_initially"):
            return None
        behind = [e for e in words[first + 1 :] if e.tag not in ASIDE]
        if len(behind) > 1 and behind[0].text in WITHIN and behind[1].text == "的":
            return None
        carried_out = bool(behind) and behind[0].noun and self._cues.any_plays(behind[1:], "done")
        return None if carried_out else words[first].text

    def by_plan(self, words: Sequence[Element]) -> str | None:
        """按规划，…: a clause that says no more than that what follows is laid down in a plan."""
        said = [e for e in words if e.tag not in ASIDE]
        by = 1 < len(said) <= NEAR and self._cues.plays(said[0].text, "by_rule")
        return said[-1].text if by and self._cues.plays(said[-1].text, "status_planned_initially") else None

    def act(self, item: Linked) -> str | None:
        """设备类项目规划采购课桌凳2.6万套, 土建类项目规划168个单体: a plan between its subject and its act."""
        words = item.slot.left
        if not self._cues.any_plays(words, "status_planned_initially"):
            return None
        if self._of_things(item):
            return words[-1].text
        if measured := self._of_size(words):
            return measured
        spot = max(i for i, e in enumerate(words) if self._cues.plays(e.text, "status_planned_initially"))
        if all(e.noun and not e.verb for e in words[spot + 1 :]) and self._outcome_next(item):
            return words[spot].text  # 城南片区规划学校5所，建成的只有1所
        acts = [b.verb and not self._cues.plays(b.text, "done") for b in words[1:]]
        acts.append(bool(item.slot.right) and item.slot.right[0].noun)
        free = [not i or words[i - 1].tag not in {"p", "c"} for i in range(len(words))]  # 与规划尚差6700万元
        plans = (e.text for e, act, alone in zip(words, acts, free, strict=False) if act and alone)
        return next((text for text in plans if self._cues.plays(text, "status_planned_initially")), None)

    def _of_size(self, words: Sequence[Element]) -> str | None:
        """项目规划用地120亩, 项目规划总投资1.2亿元: right before a measure of one thing; nothing was done to it."""
        spots = (i for i, e in enumerate(words) if self._cues.plays(e.text, "status_planned_initially"))
        spot = next(spots, None)
        measure = "".join(e.text for e in words[spot + 1 :]) if spot else ""
        owned = measure.endswith(self._cues.longest_first("relational")) and not self._cues.any_plays(words, "done")
        # 改薄规划总投资, 危房改造规划总投资
        told = spot is not None and (words[spot - 1].nominal or words[spot - 1].verb)
        return words[spot].text if spot and owned and told else None

    def _outcome_next(self, item: Linked) -> bool:
        """运动场规划47个，完工43个: whether the next figure tells how many of them were done."""
        behind = next((s for s in item.view.slots if s.quantity.start > item.quantity.end), None)
        words = [e for e in behind.left if e.tag not in ASIDE] if behind else []
        alike = behind is not None and behind.quantity.unit == item.quantity.unit
        told = [e for e in words[1:] if e.text != "的" and not self._cues.plays(e.text, "has", "copula", "limiting")]
        return alike and bool(words) and not told and self._cues.plays(words[0].text, "done")  # 建成的只有1所

    def _of_things(self, item: Linked) -> bool:
        """周转房规划1200套: right behind the things that it is made for; 村庄规划18项 counts plans."""
        words = item.slot.left
        told = len(words) > 1 and self._cues.plays(words[-1].text, "status_planned_initially")
        made = told and item.quantity.kind in FIGURES
        made = made and (self._outcome_next(item) or not self._cues.plays(item.quantity.unit, "unit_of_papers"))
        acts = (e.verb and not following.noun for e, following in pairwise(words[:-1]))  # 校舍新建项目规划64个
        return made and words[-2].noun and not any(acts)
