"""Days told from the month of a report, days up to which a year is told, and plans that are over."""

import pytest

from .reading import rows

TALK = "在推进会上的讲话\n（2021年7月30日）\n"
NEWS = "平江县教育项目快慢不一\n（2021年9月24日）\n"

PERIODS: dict[str, list[str | None]] = {
    TALK + "这个月12日到23日，市里看了142所学校。上月5日开工3所。": [
        "2021-07-12..2021-07-23",
        "2021-06-05..2021-06-05",
    ],
    TALK + "今年盘子是26个项目，截至6月底，开工17个。资金支出5.6亿元。": [
        "2021-01-01..2021-12-31",
        "..2021-06-30",
        "..2021-06-30",
    ],
    NEWS + "9月22日公布的结果显示，今年安排项目46个。课桌凳到位620套。": [
        "2021-01-01..2021-12-31",
        None,
    ],
    "关于建议的答复\n平教函〔2024〕18号\n一、基本情况\n截至上年底，全县学校26所。\n二、安排\n达标率可提高到95%。": [
        "..2023-12-31",
        None,
    ],
}
STATUSES: dict[str, list[str | None]] = {
    NEWS + "新园本应6月底交付，如今墙体才一人高，工期滞后近80天，拖欠工资34万元。": ["actual", "actual"],
    NEWS + "到年底，完工率要达到85%以上，全年完成投资7800万元以上。": ["planned", "planned"],
    "平江县情况\n3.总目标:新建学校9所;改扩建46所.\n5.资金:总投资估算13亿元.\n": ["planned", "planned", "planned"],
    "平江县汇报\n指标(2025年):公办园占比55%(现41.2%).\n": [None, "actual"],
}


@pytest.mark.parametrize("text", PERIODS)
def test_periods(text: str) -> None:
    assert [period for _, period in rows(text, "period")] == PERIODS[text]


@pytest.mark.parametrize("text", STATUSES)
def test_statuses(text: str) -> None:
    told = [status for _, status in rows(text, "status")]
    assert [a if b else None for a, b in zip(told, STATUSES[text], strict=True)] == STATUSES[text]


def test_a_place_that_has_most_of_all() -> None:
    text = "安顺市通报\n2021年7月\n普定县72个项目，全市最多，动工56个。"
    assert [place for _, place in rows(text, "region")] == ["普定县", "普定县"]
