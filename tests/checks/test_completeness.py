import pytest

from extractor.checks import ReportChecker

from .builders import REPORT, Text, rules, wan


@pytest.mark.parametrize(
    ("title", "indicator", "checks"),
    [
        ("某县改善办学条件工作总结", "新建学校", ["missing"]),
        ("某县改善办学条件工作总结", "中央专项资金", []),
        ("某县防汛工作总结", "新建学校", []),
    ],
)
def test_what_a_programme_requires(title: str, indicator: str, checks: list[str]) -> None:
    text = Text().say("共120万元。", wan("120", indicator=indicator))
    found = ReportChecker(rules()).check(REPORT.model_copy(update={"title": title}), text.metrics)
    assert [finding.check for finding in found] == checks
