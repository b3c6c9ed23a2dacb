"""The hard cases of linking, end to end: a text in, the fields that a clerk would write down out."""

from datetime import date

import pytest

from .reading import metrics_of, rows

CHANGES = [
    ("平江县校舍完好率由58%上升到79.6%。", [("58%", "校舍完好率", None), ("79.6%", "校舍完好率", None)]),
    ("平江县幼儿园从12所增加到20所。", [("12所", "幼儿园", None), ("20所", "幼儿园", None)]),
    ("平江县教师平均年龄由46岁降至41岁。", [("46岁", "教师平均年龄", None), ("41岁", "教师平均年龄", None)]),
    ("平江县高校增至80所。", [("80所", "高校", None)]),
    ("平江县入园率提高3.2个百分点。", [("3.2个百分点", "入园率", "increase")]),
    ("平江县辍学率下降4.1%。", [("4.1%", "辍学率", "decrease")]),
    ("平江县寄宿生减少300人。", [("300人", "寄宿生", "decrease")]),
    ("平江县财政收入比上年增加2.4亿元。", [("2.4亿元", "财政收入", "increase")]),
    ("平江县出口总额增长2.5倍。", [("2.5倍", "出口总额", "increase")]),
    ("平江县增加学位7710个。", [("7710个", "学位", "increase")]),
    ("平江县减少大班额20个。", [("20个", "大班额", "decrease")]),
    ("平江县新增停车位9081个。", [("9081个", "新增停车位", None)]),
    ("平江县化解大班额460个。", [("460个", "化解大班额", None)]),
    ("平江县综合满意度排名前移6位。", [("6位", "综合满意度排名", "increase")]),
    (
        "平江县贫困发生率由12.6%降至0.8%，下降11.8个百分点。",
        [("12.6%", "贫困发生率", None), ("0.8%", "贫困发生率", None), ("11.8个百分点", "贫困发生率", "decrease")],
    ),
    (
        "平江县完成固定资产投资850亿元、增长8.3%。",
        [("850亿元", "固定资产投资", None), ("8.3%", "固定资产投资", "increase")],
    ),
]

RATIOS = [
    ("平江县2020年财政收入是2015年的3倍。", [("3倍", "财政收入", "3", "ratio")]),
    ("平江县图书册数翻一番。", [("翻一番", "图书册数", "2", "ratio")]),
    ("平江县旅游收入翻两番。", [("翻两番", "旅游收入", "4", "ratio")]),
    ("平江县师生比为1∶15。", [("1∶15", "师生比", "15", "ratio")]),
]

SEGMENTATION = [
    ("平江县实施48所薄改学校建设。", [("48所", "实施薄改学校建设")]),
    ("平江县已撤销5所有编制无生源的学校。", [("5所", "撤销有编制无生源的学校")]),
    ("平江县投入资金3600余万元。", [("3600余万元", "投入资金")]),
    ("平江县校舍面积达12万平方米。", [("12万平方米", "校舍面积")]),
    ("平江县全年完成投资12.6\n亿元。", [("12.6\n亿元", "完成投资")]),
    ("平江县签约10亿元以上项目5个。", [("5个", "签约10亿元以上项目")]),
    ("平江县建成4A级景区3个。", [("3个", "建成4A级景区")]),
    ("平江县现有学校xx所。", []),
]

NUMERAL_PLACES = [
    ("三门峡市新建学校3所。", "三门峡市"),
    ("六安市新建学校3所。", "六安市"),
    ("九江市新建学校3所。", "九江市"),
    ("百色市新建学校3所。", "百色市"),
    ("十堰市新建学校3所。", "十堰市"),
    ("五台县新建学校3所。", "五台县"),
    ("重庆市万州区新建学校3所。", "万州区"),
    ("千阳县新建学校3所。", "千阳县"),
    ("新疆和田县新建学校3所。", "和田县"),
    ("新疆和硕县新建学校3所。", "和硕县"),
]

