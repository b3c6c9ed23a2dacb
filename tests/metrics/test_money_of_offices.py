"""Plain sentences about money: rates, what has not come yet, whom it reached, what it built."""

import pytest

from .reading import metrics_of

TITLE = "平川县教育局工作汇报（2021年11月）\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "小学按每生每年650元、初中按每生每年850元的标准拨付公用经费。",
            ["小学每生每年公用经费标准", "初中每生每年公用经费标准"],
        ),
        ("每年安排取暖费380万元，按每生每年120元标准拨付到校。", ["每年安排取暖费", "每生每年取暖费标准"]),
        ("补助标准为每生每年1000元。", ["每生每年补助标准"]),
        ("中职免学费标准为每生每年2000元。", ["每生每年中职免学费标准"]),
        ("拨付膳食补助资金1920万元，每生每天5元。", ["拨付膳食补助资金", "每生每天膳食补助资金"]),
        ("寄宿生公用经费在原有基础上每生每年增加200元。", ["每生每年寄宿生公用经费"]),
        ("不足100人的教学点按100人标准拨付公用经费。", ["公用经费拨付人数"]),
        (
            "膳食补助标准从每生每天4元提高到5元，惠及学生1.8万人，全年需资金1860万元。",
            ["每生每天膳食补助标准", "每生每天膳食补助标准", "膳食补助惠及学生", "膳食补助资金"],
        ),
    ],
)
def test_rates_by_which_money_is_dealt_out(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县财政落实配套资金480万元，尚有120万元未到位。", ["县财政配套资金", "未到位配套资金"]),
        ("教师绩效奖还有620万元没有兑现。", ["未兑现教师绩效奖"]),
        ("全年需投入4320万元，县财政已拨付3600万元。", ["县财政拨付资金"]),
        (
            "查出问题金额1260万元，其中未按规定招标采购215万元，已整改1180万元。",
            ["查出问题金额", "未按规定招标采购资金", "整改问题金额"],
        ),
        ("食堂改造项目中标价385.6万元，较控制价下浮6.2%。", ["食堂改造项目中标价", "食堂改造项目中标价"]),
    ],
)
def test_money_that_came_or_did_not(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)][-len(names) :] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("营养改善计划覆盖学校138所，受益学生2.4万名。", ["营养改善计划覆盖学校", "营养改善计划受益学生"]),
        (
            "周转宿舍项目涉及12所学校，总投资2450万元。",
            ["周转宿舍项目涉及学校", "周转宿舍项目总投资"],
        ),
        ("薄弱环节改善项目共涉及28所学校，已开工25所。", ["薄弱环节改善项目涉及学校", "开工学校"]),
        ("完成46所学校煤改电取暖改造。", ["煤改电取暖改造的学校"]),
        (
            "县第二幼儿园项目占地18亩，建筑面积5600平方米，设计规模15个班，可容纳幼儿450人，总投资2300万元。",
            [
                "县第二幼儿园项目占地",
                "县第二幼儿园项目建筑面积",
                "县第二幼儿园项目设计规模",
                "可容纳幼儿",
                "县第二幼儿园项目总投资",
            ],
        ),
        ("全县生均校舍面积小学8.6平方米、初中11.2平方米。", ["小学生均校舍面积", "初中生均校舍面积"]),
    ],
)
def test_programmes_and_what_they_built(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


def test_money_of_its_own_time_ends_the_plan() -> None:
    found = metrics_of(TITLE + "规划投资6200万元，2021年下达资金2480万元。")
    assert [m.status for m in found] == ["planned", "actual"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "住宿收费标准为小学每生每期400元、初中500元。",
            ["每生每期小学住宿收费标准", "每生每期初中住宿收费标准"],
        ),
        (
            "预算安排公用经费，小学每生每年720元，特殊教育学校每生每年6500元。",
            ["小学公用经费", "特殊教育学校公用经费"],
        ),
        ("安排校车运营补贴资金420万元，平均每车7.5万元。", ["安排校车运营补贴资金", "每车校车运营补贴资金"]),
        ("发放乡村教师津贴4560万元，享受教师5120名。", ["发放乡村教师津贴", "乡村教师津贴享受教师"]),
        (
            "全县共有学生食堂186个，其中自主经营178个，委托经营8个。",
            ["学生食堂", "自主经营学生食堂", "委托经营学生食堂"],
        ),
        ("全县寄宿生2.36万人，住宿床位2.28万个，缺口800个。", ["寄宿生", "住宿床位", "住宿床位缺口"]),
        ("总投资3200万元的县特殊教育学校迁建项目已开工。", ["县特殊教育学校迁建项目总投资"]),
        ("投资2800万元建设的县第三幼儿园正式开园。", ["县第三幼儿园投资"]),
        ("采购总金额2860万元，较预算节约186万元。", ["采购总金额", "节约资金"]),
        ("县财政已安排教育专项资金5400万元。", ["县财政安排教育专项资金"]),
        (
            "办理助学贷款6820人，贷款金额6512万元，同比分别增长8.6%和11.2%。",
            ["办理助学贷款", "贷款金额", "办理助学贷款", "贷款金额"],
        ),
    ],
)
def test_those_who_get_it_and_how_things_are_run(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


def test_the_second_half_of_the_year_is_still_to_come_in_an_account_of_the_first() -> None:
    found = metrics_of("平川县教育局2022年上半年工作总结\n下半年，续建项目8个，完成投资2.1亿元。")
    assert [m.status for m in found] == ["planned", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "资助家庭经济困难学生8640人次。",
        "救助困难群众1200人。",
        "解决教师住房问题，新建周转房60套。",
        "收回问题资金620万元。",
        "按照上级要求，全县配备专职保安320名。",
        "采取有力措施，新增学位86个。",
        "补齐教师不足短板，招聘教师126名。",
        "学生不足百人的学校共有36所。",
        "二、困难学生资助\n发放补助620万元。",
    ],
)
def test_help_for_those_in_need_is_of_the_year(text: str) -> None:
    (found,) = metrics_of("平川县教育局2021年工作总结\n" + text)
    assert found.period_raw == "2021年"


def test_problems_told_have_no_time_of_their_own() -> None:
    (found,) = metrics_of("平川县教育局工作汇报（2021年11月）\n二、主要工作\n存在的困难：还有3所学校没有食堂。")
    assert found.period_raw is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("老旧小区改造涉及28个小区、136栋楼，总投资1.56亿元。", "老旧小区改造总投资"),
        ("投资3500万元的南街中心幼儿园主体完工。", "南街中心幼儿园投资"),
        ("基本公共卫生服务补助标准由人均74元提高到79元。", "基本公共卫生服务补助标准人均"),
    ],
)
def test_names_without_what_only_leads_up_to_them(text: str, name: str) -> None:
    assert metrics_of(TITLE + text)[-1].indicator == name
