"""Which nouns go with which classifier (所 with 学校, 台 with 计算机), by counts on real text."""

from ..rules import ClassifierRow, Rules

PEOPLE = frozenset({"人", "名", "位", "人次"})
ANY_THING = "个"
"""The classifier of a total whose parts may have their own (水库、淤地坝684个，其中水库5座)."""
SCHOOL_UNITS = frozenset({"所", ANY_THING})
"""What schools are counted in."""
SCORE = "分"
"""The unit of marks, whose figures are told of like measures: 平均分为92分 names no thing that is counted."""
LEAST_SEEN = 3
RARELY = 5
"""A noun seen with a classifier less than once in so many times is at odds with it."""


class Agreement:
    """Tells when a noun is at odds with a classifier: it is counted with others, and hardly ever with this one."""

    def __init__(self, rules: Rules) -> None:
        self._counts: dict[str, dict[str, int]] = {}
        for row in rules.rows(ClassifierRow):
            key = _key(row.classifier)
            for noun, count in row.nouns.items():
                nouns = self._counts.setdefault(noun, {})
                nouns[key] = nouns.get(key, 0) + count
        by_unit: dict[str, dict[str, int]] = {}
        for noun, units in self._counts.items():
            for unit, count in units.items():
                by_unit.setdefault(unit, {})[noun] = count
        self._commonest = {unit: _commonest(counts) for unit, counts in by_unit.items()}

    def at_odds(self, noun: str, unit: str) -> bool:
        """Whether the noun was seen with other classifiers only (小学 with 个).

        >>> from extractor.rules import load_rules
        >>> Agreement(load_rules()).at_odds("小学", "个")
        True
        """
        seen = self._counts.get(noun, {})
        return sum(seen.values()) >= LEAST_SEEN and seen.get(_key(unit), 0) * RARELY < sum(seen.values())

    def fits(self, noun: str, unit: str) -> bool:
        """Whether the noun was seen with this classifier."""
        return _key(unit) in self._counts.get(noun, {})

    def usual(self, noun: str, unit: str) -> bool:
        """Whether the noun was seen with this classifier more than by chance."""
        return self._counts.get(noun, {}).get(_key(unit), 0) > LEAST_SEEN

    def counted(self, name: str, unit: str) -> str | None:
        """The noun at the end of a name that goes with the classifier (规划新建幼儿园 in 所: 幼儿园)."""
        return next((name[-n:] for n in (4, 3, 2) if self.fits(name[-n:], unit)), None)

    def knows(self, noun: str) -> bool:
        """Whether the noun was seen with any classifier."""
        return noun in self._counts

    def commonest(self, unit: str) -> str | None:
        """The noun that a classifier goes with most, if that is at least a third of all (所: 学校)."""
        return self._commonest.get(_key(unit))


def _commonest(counts: dict[str, int]) -> str | None:
    noun = max(counts, key=lambda name: (counts[name], name))
    return noun if counts[noun] * 3 >= sum(counts.values()) else None


def _key(unit: str) -> str:
    return "人" if unit in PEOPLE else unit
