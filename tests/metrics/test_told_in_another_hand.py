"""The same facts in another hand: days that no more govern, items before a colon, whose a measure is."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "学位新增4200个，县城占2600个，其中城北学校作为重点项目，总投资8600万元，占地面积56亩，建筑面积1.9万平方米。": [
        "新增学位",
        "县城学位",
        "城北学校总投资",
        "城北学校占地面积",
        "城北学校建筑面积",
    ],
    "县城小学有5所，其中3所学生超员。": ["县城小学", "学生超员的县城小学"],
    "建成幼儿园6所，其中2所主体没有封顶。": ["建成幼儿园", "主体没有封顶的幼儿园"],
    "乡下17个教学点学生总数不到300人。": ["乡下教学点", "教学点学生总数"],
    "在校学生3.4万人，小学2.1万人，初中0.9万人。": ["在校学生", "小学在校学生", "初中在校学生"],
    "拆了的3.6万平方米危房推倒重建，2.9万平方米得到加固。": ["推倒重建的危房", "得到加固的危房"],
    "单体35栋，竣工31栋，88.6%的竣工率。": ["单体", "竣工单体", "竣工率"],
    "食堂我也一家一家算过，去年6个，今年8个。": ["食堂", "食堂"],
    "县里配了300万元，社会各界捐了85万元。": ["县级资金", "社会各界捐资"],
    "周转房新增80套，先在7个偏远乡镇动工。": ["新增周转房", "动工的偏远乡镇"],
    "营养餐由食堂供餐的学校比例从58%提到91%，累计受益3.2万人次。": [
        "营养餐由食堂供餐的学校比例",
        "营养餐由食堂供餐的学校比例",
        "营养餐受益人数",
    ],
    "第六小学教学楼建筑面积5600平方米，计划投资1480万元，已支付960万元，"
    "南河中学学生宿舍建筑面积3850平方米，计划投资916万元，已支付783万元。": [
        "第六小学教学楼建筑面积",
        "第六小学教学楼计划投资",
        "第六小学教学楼支付资金",
        "南河中学学生宿舍建筑面积",
        "南河中学学生宿舍计划投资",
        "南河中学学生宿舍支付资金",
    ],
    "周转房盖了160套，空了32套。": ["新建周转房", "空置周转房"],
    "一体机有25台参数对不上。": ["参数对不上的一体机"],
    "全县有12所学校，其中3所屋顶漏水。": ["学校", "屋顶漏水的学校"],
    "偏远学校的120万元设备款已付。": ["偏远学校设备款"],
    "资金共5.8亿元，其中中央2.4亿元，剩下2.5亿元由县级财政安排。": ["资金", "中央资金", "县级财政资金"],
    "17个项目铺开，校舍类11个，设备类6个，已有13个竣工。": [
        "铺开的项目",
        "校舍类铺开的项目",
        "设备类铺开的项目",
        "竣工的项目",
    ],
    "采取双随机方式现场核查项目20个。": ["核查项目"],
    "偏远学校的器材利用不充分，使用率只有六成左右。": ["偏远学校使用率"],
    "学位一下多出1170个。": ["学位"],
    "中央、省、县三级分别承担2.3亿元、9500万元和1.9亿元。": ["中央资金", "省级资金", "县级资金"],
    "教育投入2.6亿元，与上年相比增长12%。": ["教育投入", "教育投入"],
    "教师招聘人数在60到80名之间。": ["教师招聘人数"],
    "自查情况：新建公办园2所，完成投资860万元。": ["新建公办园", "公办园完成投资"],
    "有2所学校把8.6万元的设备款拿去办公了。": ["把设备款拿去办公的学校", "拿去办公的设备款"],
    "设备购置21个项目，下达275万元，支付率96%。": ["设备购置项目", "设备购置项目下达资金", "设备购置项目支付率"],
    "中央资金5180万元，省里的1560万元，市里的525万元。": ["中央资金", "省级资金", "市级资金"],
    "去年1所教学点消防栓没水，3所小学屋顶漏水。": ["消防栓没水的教学点", "屋顶漏水的小学"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_an_item_before_a_colon_owns_its_list() -> None:
    text = "1. 设备购置: 项目21个, 下达640万元, 支付590万元, 支付率92.2%"
    assert [metric.indicator for metric in metrics_of(f"平江县教育局\n\n{text}")] == [
        "设备购置项目",
        "设备购置下达资金",
        "设备购置支付资金",
        "设备购置支付率",
    ]


def test_a_day_by_which_one_thing_is_due_is_not_of_the_next() -> None:
    text = (
        "平江县教育局2019年工作安排\n全年安排项目12个，确保9月1日前增加学位3000个，"
        "县城占1800个，其中城北学校作为重点，总投资8600万元，要求7月底前交付，教师周转房计划新增60套。"
    )
    ends = [str(metric.period_end) for metric in metrics_of(text)]
    assert ends == ["2019-12-31", "2019-09-01", "2019-09-01", "2019-12-31", "2019-12-31"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("大班额比例由2017年的14%下降为9%，一年下降5个百分点。", [None, None, "decrease"]),
        ("降幅为2%。", [None]),
    ],
)
def test_what_falls_to_a_level_is_a_level(text: str, found: list[str | None]) -> None:
    assert [metric.change for metric in metrics_of(text)] == found


def test_a_season_is_told_in_plain_words_too() -> None:
    text = "2014年秋天，大班额占31.5%，2016年秋天降到18.7%，前后降了12.8个百分点。"
    assert [(m.indicator, str(m.period_start)[:4]) for m in metrics_of(text)] == [
        ("大班额占比", "2014"),
        ("大班额占比", "2016"),
        ("大班额占比", "2016"),
    ]


def test_two_years_named_together_are_one_span() -> None:
    text = "2016年和2017年上级批下来6个周转宿舍项目，总投资900万元。"
    assert [(str(m.period_start), str(m.period_end)) for m in metrics_of(text)] == [("2016-01-01", "2017-12-31")] * 2


def test_what_is_still_left_is_due_by_the_day_told_behind_it() -> None:
    text = "平江县教育局\n2016年3月28日\n还有70套周转宿舍，今年9月底前一定交付。"
    assert rows(text, "status")[-1][1] == "planned"


def test_years_counted_from_a_first_one_are_a_span() -> None:
    text = "平江县教育局自查报告\n对2013年以来五年的工作进行了自查，新建校舍96栋。\n2018年1月12日"
    assert [(str(m.period_start), str(m.period_end)) for m in metrics_of(text)] == [("2013-01-01", "2017-12-31")]


EARLY = "平江县教育局\n2022年1月20日\n"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("去年投入620万元。\n全年招聘教师35人。去年开工的周转房，16套已经完工。", "2021-01-01..2021-12-31"),
        ("去年17个项目铺开。至12月底已有13个竣工。", "..2021-12-31"),
        ("新的一年怎么干？学位要增加900个。", "2022-01-01..2022-12-31"),
    ],
)
def test_a_paper_of_january_tells_of_the_year_before(text: str, span: str) -> None:
    assert rows(EARLY + text, "period")[-1][1] == span


def test_what_a_paper_on_last_year_plans_is_of_this_one() -> None:
    opening = "平江县教育局长\n说说2022年我们干的事\n（2023年1月18日）\n去年招了18名教师。\n"
    text = opening + "今年怎么干？秋季开学前再建3所幼儿园，教师还要招20名。"
    ends = [period for _, period in rows(text, "period")][1:]
    assert [str(end)[-10:-6] for end in ends] == ["2023", "2023"]


def test_a_county_whose_name_reads_as_a_count_is_a_place() -> None:
    text = "五台县教育局\n五台由第7位跃居第4位，五台教育又添五台电脑。"
    assert [metric.text for metric in metrics_of(text)] == ["第7位", "第4位", "五台"]
