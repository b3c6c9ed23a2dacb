from functools import cache

import pytest

from extractor.mentions import PlaceFinder
from extractor.metrics import report_place
from extractor.metrics.regions import inside
from extractor.model import Place, Report

from .reading import linking_rules, rows

CITY = "岳阳市校舍建设情况\n各地落实部署，扎实推进各项工作。\n"

WITHIN = [
    ("新建学校3所。", ["岳阳市"]),
    ("全市新建学校3所。", ["岳阳市"]),
    ("平江县新建学校3所，改建学校5所。", ["平江县", "平江县"]),
    ("平江县新建学校3所。改建学校5所。", ["平江县", "平江县"]),
    ("平江县新建学校3所。华容县新建学校5所。", ["平江县", "华容县"]),
    ("平江县新建学校3所；华容县新建学校5所。", ["平江县", "华容县"]),
    ("平江县新建学校3所。全市新建学校5所。", ["平江县", "岳阳市"]),
    ("全市落实责任，平江县新建学校5所；各地招聘教师80名。", ["平江县", "岳阳市"]),
    ("平江县：新建学校3所，改建学校5所。", ["平江县", "平江县"]),
    ("全市新建学校62所，其中平江县20所、华容县18所。", ["岳阳市", "平江县", "华容县"]),
    ("全市新建学校62所（平江县20所，华容县18所）。", ["岳阳市", "平江县", "华容县"]),
    ("平江县竣工率61%，与全市平均差9个百分点。", ["平江县", "平江县"]),
    ("平江县竣工率61%。南江镇初中扩建，至今欠款90万元。", ["平江县", "平江县"]),
    ("平江县招聘11名，我们招聘17名。", ["平江县", "岳阳市"]),
    ("平江县、华容县竣工率分别为61%、58%。", ["平江县", "华容县"]),
    ("平江县和华容县共新建学校3所。", ["岳阳市"]),
    ("【平江县】项目26个，开工24个。", ["平江县", "平江县"]),
    ("平江县缺口600万元、华容县缺口900万元，两县合计1500万元。", ["平江县", "华容县", "岳阳市"]),
]


@cache
def finder() -> PlaceFinder:
    return PlaceFinder(linking_rules())


def place_of(text: str, title: str | None = None) -> str | None:
    """The place that a report of this text is about."""
    report = Report(id="r", title=title, start=0, end=len(text))
    found = report_place(text, report, finder().find(text))
    return found.name if found else None


@pytest.mark.parametrize(("text", "expected"), WITHIN)
def test_regions_within_a_citys_report(text, expected):
    assert [region for _, region in rows(CITY + text, "region")] == expected


def test_the_next_paragraph_is_the_reports_own_again():
    text = f"{CITY}平江县新建学校3所。\n招聘教师90名。"
    assert rows(text, "region") == [("3所", "平江县"), ("90名", "岳阳市")]


def test_our_county_is_the_reports_own():
    assert rows("平江县教育局\n我县新建学校3所。辖区改建学校5所。", "region adcode") == [
        ("3所", "平江县", "430626"),
        ("5所", "平江县", "430626"),
    ]


def test_a_place_outside_is_not_the_figures_region():
    assert rows("平江县教育局\n长沙市支援教师90名。", "region") == [("90名", "平江县")]


def test_without_a_place_there_is_no_region():
    assert rows("全县新建学校3所。", "region adcode") == [("3所", None, None)]


def test_the_title_names_the_place():
    assert place_of("平江县校舍总结\n岳阳市的华容县也新建学校。", title="平江县校舍总结") == "平江县"


def test_the_smallest_place_of_the_title_counts():
    assert place_of("湖南省岳阳市平江县校舍总结", title="湖南省岳阳市平江县校舍总结") == "平江县"


def test_without_a_title_the_first_place_counts():
    assert place_of("近日，湖南省来函。岳阳市教育局转发。平江县照办。") == "岳阳市"


def test_a_report_without_places_has_none():
    assert place_of("全县新建学校3所。") is None


@pytest.mark.parametrize(
    ("adcode", "within", "expected"),
    [
        ("430626", "430600", True),
        ("430626", "430000", True),
        ("430600", "430000", True),
        ("430600", "430600", False),
        ("430100", "430600", False),
        ("430000", "430600", False),
        ("430626", None, True),
        (None, "430600", True),
    ],
)
def test_a_place_lies_inside_what_its_code_begins_with(adcode, within, expected):
    place = Place(start=0, end=2, text="某县", name="某县", adcode=adcode, level="county", rule="place.test")
    assert inside(place, within) is expected


def test_a_county_whose_name_reads_like_words_is_known_in_its_title():
    assert rows("临县寄宿制学校建设方案\n\n全县新建学校3所。", "region") == [("3所", "临县")]


