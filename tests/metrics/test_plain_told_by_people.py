"""What people tell of their schools: in speeches, looks back, answers to delegates and notes of visits."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "去年花得不少，光是食堂一项就花了860万元。": ["食堂支出"],
    "退休的走了41个，调出去的9个。": ["退休", "调出去"],
    "购置了三台冰柜、一块电子白板。": ["购置冰柜", "购置电子白板"],
    "这里的7所小学有5所没有热水，3所靠井水吃饭。": ["小学", "没有热水的小学", "靠井水吃饭的小学"],
    "给6所村小换了课桌椅。": ["换课桌椅的村小"],
    "计划为28所学校改造取暖。": ["改造取暖的学校"],
    "镇二中食堂一次只能坐180人。": ["镇二中食堂可同时就餐人数"],
    "青龙小学离县城36公里。": ["青龙小学离县城距离"],
    "3所学校还欠着工程款，合计126万元。": ["欠着工程款的学校", "欠工程款"],
    "查出隐患38处，当场改了21处，限期改的17处。": ["查出隐患", "当场改隐患", "限期改隐患"],
    "这里只有3所学校有热水。": ["有热水的学校"],
    "心理老师全县才6个。": ["心理教师"],
    "三年之内再建两所初中。": ["建初中"],
    "城区小学大班额还有26个，最挤的一个班71人。": ["城区小学大班额", "城区小学最大班额"],
    "全乡1.3万人，有小学6所。": ["全乡人口", "小学"],
    "镇财政挤了60万元，村集体凑了35万元。": ["镇财政资金", "村集体资金"],
    "县里答应今年给他们拨28万元。": ["县级资金"],
    "8个项目交了工；6个项目只完了1个。": ["交工的项目", "项目", "完项目"],
    "老师169名，其中本科的有118名。": ["教师", "本科教师"],
    "带了两床被子和一箱书。": ["带被子"],
    "县交通局补了600万元，村里出了180万元。": ["县交通局资金", "村里资金"],
    "学生反倒多了260个。": ["学生"],
    "音乐、美术教师各缺4名。": ["音乐美术教师缺口"],
    "石门镇现有小学7所。": ["石门镇小学"],
    "换了护眼灯774盏，每间教室9盏。": ["换护眼灯", "每间教室护眼灯"],
    "检测列全县第9名，比去年进了5名。": ["检测全县排名", "检测全县排名"],
    "周转宿舍每人二十五平方米，住进去了310人。": ["周转宿舍面积", "周转宿舍住进去"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


VALUES = [
    ("每所十五万左右，一共要一百三十多万。", [("十五万左右", "150000", "元"), ("一百三十多万", "1300000", "元")]),
    ("修了9所，平均一所将近八十万。", [("9所", "9", "所"), ("将近八十万", "800000", "元")]),
    ("老师的工资，过去一个月三千二，现在四千九。", [("三千二", "3200", "元"), ("四千九", "4900", "元")]),
    ("生机比由18比1降到6比1。", [("18比1", "18", ""), ("6比1", "6", "")]),
    ("家长一趟只掏一块钱，剩下的两块由镇里补。", [("一块钱", "1", "元"), ("两块", "2", "元")]),
    ("完成投资一亿九千多万，", [("一亿九千多万", "190000000", "元")]),
    ("花了1亿2千余万元。", [("1亿2千余万元", "120000000", "元")]),
    ("老师们涨了工资，一年多拿4300块，", [("4300块", "4300", "元")]),
    ("县里补180万元，剩下的六十万镇里想办法。", [("180万元", "1800000", "元"), ("六十万", "600000", "元")]),
    ("打了两口水井。", [("两口", "2", "口")]),
    ("添了4张床、一块黑板、一个球场。", [("4张", "4", "张"), ("一块", "1", "块")]),
]


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_values(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(m.text, f"{m.value:f}", m.unit) for m in metrics_of(text)]
    assert found == expected


PLANS = "平江县2022年教育工作会议讲话\n今年怎么干？我讲两件事。\n"
STATUSES = [
    ("大班额还有42个，今年至少消化掉20个。", ["actual", "planned"]),
    ("各乡镇至少办好1所中心园。", ["required"]),
]


@pytest.mark.parametrize(("text", "statuses"), STATUSES)
def test_statuses(text: str, statuses: list[str]) -> None:
    assert [status for _, status in rows(PLANS + text, "status")][-len(statuses) :] == statuses


REGIONS = {
    "最远的是马鞍山小学，只有21个学生。": "平江县",
    "注滋口镇五年前有学生3200人。": "注滋口镇",
    "▲黄沙街镇：办成幼儿园2所。": "黄沙街镇",
    "3月份镇里组织人手，跑了全镇12所学校。": "平江县",
}


@pytest.mark.parametrize("text", REGIONS)
def test_regions(text: str) -> None:
    assert [region for _, region in rows(f"平江县教育工作\n{text}", "region")] == [REGIONS[text]]


def test_a_school_named_like_a_city_is_not_what_a_report_is_about() -> None:
    assert rows("回望来路\n头一回下乡，去的是马鞍山小学，学校有21个学生。", "region") == [("21个", None)]


PERIODS = {
    "下一步：1.2023年招聘教师50名。2.2024年再招60名。": [(2023, 2023), (2024, 2024)],
    "2020年4月动工，当年9月6个食堂建成，面积1860平方米。": [(9, 9), (9, 9)],
}


@pytest.mark.parametrize("text", PERIODS)
def test_periods(text: str) -> None:
    found = [(m.period_start, m.period_end) for m in metrics_of(f"湘阴县教育局\n2022年10月12日\n{text}")]
    part = "year" if PERIODS[text][0][0] > 12 else "month"
    assert [(getattr(a, part), getattr(b, part)) for a, b in found] == PERIODS[text]


def test_what_a_figure_rose_to_from_years_ago_tells_when_a_report_was_written() -> None:
    text = "华容县教育投入回顾\n五年前，教育支出5.3亿元，到2021年涨到9.1亿元。2019年接通了自来水，铺管道4.2公里。"
    assert ("9.1亿元", "actual") in rows(text, "status")
