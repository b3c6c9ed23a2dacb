"""What tells a paper's own year where no line dates it, and the day that a table is of."""

import pytest

from .reading import rows

BULLETIN = "岳阳市教育局关于校舍建设进展情况的督导通报\n{issue}\n\n一、总体进度\n{text}"
ISSUES = ["（2022年第4期）", "2022年第4期", "2022年第四期（总第18期）", "岳教督〔2022〕18号"]


@pytest.mark.parametrize("issue", ISSUES)
def test_an_issue_is_of_its_year_whatever_is_to_come(issue: str) -> None:
    text = "截至10月20日，已开工189个。\n二、有关要求\n2023年的项目安排同完成情况挂钩。"
    assert rows(BULLETIN.format(issue=issue, text=text), "period") == [("189个", "..2022-10-20")]


def test_a_year_set_against_this_year_is_another() -> None:
    text = "2022年，全市实施项目196个。截至10月20日，已开工189个。\n二、奖惩\n2023年的项目安排同今年完成情况挂钩。"
    assert rows(BULLETIN.format(issue="", text=text), "period")[-1] == ("189个", "..2022-10-20")


def test_a_table_is_of_the_day_up_to_which_its_paragraph_tells() -> None:
    text = (
        "平江县南河学校2021—2022学年工作总结\n\n学校服务周边9个村。截至2022年6月底，在校学生1083人。各学段情况如下：\n"
        "学段|班级（个）|学生（人）\n小学|17|677\n初中|9|406\n"
    )
    assert {period for _, period in rows(text, "period")[1:]} == {"..2022-06-30"}


def test_what_is_seen_from_a_day_is_of_that_day() -> None:
    text = (
        "平江县教育局2021年上半年工作总结\n\n二、困难\n"
        "从6月底的情况看，一是大班额还有268个；二是教师缺编1300名。从一季度数据来看，投资3200万元。"
    )
    assert [period for _, period in rows(text, "period")] == [
        "..2021-06-30",
        "..2021-06-30",
        "2021-01-01..2021-03-31",
    ]
