"""How officials tell of their schools: who paid the rest, what a clause puts first, what each one gets."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "先锋乡中心小学38名学生。": ["先锋乡中心小学学生"],
    "拱辰路小学一校就有4260名学生。": ["拱辰路小学学生"],
    "音体美开齐率，农村小学从58%升到100%。": ["农村小学音体美开齐率", "农村小学音体美开齐率"],
    "毛入园率，茅贡、大稼、永从分别为93%、90.4%和86.7%。": ["茅贡毛入园率", "大稼毛入园率", "永从毛入园率"],
    "音乐、体育、美术教师各缺82人、71人、61人。": ["音乐教师缺口", "体育教师缺口", "美术教师缺口"],
    "中央、省、市分别下达5200万元、1360万元和280万元。": ["中央下达", "省级资金", "市级资金"],
    "教育支出2.46亿元，完成全年预算（4.73亿元）的52%。": ["教育支出", "全年预算", "教育支出占预算比重"],
    "教学点60个，34个连10人都凑不齐。": ["教学点", "连10人凑不齐的教学点"],
    "县三小是重头戏，1620个学位，造价6120万元。": ["县三小学位", "县三小造价"],
    "重头戏是城东实验学校：总投资1.74亿元，占地96亩。": ["城东实验学校总投资", "城东实验学校占地"],
    "底子最薄的是小学科学教室，至今缺着17间。": ["小学科学教室缺口"],
    "总投资1亿元，余下8400万元县财政兜底。": ["总投资", "县财政资金"],
    "总投资1亿元，剩下7600万元是县财政从牙缝里抠的。": ["总投资", "县财政资金"],
    "省里补助占六成，余下284万元出自县财政。": ["省里补助占比", "县财政资金"],
    "满意度93.8%，与年初定的95%差了1.2个百分点。": ["满意度", "满意度", "满意度缺口"],
    "支付率86%，可离省上要求的年底95%还差9个百分点。": ["支付率", "支付率", "支付率缺口"],
    "起了三栋教学楼、2栋宿舍、4个食堂。": ["教学楼", "宿舍", "食堂"],
    "校车今年上半年发车2700余趟次。": ["校车发车"],
    "2．其余3875万元欠款列入化债计划。": ["列入化债计划的欠款"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


STATUSES = [
    ("秋季开学前补教师126名。", ["planned"]),
    ("赶在秋季开学前交付了2所。", ["actual"]),
    ("县三小年度计划8000万元。", ["planned"]),
    ("年底前交付42所（有19所正在砌墙）。", ["planned", "in_progress"]),
    ("项目68个，竣工51个，还在施工的13个。", ["actual", "actual", "in_progress"]),
    ("边远教师补贴低的300元/月，高的800元/月。", ["required", "required"]),
]


@pytest.mark.parametrize(("text", "statuses"), STATUSES)
def test_statuses(text: str, statuses: list[str]) -> None:
    assert [status for _, status in rows(f"平江县教育局\n2021年5月10日\n{text}", "status")] == statuses


def test_what_was_meant_before_opens_no_plan() -> None:
    told = rows("平江县教育局\n2021年2月10日\n食堂原打算翻修18个，干成21个。购置课桌900套。", "status")
    assert [status for _, status in told][-1] == "actual"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("生均就餐面积初中1平方米打底。", ("1平方米打底", "at_least")),
        ("辞职37人，约占编制的两成。", ("两成", "approx")),
        ("教学点学生不满20人。", ("不满20人", "less_than")),
    ],
)
def test_qualifiers(text: str, found: tuple[str, str]) -> None:
    assert rows(text, "qualifier")[-1] == found


@pytest.mark.parametrize("text", ["满300人的学校设卫生室。", "学校连10人都凑不齐。"])
def test_thresholds_are_no_figures(text: str) -> None:
    assert metrics_of(text) == []


def test_teachers_who_came_in_are_no_rank() -> None:
    assert rows("补充教师300名，仅2020年就进了120名。", "kind") == [("300名", "count"), ("120名", "count")]


HEAD = "安岳县教育局2023年10月18日汇报\n2023年10月18日\n"


def test_the_same_time_goes_on_behind_an_announcement() -> None:
    text = (
        HEAD
        + "先说收到的。2021年1月至今年9月底，到位资金3亿元，其中去年1亿元，今年1亿元。\n再说花掉的。同期支出2亿元。"
    )
    assert rows(text, "period")[-1] == ("2亿元", "2021-01-01..2023-09-30")


def test_a_season_long_past_leads_no_sections() -> None:
    text = HEAD + "2018年秋，全县有学校96所。\n一、建设\n新校总投资4260万元。"
    assert rows(text, "period")[-1] == ("4260万元", None)


def test_a_planned_span_leads_nothing_behind_a_list_of_years() -> None:
    text = HEAD + "2022—2026年规划投资4亿元，2022年1亿元，2023年2亿元。\n一、建设\n交付校舍900平方米。"
    assert rows(text, "period")[-1] == ("900平方米", None)


def test_when_things_were_planned_is_not_when_they_were_done() -> None:
    text = HEAD + "年初排定的28个项目，完工19个。"
    assert [period for _, period in rows(text, "period")][1] is None


def test_the_year_end_of_a_summary_is_reached_in_its_last_days() -> None:
    text = "蕲春县教育局2022年工作总结及2023年工作安排\n（2022年12月29日）\n年末全县学校371所。"
    assert rows(text, "status") == [("371所", "actual")]


def test_a_title_of_review_and_outlook_plans_nothing() -> None:
    title = "宿州市教育局关于“十四五”教育工作的回顾与今后五年展望\n（2026年1月）\n"
    text = title + "一、五年里办成了什么\n新建学校69所。\n二、往后五年怎么走\n新建学校24所。"
    assert rows(text, "status period") == [
        ("69所", "actual", "2021-01-01..2025-12-31"),
        ("24所", "planned", "2026-01-01..2030-12-31"),
    ]
