"""Accounts that say as little as they can: what was told before stands for what the next figure leaves out."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "县二中宿舍比合同工期晚了8个月。": ["县二中宿舍延误时间"],
    "县二中宿舍因管线迁改误了近两个月。": ["县二中宿舍因管线迁改延误时间"],
    "骨干教师占比22.4%，上一学年这个比例是15.1%。": ["骨干教师占比", "骨干教师占比"],
    "生均校舍面积5.1平方米，省定标准是4.5平方米。": ["生均校舍面积", "生均校舍面积省定标准"],
    "寄宿生生活费另补，小学每生每年1000元、初中每生每年1250元。": ["小学寄宿生生活费", "初中寄宿生生活费"],
    "新建学校14所（小学9所（村小4所、中心校5所），初中5所）。": [
        "新建学校",
        "新建小学",
        "新建村小",
        "新建中心校",
        "新建初中",
    ],
    "入学率全市排名由第九挪前到第四，巩固率爬到第三。": ["入学率全市排名", "入学率全市排名", "巩固率排名"],
    "三合镇建成食堂4个，五里乡建成食堂2个。": ["建成食堂", "建成食堂"],
    "土地出让收益按10%计提教育资金。": ["土地出让收益计提教育资金比例"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


REPORT = "岚山县教育局2023年工作总结\n2023年12月28日\n"


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("明年的账也算过：新建食堂8个，投资1200万元。", ["planned", "planned"]),
        ("土建类项目规划168个单体，设备类项目规划采购课桌凳2.6万套。", ["planned", "planned"]),
        ("招聘教师212人，其中特岗计划120人、师范生35人。", ["actual", "actual", "actual"]),
        ("有22个项目开工比计划晚了3个月以上。", ["actual", "actual"]),
        ("4个项目进度滞后2个月以上，每校平均不足1名专职音乐教师。", ["actual", "actual", "actual"]),
        ("评高级职称须有两年以上村小任教经历。", ["required"]),
    ],
)
def test_statuses(text: str, statuses: list[str]) -> None:
    assert [status for _, status in rows(REPORT + text, "status")] == statuses


def test_the_official_name_of_an_outline_tells_that_it_plans() -> None:
    told = rows("岚山县教育第十四个五年规划纲要\n新建小学6所，改扩建初中3所。", "status")
    assert [status for _, status in told] == ["planned", "planned"]


@pytest.mark.parametrize("text", ["明年的账也算过：新建食堂8个。", "明年怎么干。新建食堂8个。"])
def test_what_comes_next_is_dated_by_its_announcement(text: str) -> None:
    [metric] = metrics_of(REPORT + text)
    assert (str(metric.period_start), str(metric.period_end)) == ("2024-01-01", "2024-12-31")


def test_what_the_beginning_of_a_year_lays_down_is_of_the_year() -> None:
    told = rows(REPORT + "年初排定的28个项目，完工19个。", "period_start")
    assert [start for _, start in told] == ["2023-01-01", "2023-01-01"]


@pytest.mark.parametrize(
    "text", ["今年付清三百万元工程款。", "今年下达3200万元项目资金。", "今年拨付260万元企业贷款。"]
)
def test_an_amount_before_money_for_things_is_no_part_of_their_name(text: str) -> None:
    assert len(metrics_of(text)) == 1


def test_an_amount_before_things_names_them() -> None:
    assert metrics_of("今年引进3000万元以上项目。") == []


OTHER_PROGRAMMES = {
    "农村户用厕所改造3100户。": ["改造农村户用厕所"],
    "还有11个自然村不通硬化路。": ["不通硬化路的自然村"],
    "老旧小区改造开工32个，完工25个。": ["老旧小区改造开工", "老旧小区改造完工"],
    "城镇新增就业6120人，完成目标任务的102%。": ["城镇新增就业", "城镇新增就业占目标任务比重"],
    "学校152所，其中初中14所、小学87所、教学点45个，在校学生4万人。": ["学校", "初中", "小学", "教学点", "在校学生"],
    "教师生活补助1386万元，人均每月360元，最高的达到800元。": ["教师生活补助", "教师生活补助人均", "最高教师生活补助"],
    "目标完成情况：受益学校214所，受益学生5.1万人。": ["受益学校", "受益学生"],
    "寄宿制学校床位紧张，缺口3800张。": ["寄宿制学校床位缺口"],
    "教师总量还是不足，按标准缺426人。": ["教师总量缺口"],
    "生活教师按1∶50配备，应有144名，实有96名。": ["生活教师配备比例", "应配生活教师", "实有生活教师"],
    "开展食品安全检查4轮次。": ["食品安全检查"],
    "全县有食堂的学校只有19所。": ["有食堂的学校"],
    "计划两年内新建食堂57个，县级配套需1900万元。": ["计划新建食堂", "县级配套"],
    "43个项目中，竣工35个，未开工2个，开工率95.3%。": ["项目", "竣工项目", "未开工项目", "项目开工率"],
    "中央和省级共下达我县补助资金7216万元。": ["中央和省级下达补助资金"],
    "专任教师5230人，其中本科以上学历占71.4%。": ["专任教师", "本科以上学历专任教师占比"],
    "封闭式管理率、一键报警安装率均达到100%。": ["封闭式管理率、一键报警安装率"],
    "学生占8.7%，而教师占到了19.4%。": ["学生占比", "教师占比"],
    "求知小学在校生4126人，最大班额78人。": ["求知小学在校生", "最大班额"],
    "县城6所小学平均班额57.3人。": ["县城小学", "小学平均班额"],
    "教学点45个，学生560人。": ["教学点", "教学点学生"],
    "128所学校全部开工，竣工124所，竣工率96.9%。": ["开工的学校", "竣工学校", "学校竣工率"],
    "省级资金1.36亿元，市县配套2.37亿元。": ["省级资金", "市县配套"],
    "粮食产量26.4万吨，比上年增产0.3万吨。": ["粮食产量", "粮食产量"],
}


@pytest.mark.parametrize("text", OTHER_PROGRAMMES)
def test_names_in_other_programmes(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == OTHER_PROGRAMMES[text]


def test_two_growths_behind_two_levels() -> None:
    told = rows("助学贷款2318人、1680万元，较上年增加212人、170万元。", "indicator change")
    assert told[2:] == [("212人", "助学贷款", "increase"), ("170万元", "助学贷款资金", "increase")]


def test_a_clause_that_opens_a_paragraph_lends_only_its_noun() -> None:
    told = rows("一是9月底前所有项目全部开工，年底前完工45个以上。", "indicator")
    assert told == [("45个以上", "完工项目")]


def test_what_is_still_far_from_the_standard() -> None:
    told = rows("支付率由68%提高到80%，距省定90%的要求还有10个百分点的差距。", "indicator status")
    assert told[2:] == [("90%", "支付率", "required"), ("10个百分点", "支付率差距", "actual")]


def test_progress_owns_no_rate() -> None:
    assert rows("加快支付进度，支付率提高到80%。", "indicator") == [("80%", "支付率")]


def test_a_rate_is_of_what_was_counted() -> None:
    told = rows("竣工单体51个、面积4.82万平方米，竣工率达到85%。", "indicator")
    assert told[-1] == ("85%", "单体竣工率")
