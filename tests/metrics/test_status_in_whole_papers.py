"""Where accounts turn into tasks and back in one paper, and what in it is a norm."""

import pytest

from .reading import rows

STATUSES = {
    "关于申请2022年改造资金的请示\n2019—2021年，我县共争取资金1.37亿元，实施项目72个。\n2022年，计划实施项目28个。": [
        "actual",
        "actual",
        "planned",
    ],
    "情况报告\n项目规划用地120亩，规划总投资2亿元。学校规划占地80亩。": ["planned", "planned", "planned"],
    "委员视察情况通报\n2018年5月8日\n全县高中负债3860万元。\n委员建议：一是化解债务3860万元，招聘教师40人。": [
        "actual",
        "planned",
        "planned",
    ],
    "绩效自评报告\n改造学校21所，目标值20所，完成率105%。家长满意度90.8%，高于85%的目标值。": [
        "actual",
        "planned",
        "actual",
        "actual",
        "planned",
    ],
    "县第二小学工作汇报\n2022年10月11日\n本学年，教师外出培训86人次。": ["actual"],
    "自查报告\n截至2020年11月底，竣工28所。\n四、整改措施\n2021年春季开学前补齐宿管员38名。": ["actual", "planned"],
    "布局调整情况汇报\n（2013年8月）\n下半年，计划撤并教学点9个，开工建设寄宿制学校2所。": ["planned", "planned"],
    "布局调整情况汇报\n（2013年8月）\n计划建设学校9所，开工2所。": ["planned", "actual"],
    "在座谈会上的讲话\n（2021年1月18日）\n今年要新建学校9所，上半年完成教师招聘320名。": ["planned", "planned"],
    "资助情况报告\n截至2018年6月30日，发放资金2846万元。\n秋季学期，预计资助学生4万人次，需资金2950万元。": [
        "actual",
        "planned",
        "planned",
    ],
    "校园安全会议讲话\n（2023年2月24日）\n今年，一要改造学校23所。二要更新校车31台。": ["planned", "planned"],
    "督查通报\n2021年5月26日\n三、工作要求\n各校要严格执行每生每天5元的标准。县教育局要抽查学校46所。": [
        "required",
        "planned",
    ],
    "幼儿园建设三年行动计划\n师生比不低于1∶15。到2023年，师生比达到1∶12。": ["required", "planned"],
    "办学条件汇报\n生均占地9.6平方米，远低于省定标准22平方米。": ["actual", "required"],
}


@pytest.mark.parametrize("text", STATUSES)
def test_status_in_a_paper(text: str) -> None:
    assert [status for _, status in rows(text, "status")] == STATUSES[text]


NAMES = {
    "自查报告\n寄宿制学校应配备宿管员156名，实际配备118名，缺38名。": [
        "寄宿制学校应配备宿管员",
        "配备寄宿制学校宿管员",
        "寄宿制学校宿管员缺口",
    ],
    "绩效自评报告\n改造学校21所，目标值20所，完成率105%。家长满意度90.8%，高于85%的目标值。": [
        "改造学校",
        "改造学校目标值",
        "改造学校完成率",
        "家长满意度",
        "家长满意度",
    ],
    "督查通报\n要执行每生每年1250元的补助标准。严格执行每生每天5元的标准。": ["每生每年补助", "每生每天标准"],
    "项目推进情况简报\n三、下步措施。四季度，完成投资1.3亿元。": ["完成投资"],
}


@pytest.mark.parametrize("text", NAMES)
def test_what_figures_of_papers_are_called(text: str) -> None:
    assert [indicator for _, indicator in rows(text, "indicator")] == NAMES[text]
