from extractor.checks.shelf import Shelf, Subject
from extractor.model import Metric

from .builders import Text, count


def metrics(*values: int) -> list[Metric]:
    return (
        Text(report="r1")
        .say("、".join(f"{value}个" for value in values), *(count(one, "个") for one in values))
        .metrics
    )


def test_groups_come_in_the_order_of_their_first_metric_and_metrics_in_theirs() -> None:
    keys = ["学校", "学位", "学校", "学位", "教师"]
    found = metrics(3, 40, 5, 60, 7)
    by_id = {one.id: one for one in found}
    subjects = [[Subject("levels", (key, None), float(one.value))] for one, key in zip(found, keys, strict=True)]
    with Shelf(zip(found, subjects, strict=True), find=by_id.__getitem__) as shelf:
        groups = list(shelf.groups("levels", 2))
        assert [[one.value for one in shelf.get("levels", key)] for key in groups] == [[3, 5], [40, 60]]
        assert list(shelf.sizes("levels", groups[1])) == [(found[1].id, 40.0), (found[3].id, 60.0)]
        assert list(shelf.get("levels", ("教师", None))) == [found[4]]
        assert list(shelf.groups("others", 1)) == []


def test_what_has_no_subject_is_not_kept() -> None:
    with Shelf(((one, ()) for one in metrics(3)), find=dict[str, Metric]().__getitem__) as shelf:
        assert list(shelf.groups("levels", 1)) == []
