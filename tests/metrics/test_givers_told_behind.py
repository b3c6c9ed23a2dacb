"""Money told before those who give it, the best and the worst by a rate, and what plans say of spans."""

import pytest

from .reading import rows

HEAD = "平江县教育局\n2021年3月10日\n"
CITY = "安顺市教育局\n2021年7月10日\n"

INDICATORS: dict[str, list[str | None]] = {
    HEAD + "改厕投资3亿元，1.2亿元由县财政承担，2000万元向社会募集，其余通过债券解决。": [
        "改厕投资",
        "县财政资金",
        "社会资金",
    ],
    HEAD + "补助到位4.8亿元，6亿元通过发行专项债券解决，其余4.5亿元由县级统筹。": [
        "补助到位资金",
        "发行专项债券资金",
        "县级资金",
    ],
    HEAD + "三年投3.9亿元，2.6亿元用在义务教育上，1.3亿元用在学前教育上。": [
        "投入资金",
        "义务教育资金",
        "学前教育资金",
    ],
    CITY + "开工率最好的是平坝区，100%，西秀区92.9%，最差的是普定县，只有61.5%。": ["开工率", "开工率", "开工率"],
}
REGIONS: dict[str, list[str | None]] = {
    CITY + "开工率最好的是平坝区，100%，西秀区92.9%，最差的是普定县，只有61.5%。": ["平坝区", "西秀区", "普定县"],
    CITY + "垫底的是普定县，开工率61.5%，镇宁自治县项目最多，规划了72个，动工56个。": [
        "普定县",
        *["镇宁布依族苗族自治县"] * 2,
    ],
    CITY + "平坝区有教师241名排队等房，普定县项目26个，开工16个。": ["平坝区", "普定县", "普定县"],
}
STATUSES: dict[str, list[str | None]] = {
    HEAD + "县财政和乡镇分别承担60%和40%。": ["required", "required"],
    HEAD + "宿舍生均3平方米是底线。": ["required"],
    HEAD + "要干啥？三年要投2.7亿元。三年干下来，毛入园率要到90%。": ["planned", "planned"],
    HEAD + "三年至少招教师400名。三年筹资2亿元；走教补助每月200元。": ["planned", "planned", "required"],
    HEAD + "学校标准化率到2022年底95%以上（现为39.5%）。": ["planned", "actual"],
}


@pytest.mark.parametrize("text", INDICATORS)
def test_indicators(text: str) -> None:
    assert [name for _, name in rows(text, "indicator")] == INDICATORS[text]


@pytest.mark.parametrize("text", REGIONS)
def test_regions(text: str) -> None:
    assert [place for _, place in rows(text, "region")] == REGIONS[text]


@pytest.mark.parametrize("text", STATUSES)
def test_statuses(text: str) -> None:
    assert [status for _, status in rows(text, "status")] == STATUSES[text]


def test_years_of_a_list_end_with_it() -> None:
    items = "2.年度安排:\n2019年:资金3亿元;\n2020年:资金5亿元;\n3.公用经费:共2万元.\n"
    text = "临江县会议纪要\n2019年3月2日\n事项\n" + items
    assert [period for _, period in rows(text, "period")] == ["2019-01-01..2019-12-31", "2020-01-01..2020-12-31", None]


def test_the_two_years_to_come() -> None:
    assert rows(HEAD + "明年、后年每年新建小学1所。", "period") == [("1所", "2022-01-01..2023-12-31")]