HEADS = [
    ("平江县现有教学点16个。", [("16个", "教学点")]),
    ("平江县现有公用电脑教室和16个教学点。", [("16个", "教学点")]),
    ("平江县购置课桌椅3120套、计算机845台。", [("3120套", "购置课桌椅"), ("845台", "购置计算机")]),
    (
        "平江县配备电子白板220套、录播设备15台、图书4.2万册。",
        [("220套", "配备电子白板"), ("15台", "配备录播设备"), ("4.2万册", "配备图书")],
    ),
    ("平江县新建学校7所、改扩建38所。", [("7所", "新建学校"), ("38所", "改扩建学校")]),
    ("平江县现有小学160所、初中50所和高中9所。", [("160所", "小学"), ("50所", "初中"), ("9所", "高中")]),
    ("平江县签约项目50个、总投资175亿元。", [("50个", "签约项目"), ("175亿元", "签约项目总投资")]),
    ("平江县已整改隐患397处，整改率96%。", [("397处", "整改隐患"), ("96%", "隐患整改率")]),
    ("平江县新建操场（17.6万平方米）。", [("17.6万平方米", "新建操场")]),
    ("平江县投入260万元用于采购教学仪器。", [("260万元", "教学仪器投入")]),
    ("平江县发放助学金1800万元，惠及学生1.2万人。", [("1800万元", "发放助学金"), ("1.2万人", "助学金惠及学生")]),
    (
        "平江县地区生产总值增长7%，增速居全省第3位。",
        [("7%", "地区生产总值"), ("第3位", "地区生产总值增速全省排名")],
    ),
    ("平江县城镇和农村居民收入分别增长5.2%、7.1%。", [("5.2%", "城镇居民收入"), ("7.1%", "农村居民收入")]),
    ("平江县办结率、满意率均为100%。", [("100%", "办结率、满意率")]),
    ("平江县留3%质保金。", [("3%", "质保金比例")]),
]

STATUSES = [
    ("平江县新建学校3所。", "actual"),
    ("平江县已新建学校3所。", "actual"),
    ("平江县正在建设学校3所。", "in_progress"),
    ("平江县在建学校3所。", "in_progress"),
    ("平江县计划建设学校3所。", "planned"),
    ("平江县拟建学校3所。", "planned"),
    ("下一步，平江县新建学校3所。", "planned"),
    ("平江县必须新建学校3所。", "required"),
    ("平江县教师聘期5年。", "required"),
    ("平江县对村小教师每人每月补助300元。", "required"),
]

PERIODS = [
    ("2019年，平江县新建学校3所。", "2019-01-01..2019-12-31"),
    ("平江县2013年以来新建学校3所。", "2013-01-01.."),
    ("截至2016年10月底，平江县新建学校3所。", "..2016-10-31"),
    ("2014—2018年，平江县新建学校3所。", "2014-01-01..2018-12-31"),
    ("“十三五”时期，平江县新建学校3所。", "2016-01-01..2020-12-31"),
    ("2021年上半年，平江县新建学校3所。", "2021-01-01..2021-06-30"),
    ("截至2022年三季度末，平江县新建学校3所。", "..2022-09-30"),
    ("2020—2021学年，平江县新建学校3所。", "2020-09-01..2021-08-31"),
    ("平江县新建学校3所。", None),
]

