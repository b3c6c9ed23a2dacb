"""What is laid down in passing: marks taken off, weights in a judgement, money held back, duties given to each one."""

import pytest

from .reading import rows

HEAD = "平江县教育局\n2021年5月10日\n"

STATUSES = {
    "完不成任务的，年终考核扣5分。": ["required"],
    "支付率靠后的学校，次年公用经费扣减10%。": ["required"],
    "安全工作列入年度考核，占5分。": ["required"],
    "督导结果占校长年度考核分值的15%。": ["required"],
    "工程款留3%作质保金。": ["required"],
    "竣工验收付至97%，余3%为质量保证金。": ["required", "required"],
    "小规模学校按100人核定公用经费。": ["required"],
    "每个工地派驻1名监督员。": ["required"],
    "县级领导每人包抓2所学校。": ["required"],
    "退费7个工作日内退到原账户。": ["required"],
    "自评得92分。": ["actual"],
    "镇里包了9辆车。": ["actual"],
    "留守儿童占四成。": ["actual"],
}


@pytest.mark.parametrize("text", STATUSES)
def test_statuses(text: str) -> None:
    assert [status for _, status in rows(HEAD + text, "status")] == STATUSES[text]


BANS = {
    "查实转包的，三年内不得参加本县水利工程投标。": "禁止参加水利工程投标期限",
    "违约的，两年内不准在本县投标。": "禁止投标期限",
    "新教师五年内不得调离。": "禁止调离期限",
}


@pytest.mark.parametrize("text", BANS)
def test_how_long_something_is_forbidden(text: str) -> None:
    found = rows(HEAD + "2020年建校舍9栋。" + text, "indicator status period")
    assert [row[1:] for row in found[1:]] == [(BANS[text], "required", None)]


def test_a_norm_beats_the_year_that_has_just_begun() -> None:
    found = rows("平江县教育局\n2021年2月10日\n今年修食堂9个。营养餐一天4块钱。", "status")
    assert [status for _, status in found] == ["planned", "required"]


def test_a_table_is_no_rule() -> None:
    table = "完不成的，年终考核扣5分。\n\n项目\t2019年\t2020年\n教师（人）\t46\t79\n"
    assert {status for text, status in rows(HEAD + table, "status") if text != "5分"} == {"actual"}
