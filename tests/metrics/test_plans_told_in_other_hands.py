"""Plans as clerks, speakers and newspapers tell them: years by their place, spans, rules in plain words, items."""

import pytest

from .reading import rows

HEAD = "平江县教育局\n2021年3月10日\n"
PLAN = "平江县扩容三年行动计划\n（2021—2023年）\n"
NEWS = "平江县扩容提质\n平江县印发扩容三年行动计划，从2021年到2023年破解入学难。截至2020年底，全县有学校96所。\n"

PERIODS: dict[str, list[tuple[str | None, ...]]] = {
    PLAN + "头一年投3亿元，第二年投5亿元，第三年投4亿元。": [
        ("3亿元", "2021-01-01..2021-12-31"),
        ("5亿元", "2022-01-01..2022-12-31"),
        ("4亿元", "2023-01-01..2023-12-31"),
    ],
    HEAD + "各级各类学校288所（2020年），教师3200人（2019年9月）。": [
        ("288所", "2020-01-01..2020-12-31"),
        ("3200人", "2019-09-01..2019-09-30"),
    ],
    NEWS + "三年将修食堂58个。今年将换电脑320台，明年260台。": [
        ("96所", "..2020-12-31"),
        ("58个", "2021-01-01..2023-12-31"),
        ("320台", "2021-01-01..2021-12-31"),
        ("260台", "2022-01-01..2022-12-31"),
    ],
    HEAD + "三年里我们要投3.9亿元。": [("3.9亿元", "2021-01-01..2023-12-31")],
    PLAN + "头一件是新建县五小，用地62亩，2022年8月交付，第二件是改造，闲置校舍有23处。": [
        ("62亩", None),
        ("23处", None),
    ],
}
STATUSES: dict[str, list[tuple[str | None, ...]]] = {
    PLAN + "2020年秋季，全县有学校86所，大班额比例18%，毛入园率81%。": [
        ("86所", "actual"),
        ("18%", "actual"),
        ("81%", "actual"),
    ],
    HEAD + "8.2022年安排:续投近600万元,未完工的5所学校全部完工。": [("近600万元", "planned"), ("5所", "planned")],
    HEAD + "小学一个班不能超过45人，初中不能超过50人。": [("不能超过45人", "required"), ("不能超过50人", "required")],
    PLAN + "从2021年秋季起，小学每个班不得超过45人，初中不得超过50人。": [
        ("不得超过45人", "required"),
        ("不得超过50人", "required"),
    ],
    HEAD + "新园一个班补15万元，一个孩子一年补400元。": [("15万元", "required"), ("400元", "required")],
    HEAD + "户外场地每个孩子要在4平方米以上，土地收益要提取10%。": [("4平方米以上", "required"), ("10%", "required")],
    HEAD + "这笔钱县财政拿60%，乡镇拿40%。": [("60%", "required"), ("40%", "required")],
    HEAD + "必要的教学点一律保留，走教教师64名。": [("64名", "actual")],
}


@pytest.mark.parametrize("text", PERIODS)
def test_when_plans_hold(text: str) -> None:
    assert rows(text, "period") == PERIODS[text]


@pytest.mark.parametrize("text", STATUSES)
def test_what_plans_and_rules_say(text: str) -> None:
    assert rows(text, "status") == STATUSES[text]