RELATIVE_PERIODS = [
    ("今年，平江县新建学校3所。", "2021-01-01..2021-12-31"),
    ("去年，平江县新建学校3所。", "2020-01-01..2020-12-31"),
    ("上半年，平江县新建学校3所。", "2021-01-01..2021-06-30"),
    ("截至三季度末，平江县新建学校3所。", "..2021-09-30"),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_a_change_is_the_size_of_a_movement_and_a_level_is_none(text, expected):
    assert rows(text, "indicator change") == expected


@pytest.mark.parametrize(("text", "expected"), RATIOS)
def test_ratios_keep_what_they_compare(text, expected):
    assert rows(text, "indicator value kind") == expected


@pytest.mark.parametrize(("text", "expected"), SEGMENTATION)
def test_words_glued_by_the_segmenter_do_not_cut_quantities(text, expected):
    assert rows(text, "indicator") == expected


@pytest.mark.parametrize(("text", "region"), NUMERAL_PLACES)
def test_a_place_that_begins_like_a_number_is_a_place(text, region):
    assert rows(text, "indicator region") == [("3所", "新建学校", region)]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_heads_on_the_left_on_the_right_and_shared(text, expected):
    assert rows(text, "indicator") == expected


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status_follows_the_cue(text, status):
    assert [found for _, found in rows(text, "status")] == [status]


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_period_is_resolved_to_dates(text, period):
    assert rows(text, "period") == [("3所", period)]


@pytest.mark.parametrize(("text", "period"), RELATIVE_PERIODS)
def test_a_relative_period_counts_from_the_reports_date(text, period):
    assert rows(text, "period", report_date=date(2021, 11, 5)) == [("3所", period)]


def test_one_verb_over_a_list_gives_one_status():
    found = rows("平江县计划配备电子白板220套、录播设备15台、图书4.2万册。", "status")
    assert found == [("220套", "planned"), ("15台", "planned"), ("4.2万册", "planned")]


def test_an_ellipsis_inherits_the_totals_indicator_and_differs_in_period():
    text = "平江县共下达校舍建设资金3600万元，其中2014年下达1500万元，2015年下达2100万元。"
    assert rows(text, "indicator period part_of") == [
        ("3600万元", "下达校舍建设资金", None, None),
        ("1500万元", "下达校舍建设资金", "2014-01-01..2014-12-31", "3600万元"),
        ("2100万元", "下达校舍建设资金", "2015-01-01..2015-12-31", "3600万元"),
    ]


def test_a_bracket_breaks_a_total_down_by_source():
    text = "平江县落实总资金9800万元（中央专项资金5000万元，省级资金3000万元，县级配套资金1800万元）。"
    assert rows(text, "indicator funding part_of") == [
        ("9800万元", "总资金", None, None),
        ("5000万元", "中央专项资金", "central", "9800万元"),
        ("3000万元", "省级资金", "provincial", "9800万元"),
        ("1800万元", "县级配套资金", "county", "9800万元"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "平江县现有学校210所，其中小学160所，初中50所。",
        "平江县现有学校210所，其中：小学160所，初中50所。",
        "平江县现有学校210所。其中：小学160所，初中50所。",
        "平江县现有学校210所（其中小学160所，初中50所）。",
    ],
)
def test_of_which_runs_over_several_clauses(text):
    expected = [("210所", "学校", None), ("160所", "小学", "210所"), ("50所", "初中", "210所")]
    assert rows(text, "indicator part_of") == expected


def test_without_a_mark_nothing_is_part_of_anything():
    assert rows("平江县新建学校19所，投入使用7所。", "part_of") == [("19所", None), ("7所", None)]


def test_a_rate_of_growth_is_no_part():
    text = "平江县工业投资增长8%，其中制造业投资增长12%。"
    assert rows(text, "indicator change part_of") == [
        ("8%", "工业投资", "increase", None),
        ("12%", "制造业投资", "increase", None),
    ]


def test_a_parallel_list_gives_each_place_its_own_figure():
    text = "岳阳市加快校舍建设。平江县、华容县、湘阴县竣工率分别为61%、58%、46.5%。"
    assert rows(text, "indicator region") == [
        ("61%", "竣工率", "平江县"),
        ("58%", "竣工率", "华容县"),
        ("46.5%", "竣工率", "湘阴县"),
    ]


def test_places_of_a_breakdown_inherit_the_totals_indicator():
    text = "岳阳市开工学校62所，其中平江县20所、华容县18所。"
    assert rows(text, "indicator region part_of") == [
        ("62所", "开工学校", "岳阳市", None),
        ("20所", "开工学校", "平江县", "62所"),
        ("18所", "开工学校", "华容县", "62所"),
    ]


def test_a_count_inside_a_purpose_is_a_metric_of_its_own():
    money, schools = metrics_of("平江县投入420万元，对12所学校的食堂进行了改造。")
    assert (money.text, money.kind, schools.text, schools.kind) == ("420万元", "amount", "12所", "count")
    assert money.indicator is not None
    assert "食堂" in money.indicator
    money, canteens = metrics_of("平江县投入350万元，为9所小学新建食堂。")
    assert (money.text, canteens.text, canteens.indicator) == ("350万元", "9所", "小学新建食堂")


def test_done_against_planned_is_a_share_of_an_earlier_figure():
    text = "平江县规划建设学校7所，实际已开工学校10所，占规划总数的143%。"
    assert rows(text, "indicator status") == [
        ("7所", "规划建设学校", "planned"),
        ("10所", "开工学校", "actual"),
        ("143%", "开工学校占规划总数比重", "actual"),
    ]


def test_what_was_done_ends_the_plan():
    text = "平江县计划招聘教师150名，到岗138名。"
    assert rows(text, "status") == [("150名", "planned"), ("138名", "actual")]


def test_two_levels_have_a_period_each():
    text = "平江县推进普惠发展。普惠率由2018年的58%提高到2020年的79.6%。"
    assert rows(text, "indicator period") == [
        ("58%", "普惠率", "2018-01-01..2018-12-31"),
        ("79.6%", "普惠率", "2020-01-01..2020-12-31"),
    ]


def test_yearly_averages_are_growth_over_the_whole_span():
    text = "2016—2020年，平江县地区生产总值年均增长7.2%。"
    assert rows(text, "indicator change period") == [
        ("7.2%", "地区生产总值", "increase", "2016-01-01..2020-12-31"),
    ]


@pytest.mark.parametrize(
    ("source", "funding"),
    [
        ("中央专项资金", "central"),
        ("省级资金", "provincial"),
        ("市级配套资金", "city"),
        ("县级配套资金", "county"),
        ("社会捐资", "social"),
        ("中央和省级资金", None),
        ("校舍建设资金", None),
    ],
)
def test_funding_is_the_one_source_named(source, funding):
    assert rows(f"平江县落实{source}800万元。", "funding") == [("800万元", funding)]
