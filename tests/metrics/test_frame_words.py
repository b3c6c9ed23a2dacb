"""Headings and titles: which of them tell of plans, which of what was done."""

import functools

import pytest

from extractor.metrics.cues import Cues
from extractor.metrics.times.frame_words import FrameWords
from extractor.rules import load_rules


@functools.cache
def words() -> FrameWords:
    return FrameWords(Cues(load_rules()))


@pytest.mark.parametrize(
    "title",
    [
        "某县农村义务教育学生营养改善计划审计结果公告",
        "三年行动计划收官侧记",
        "山高路远也要办好每一所学校 ——某县优质均衡发展五年小结（2019—2023年）",
        "今后的路更宽——某县学前教育五年综述",
        "薄弱学校改造规划中期评价",
        "校舍安全工程三年规划执行回头看",
        "教育扶贫工作方案落实台账",
    ],
)
def test_a_title_that_ends_in_an_account_is_one_whatever_plans_it_names(title: str) -> None:
    assert words().of_title(title) == "actual"


@pytest.mark.parametrize(
    "title",
    [
        "把任务扛在肩上 某县教育局局长在座谈会上的发言",
        "特岗计划实施十年",
        "安排十件实事 件件有回音",
        "规划蓝图变实景——某县乡村学校改造",
        "县教育局2020年下半年工作小结和2021年打算",
        "关于2019年预算执行情况和2020年预算草案安排",
    ],
)
def test_a_title_that_only_names_a_plan_says_nothing(title: str) -> None:
    assert words().of_title(title) is None


@pytest.mark.parametrize(
    "title",
    [
        "某县2024年教育工作要点（征求意见稿）",
        "关于印发《某县普通高中振兴行动方案》的通知",
        "关于下达2023年校舍维修项目计划的通知",
        "某县教育发展第十四个五年规划（节选）",
        "某县教育强县建设三年蓝图",
    ],
)
def test_a_title_that_ends_in_a_plan_is_one(title: str) -> None:
    assert words().of_title(title) == "planned"


@pytest.mark.parametrize(
    "heading",
    [
        "二、任务怎么分",
        "三、2024年目标",
        "四、明年怎么干",
        "三、往后几年的路",
        "二、今年的任务，件件要落地",
        "三、明年",
    ],
)
def test_a_heading_of_plans(heading: str) -> None:
    assert words().of_heading(heading) == "planned"


@pytest.mark.parametrize(
    "heading",
    [
        "（一）年度任务交账",
        "二、规划落地见实效",
        "一、钱怎么安排的",
        "（三）目标一项项兑现",
        "（一）营养改善计划",
        "二、任务重的三个镇",
        "（一）先规划后建设",
        "二、安排宿舍3200间",
        "（四）滞后于计划的项目",
    ],
)
def test_a_heading_that_only_names_a_plan_says_nothing(heading: str) -> None:
    assert words().of_heading(heading) is None
