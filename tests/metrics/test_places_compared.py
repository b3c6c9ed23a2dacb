"""Counties and towns set beside one another: what their figures are of, of which day, and how things stand in them."""

import pytest

from .reading import rows

HEAD = "长治市义务教育学校建设情况通报\n（2020年12月8日）\n"

NAMES = {
    "竣工率最高的是襄垣县，为85%，列全市第1；其次是沁源县和武乡县，分别为80%、76%；平顺县仅31%。": [
        ("襄垣县", "竣工率"),
        ("襄垣县", "竣工率全市排名"),
        ("沁源县", "竣工率"),
        ("武乡县", "竣工率"),
        ("平顺县", "竣工率"),
    ],
    "投资完成率排在前三位的是屯留区、潞城区和襄垣县，分别为91%、88%、86%。": [
        ("屯留区", "投资完成率"),
        ("潞城区", "投资完成率"),
        ("襄垣县", "投资完成率"),
    ],
    "从投资看，上党区、潞城区完成额较大，分别达到3.2亿元和2.8亿元，黎城县仅有4600万元。": [
        ("上党区", "投资完成额"),
        ("潞城区", "投资完成额"),
        ("黎城县", "投资完成额"),
    ],
    "从招聘看，潞州区最多，为320人；长子县次之，为245人；沁县、平顺县分别为68人和52人。": [
        ("潞州区", "招聘人员"),
        ("长子县", "招聘人员"),
        ("沁县", "招聘人员"),
        ("平顺县", "招聘人员"),
    ],
    "全市竣工率71%。与上年同期相比，沁县、黎城县增幅居前，分别提高8.6和7.9个百分点，长子县则下降1.1个百分点。": [
        ("长治市", "竣工率"),
        ("沁县", "竣工率"),
        ("黎城县", "竣工率"),
        ("长子县", "竣工率"),
    ],
    "未改造旱厕主要集中在三个县区。沁县、沁源县分别还剩62座和58座，合计120座。": [
        ("长治市", "未改造旱厕县区"),
        ("沁县", "未改造旱厕"),
        ("沁源县", "未改造旱厕"),
        ("长治市", "未改造旱厕"),
    ],
    "床位缺口945张，集中在4个乡镇。漳泽镇缺口最大，为410张，缺口率31%；西白兔乡次之，缺286张；"
    "王桥镇、马厂镇分别缺152张和97张。": [
        ("长治市", "床位缺口"),
        ("长治市", "床位缺口乡镇"),
        ("漳泽镇", "床位缺口"),
        ("漳泽镇", "床位缺口率"),
        ("西白兔乡", "床位缺口"),
        ("王桥镇", "床位缺口"),
        ("马厂镇", "床位缺口"),
    ],
    "全县教师缺编212人。漳泽镇缺编最多，达96人；王桥镇、马厂镇分别缺51人和44人。": [
        ("长治市", "教师缺编"),
        ("漳泽镇", "教师缺编"),
        ("王桥镇", "教师缺编"),
        ("马厂镇", "教师缺编"),
    ],
}


@pytest.mark.parametrize("text", NAMES)
def test_what_places_are_compared_by_is_what_their_figures_are_of(text: str) -> None:
    assert [(place, name) for _, place, name in rows(HEAD + text, "region indicator")] == NAMES[text]


def test_places_compared_in_a_new_paragraph_are_told_of_by_the_rate_told_last() -> None:
    text = "全市竣工率71%。\n与上年同期相比，沁县、黎城县增幅居前，分别提高8.6和7.9个百分点。"
    assert [name for _, name in rows(HEAD + text, "indicator")] == ["竣工率"] * 3


DAYS = {
    "截至11月底，全市竣工54所，竣工率58%。\n分县区看，沁县竣工6所，黎城县竣工5所。": ["..2020-11-30"] * 4,
    "截至11月底，全市竣工54所，竣工率58%。\n竣工率最高的是沁县，为85%；其次是黎城县，为80%。": ["..2020-11-30"] * 4,
    "截至11月底，全市缺编412人。\n分学段看，小学缺编268人，初中缺编144人。": ["..2020-11-30"] * 3,
    "截至11月底，全市竣工54所，竣工率58%。\n每所学校配备保安2名。": ["..2020-11-30", "..2020-11-30", None],
    "截至11月底，全市竣工54所。\n二、存在问题\n分县区看，沁县缺编6人，黎城县缺编5人。": ["..2020-11-30", None, None],
}


@pytest.mark.parametrize("text", DAYS)
def test_places_and_groups_are_compared_on_the_day_told_before_in_their_section(text: str) -> None:
    assert [period for _, period in rows(HEAD + "一、进展\n" + text, "period")] == DAYS[text]


def test_a_heading_of_findings_and_advice_plans_nothing() -> None:
    head = "情况专报\n第7期\n中共平江县委办公室　　2022年6月20日\n\n我县农村寄宿制学校建设情况的调研与建议\n\n"
    text = "一、乡镇之间的差异\n全县床位缺口945张。\n二、几点建议\n新建宿舍楼9栋。"
    assert [status for _, status in rows(head + text, "status")] == ["actual", "planned"]


WEIGHTS = ["将宿舍建设纳入乡镇年度考核，分值不低于3分。", "宿舍建设列入年度考核，权重不低于4%。"]


@pytest.mark.parametrize("text", WEIGHTS)
def test_what_counts_for_so_much_in_a_grading_is_laid_down(text: str) -> None:
    head = "平江县宿舍建设方案\n2022年3月10日\n三、工作措施\n"
    assert [status for _, status in rows(head + text, "status")] == ["required"]


def test_a_part_of_a_month_may_be_two_thirds_of_it() -> None:
    head = "平江县教育局\n2022年6月10日\n"
    text = "5月中下旬，走访学校26所。4月上中旬，走访学校12所。"
    assert [period for _, period in rows(head + text, "period")] == ["2022-05-11..2022-05-31", "2022-04-01..2022-04-20"]
