"""What became of counted things, and what they have: each told in one short sentence."""

import pytest

from extractor import extract_text

TITLE = "某县2023年学校建设督查通报\n"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("抽查发现，18个项目施工日志不全，7个项目监理人员不在岗。", ["施工日志不全的项目", "监理人员不在岗的项目"]),
        ("抽查发现，6个教学点操场没有硬化，4个乡镇配套资金没有到位。", ["操场未硬化的教学点", "配套资金未到位的乡镇"]),
        (
            "督查发现，37所学校食堂面积不达标，11所学校食堂面积不够。",
            ["面积不达标的学校食堂", "面积不够的学校食堂"],
        ),
        ("完成200个乡镇消防队提质。", ["乡镇消防队提质"]),
        ("临泉县承担项目31个，仍有4个未开工；颍东区仅竣工1个。", ["承担项目", "未开工的项目", "竣工项目"]),
        ("12所学校不足50人，9所教学点已经不足10人。", ["不足50人的学校", "不足10人的教学点"]),
        ("建立县级领导联系学校制度，每人联系1—2所。", ["每人联系学校"]),
        ("46所学校因此有了自己的社团。", ["有自己的社团的学校"]),
    ],
)
def test_names_of_things_in_a_state(said: str, names: list[str]) -> None:
    assert [metric.indicator for metric in extract_text(TITLE + said).reports[0].metrics] == names


@pytest.mark.parametrize(
    ("said", "name"),
    [("第五条　三年新建校舍13.5万平方米。", "新建校舍面积"), ("第六条 估算总投资6.9亿元。", "估算总投资")],
)
def test_numbers_of_articles_are_no_part_of_a_name(said: str, name: str) -> None:
    (report,) = extract_text("某县学校改造规划（2021—2023年）\n" + said).reports
    assert [metric.indicator for metric in report.metrics] == [name]
