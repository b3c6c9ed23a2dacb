from pathlib import Path
from typing import Any

import pytest

from extractor.model import Metric
from extractor.review import ImportPlan, apply_import, plan_import, write_review
from extractor.rules import Rules
from extractor.workspace import Workspace

from ..workspace.sample import entry, extraction
from .sheets import edit, read, write

PRACTICE, PART, TOTAL = 2, 3, 4


class Reviewer:
    """Edits the current sheet and imports it."""

    def __init__(self, workspace: Workspace, rules: Rules, saved: Path) -> None:
        self.workspace = workspace
        self.rules = rules
        self.saved = saved
        self.sheet = write_review(workspace, workspace.folder, rules)

    def plan(self, row: int, **cells: str) -> ImportPlan:
        return plan_import(self.workspace, edit(self.sheet, self.saved, row, **cells), self.rules)

    def apply(self, row: int, **cells: str) -> ImportPlan:
        plan = self.plan(row, **cells)
        apply_import(self.workspace, plan)
        self.sheet = write_review(self.workspace, self.saved.parent, self.rules)
        return plan

    def total(self) -> Metric:
        found = [one.record for one in self.workspace.current(rejected=True)]
        return next(one for one in found if isinstance(one, Metric))


@pytest.fixture
def reviewer(workspace: Workspace, rules: Rules, tmp_path: Path) -> Reviewer:
    return Reviewer(workspace, rules, tmp_path / "saved.csv")


def refusals(plan: ImportPlan) -> list[tuple[int, str, str]]:
    return [(refusal.row, refusal.column, refusal.code) for refusal in plan.refused]


def test_an_untouched_sheet_changes_nothing(reviewer: Reviewer) -> None:
    plan = plan_import(reviewer.workspace, reviewer.sheet, reviewer.rules)
    assert (plan.rows, plan.unchanged, plan.refused) == ((), 3, ())


def test_planning_stores_nothing(reviewer: Reviewer) -> None:
    reviewer.plan(TOTAL, 决定="驳回")
    assert list(reviewer.workspace.verdicts()) == []


@pytest.mark.parametrize(("written", "flag"), [("通过", "accepted"), ("驳回", "rejected"), ("同意", "accepted")])
def test_decisions(reviewer: Reviewer, written: str, flag: str) -> None:
    plan = reviewer.apply(TOTAL, 决定=written, 备注="看过")
    assert len(plan.rows) == len(plan.accepted) + len(plan.rejected) == 1
    assert flag in reviewer.total().flags
    (verdict,) = reviewer.workspace.verdicts()
    assert (verdict.source, verdict.note) == ("saved.csv:4", "看过")


@pytest.mark.parametrize(
    ("column", "written", "field", "value"),
    [
        ("数值", "6.2万", "value", "62000"),
        ("数值", "1,234.5", "value", "1234.5"),
        ("数值", "６２０００", "value", "62000"),
        ("数值", "二百", "value", "200"),
        ("数值", "85.5%", "value", "85.5"),
        ("数值", "6.2万平方米", "value", "62000"),
        ("数值", "-5", "value", "-5"),
        ("上限", "7万", "high", "70000"),
        ("止", "2016年10月31日", "period_end", "2016-10-31"),
        ("止", "2016/10/31", "period_end", "2016-10-31"),
        ("止", "2016-10-31 0:00:00", "period_end", "2016-10-31"),
        ("止", "2016.10.31", "period_end", "2016-10-31"),
        ("止", "2016年10月", "period_end", "2016-10-31"),
        ("起", "2016年", "period_start", "2016-01-01"),
        ("止", "", "period_end", None),
        ("状态", "计划", "status", "planned"),
        ("状态", "规划", "status", "planned"),
        ("状态", "in_progress", "status", "in_progress"),
        ("限定", "", "qualifier", "exact"),
        ("变化", "增长", "change", "increase"),
        ("资金来源", "中央资金", "funding", "central"),
        ("指标", "扩建校舍", "indicator", "扩建校舍"),
        ("指标", "", "indicator", None),
        ("单位", "亩", "unit", "亩"),
        ("期间(原文)", "2020年上半年", "period_raw", "2020年上半年"),
    ],
)
def test_values_as_people_write_them(
    reviewer: Reviewer, column: str, written: str, field: str, value: str | None
) -> None:
    plan = reviewer.apply(TOTAL, **{column: written, "决定": "修改"})
    assert plan.refused == ()
    assert [dict(row.verdict.changes) for row in plan.changed] == [{field: value}]
    now: Any = getattr(reviewer.total(), field)
    assert (None if now is None else str(now)) == value
    assert "changed" in reviewer.total().flags


@pytest.mark.parametrize(
    ("written", "region", "adcode"),
    [
        ("三门峡", "三门峡市", "411200"),
        ("三门峡市", "三门峡市", "411200"),
        ("青石镇", "青石镇", None),
        ("", None, None),
    ],
)
def test_places(reviewer: Reviewer, written: str, region: str | None, adcode: str | None) -> None:
    reviewer.apply(TOTAL, 地区=written)
    assert (reviewer.total().region, reviewer.total().adcode) == (region, adcode)


