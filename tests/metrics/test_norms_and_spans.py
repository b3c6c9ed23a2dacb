"""What norms, promises and requests say, and the times of whole spans: 省标, 该拿, 恳请, 三年干下来, 2019、2020两年."""

import pytest

from .reading import rows

HEAD = "泾源县教育局\n2021年5月10日\n"

STATUSES = {
    "恳请省财政补助4200万元。": ["planned"],
    "县里，该拿900万元，实拿720万元。": ["planned", "actual"],
    "前年许过愿：到今年秋季补教师90名。": ["planned"],
    "生均用房3.1平方米，不到省标4.5平方米的八成。": ["actual", "required", "actual"],
    "开出率没够到省定的90%。": ["required"],
    "超出省定班额（小学45人、初中50人）的班有38个。": ["required", "required", "actual"],
    "照小学19∶1、初中13∶1的生师比，缺教师32名。": ["required", "required", "actual"],
    "培训费应按公用经费的5%安排。": ["required"],
    "电脑到货430台，刚够计划的七成。": ["actual", "actual"],
    "完成投资620万元，为概算800万元的77.5%。": ["actual", "planned", "actual"],
    "每百名住校生要配1名生活教师。": ["required"],
    "去年定的15所，开园11所。": ["actual", "actual"],
    "每百名学生有计算机7台，比省标少2台。": ["actual", "actual"],
}


@pytest.mark.parametrize("text", STATUSES)
def test_statuses(text: str) -> None:
    assert [status for _, status in rows(HEAD + text, "status")] == STATUSES[text]


PERIODS = {
    "三年干下来，新建学校12所。": "三年干下来",
    "2019、2020两年筹资1.2亿元。": "2019、2020",
    "2019年集中整治以来收回园舍14所。": "2019年集中整治以来",
}


@pytest.mark.parametrize("text", PERIODS)
def test_spans(text: str) -> None:
    assert [raw for _, raw in rows(HEAD + text, "period_raw")] == [PERIODS[text]]


def test_a_sum_of_years_is_of_both() -> None:
    text = "2019年投入1.5亿元，2020年1.9亿元，多花4000万元，两年加起来3.4亿元。"
    assert [str(day) for _, day in rows(HEAD + text, "period_start")][-1] == "2019-01-01"
    assert [str(day) for _, day in rows(HEAD + text, "period_end")][-1] == "2020-12-31"


def test_a_season_long_over_governs_its_own_paragraph() -> None:
    text = "前年秋天，我们新开学校3所。\n一、学位\n县城学位缺口3800个。"
    raws = [raw for _, raw in rows(HEAD + text, "period_raw")]
    assert raws == ["前年秋", None]
