"""Bulletins and papers of advice: the highest and the lowest, what is arranged for, what is laid down from a day on."""

import pytest

from .reading import rows

HEAD = "宝鸡市食堂改造进展通报\n2021年7月12日\n"

NAMES = {
    "改造率居前三位的分别是凤县（96.4%）、太白县（95.1%）和眉县（93.8%）。": [
        ("凤县", "改造率"),
        ("太白县", "改造率"),
        ("眉县", "改造率"),
    ],
    "食堂改造率78%，最高的凤县达到96%，最低的千阳县仅为49%，两县相差47个百分点。": [
        ("宝鸡市", "食堂改造率"),
        ("凤县", "食堂改造率"),
        ("千阳县", "食堂改造率"),
        ("宝鸡市", "两县食堂改造率差距"),
    ],
    "食堂改造率78%。\n岐山县以91%列第4位，扶风县、麟游县分别以88%、86%列第5、第6位。": [
        ("宝鸡市", "食堂改造率"),
        ("岐山县", "食堂改造率"),
        ("岐山县", "食堂改造率排名"),
        ("扶风县", "食堂改造率"),
        ("麟游县", "食堂改造率"),
        ("扶风县", "食堂改造率排名"),
        ("麟游县", "食堂改造率排名"),
    ],
    "从资金到位情况看，陈仓区到位最多，为1260万元；其次为渭滨区，1080万元。": [
        ("陈仓区", "资金到位"),
        ("渭滨区", "资金到位"),
    ],
    "到岗率较高的有凤县、眉县，分别达到98%、96%；麟游县最低，仅76%。": [
        ("凤县", "到岗率"),
        ("眉县", "到岗率"),
        ("麟游县", "到岗率"),
    ],
    "列养里程最长的是大同乡，共86公里；其次是双河乡，为72公里；平安镇最短，只有19公里。": [
        ("大同乡", "列养里程"),
        ("双河乡", "列养里程"),
        ("平安镇", "列养里程"),
    ],
    "体育、音乐教师缺口最大，分别缺68人和54人。": [("宝鸡市", "体育教师缺口"), ("宝鸡市", "音乐教师缺口")],
    "从完工率看，凤县、眉县走在前面，分别达到83%和80%；麟游县、千阳县进展缓慢，只有33%和28%。": [
        ("凤县", "完工率"),
        ("眉县", "完工率"),
        ("麟游县", "完工率"),
        ("千阳县", "完工率"),
    ],
    "确保剩余9所学校全部开工；全市完工率达到85%以上，其中凤县、眉县要达到90%。": [
        ("宝鸡市", "剩余学校"),
        ("宝鸡市", "完工率"),
        ("宝鸡市", "完工率"),
    ],
    "县城公办园教师持证率100%，乡镇园为76%。": [("宝鸡市", "县城公办园教师持证率"), ("宝鸡市", "乡镇教师持证率")],
    "乡镇幼儿园29所，在园幼儿1310人，园均45人。": [
        ("宝鸡市", "乡镇幼儿园"),
        ("宝鸡市", "在园幼儿"),
        ("宝鸡市", "园均在园幼儿"),
    ],
    "应配教师266名，实有147名，缺119名，缺额率44%。": [
        ("宝鸡市", "应配教师"),
        ("宝鸡市", "实有教师"),
        ("宝鸡市", "教师缺口"),
        ("宝鸡市", "教师缺额率"),
    ],
    "小学每班不超过45人，初中不超过50人。": [("宝鸡市", "小学班额"), ("宝鸡市", "初中班额")],
    "眉县规划学校6所，建成的只有2所。": [("眉县", "规划学校"), ("眉县", "建成规划学校")],
}


@pytest.mark.parametrize("text", NAMES)
def test_names_and_places(text: str) -> None:
    assert [(place, name) for _, place, name in rows(HEAD + text, "region indicator")] == NAMES[text]


def test_a_county_named_in_full_elsewhere_is_known_by_its_short_name_in_a_list() -> None:
    head = "阜阳市大班额化解通报\n2018年11月30日\n太和县大班额占比13%，颍上县11%。\n"
    text = "界首、颍上、太和降幅较大，分别下降9.7、8.8和8.1个百分点。"
    assert [place for _, place in rows(head + text, "region")][2:] == ["界首市", "颍上县", "太和县"]


STATUSES = {
    "今年全市安排新建食堂48个、改建96个，总投资2.6亿元。": ["planned"] * 3,
    "今年全市安排新建食堂48个，建成12个。": ["planned", "actual"],
    "2020年全市安排新建食堂48个。": ["actual"],
    "今年全市安排资金3亿元。": ["actual"],
    "眉县城东片区规划学校6所，建成的只有2所。": ["planned", "actual"],
    "小学每班控制在45人以内，初中50人以内。": ["required", "required"],
    "凤县、眉县幼儿园平均每班分别只有9人和7人。": ["actual", "actual"],
}


@pytest.mark.parametrize("text", STATUSES)
def test_what_is_arranged_for_is_planned_until_its_time_is_over(text: str) -> None:
    assert [status for _, status in rows(HEAD + "一、进展情况\n" + text, "status")] == STATUSES[text]


def test_what_is_told_at_intervals_from_a_day_to_come_is_laid_down() -> None:
    text = "二、下步打算\n从8月起，市里每半月通报一次进度。"
    assert rows(HEAD + text, "status") == [("半月", "required")]


ADVICE = "关于全县村小供暖的调查与建议\n2021年11月12日\n一、几点建议\n"


def test_years_behind_a_word_of_advice_go_on_in_their_own_item_only() -> None:
    text = "（一）加快改造。建议2022—2023年投入2600万元。资金上，县财政安排800万元。\n（二）充实队伍。培训司炉工86人。"
    years = "2022-01-01..2023-12-31"
    assert [period for _, period in rows(ADVICE + text, "period")] == [years, years, None]


def test_points_of_three_shares_may_be_said_once() -> None:
    text = "入园率94%，普惠率89%，持证率71%，分别比上年提高1.2个、6.8个和0.7个百分点。"
    assert [unit for _, unit in rows(HEAD + text, "unit")][3:] == ["个百分点"] * 3


def test_places_on_one_side_of_a_bound_are_told_of_by_the_rate_before_it() -> None:
    text = "公办园占比55%；低于50%的有麟游县和千阳县，分别为48%和46%。"
    told = rows(HEAD + text, "region indicator")[2:]
    assert told == [("48%", "麟游县", "公办园占比"), ("46%", "千阳县", "公办园占比")]
