"""What norms, promises and requests say, and the times of whole spans: 省标, 该拿, 恳请, 三年干下来, 2019、2020两年."""

import pytest

from .reading import rows

HEAD = "泾源县教育局\n2021年5月10日\n"

STATUSES = {
    "恳请省财政补助4200万元。": ["planned"],
    "县里，该拿900万元，实拿720万元。": ["planned", "actual"],
    "前年许过愿：到今年秋季补教师90名。": ["planned"],
    "生均用房3.1平方米，不到省标4.5平方米的八成。": ["actual", "required", "actual"],
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
    "9月开学至今领回学生17名。": "9月开学至今",
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
    assert raws == ["前年秋天", None]


def test_a_day_to_come_governs_its_own_sentence() -> None:
    text = "大班额比例今年降到9%，2022年底降到5%以下。新校概算7800万元。"
    assert [raw for _, raw in rows(HEAD + text, "period_raw")] == ["今年", "2022年底", None]


def test_an_account_of_last_year_is_made_in_this() -> None:
    report = (
        "泾源县2020年度资金绩效自评报告\n（2021年2月）\n"
        "我局从1月18日起翻账本，挑了22所学校看。现将自评情况报告如下。\n一、产出\n9月底前竣工12个。"
    )
    assert [str(day)[:4] for _, day in rows(report, "period_start") if day] == ["2021"]
    assert str(rows(report, "period_end")[-1][-1])[:4] == "2020"


def test_ranks_climbed_to() -> None:
    assert [text for text, _ in rows(HEAD + "在全市各县里，我县从第九爬到了第三。", "kind")] == ["第九", "第三"]
