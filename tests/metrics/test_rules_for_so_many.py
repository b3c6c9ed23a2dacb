"""Rules for so many, told one behind the other; those who leave; money named by what it went into."""

import pytest

from .reading import metrics_of, rows

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


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("每年从城区选派骨干教师60名下乡支教。", "required"),
        ("土地出让收益每年切出10%还学校的账。", "required"),
        ("县一中拿出50%的招生计划分到乡镇初中。", "required"),
        ("每年新建幼儿园2所。", "actual"),
    ],
)
def test_what_is_done_every_year_is_a_rule(text: str, status: str) -> None:
    assert rows(text, "status")[-1][1] == status


def test_norms_of_the_state_and_what_is_so_by_now_among_plans() -> None:
    assert rows("生均校舍面积5.4平方米，比省定的7平方米少1.6平方米。", "status") == [
        ("5.4平方米", "actual"),
        ("7平方米", "required"),
        ("1.6平方米", "actual"),
    ]
    text = "某县2022年工作计划\n一、任务\n新增学位5500个，概算6.3亿元，眼下落实的不足四成。\n"
    assert rows(text, "status")[-1] == ("不足四成", "actual")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("老师到村小走教，跑一趟补60元。", ("60元", "每趟补助", "required")),
        ("老师到村小走教，走一天补助80元。", ("80元", "每天补助", "required")),
        ("县财政一年补助500万元。", ("500万元", "县财政补助", "actual")),
    ],
)
def test_what_is_paid_each_time_something_is_done(text: str, row: tuple[str, ...]) -> None:
    assert rows(text, "indicator status")[-1] == row
