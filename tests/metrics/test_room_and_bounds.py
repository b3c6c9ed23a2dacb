"""How many sleep in a room, and bounds told in plain words."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "白河中学最挤，每间屋子住着二十一二人。": ["白河中学每间宿舍住宿人数"],
    "红旗中学还有6间屋子挤着14人，离每间不超过8人的要求差得远。": [
        "红旗中学屋子",
        "红旗中学每间宿舍住宿人数",
        "红旗中学每间宿舍住宿人数",
    ],
    "一间寝室挤了14个学生。": ["每间寝室住宿人数"],
    "一间教室坐了40个学生。": ["学生"],
    "拉回来学生31名。": ["劝返学生"],
    "翻修灶房12间。": ["翻修食堂"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


BOUNDS = {
    "初中一个班顶多50人。": ["at_most"],
    "班额一律不超45人，辍学率不得过0.5%。": ["at_most", "at_most"],
    "住校的差不多是学生的一半。": ["approx"],
    "还有八亩多荒着，娃娃要走三里地多山路，路长5公里多。": ["more_than", "more_than"],
    "支出没有突破300万元，没有超过去年。": ["at_most"],
}


@pytest.mark.parametrize("text", BOUNDS)
def test_bounds(text: str) -> None:
    assert [qualifier for _, qualifier in rows(text, "qualifier")] == BOUNDS[text]


def test_money_without_its_unit() -> None:
    assert ("3100万", "amount") in rows("前九个月1.94亿元，比上年多花3100万，涨了两成。", "kind")
