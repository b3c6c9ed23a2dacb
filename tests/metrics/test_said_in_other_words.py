"""The same facts in another hand: another word order, other words for the same things, the year told elsewhere."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "两年补充教师240人。来源：考聘100人，特岗140人。": ["补充教师", "考聘教师", "特岗教师"],
    "共补充教师240人。各年进人：2019年100人；2020年140人。": ["补充教师", "补充教师", "补充教师"],
    "在学生用餐上建起食堂3个。": ["新建食堂"],
    "在教师住房方面修了周转房90套。": ["修周转房"],
    "请了退休教师、老党员36名当安全员。": ["安全员"],
    "2017年12名学生共用一台计算机，现为8名学生一台。": ["每台计算机学生数", "每台计算机学生数"],
    "平均6.5名学生拥有一台计算机。": ["每台计算机学生数"],
    "新建水厂4座，县城2座，东坡镇、石桥镇各1座；总投资2300万元。": [
        "新建水厂",
        "县城新建水厂",
        "东坡镇、石桥镇新建水厂",
        "新建水厂总投资",
    ],
    "专任教师820名，有证的占97%。": ["专任教师", "有证的专任教师占比"],
    "小学302个班，12400人。": ["小学班", "小学学生"],
    "幼儿园38所，公办的22所，剩下3所是其他民办。": ["幼儿园", "公办幼儿园", "其他民办幼儿园"],
    "在乡镇任教满15年的教师，直接申报。": ["乡镇任教年限"],
    "在村小教满二十年的，评职称可直接申报。": ["村小任教年限"],
    "音乐教师每周到村小走教两天。": ["音乐教师每周到村小走教天数"],
    "公办园占比五年提了6.4个百分点。": ["公办园占比"],
    "3.留人：（1）补助：对乡村教师，每人每月发300元，县财政一年要支出1900万元。": [
        "乡村教师每人每月补助",
        "县财政乡村教师补助支出",
    ],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_the_parts_of_a_total_are_of_its_time() -> None:
    told = rows("2021年以来共补充教师240人。来源：考聘100人，特岗140人。", "period")
    assert [period for _, period in told] == ["2021-01-01.."] * 3


def test_what_was_done_of_a_total_is_not_of_its_time() -> None:
    told = rows("9月底前改造食堂158个。食堂完成146个，余12个。", "period")
    assert told[1] == ("146个", None)


def test_a_year_behind_the_one_told_of_has_just_begun() -> None:
    text = "平江县教育局2019年度工作自查报告\n2020年3月18日\n2019年改造食堂41个。2020年安排新建幼儿园5所。"
    assert rows(text, "status") == [("41个", "actual"), ("5所", "planned")]


def test_when_one_thing_began_is_not_the_time_of_the_next() -> None:
    told = rows("2019年开始，6所园牵头组建集团。备案制教师招了216名。", "period")
    assert told == [("6所", "2019-01-01.."), ("216名", None)]


FILLER = "教育工作扎实推进，各项任务有序落实，群众满意。" * 8


def test_a_county_that_names_its_city_is_told_by_its_short_name() -> None:
    text = f"平江的娃娃上幼儿园\n我在平江教书。全县幼儿园78所，在岳阳排第三。{FILLER}"
    assert {metric.region for metric in metrics_of(text)} == {"平江县"}


def test_an_annex_of_another_county_in_one_line() -> None:
    text = f"平江县教育局简报\n2020年12月31日\n新建学校3所。{FILLER}\n附：华容县消除大班额情况\n新建学校4所。{FILLER}"
    assert rows(text, "region") == [("3所", "平江县"), ("4所", "华容县")]


def test_an_annex_bears_the_date_of_its_paper() -> None:
    text = (
        f"平江县教育局简报\n2020年12月31日\n新建学校3所。{FILLER}\n附：华容县消除大班额情况\n去年新建学校4所。{FILLER}"
    )
    assert rows(text, "period")[1] == ("4所", "2019-01-01..2019-12-31")


MORE_NAMES = {
    "2020年全省校园安全考评，我县名列第17位，较上年前移3位。": ["校园安全考评全省排名", "校园安全考评全省排名"],
    "教师仍缺40名。": ["教师缺口"],
    "寄宿学生9800人，小学阶段3500人。": ["寄宿学生", "小学阶段学生"],
    "走教教师86名，按每天50元发给补助。": ["走教教师", "每天补助标准"],
    "“空中课堂”已通达64所学校。": ["“空中课堂”通达学校"],
    "改办幼儿园33处，平均每处花费约35万元。": ["改办幼儿园", "幼儿园每处资金"],
    "全县有86名教师调走，当年补充112名。": ["调走的教师", "补充教师"],
    "我们柳河县3130平方公里，46万多人。": ["面积", "人口"],
    "面向社会招聘教师90名。": ["招聘教师"],
    "列出缺项318条，目前销号296条，剩余22条。": ["列出缺项", "销号", "剩余缺项"],
    "我念一念完工率：平江县97%，华容县95%。": ["完工率", "完工率"],
    "食堂建成率要到98%以上，供餐率，平江县要到80%，华容县要到85%。": ["食堂建成率", "供餐率", "供餐率"],
    "在13个偏远乡镇建设教师周转房420套。": ["偏远乡镇", "建设教师周转房"],
    "23个乡村教学点在校生合计不足600人。": ["乡村教学点", "乡村教学点在校生"],
    "食材款也有拖欠，4个县共欠1320万元，平江县最多，欠了560万元。": ["县", "拖欠食材款", "拖欠食材款"],
    "其中，新建小学2所，增加学位900个，县城占500个。": ["新建小学", "学位", "县城学位"],
}


@pytest.mark.parametrize("text", MORE_NAMES)
def test_more_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == MORE_NAMES[text]


def test_a_count_spared_is_less() -> None:
    told = metrics_of("群众办一件事平均少跑2.5次。")[0]
    assert told.change == "decrease"


def test_what_is_earned_is_money() -> None:
    told = metrics_of("代课老师一年收入3.2万，现在快4.8万了。")
    assert [(metric.kind, metric.unit) for metric in told] == [("amount", "元")] * 2


def test_what_was_compared_with_gives_no_time() -> None:
    assert rows("森林覆盖率62.1%，跟2020年比提高2.3个百分点。", "period")[1] == ("2.3个百分点", None)


def test_what_was_raised_is_no_plan() -> None:
    text = "平江县教育局关于第57号提案的答复\n2021年6月20日\n一、关于校车的建议。\n各乡镇促进会共筹集奖学资金1260万元。"
    assert rows(text, "status") == [("1260万元", "actual")]


def test_what_is_meant_in_a_year_begun() -> None:
    text = (
        "平江县寄宿制学校建设情况通报\n（2021年3月）\n2020年，建成宿舍16栋。\n"
        "目标已经明确。年内计划投资2.3亿元。8月底前新建宿舍楼22栋。"
    )
    assert rows(text, "status period")[1:] == [
        ("2.3亿元", "planned", "2021-01-01..2021-12-31"),
        ("22栋", "planned", "..2021-08-31"),
    ]


def test_what_comes_each_year_is_not_of_the_year_told_before() -> None:
    told = rows("去年查出问题312个。炊事员的工资，县财政每年拿1860万元。", "period")
    assert told[1] == ("1860万元", None)


def test_a_section_on_another_county() -> None:
    text = (
        "全省教育现场会交流摘要\n一、平江县发言要点\n新建学校3所。\n二、华容县发言要点\n新建学校4所。\n"
        "三、汨罗市对口帮扶\n援建学校1所。"
    )
    assert rows(text, "region") == [("3所", "平江县"), ("4所", "华容县"), ("1所", "平江县")]


def test_a_span_left_for_a_later_year_is_not_taken_up_again() -> None:
    text = (
        "2014年至2018年，全县投入21.6亿元。五年间，87所学校得到新建。\n"
        "记者了解到，2019年，该县计划实施项目52个。新校占地108亩。\n186所学校接入宽带。"
    )
    assert [period for _, period in rows(text, "period")][-2:] == ["2019-01-01..2019-12-31", None]