@pytest.mark.parametrize(
    ("column", "written", "code"),
    [
        ("数值", "很多", "not_a_number"),
        ("数值", "300-550", "not_a_number"),
        ("数值", "", "not_empty"),
        ("数值", "3.75E+11", "digits_lost"),
        ("上限", "5万", "below_value"),
        ("止", "去年底", "not_a_date"),
        ("止", "2016-13-01", "not_a_date"),
        ("起", "2021-01-01", "period_reversed"),
        ("状态", "大概", "not_in_list"),
        ("地区", "某某", "unknown_place"),
        ("原文", "6.2万平方米", "read_only"),
        ("标签(做法)", "定期通报", "other_type"),
        ("决定", "也许", "unknown_decision"),
        ("决定", "修改", "no_change"),
        ("备注", "再看看", "note_without_decision"),
    ],
)
def test_bad_cells_are_refused(reviewer: Reviewer, column: str, written: str, code: str) -> None:
    plan = reviewer.plan(TOTAL, **{column: written})
    assert refusals(plan) == [(TOTAL, column, code)]
    (refusal,) = plan.refused
    assert (refusal.file, refusal.cell, plan.rows) == ("saved.csv", written, ())
    assert refusal.reason


def test_reasons_come_in_the_language_asked_for(reviewer: Reviewer) -> None:
    saved = edit(reviewer.sheet, reviewer.saved, TOTAL, 数值="很多")
    plan = plan_import(reviewer.workspace, saved, reviewer.rules, language="en")
    assert plan.refused[0].reason == "This is not one number."


def test_a_record_is_not_accepted_over_a_refused_cell(reviewer: Reviewer) -> None:
    assert reviewer.plan(TOTAL, 数值="很多", 决定="通过").rows == ()


def test_the_other_cells_of_a_row_are_taken(reviewer: Reviewer) -> None:
    plan = reviewer.plan(TOTAL, 数值="很多", 指标="扩建校舍", 决定="修改")
    assert dict(plan.rows[0].verdict.changes) == {"indicator": "扩建校舍"}
    assert refusals(plan) == [(TOTAL, "数值", "not_a_number")]


def test_a_changed_cell_without_a_decision_counts_as_a_change(reviewer: Reviewer) -> None:
    (row,) = reviewer.plan(TOTAL, 数值="6.2万").changed
    assert row.implied
    assert [(cell.column, cell.before, cell.after) for cell in row.cells] == [("数值", "61000", "62000")]


def test_a_rejected_row_takes_no_changes(reviewer: Reviewer) -> None:
    plan = reviewer.plan(TOTAL, 数值="6.2万", 决定="驳回")
    assert len(plan.rejected) == 1
    assert refusals(plan) == [(TOTAL, "数值", "ignored_rejected")]


def test_practices(reviewer: Reviewer) -> None:
    assert refusals(reviewer.plan(PRACTICE, 数值="5", **{"标签(做法)": "随便"})) == [
        (PRACTICE, "数值", "other_type"),
        (PRACTICE, "标签(做法)", "unknown_practice"),
    ]
    plan = reviewer.apply(PRACTICE, **{"主体(做法)": "县教育局", "标签(做法)": "定期 通报"})
    assert [dict(row.verdict.changes) for row in plan.changed] == [{"actor": "县教育局"}]


def test_importing_twice_changes_nothing_more(reviewer: Reviewer) -> None:
    reviewer.apply(TOTAL, 数值="6.2万", 决定="修改", 备注="笔误")
    plan = plan_import(reviewer.workspace, reviewer.saved, reviewer.rules)
    assert (plan.rows, plan.unchanged, plan.refused) == ((), 3, ())


def test_a_sheet_from_before_a_change_does_not_take_it_back(reviewer: Reviewer, tmp_path: Path) -> None:
    old = write(tmp_path / "old.csv", read(reviewer.sheet))
    reviewer.apply(TOTAL, 数值="6.2万", 决定="修改")
    assert plan_import(reviewer.workspace, old, reviewer.rules).rows == ()


def test_changing_back_leaves_an_accepted_record(reviewer: Reviewer) -> None:
    reviewer.apply(TOTAL, 数值="6.2万", 指标="扩建校舍")
    assert dict(reviewer.apply(TOTAL, 指标="新建校舍").rows[0].verdict.changes) == {"value": "62000"}
    plan = reviewer.apply(TOTAL, 数值="61000")
    assert len(plan.accepted) == 1
    assert "accepted" in reviewer.total().flags


def test_a_rejection_can_be_taken_back(reviewer: Reviewer) -> None:
    reviewer.apply(TOTAL, 决定="驳回")
    assert len(reviewer.apply(TOTAL, 决定="通过").accepted) == 1
    assert "accepted" in reviewer.total().flags


def test_a_spreadsheet_that_shortened_a_long_number_changed_nothing(rules: Rules, tmp_path: Path) -> None:
    with Workspace(tmp_path / "long") as workspace:
        workspace.store(entry(), extraction(value="375123456789"))
        reviewer = Reviewer(workspace, rules, tmp_path / "saved.csv")
        assert reviewer.plan(TOTAL, 数值="3.75E+11").unchanged == 3
        assert refusals(reviewer.plan(TOTAL, 数值="3.76E+11")) == [(TOTAL, "数值", "digits_lost")]


def test_unknown_and_repeated_ids(reviewer: Reviewer) -> None:
    rows = read(reviewer.sheet)
    saved = write(reviewer.saved, [*rows, rows[0], {**rows[1], "编号": "m0"}])
    plan = plan_import(reviewer.workspace, saved, reviewer.rules)
    assert refusals(plan) == [(5, "编号", "repeated_record"), (6, "编号", "unknown_record")]


def test_what_was_applied_survives_a_re_run(reviewer: Reviewer) -> None:
    reviewer.apply(TOTAL, 数值="6.2万")
    with Workspace(reviewer.workspace.folder, program_version="2.0") as again:
        again.store(entry(), extraction(confidence=0.95))
    assert str(reviewer.total().value) == "62000"
