"""Faults that readers of real reports found, one sentence each: what the figures must be called, and how they stand."""

import pytest

from extractor import extract_text

from .reading import metrics_of


def column(text: str, field: str) -> list[str | None]:
    """One field of every metric of a text."""
    return [getattr(metric, field) for metric in metrics_of(text)]


NAMES = {
    "（新建学校3所）": ["新建学校"],
    "税收占一般公共预算收入比重达到72%。": ["税收占一般公共预算收入比重"],
    "毛入学率达92%，较上年提高1.5个百分点。": ["毛入学率", "毛入学率"],
    "完成投资850亿元，占年度任务的92%，同比增长8.3%。": ["完成投资", "完成投资占年度任务比重", "完成投资"],
    "项目40个，总投资175亿元，完成投资60亿元。": ["项目", "项目总投资", "项目完成投资"],
    "财政收入20亿元，完成投资850亿元。": ["财政收入", "完成投资"],
    "幼儿园53所，公办的41所，民办的12所。": ["幼儿园", "公办幼儿园", "民办幼儿园"],
    "新建校舍12栋、4.6万平方米，总投资9800万元。": ["新建校舍", "新建校舍面积", "新建校舍总投资"],
    "接待游客900万人次、实现旅游收入80亿元。": ["接待游客", "旅游收入"],
    "周转房420套，每套60平方米。": ["周转房", "周转房每套面积"],
    "食堂30个，每个投资60万元。": ["食堂", "食堂每个投资"],
    "计划招聘教师150名，到岗138名。": ["计划招聘教师", "到岗教师"],
    "20项指标中，15项位居前列。": ["指标", "位居前列的指标"],
    "原煤、原油产量达到30万吨、40万吨。": ["原煤产量", "原油产量"],
    "生产安全事故起数、死亡人数分别下降3%、4%。": ["生产安全事故起数", "生产安全事故死亡人数"],
    "城乡居民人均可支配收入增长5.1%和7.4%。": ["城镇居民人均可支配收入", "农村居民人均可支配收入"],
    "改造提升30个农村区域医疗中心。": ["改造提升农村区域医疗中心"],
    "大班额仍有12个。": ["大班额"],
    "辖区内现有幼儿园12所。": ["幼儿园"],
    "空气质量连续9年稳居全省第3位。": ["空气质量连续稳居全省第3位", "空气质量全省排名"],
    "新增就业3万人，增速连续三年位居全市第一。": ["新增就业", "增速连续位居全市第一", "就业增速全市排名"],
    "接待游客100万人次、旅游收入10亿元。": ["接待游客", "旅游收入"],
    "优良率98.8%、位居全省前列；水质达标率100%。": ["优良率", "水质达标率"],
    "能繁母猪存栏量保持在16万头合理区间，生猪出栏312万头。": ["能繁母猪存栏量", "生猪出栏"],
    "85%以上学校达到省定标准。": ["达到省定标准的学校比例"],
    "统筹推进415个重点帮扶村建设。": ["推进重点帮扶村建设"],
    "新建绿色农产品生产加工供应示范基地9家。": ["新建绿色农产品生产加工供应示范基地"],
    "排查D级危房7000平方米（涉及9所，均已停用）。": ["排查D级危房面积", "排查D级危房面积涉及学校"],
    "新建围墙2.6万米；课桌椅全部换新，计4.8万套。": ["新建围墙", "课桌椅"],
    "乡镇工作补贴分三档，每月300元、500元、800元。": ["乡镇工作补贴"] * 3,
    "完成投资6亿元，占年度计划7.5亿元的80%。": ["完成投资", "年度计划", "完成投资占年度计划比重"],
    "采取随机抽校等办法，对8个县市的96所学校进行了专项督导。": ["县市", "专项督导学校"],
    "对全市9个县区开展了一轮安全排查。": ["安全排查县区"],
    "浴室先建15间，一间不低于40平方米。": ["建浴室", "浴室每间面积"],
    "宿管员按每60名寄宿生配一人，现缺136名。": ["配一人的寄宿生", "宿管员缺口"],
    "三年招聘教师1865人，分年为520人、640人、705人。": ["招聘教师"] * 4,
    "现有寄宿制学校64所：初中23所，小学41所。": ["寄宿制学校", "寄宿制初中", "寄宿制小学"],
    "中小学校112所（小学74所，高中4所）。": ["中小学校", "小学", "高中"],
    "中央资金2300万元，省上860万元，县里1100万元。": ["中央资金", "省级资金", "县级资金"],
}


@pytest.mark.parametrize(("text", "names"), NAMES.items(), ids=NAMES)
def test_names(text: str, names: list[str]) -> None:
    assert column(text, "indicator") == names


def test_more_than_last_year_is_an_increase() -> None:
    (metric,) = metrics_of("比上年多招聘教师30名。")
    assert (metric.indicator, metric.change) == ("招聘教师", "increase")


def test_a_rule_for_classes_is_required() -> None:
    assert column("各校班额不超过50人。", "status") == ["required"]


@pytest.mark.parametrize(
    ("text", "funding"),
    [
        ("自治区财政补助资金30万元。", "provincial"),
        ("市本级财政投入50万元。", "city"),
        ("区财政投入50万元。", "county"),
    ],
)
def test_the_longest_word_says_whose_money_it_is(text: str, funding: str) -> None:
    assert column(text, "funding") == [funding]


@pytest.mark.parametrize("period", ["今年到2020年", "2020年至今年"])
def test_a_known_year_and_this_year_make_one_period(period: str) -> None:
    assert column(f"{period}，新建学校3所。", "period_raw") == [period]


def test_parts_of_a_generic_total_have_their_own_classifiers() -> None:
    metrics = extract_text("全县有水库684个，其中小型水库5座、淤地坝20座。").reports[0].metrics
    assert [metric.part_of for metric in metrics] == [None, metrics[0].id, metrics[0].id]


def test_money_without_its_unit() -> None:
    (metric,) = extract_text("县级配套3800万，已经下达。").reports[0].metrics
    assert (metric.kind, metric.unit, metric.value) == ("amount", "元", 38_000_000)


def test_a_report_without_title_is_about_the_place_named_most() -> None:
    text = "我们融入武汉都市圈发展。" + "咸宁市新建学校3所。" * 5
    assert extract_text(text).reports[0].report.region == "咸宁市"


def test_numbered_headings_without_stop_set_their_frame() -> None:
    text = "通渭县三年行动计划（2018-2020年）\n制定本计划.\n1 基本情况\n有学校334所.\n2 目标\n新建学校11所."
    assert column(text, "status") == ["actual", "planned"]