def test_a_prefecture_that_names_only_its_counties_is_the_reports_place():
    text = (
        "关于2019年农村学校食堂专项督查情况的通报\n\n各县市区人民政府：\n全市共有食堂1386个。全市仍有超员宿舍412间。\n"
        "开工率太和县99.2%，界首市98.7%，颍上县95.5%。临泉县成立后勤服务中心，接入学校87所。"
    )
    assert rows(text, "region") == [
        ("1386个", "阜阳市"),
        ("412间", "阜阳市"),
        ("99.2%", "太和县"),
        ("98.7%", "界首市"),
        ("95.5%", "颍上县"),
        ("87所", "临泉县"),
    ]


def test_a_report_that_names_its_county_only_by_its_short_name():
    text = "在全县秋季开学校长会上的讲话\n\n各位校长：\n涞源山大沟深，全县现有寄宿制学校41所。"
    assert rows(text, "region") == [("41所", "涞源县")]


def test_a_school_in_a_town_is_the_countys():
    text = "平江县实施方案\n\n先立样板：龙门镇中心小学，建筑面积6800平方米。"
    assert rows(text, "region") == [("6800平方米", "平江县")]


def test_who_signs_a_letter_tells_whose_it_is():
    text = (
        "写给全校家长的一封信\n\n各位家长：\n年过完了，又要开学，家委会有几件事要说。广东的好心人捐来5600册书，咱家长自愿凑了23450元，给操场装了8盏灯。\n\n"
        "都安县龙湾乡小学家长委员会\n2021年2月25日\n"
    )
    assert {region for _, region in rows(text, "region")} == {"都安瑶族自治县"}


def test_a_town_at_the_head_of_a_clause_is_whose_figures_they_are():
    text = "平江县工作通报\n\n龙门镇建成教学楼3栋、宿舍楼2栋。加义镇、长寿镇分别建成食堂4个和3个。"
    assert [region for _, region in rows(text, "region")] == ["龙门镇", "龙门镇", "加义镇", "长寿镇"]


def test_the_reports_own_place_behind_a_date_ends_what_was_said_of_another():
    text = "平江县工作通报\n\n龙门镇5个项目只开工2个。7月底前，全县开工率要达到100%；年底前，新增座位620个。"
    assert [region for _, region in rows(text, "region")][2:] == ["平江县", "平江县"]


def test_a_town_in_the_name_of_a_school_is_part_of_the_name():
    text = "平江县工作通报\n\n左安镇中心小学新校区由4个教学点合并而来，学位810个。"
    assert rows(text, "region indicator") == [
        ("4个", "平江县", "合并而来的教学点"),
        ("810个", "平江县", "左安镇中心小学新校区学位"),
    ]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("欠账最重的是灵璧县。原定建周转房900套。", ["灵璧县"]),
        ("砀山县有教学点102个。县里不搞一刀切，两年撤了48个。", ["砀山县", "砀山县"]),
        ("砀山县有教学点102个。市里两年撤了48个。", ["砀山县", "宿州市"]),
        ("单说萧县的第三实验小学。总投资8600万元。", ["萧县"]),
        ("随后的是萧县、泗县，完成率分别为80.9%、74.3%，前者13个项目，后者16个。", ["萧县", "泗县", "萧县", "泗县"]),
        ("萧县建成食堂12个，开工率比泗县还低3.7个百分点。", ["萧县", "萧县"]),
        ("大班额38个，全压在萧县（23个）、泗县（15个）。", ["宿州市", "萧县", "泗县"]),
        ("没销号的大班，萧县26个，灵璧县11个，其余6个都在泗县。", ["萧县", "灵璧县", "泗县"]),
        ("萧县26个，灵璧县11个。", ["萧县", "灵璧县"]),
    ],
)
def test_the_county_that_a_citys_report_tells_of(text: str, regions: list[str]) -> None:
    assert [region for _, region in rows(f"宿州市教育局2025年工作总结\n{text}\n", "region")] == regions


def test_who_pays_the_rest_is_no_region_of_its_own():
    text = "黑河市工作总结\n单说嫩江的第三实验小学。总投资8600万元（黑河市配套一千二百万元，其余2400万元嫩江自己掏）。"
    assert rows(text, "region indicator")[2] == ("2400万元", "嫩江市", "嫩江资金")


def test_as_many_figures_as_places_named_alone_right_before() -> None:
    text = CITY + "（一）进度滞后的：平江县、华容县、湘阴县。完成率分别为49.7%、45.1%、41.6%。\n"
    assert [row[1] for row in rows(text, "region")] == ["平江县", "华容县", "湘阴县"]
    text = CITY + "（一）进度滞后的：平江县、华容县。完成率为49.7%、45.1%、41.6%。\n"
    assert "华容县" not in [row[1] for row in rows(text, "region")][:1]
