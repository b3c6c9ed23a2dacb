"""Whose a bare name is: the one school or project, the label, the schools counted, the rate told before."""

import pytest

from .reading import metrics_of

NAMES = {
    "县实验幼儿园主体封顶，总投资3100万元，其中省级补助1300万元；建成后有学位380个。": [
        "县实验幼儿园主体总投资",
        "县实验幼儿园省级补助",
        "县实验幼儿园学位",
    ],
    "城东中心校迁建工程9月投用，可容纳学生1500名。": ["城东中心校容纳学生"],
    "双河小学易地新建，校园由7亩拓展到33亩。": ["双河小学校园", "双河小学校园"],
    "双河小学易地新建，校舍面积是改造前的3倍。": ["校舍面积"],
    "东坡镇中心小学综合楼2900平方米，比合同工期提前20天交付。": ["中心小学综合楼面积", "东坡镇中心小学综合楼提前时间"],
    "——学前教育。投资4300万元，新建公办园3所。": ["学前教育投资", "新建公办园"],
    "教师安居：计划建房1400套。总投资1.8亿元。租金4元/平方米。": ["计划建房", "教师安居总投资", "教师安居租金"],
    "一是限期整改。年底前完工率达到85%。": ["完工率"],
    "全县义务教育学校118所，在校生7万人，教学班1900个。": ["义务教育学校", "义务教育在校生", "义务教育教学班"],
    "全县有学校118所，在校生7万人。": ["学校", "在校生"],
    "校舍建设开工率90%。平江县、华容县开工率分别为100%、96%。": ["校舍建设开工率"] * 3,
    "设备投入2100万元，校均23万元。": ["设备投入", "设备投入校均"],
}

GROUPS = {
    "小学生均公用经费为810元，是2016年的1.4倍；初中从840元提到1050元。": [
        "小学生均公用经费",
        "小学生均公用经费",
        "初中生均公用经费",
        "初中生均公用经费",
    ],
    "生均图书小学16册、初中24册。": ["生均图书小学", "生均图书初中"],
    "登记在册的幼儿园78所，其中公办园52所。": ["登记在册的幼儿园", "公办园"],
}

DEEDS = {
    "2所学校将9.5万元设备款用于办公支出。": ["将设备款用于办公支出的学校", "用于办公支出的设备款"],
    "营养餐惠及2.2万余名学生。": ["营养餐惠及学生"],
    "县城10所小学，8所满员。": ["县城小学", "满员的县城小学"],
    "规划建设周转房1500套，建成1100套，尚缺400套。": ["规划建设周转房", "建成周转房", "周转房缺口"],
    "去年教育上花了八亿元。": ["教育支出"],
    "今年拿180万元搞培训。": ["培训资金"],
    "累计投资6240万元，建教师周转房612套。": ["教师周转房投资", "建教师周转房"],
    "全县投入8000万元，其中县财政5300万元，广州帮扶1500万元。": ["投入资金", "县财政资金", "广州帮扶资金"],
    "去年的课例评比，我县拿回一等奖3个、二等奖7个。": ["课例评比一等奖", "课例评比二等奖"],
    "立起来的是35栋窗明几净的教学楼。": ["新建教学楼"],
    "《规划》提出五年改造薄弱学校60所。": ["改造薄弱学校"],
    "实际改造学校28所、建成校舍5万平方米，完成率分别为46.7%和41.7%。": [
        "改造学校",
        "建成校舍面积",
        "改造学校完成率",
        "建成校舍面积完成率",
    ],
    "对家庭经济困难寄宿生，每年补助小学生1000元、初中生1250元，全年惠及2万人。": [
        "每年补助小学生",
        "初中生",
        "家庭经济困难寄宿生惠及人数",
    ],
    "发放救助金25亿元，惠及60万人。": ["发放救助金", "救助金惠及人数"],
    "音体美器材使用率偏低，仅为六成左右。": ["音体美器材使用率"],
    "招录教师2146人，其中特岗教师780人。八成以上分到了乡村学校。分年度看，2016年385人，2017年402人。": [
        "招录教师",
        "招录特岗教师",
        "教师分到乡村学校比例",
        "招录教师",
        "招录教师",
    ],
    "开工率前三名是平江县99.2%，华容县98.7%。": ["开工率", "开工率"],
    "支付率91%，比上年提高3个百分点，居全市第四位。": ["支付率", "支付率", "支付率全市排名"],
    "伙食标准由每人每天11元调到13元。": ["伙食标准每人每天", "伙食标准每人每天"],
    "公办园占比从50%往55%奔。": ["公办园占比", "公办园占比"],
    "普惠率在全省列第17位，一年往前赶了21位。": ["普惠率全省排名", "普惠率全省排名"],
}


