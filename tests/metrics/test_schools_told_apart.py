"""Plain sentences on schools: those told apart by a measure or by what they have, what is due, ages, classes, needs."""

import pytest

from .reading import metrics_of

TITLE = "平川县教育局工作汇报（2021年11月）\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("学位利用率81%，9所村级园幼儿不足30人。", ["学位利用率", "幼儿不足30人的村级园", "村级园幼儿"]),
        ("5所学校共有教师超过300人。", ["学校", "学校教师"]),
    ],
)
def test_things_told_apart_by_a_measure_are_named_by_it(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


def test_things_told_apart_by_what_they_have_say_that_they_have_it() -> None:
    found = metrics_of(TITLE + "检查的40所学校中，有食堂的22所，只有篮球场的13所，没有围墙的5所。")
    names = [m.indicator for m in found][1:]
    assert names == ["有食堂的检查学校", "有篮球场的检查学校", "没有围墙检查学校"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本学期应到资金22万元，实到18万元。", ["应到资金", "实到资金"]),
        ("体育教师120人，按标准应配160人，缺40人。", ["体育教师", "应配体育教师", "体育教师缺口"]),
        ("初中应有教师830名，实有790名，缺40名。", ["初中应有教师", "实有初中教师", "初中教师缺口"]),
        ("床位需求600张，还有150张的缺口。", ["床位需求", "床位需求缺口"]),
    ],
)
def test_what_is_due_and_what_is_missing(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("教师24个，平均49岁。", ["教师", "教师平均年龄"]),
        ("教师获省级奖励9人次、市级31人次。", ["教师获省级奖励", "教师获市级奖励"]),
        ("周转房120套，每套40平方米，总投资960万元。", ["周转房", "周转房每套面积", "周转房总投资"]),
        ("缺宿舍1800平方米，按每平方米2600元测算，约需资金468万元。", ["缺宿舍面积", "宿舍每平方米资金", "资金需求"]),
    ],
)
def test_measures_are_of_what_was_told_before(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("为了化解大班额，我们新建了城西小学，投资5200万元，设计规模30个班。", ["城西小学投资", "城西小学设计规模"]),
        ("食材由4家公司统一配送。", ["统一配送的公司"]),
        ("教研室有教研员12人，其中小学部5人，初中部7人。", ["教研室教研员", "小学部", "初中部"]),
        ("翻修了教室6间。", ["翻修教室"]),
        ("利用闲置校舍改建11所。", ["利用闲置校舍改建"]),
        ("我们点上今年有学生9个。", ["学生"]),
        ("排查隐患86处，剩余7处限期12月底前整改到位。", ["排查隐患", "剩余隐患"]),
    ],
)
def test_no_scraps_stay_in_names(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "2所学校饮水机损坏5台，3所小学旱厕未及时清掏，1所教学点消防栓没水。",
            ["饮水机损坏的学校", "学校饮水机损坏", "旱厕未及时清掏的小学", "消防栓没水的教学点"],
        ),
        ("有洗浴设施的学校占61%。", ["有洗浴设施的学校占比"]),
        ("教师应到190人，实到187人，未到3人。", ["应到教师", "实到教师", "未到教师"]),
        ("申报中级职称90人，评审通过64人。", ["申报中级职称", "评审通过"]),
        ("中心园为此扩建活动室6间。", ["中心园扩建活动室"]),
        ("最大的班43人，最小的班12人。", ["最大班额", "最小班额"]),
        ("生活教师与寄宿生之比为1:72。", ["生活教师与寄宿生之比"]),
        ("赞成的占81%，反对的占7%。", ["赞成占比", "反对占比"]),
        ("学校离县城48公里。", ["学校离县城距离"]),
        ("近视率小学31%、初中55%。", ["小学近视率", "初中近视率"]),
        ("每百名学生拥有多媒体教室小学2.4间、初中2.5间。", ["每百名学生多媒体教室小学", "每百名学生多媒体教室初中"]),
    ],
)
def test_whose_and_which_in_plain_words(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "公用经费到位3200万元，小学生均650元，初中生均850元，特殊教育生均6000元。",
            ["公用经费到位", "小学生均公用经费", "初中生均公用经费", "特殊教育生均公用经费"],
        ),
        ("食堂总支出24万元，其中大米5万元、蔬菜4万元。", ["食堂总支出", "大米支出", "蔬菜支出"]),
        (
            "资助各类学生1.6万人次，其中学前教育资助900人次，普通高中国家助学金2100人次。",
            ["资助各类学生", "学前教育资助", "普通高中国家助学金"],
        ),
    ],
)
def test_money_of_schools(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "全校教师60人，男22人，女38人；30岁以下18人，31—50岁29人，51岁以上13人；高级职称9人，中级51人。",
            ["教师", "男教师", "女教师", "30岁以下教师", "31—50岁教师", "51岁以上教师", "高级职称教师", "中级教师"],
        ),
        ("校里有6个学生，2个老师。", ["学生", "教师"]),
        ("一年级5人，二年级4人。", ["一年级学生", "二年级学生"]),
        ("其中一、二年级家长90人，三、四年级80人。", ["一、二年级家长", "三、四年级家长"]),
        ("录用教师60人，其中研究生8人、本科52人。", ["录用教师", "录用研究生", "本科教师"]),
        ("在校生900人，高一320人、高二300人、高三280人。", ["在校生", "高一在校生", "高二在校生", "高三在校生"]),
        ("专职管理员6人，兼职58人。", ["专职管理员", "兼职管理员"]),
        ("采购新书3万册，平均每册24元。", ["采购新书", "新书每册资金"]),
        ("抽检样品80份，不合格2份，合格率97.5%。", ["抽检样品", "不合格", "样品合格率"]),
        (
            "按每百名学生1人配备从业人员，应配90人，实配81人。",
            ["每百名学生从业人员", "应配从业人员", "实配从业人员"],
        ),
        (
            "高中生均公用经费1000元，学费每生每学期600元。",
            ["高中生均公用经费", "每生每学期学费"],
        ),
    ],
)
def test_whole_and_parts_in_plain_words(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names
