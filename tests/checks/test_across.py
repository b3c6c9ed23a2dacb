from typing import Any

import pytest

from extractor.checks import AcrossChecker
from extractor.model import Finding, Metric

from .builders import Text, count, percent, rules, year

NAME = {"indicator": "公办幼儿园学位"}


def said(report: str, *figures: dict[str, Any]) -> list[Metric]:
    return Text(report=report).say("、".join(one["text"] for one in figures), *figures).metrics


def across(*reports: list[Metric]) -> tuple[Finding, ...]:
    metrics = {metric.id: metric for report in reports for metric in report}
    return tuple(AcrossChecker(rules()).check(metrics.values(), metrics.__getitem__))


def test_two_files_of_one_region_contradict_each_other() -> None:
    (finding,) = across(
        said("r1", count(400, "个", **NAME, **year(2021))), said("r2", count(430, "个", **NAME, **year(2021)))
    )
    assert (finding.check, finding.verdict, finding.report) == ("contradiction", "mismatch", "r2")


@pytest.mark.parametrize("other", [{"adcode": "410123"}, {"status": "planned"}, year(2022), {"indicator": "幼儿园数"}])
def test_other_things_do_not_contradict(other: dict[str, Any]) -> None:
    first = said("r1", count(400, "个", **NAME, **year(2021)))
    assert across(first, said("r2", {**count(430, "个", **NAME, **year(2021)), **other})) == ()


@pytest.mark.parametrize(("growth", "verdict"), [("10", "holds"), ("15", "odd")])
def test_growth_over_last_years_report(growth: str, verdict: str) -> None:
    last = said("r1", count(400, "个", **NAME, **year(2020)))
    now = said("r2", count(440, "个", **NAME, **year(2021)), percent(growth, change="increase", **NAME, **year(2021)))
    assert [finding.verdict for finding in across(last, now)] == [verdict]


def test_growth_at_constant_prices_is_not_worked_out() -> None:
    name = {"indicator": "地区生产总值"}
    last = said("r1", count(400, "个", **name, **year(2020)))
    now = said("r2", count(440, "个", **name, **year(2021)), percent("5", change="increase", **name, **year(2021)))
    assert across(last, now) == ()


def test_a_figure_far_from_all_others_of_its_catalogue_indicator() -> None:
    code = {**NAME, "indicator_code": "places"}
    usual = [said(f"r{n}", count(400 + n * 10, "个", adcode=f"4101{n:02}", **code)) for n in range(10)]
    (finding,) = across(*usual, said("r99", count(4_000_000, "个", **code)))
    assert (finding.check, finding.verdict) == ("magnitude", "odd")


def test_a_report_that_gives_several_values_speaks_of_several_things() -> None:
    several = [count(53, "个", **NAME, **year(2021)), count(11, "个", **NAME, **year(2021))]
    assert across(said("r1", *several), said("r2", *several)) == ()