@pytest.mark.parametrize("text", NAMES)
def test_a_bare_name_takes_its_owner(text):
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


@pytest.mark.parametrize("text", GROUPS)
def test_what_was_said_of_one_group_is_said_of_the_other(text):
    assert [metric.indicator for metric in metrics_of(text)] == GROUPS[text]


@pytest.mark.parametrize("text", DEEDS)
def test_what_was_done_names_what_is_counted(text):
    assert [metric.indicator for metric in metrics_of(text)] == DEEDS[text]


def test_a_change_is_not_carried_to_the_next_group():
    told = metrics_of("小学生均公用经费820元，比上年提高20元，初中930元。")
    assert [metric.change for metric in told] == [None, "increase", None]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("通车里程增加62公里、达到186公里。", ["increase", None]),
        ("前期手续由六个月缩短为七十天。", [None, None]),
        ("制造业投资增长48%、连续21个月保持30%以上的增速。", ["increase", None, "increase"]),
    ],
)
def test_a_level_reached_is_no_change(text, changes):
    assert [metric.change for metric in metrics_of(text)] == changes


def test_a_sign_tells_which_way_a_share_went():
    told = metrics_of("毛入园率94.3%（同比+1.1个百分点），流失率2.1%（↓0.4个百分点）。")
    assert [metric.change for metric in told] == [None, "increase", None, "decrease"]


MORE = {
    "生活老师按要求配齐，新聘180名，月工资1600元。": ["新聘生活教师", "新聘生活教师月工资"],
    "抽检食材样品320份，合格314份，合格率98.1%。": ["抽检食材样品", "合格食材样品", "食材样品合格率"],
    "平均每个报账员要管七八所学校。": ["平均每个报账员管学校"],
    "2014年、2015年分别到位8600万元、1亿元。": ["到位资金", "到位资金"],
    "累计完成投资8亿元，占年度计划投资的55%，其中7月份完成1.3亿元。": [
        "完成投资",
        "完成投资占年度计划投资比重",
        "完成投资",
    ],
    "民生支出占比连续5年保持在75%以上。": ["民生支出占比连续保持", "民生支出占比"],
    "1个食堂比合同工期滞后45天；二是管护经费不足，每年缺口60万元。": [
        "比合同工期滞后的食堂",
        "食堂比合同工期滞后",
        "管护经费每年缺口",
    ],
    "县财政按每生每年20元安排管护经费。": ["每生每年管护经费"],
    "教职工86人，其中特岗14人。今年中考，372名学生进考场，上线141人。": ["教职工", "特岗教职工", "学生进考场", "上线"],
    "产业项目开复工37个，其中亿元以上14个。": ["产业项目开复工", "亿元以上产业项目开复工"],
}


@pytest.mark.parametrize("text", MORE)
def test_names_are_looked_for_where_they_were_said(text):
    assert [metric.indicator for metric in metrics_of(text)] == MORE[text]


NEARER = {
    "市局派出4个督查组。": ["派出督查组"],
    "现在还有61个大班额，54个在县城。": ["大班额", "在县城的大班额"],
    "寄宿生生活补助9800人次(小学3200,初中6600),572.5万元.": [
        "寄宿生生活补助",
        "小学寄宿生生活补助",
        "初中寄宿生生活补助",
        "寄宿生生活补助资金",
    ],
    "12个在建项目一项一策、倒排工期，7月底前完成9个。": ["在建项目", "在建项目"],
    "就餐学生420人，比旧食堂多180人。": ["就餐学生", "就餐学生"],
    "新增学位1.84万个，幼儿园占了4200个。": ["新增学位", "幼儿园学位"],
}


