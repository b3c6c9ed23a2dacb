"""What a printed percentage is a share of: which figure is the part, and which can be, or must be, the whole."""

from collections.abc import Sequence

from ..model import Metric
from .cues import FindingCues
from .facts import Facts, before, between, is_level, same_unit
from .names import share_a_word

CLOSE = 16
"""How many characters may stand between a figure and the rate that is said of it."""


class WholeFinder:
    """Finds part and whole of a percentage by the words around the figures."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def part(self, facts: Facts, printed: Metric) -> Metric | None:
        """The figure that a rate or share is said of: the one before it, a few words away."""
        previous = next(facts.earlier(printed), None)
        if previous is None or previous.kind not in ("count", "amount", "area", "length") or not is_level(previous):
            return None
        if previous.status == "in_progress":
            return None  # 完成整改9个，正在整改2个，整改率81.8%: no rate of what is under way
        gap = between(previous, printed)
        if gap is None or len(gap) > CLOSE or gap[:1] not in "，,、；;（(" or "。" in gap:
            return None
        if self._cues.inside("share_of", gap):
            return previous
        # 未达标14所，达标率95.5%: a rate of what was done is not said of what was not.
        undone = self._cues.inside("undone", before(previous, 6))
        other = self._of_another(printed, gap, before(previous, 6))
        return previous if self._cues.inside("completion", gap) and not undone and not other else None

    def _of_another(self, printed: Metric, gap: str, said: str) -> bool:
        """竣工22万平方米，开工率、竣工率分别为100%和97.2%: of several rates, whether one is not of what was said."""
        rate = self._cues.inside("completion", gap) or ""
        own = self._cues.at_end("completion", printed.indicator or "") or ""
        several = bool(rate) and self._cues.inside("completion", gap.replace(rate, "")) is not None
        return several and own.removesuffix("率") not in said.replace(",", "，").rpartition("，")[2]

    def candidates(self, facts: Facts, printed: Metric, part: Metric) -> list[Metric]:
        """What the part can be a share of: its total, then earlier figures of its unit, the nearest first."""
        base = self._base(part, printed)
        earlier = [other for other in facts.earlier(part) if is_level(other) and same_unit(other, part)]
        near = [other for other in earlier if other.section == part.section or self._names(base, other)]
        return sorted(near, key=lambda other: other.id != part.part_of)

    def _base(self, part: Metric, printed: Metric) -> str:
        """What 占 says the percentage is a share of (规划总数)."""
        gap = between(part, printed) or ""
        word = self._cues.inside("share_of", gap)
        return gap.partition(word)[2] if word else ""

    def meant(self, printed: Metric, part: Metric, wholes: Sequence[Metric]) -> Metric | None:
        """The whole that the text must mean, null when the text leaves it open."""
        near = [whole for whole in wholes if whole.paragraph == part.paragraph]
        if part.part_of in {whole.id for whole in near}:
            return near[0]
        free = [whole for whole in near if whole.part_of is None]
        related = [whole for whole in free if share_a_word(whole.indicator or "", part.indicator or "")]
        if not self._cues.inside("share_of", between(part, printed) or ""):
            return self._base_of_done(related, free, part) if self._is_done(part, printed) else None
        base = self._base(part, printed)
        if self._cues.inside("planned_base", base):
            return only(planned(free)) or only(related)
        return only([whole for whole in wholes if whole.part_of is None and self._names(base, whole)])

    def _base_of_done(self, related: Sequence[Metric], free: Sequence[Metric], part: Metric) -> Metric | None:
        """What something done was done of: a thing of that name (竣工项目, 项目), a related one, a planned one."""
        same = [whole for whole in related if (whole.indicator or "") in (part.indicator or "")]
        choices = (same, related, planned(free))
        return next((whole for whole in map(only, choices) if whole), None)

    def _is_done(self, part: Metric, printed: Metric) -> bool:
        """Whether the part is what was done of a whole: 已完工52个 before 完工率."""
        rate = self._cues.inside("completion", between(part, printed) or "") or ""
        said = before(part, 8)
        return rate.removesuffix("率") in said or self._cues.inside("done", said) is not None

    def _names(self, base: str, whole: Metric) -> bool:
        """Whether what 占 names is the whole (校舍总面积, 校舍面积): the name says all that the base says."""
        told = self._cues.without("vague", base)
        return len(told) > 1 and all(sign in (whole.indicator or "") for sign in told)


def planned(metrics: Sequence[Metric]) -> list[Metric]:
    """Those metrics that are plans."""
    return [metric for metric in metrics if metric.status == "planned"]


def only(metrics: Sequence[Metric]) -> Metric | None:
    """The one metric of a list, or the first of several that say the same; null when there is no such one."""
    return metrics[0] if len({metric.value for metric in metrics}) == 1 else None
