"""Plain sentences of school accounts: who comes and goes, what is still to be done, since when a school stands."""

import pytest

from .reading import metrics_of

TITLE = "平川县教育局工作汇报（2021年11月）\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("秋季住校1260人，就餐3900人，走读2950人。", ["住校", "就餐", "走读"]),
        ("全县有教师1820名。今年职校招生1280人，就业1190人。", ["教师", "职校招生", "就业"]),
        ("参保2.3万人，脱贫1820户，就业3200人。", ["参保", "脱贫", "就业"]),
        ("休学6人，辍学2人。", ["休学", "辍学"]),
    ],
)
def test_what_befalls_people_names_those_it_counts(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("今年还要投入1.2亿元。", "planned"),
        ("还要新建3所幼儿园。", "planned"),
        ("今年要投入1.2亿元。", "planned"),
        ("县里还得投入1.2亿元。", "planned"),
        ("还想再建食堂6个。", "planned"),
        ("也要看到，全县还有3所学校没有食堂。", "actual"),
        ("学校每年还要投入12万元。", "actual"),
    ],
)
def test_an_account_tells_what_is_still_to_be_done(text: str, status: str) -> None:
    assert [m.status for m in metrics_of(TITLE + text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "县一小始建于1942年，现有教学班36个，学生1680人。",
        "该校创办于1958年，占地46亩。",
        "县职业中学2008年迁入新址，现有在校生1200人，教师86名。",
    ],
)
def test_since_when_a_school_stands_dates_none_of_its_figures(text: str) -> None:
    assert {m.period_raw for m in metrics_of(TITLE + text)} == {metrics_of(TITLE + "学生1200人。")[0].period_raw}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "新建的实验小学占地45亩，总建筑面积1.8万平方米，总投资6800万元。",
            ["新建实验小学占地", "新建实验小学总建筑面积", "新建实验小学总投资"],
        ),
        ("城关二小规划用地60亩，概算投资8200万元。", ["城关二小规划用地", "城关二小概算投资"]),
        ("现有中小学126所，其中高中3所、小学72所。", ["中小学", "高中", "小学"]),
        (
            "新建教学楼12栋3.6万平方米、宿舍楼8栋、食堂6个。",
            ["新建教学楼", "新建教学楼面积", "新建宿舍楼", "新建食堂"],
        ),
        (
            "高级教师426人、中级教师1130人，分别占教师的15.9%、42.2%。",
            ["高级教师", "中级教师", "高级教师占教师比重", "中级教师占教师比重"],
        ),
        ("高考最高分668分。", ["高考最高分"]),
        ("全县还缺教师460名，缺宿舍36间。", ["教师缺口", "宿舍缺口"]),
        (
            "126所学校全部开展课后服务，参与学生4.2万人，参与教师2680人。",
            ["开展课后服务的学校", "课后服务参与学生", "参与教师"],
        ),
        ("县教育局联合消防等部门对全县168所学校开展排查。", ["排查学校"]),
        ("共排查出安全隐患312条，已整改298条，整改率95.5%。", ["排查出安全隐患", "整改安全隐患", "安全隐患整改率"]),
        ("恢复教学点3个，调整初中学区8个，城区新增学位2700个。", ["恢复教学点", "调整初中学区", "城区新增学位"]),
        ("约谈校长12人次，通报批评3所学校。", ["约谈校长", "通报批评学校"]),
        ("我县在全省教育质量评估中排名第12位。", ["教育质量评估全省排名"]),
        ("在全市目标考核中，我局名列第二。", ["目标考核全市排名"]),
    ],
)
def test_plain_names(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


def test_what_is_told_of_a_time_to_come_is_planned() -> None:
    found = metrics_of(TITLE + "剩余3个乡镇明年建成，18个班下学期合并。")
    assert [m.status for m in found] == ["planned", "planned"]


def test_nothing_is_planned_in_years_gone_by() -> None:
    found = metrics_of(TITLE + "近三年投入资金3.6亿元。目前仍有危房2.1万平方米。恳请省厅补助2000万元。")
    assert (found[-1].status, found[-1].period_raw) == ("planned", None)


def test_up_to_an_inspection_is_when_it_was_made() -> None:
    report = "平川县督查报告\n2016年11月7日至15日，督查组进行了督查。\n一、基本情况\n至督查时，开工152所，竣工131所。"
    assert {str(m.period_end) for m in metrics_of(report)} == {"2016-11-15"}
