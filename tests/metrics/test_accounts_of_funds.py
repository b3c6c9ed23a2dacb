"""Self-evaluations of funds, reports on duties: aims and outcomes, what is carried over, scores, who acts for whom."""

import pytest

from .reading import metrics_of, rows

TITLE = "隆德县教育局2022年度教育专项资金绩效自评报告\n"
NAMES = {
    "玩教具配备目标60所，实际63所；培训目标800人次。": ["玩教具配备", "玩教具配备", "培训"],
    "累计支出3617万元；结转下年369万元。": ["支出资金", "结转下年资金"],
    "全年可用资金总量为3986万元，资金到位率100%。": ["可用资金总量", "资金到位率"],
    "支出进度前慢后快，三季度末执行率只有48.5%。": ["支出进度执行率"],
    "对进度滞后的乡镇下发提醒单，全年共下发14份。": ["下发提醒单"],
    "核查举报4件，取消11人的资助资格。": ["核查举报", "取消资助资格人数"],
    "送教经费按每生每年6000元安排。": ["每生送教经费"],
    "公用经费按每生每年800元拨付。": ["每生公用经费"],
    "聘请保安员325人，月人均工资1850元。": ["聘请保安员", "聘请保安员月人均工资"],
    "由中心校统一调配音体美教师64名到39个村小巡回上课。": ["统一调配音体美教师", "巡回上课的村小"],
    "①发放补助1386万元，惠及1980人次；②留守儿童由教师结对关爱，已结对5210名。": [
        "发放补助",
        "惠及人数",
        "结对留守儿童",
    ],
    "按每50名寄宿生配1名的标准配齐生活教师，巩固率稳定在99.5%以上。": ["每50名寄宿生配生活教师", "巩固率"],
    "考核得分：甲镇95分、乙镇92.5分。": ["甲镇考核得分", "乙镇考核得分"],
    "自评总分91.36分，其中决策19分（满分20分），过程17.86分（满分20分）。": ["自评总分", "决策", "过程"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(TITLE + text)] == NAMES[text]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("新建幼儿园目标12所，实际完成11所。", ["planned", "actual"]),
        ("单位造价目标控制在2600元/平方米以内，实际2487元/平方米。", ["planned", "actual"]),
        ("新增学位1350个，比目标值多90个。", ["actual", "actual"]),
        ("家长满意度94.6%，高于90%的目标值。", ["actual", "planned"]),
    ],
)
def test_what_is_called_an_aim_is_planned(text: str, statuses: list[str]) -> None:
    assert [status for _, status in rows(TITLE + text, "status")] == statuses


def test_what_is_carried_over_is_of_the_year_that_ends() -> None:
    text = TITLE + "截至2022年12月31日，累计支出3617万元；结转下年369万元，其中工程尾款283万元。"
    assert [row[1:] for row in rows(text, "status period")] == [("actual", "..2022-12-31")] * 3


@pytest.mark.parametrize("heading", ["1.落实责任", "(一)压实控辍责任,做到一个都不能少", "（二）统一标准，规范建设"])
def test_duties_that_were_put_in_force_are_an_account(heading: str) -> None:
    text = f"隆德县教育局控辍保学工作汇报\n二、主要工作\n{heading}\n与乡镇签订责任书1260份。"
    assert [status for _, status in rows(text, "status")] == ["actual"]


@pytest.mark.parametrize("heading", ["三、补助标准", "四、责任", "五、标准和程序"])
def test_headings_of_rules(heading: str) -> None:
    text = f"隆德县学生资助工作\n{heading}\n与乡镇签订责任书1260份。"
    assert [status for _, status in rows(text, "status")] == ["required"]
