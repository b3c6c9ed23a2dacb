import pytest

from .reading import rows

OWN = [
    ("新建学校3所。", "actual"),
    ("目前建成学校3所。", "actual"),
    ("计划新建学校3所。", "planned"),
    ("将新建学校3所。", "planned"),
    ("规划项目3所。", "planned"),
    ("正在新建学校3所。", "in_progress"),
    ("3所学校正在建设。", "in_progress"),
    ("在建学校3所。", "in_progress"),
    ("必须新建学校3所。", "required"),
    ("每乡新建学校3所。", "required"),
]

HEADED = [
    ("一、2020年工作回顾", "actual"),
    ("一、完成情况", "actual"),
    ("二、2021年工作计划", "planned"),
    ("二、下一步打算", "planned"),
    ("三、整改要求", "required"),
    ("一、任务完成情况", "actual"),
    ("一、校舍建设", "actual"),
]


@pytest.mark.parametrize(("text", "status"), OWN)
def test_the_cue_in_the_clause_decides(text, status):
    assert rows(text, "status") == [("3所", status)]


@pytest.mark.parametrize(("heading", "status"), HEADED)
def test_without_a_cue_the_heading_decides(heading, status):
    assert rows(f"平江县教育局\n{heading}\n新建学校3所。", "status") == [("3所", status)]


def test_a_cue_beats_the_heading():
    assert rows("平江县教育局\n二、下一步打算\n目前，已新建学校3所。", "status") == [("3所", "actual")]


def test_the_cue_is_named():
    assert rows("计划新建学校3所。", "cue") == [("3所", "计划")]
    assert rows("新建学校3所。", "cue") == [("3所", None)]


def test_a_plan_goes_on_over_the_clauses_of_its_part_only():
    text = "计划新建学校3所，购置设备8套；招聘教师90名。"
    assert rows(text, "status") == [("3所", "planned"), ("8套", "planned"), ("90名", "actual")]


def test_what_is_done_ends_a_plan():
    text = "计划建设学校3所，已竣工2所，在建1所。"
    assert rows(text, "status") == [("3所", "planned"), ("2所", "actual"), ("1所", "in_progress")]


def test_a_plan_inside_a_name_plans_nothing():
    assert rows("实施营养改善计划，受益学生3万人。", "status") == [("3万人", "actual")]


@pytest.mark.parametrize("opening", ["今后", "接下来", "明年"])
def test_a_paragraph_that_opens_with_what_comes_next_is_planned(opening):
    text = f"平江县教育局\n2020年，新建学校9所。\n{opening}，新建学校3所。招聘教师90名。"
    assert rows(text, "status") == [("9所", "actual"), ("3所", "planned"), ("90名", "planned")]


def test_a_later_year_than_the_reports_is_planned():
    text = "平江县2023年工作总结\n2023年，新建学校3所。计划2024年新建学校5所。"
    assert rows(text, "status") == [("3所", "actual"), ("5所", "planned")]


def test_a_standing_rule_is_required():
    assert rows("县里规定，出让收益的10%用于教育。", "status") == [("10%", "required")]
    assert rows("聘期5年。", "status") == [("5年", "required")]
