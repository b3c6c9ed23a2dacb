"""Plain sentences of work reports: growths of growths, lists of acts, what is striven for, titles of two kinds."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "财政收入增长6%，增幅较上半年提高0.9个百分点，居全市第三位。": ["财政收入", "财政收入增幅", "财政收入增幅全市排名"],
    "零售额6.4亿元，同比下降2.3%，降幅较一季度收窄1.8个百分点。": ["零售额", "零售额", "零售额降幅"],
    "进出口总额12亿元，增长7%，增速高于全市2.1个百分点。": ["进出口总额", "进出口总额", "进出口总额增速高于全市幅度"],
    "新建高标准农田3万亩，累计达到26万亩。": ["新建高标准农田", "高标准农田"],
    "新认证绿色食品4个，累计18个。": ["新认证绿色食品", "绿色食品"],
    "储备编织袋5万条、冲锋舟6艘。": ["储备编织袋", "储备冲锋舟"],
    "选派驻村工作队48支、队员160人。": ["选派驻村工作队", "选派队员"],
    "新申创精品示范村12个、省级中心村30个。": ["新申创精品示范村", "新申创省级中心村"],
    "乡镇河长累计巡河4600次。": ["乡镇河长巡河"],
    "仍有9个村供水保证率不高。": ["供水保证率不高的村"],
    "我们计划实现财政收入3亿元。": ["财政收入"],
    "发放创业贷款160笔，带动就业420人。": ["发放创业贷款", "带动就业"],
    "出动执法人员800人次，移送公安机关2起，拘留3人。": ["出动执法人员", "移送公安机关", "拘留"],
    "投入卫生资金6亿元，是“十二五”的1.8倍。": ["投入卫生资金", "投入卫生资金"],
    "发放小额信贷1.2亿元，惠及3200户。": ["发放小额信贷", "小额信贷惠及户数"],
    "新增日供水能力1万立方米，惠及900户、3200人。": ["新增日供水能力", "日供水能力惠及户数", "日供水能力惠及人数"],
    "政府债务余额16亿元，其中一般债务9亿元、专项债务7亿元。": ["政府债务余额", "一般债务", "专项债务"],
    "确保重点建设用地安全利用率达到100%。": ["重点建设用地安全利用率"],
    "企业使用优惠电量21亿度。": ["企业使用优惠电量"],
    "经过五年努力，62个贫困村全部出列。": ["贫困村"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_what_is_striven_for_reaches_to_the_end_of_its_list() -> None:
    text = "清水县商务局工作总结\n下半年，力争零售额增长4%以上，新增限上企业8家，到位市外资金16亿元。"
    assert {status for _, status in rows(text, "status")} == {"planned"}


def test_the_figures_of_one_ratio_are_of_one_time() -> None:
    text = "清水县2022年工作总结\n三次产业结构由上年的20:35:45调整为19:36:45。"
    assert [(period or "")[:4] for _, period in rows(text, "period")] == ["2021"] * 3 + ["2022"] * 3


TITLES = {
    "清水县水利局2021年工作总结和2022年工作计划": ("2021-01-01..2021-12-31", "2022-01-01..2022-12-31"),
    "清水县水利局2021年上半年工作总结及下半年工作安排": ("2021-01-01..2021-06-30", "2021-07-01..2021-12-31"),
}


@pytest.mark.parametrize("title", TITLES)
def test_the_plan_that_a_title_joins_to_an_account_dates_the_plan_only(title: str) -> None:
    text = f"{title}\n清淤河道16公里。\n二、下步工作安排\n完成危房改造42户。"
    assert [period for _, period in rows(text, "period")] == [*TITLES[title]]
    assert [status for _, status in rows(text, "status")] == ["actual", "planned"]


def test_a_draft_budget_is_a_plan() -> None:
    text = "清水县关于2019年预算执行情况和2020年预算草案的说明\n2019年，财政收入7亿元。\n2020年财政收入安排8亿元。"
    assert [status for _, status in rows(text, "status")] == ["actual", "planned"]


def test_a_size_of_places_in_which_something_is_done_is_no_figure() -> None:
    assert metrics_of("在500人以上易地搬迁安置点建立就业帮扶车间。") == []
