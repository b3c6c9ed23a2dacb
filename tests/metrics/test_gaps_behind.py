"""How many are missing, told by a noun behind the figure."""

from .reading import metrics_of


def test_a_gap_behind_is_of_those_counted_before() -> None:
    told = metrics_of("补充教师500名，先填平160名的缺口，其中音体美90名。")
    assert [metric.indicator for metric in told] == ["补充教师", "教师缺口", "音体美教师缺口"]
