"""Rules for so many, told one behind the other; those who leave; money named by what it went into."""

import pytest

from .reading import metrics_of

NAMES = {
    "小学每50名寄宿生配生活老师1名，初中每80名配1名。": [
        "小学每50名寄宿生配生活教师",
        "初中每80名配生活教师",
    ],
    "2.3 宿管员县里聘。小学每40名住校生配1名，按此应有120名。": [
        "小学每40名住校生配宿管员",
        "应配宿管员",
    ],
    "蹲位按女生每13人1个、男生每40人1个配。": [
        "女生每13人蹲位",
        "男生每40人蹲位",
    ],
    "女生每12人不少于1个蹲位。": ["女生每12人蹲位"],
    "宿管员月工资1900元，又要值夜班，去年走了37个。": ["宿管员月工资", "流失宿管员"],
    "编外老师一个月到手1900元，社保交齐的不多，去年走了73人。": ["编外教师一个月", "流失编外教师"],
    "红石中心小学新盖宿舍楼2100平方米，一共花了486万元。": [
        "红石中心小学新盖宿舍楼面积",
        "红石中心小学新盖宿舍楼投入资金",
    ],
    "采购陶瓷便器620套，每套比市场价低85元，省下5.2万元。": [
        "采购陶瓷便器",
        "每套比市场价",
        "陶瓷便器省下资金",
    ],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


LAST = {
    "照一百个学生配一个炊事员算，该有300人。": "应配炊事员",
    "照一百个学生配一个炊事员算，该有300人，实有260人，差着40个。": "炊事员缺口",
    "周转房规划1200套，交付618套，住进583户。": "周转房住进",
}


@pytest.mark.parametrize("text", LAST)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == LAST[text]
