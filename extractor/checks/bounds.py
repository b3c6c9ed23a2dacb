"""Values that cannot be: shares above 100, completion above start, a rank beyond the places ranked."""

from collections.abc import Iterator
from decimal import Decimal

from ..model import Metric
from .cues import FindingCues
from .facts import Facts, between, is_level, is_sharp
from .judgement import Judgement
from .wording import as_printed

HUNDRED = Decimal(100)
CLOSE = 8
"""How many characters may stand between the places ranked and the rank (86个县（市、区）第七位)."""


class ShareAboveHundred:
    """A rate that cannot exceed its whole, above 100%."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Bounded rates above 100; other rates may be, when a plan was exceeded."""
        for metric in facts.metrics:
            bounded = self._cues.at_end("bounded_rate", metric.indicator or "")
            if bounded and _above_hundred(metric) and metric.change is None:
                yield _too_high(metric, "findings.share_above_hundred")


class FallAboveHundred:
    """Something that shrank by more than all of it."""

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Decreases above 100%."""
        for metric in facts.metrics:
            if _above_hundred(metric) and metric.change == "decrease":
                yield _too_high(metric, "findings.fall_above_hundred")


def _above_hundred(metric: Metric) -> bool:
    return metric.unit == "%" and is_sharp(metric) and metric.value > HUNDRED


def _too_high(metric: Metric, wording: str) -> Judgement:
    values = {"indicator": metric.indicator or "", "printed": as_printed(metric)}
    return Judgement(wording, "mismatch", (metric,), values, HUNDRED, metric.value)


class CompletionAboveStart:
    """竣工率 above 开工率 of the same paragraph."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Completions above the start rate named before them."""
        for done in facts.metrics:
            started = self._started(facts, done)
            # Both above 100 are rates of a plan, and plans for starting and for finishing differ.
            if started and started.value < done.value <= HUNDRED:
                values = {"done": as_printed(done), "started": as_printed(started)}
                yield Judgement(
                    "findings.completion_above_start", "mismatch", (started, done), values, started.value, done.value
                )

    def _started(self, facts: Facts, done: Metric) -> Metric | None:
        """The start rate of what a completion rate is said of."""
        name = done.indicator or ""
        word = self._cues.at_end("completion_rate", name)
        if word is None or not is_level(done) or done.unit != "%":
            return None
        wanted = name.removesuffix(word)
        for other in facts.earlier_in_paragraph(done):
            start = self._cues.at_end("start_rate", other.indicator or "")
            if start and is_level(other) and (other.indicator or "").removesuffix(start) == wanted:
                return other if other.region == done.region else None
        return None


class RankBeyondPlaces:
    """第九位 among eight counties."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Ranks behind the number of places that were ranked (全省86个县区第七位)."""
        for rank in facts.metrics:
            places = next(facts.earlier(rank), None) if rank.kind == "rank" else None
            if places is None or places.kind != "count" or not is_level(places) or places.unit != "个":
                continue
            gap = between(places, rank)
            ranked = gap is not None and len(gap) <= CLOSE and self._cues.inside("ranked", gap[:2])
            if ranked and rank.value > places.value:
                values = {"rank": as_printed(rank), "places": as_printed(places)}
                wording = "findings.rank_beyond_places"
                yield Judgement(wording, "mismatch", (rank, places), values, places.value, rank.value)