@pytest.mark.parametrize("text", NEARER)
def test_what_stands_nearer_names_it(text):
    assert [metric.indicator for metric in metrics_of(text)] == NEARER[text]


def test_what_became_of_money_is_told_of_the_money():
    text = "到位营养膳食补助资金1.1亿元，其中中央资金9000万元。支出1亿元，结余1000万元，支出率91%。"
    assert [metric.indicator for metric in metrics_of(text)] == [
        "到位营养膳食补助资金",
        "中央资金",
        "营养膳食补助资金支出",
        "营养膳食补助资金结余",
        "营养膳食补助资金支出率",
    ]


FARTHER = {
    "资金拨付率平江县、君山区分别为91.3%和88%，云溪区只有四成多。": ["资金拨付率"] * 3,
    "化解率在临沂市12个县区里列第二。": ["化解率在临沂市", "化解率排名"],
    "综合得分由高到低为：平江县94.6分，华容县91.2分。": ["综合得分", "综合得分"],
    "一是煤改电.８所寄宿学校还在烧小锅炉。": ["烧小锅炉的寄宿学校"],
    "大班额还剩41个。": ["大班额"],
    "整改共花去4860万元。": ["整改支出"],
    "反馈指出13所小学不达标。": ["不达标的小学"],
    "村小和教学点132个，学生6482名；专任教师918名。": [
        "村小和教学点",
        "村小和教学点学生",
        "村小和教学点专任教师",
    ],
    "山区小学不足50人的还有22所。": ["山区小学不足50人"],
}


@pytest.mark.parametrize("text", FARTHER)
def test_names_of_lists_and_of_those_left(text):
    assert [metric.indicator for metric in metrics_of(text)] == FARTHER[text]


RANKED = {
    "毛入园率升到91.2%，在全市三个县区中由末位升至第二。": ["毛入园率", "由末位升至的县区", "毛入园率全市排名"],
    "热水覆盖率达到98%，每校至少有2名专职教师。": ["热水覆盖率", "每校专职教师"],
}


@pytest.mark.parametrize("text", RANKED)
def test_those_among_whom_one_is_ranked_name_nothing(text):
    assert [metric.indicator for metric in metrics_of(text)] == RANKED[text]


def test_who_gave_money_names_it():
    told = metrics_of("去年省里给了4300万元，市里1200万元，自己财政挤出来6700万元。县财政拿出300万元。")
    assert [(metric.indicator, metric.funding) for metric in told] == [
        ("省级资金", "provincial"),
        ("市级资金", "city"),
        ("县级资金", "county"),
        ("县财政拿出", "county"),
    ]


EACH = {
    "收费标准由发改部门核定，每生每期不超过210元。": ["每生收费标准"],
    "教师补助按课时发放，每课时40元，年人均5800元。": ["每课时教师补助", "年人均教师补助"],
    "农村学校取暖费单列预算，标准为每平方米31元，比上年提高2元。": ["每平方米农村学校取暖费标准"] * 2,
    "教育局负责发放，每生每年300元。": ["每生"],
}


@pytest.mark.parametrize("text", EACH)
def test_what_a_figure_for_each_one_is_about_stands_in_the_clause_before(text):
    assert [metric.indicator for metric in metrics_of(text)] == EACH[text]


AMONG = {
    "未开工的5个项目中，3个用地没有落实，2个正在变更设计。": [
        "未开工项目",
        "用地没有落实的未开工项目",
        "正在变更设计的未开工项目",
    ],
    "能力提升项目46个，规划建筑面积8万平方米，总投资2亿元。": ["能力提升项目", "规划建筑面积", "能力提升项目总投资"],
    "已开工41个，在安阳市5个县（市）排名中，竣工率居第四。": ["开工", "排名中的县（市）", "开工竣工率排名"],
}


@pytest.mark.parametrize("text", AMONG)
def test_some_of_the_things_before_are_told_by_what_became_of_them(text):
    told = [metric.indicator for metric in metrics_of(text)]
    assert told[-1] == AMONG[text][-1]
    assert told[0] == AMONG[text][0]
