"""How many there should be, how many are missing, and the numbers that something is reckoned by."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "不足百人的教学点，公用经费一律按100人拨付。": ["公用经费拨付人数"],
    "规模再小的学校也按100人核拨。": ["公用经费核拨人数"],
    "村小学生再少也照80人核拨公用经费。": ["公用经费核拨人数"],
    "宿管员呢，照每60名住校生配1名算，该有85名，实有61名。": [
        "每名宿管员对应住校生",
        "每60名住校生配宿管员",
        "应配宿管员",
        "实有宿管员",
    ],
    "照每百名学生配1名保安的规矩，该有52人，眼下满打满算40人。": ["每百名学生配保安", "应配保安", "保安"],
    "按标准心理教师应配20名，实有9名。": ["应配心理教师", "实有心理教师"],
    "寄宿床位1200张，算下来缺300张。": ["寄宿床位", "床位缺口"],
    "巩固率93.2%，离95%的目标还差1.8个百分点。": ["巩固率", "巩固率", "巩固率缺口"],
    "炊事员40名，缺5名。保育员欠得更多，整整缺30名。": ["炊事员", "炊事员缺口", "保育员缺口"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


SUMS = {
    "生活补助每人每月300元，领到的有120名，一年共计43万元。": "生活补助",
    "营养餐每生每天5元，一年下来310万元。": "营养餐",
    "交通补贴分三档，每人每月依次发200元、300元、400元。去年发放86万元。": "发放交通补贴",
    "县城小学照1600人的规模建起来。": "县城小学设计规模",
    "城北职校更冷清，按2000人的规模建起来。": "城北职校设计规模",
    "无食堂的学校20所，12所是教学点，另外8所是村小。": "无食堂的村小",
    "生活教师分批招，8月80名。": "生活教师",
}


@pytest.mark.parametrize("text", SUMS)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == SUMS[text]


def test_places_in_front_of_brackets() -> None:
    told = rows("安阳市教育局\n2021年5月10日\n大班额30个，全压在林州市（20个）、滑县（10个）。", "indicator region")
    assert told[1:] == [("20个", "大班额", "林州市"), ("10个", "大班额", "滑县")]
