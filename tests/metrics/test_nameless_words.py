"""Words that only say when, how or how long name nothing: 以前不足四成, 前后投了3亿元, 两年工夫少了三成."""

import pytest

from .reading import metrics_of

NAMES = {
    "城区幼儿园普惠率，以前不足四成。": ["城区幼儿园普惠率"],
    "县级配套4200万元，本周先到2500万元。": ["县级配套", "县级配套"],
    "专项债券2亿元，前后投了1.3亿元。": ["专项债券", "投入资金"],
    "寄宿生1.2万人，两年工夫少了三成。": ["寄宿生", "寄宿生"],
    "在校生6400人，三年间少了800人。": ["在校生", "在校生"],
    "开工率82%，半年提高9个百分点。": ["开工率", "开工率"],
    "11个项目没按期完工，平均逾期50天。": ["未完工的项目", "平均逾期"],
    "教职工160名，五十岁以上38名。": ["教职工", "五十岁以上"],
    "所需资金由县财政承担60%、乡镇承担40%。": ["资金由县财政承担比例", "乡镇承担比例"],
    "完成全年任务的64%。": ["全年任务完成率"],
    "县一中体育馆开建，装修干了八成。": ["装修干比例"],
    "城区42所小学有19所超规模。": ["城区小学", "超规模的小学"],
    "隐患412处，拖到上周还有11处没动。": ["隐患", "未动的隐患"],
    "排查的问题里有37件交乡镇办理。": ["交乡镇办理的排查的问题"],
    "学校58所，其中初中14所。": ["学校", "初中"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


SUMMED_UP = {
    "脱贫人口、监测对象等群体基本医疗保险参保率达100%。": "脱贫人口、监测对象等群体基本医疗保险参保率",
    "市本级至少安排4000万元。": "市本级安排",
    "攻坚化解17个民生领域问题。": "攻坚化解民生领域问题",
}


@pytest.mark.parametrize("text", SUMMED_UP)
def test_what_sums_up_names_nothing_alone(text: str) -> None:
    assert metrics_of(text)[-1].indicator == SUMMED_UP[text]
