"""How the bureaus of a county tell of their work: water, civil affairs, revenue, the environment."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "病险水库除险加固7座。": ["除险加固病险水库"],
    "除险加固水库6座。": ["除险加固水库"],
    "全县158个行政村中共有示范村30个。": ["行政村", "示范村"],
    "上划中央收入2600万元。": ["上划中央收入"],
    "为243户530人发放冬季取暖补助金。": ["发放冬季取暖补助金户数", "发放冬季取暖补助金人数"],
    "建设南沟灌区的4条干渠总长21公里。": ["建设南沟灌区干渠", "干渠总长"],
    "第二产业增加值60亿元，同比增长9%，其中工业增加值40亿元，同比增长13%；建筑业增加值20亿元，同比增长3%。": [
        "第二产业增加值",
        "第二产业增加值",
        "工业增加值",
        "工业增加值",
        "建筑业增加值",
        "建筑业增加值",
    ],
    "完成幸福巷等9个城中村污水接通工程。": ["城中村污水接通工程"],
    "75家农业龙头企业年销售收入18亿元。": ["农业龙头企业", "农业龙头企业年销售收入"],
    "城、乡居民收入分别增长8%、9%。": ["城镇居民收入", "农村居民收入"],
    "农民人均纯收入和城镇居民人均可支配收入分别达到9807元和18817元。": [
        "农民人均纯收入",
        "城镇居民人均可支配收入",
    ],
    "加上级补助收入21亿元、债务转贷收入1.6亿元，收入总计36亿元，债务还本支出1.5亿元。": [
        "上级补助收入",
        "债务转贷收入",
        "收入总计",
        "债务还本支出",
    ],
    "一般公共预算收入2.8亿元，完成排名全州第6位，税务部门完成1.3亿元；财政部门完成1.5亿元。": [
        "一般公共预算收入",
        "一般公共预算收入全州排名",
        "税务部门一般公共预算收入",
        "财政部门一般公共预算收入",
    ],
    "我院共受理案件2270件，审结2240件。": ["受理案件", "审结案件"],
    "法官人均结案数居全市法院第一位。": ["法官人均结案数全市排名"],
    "等级景区8家，排全省县域第一。": ["等级景区", "等级景区全省排名"],
    "新增就业1958人，完成全年任务65.3%。": ["新增就业", "新增就业全年任务完成率"],
    "招商到位资金5亿元，完成年度目标65%。": ["招商到位资金", "招商到位资金年度目标完成率"],
    "新增就业1958人，占全年任务的65%；到位资金5亿元，为年度计划的65%，占三年目标任务的20%。": [
        "新增就业",
        "新增就业占全年任务比重",
        "到位资金",
        "到位资金占年度计划比重",
        "到位资金占三年目标任务比重",
    ],
    "蛋鸡规模养殖场12户，存栏33万羽。": ["蛋鸡规模养殖场", "蛋鸡规模养殖场存栏"],
    "粮食产量保持稳定，小麦面积2万亩，产量5600吨。": ["小麦面积", "小麦产量"],
    "全县38个建制村通畅率达100%、通客车率达98%、农村公路列养率100%。": [
        "建制村",
        "建制村通畅率",
        "通客车率",
        "农村公路列养率",
    ],
    "完成税收收入3500万元，占年初预算8400万元的41.7%。": [
        "税收收入",
        "税收收入年初预算",
        "税收收入占年初预算比重",
    ],
}


@pytest.mark.parametrize(("text", "names"), NAMES.items())
def test_names(text: str, names: list[str]) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == names


def test_a_concentration_that_improves_has_fallen() -> None:
    text = "臭氧平均浓度为40微克/立方米，同比改善12.5%；优良天数比例为83%，同比改善4个百分点。"
    assert [row[1] for row in rows(text, "change")] == [None, "decrease", None, "increase"]


STATUSES = {
    "今年计划完成农村供水达标3.6万人，改造泵站5座；除险加固水库4座，整治河道6公里。": ["planned"] * 4,
    "今年计划新建泵站5座；去年建成泵站3座。": ["planned", "actual"],
    "今年计划新建泵站5座；已建成泵站3座。": ["planned", "actual"],
    "按照应保尽保、应退即退的原则，城市低保新增276户。": ["actual"],
    "年度改造任务为：新建泵站5座，改造灌区3处。": ["planned", "planned"],
    "安排雨露计划等社会保障项目16项，发放小额信贷140户。": ["actual", "actual"],
    "每千人口执业医师3.4人，每万人口全科医生3.9人。": ["actual", "actual"],
    "今年我市将努力实现城镇新增就业1.2万人。": ["planned"],
    "完成供水达标6万人、为计划任务的160%，自来水普及率达88%。": ["actual", "actual", "actual"],
    "完成税收收入3500万元，占年初预算8400万元的41.7%。其中增值税1200万元。": [
        "actual",
        "planned",
        "actual",
        "actual",
    ],
}


@pytest.mark.parametrize(("text", "statuses"), STATUSES.items())
def test_statuses(text: str, statuses: list[str]) -> None:
    assert [row[1] for row in rows(text, "status")] == statuses


def test_a_title_that_tells_of_an_aim_reached_plans_nothing() -> None:
    text = "永平县上半年水质达功能区目标\n2021年7月20日\n上半年，开展水质监测12次。\n"
    assert [row[1] for row in rows(text, "status")] == ["actual"]


def test_a_year_compared_with_says_nothing_of_the_time() -> None:
    text = "2015年，三次产业协调发展，与上年比，第一产业占比上升3.8个百分点。"
    assert rows(text, "period") == [("3.8个百分点", "2015-01-01..2015-12-31")]


def test_what_a_share_is_of_leaves_its_time_to_the_whole_only() -> None:
    text = (
        "2021年1-5月，全县完成税收收入3500万元，占年初预算8400万元的41.7%。"
        "其中增值税1200万元，占年初预算2400万元的50%，同比下降5%。"
    )
    months, year = "2021-01-01..2021-05-31", "2021-01-01..2021-12-31"
    assert [row[1] for row in rows(text, "period")] == [months, year, months, months, year, months, months]


def test_several_towns_named_together_are_no_one_of_them() -> None:
    text = "全县有脱贫户1600户（石桥镇1100户，柳河镇和东山镇260户，东山镇240户）。"
    assert [row[1] for row in rows(text, "region")] == [None, "石桥镇", None, "东山镇"]


def test_main_work_of_the_time_of_an_account_is_told_of() -> None:
    text = (
        "东山区人民法院2024年上半年工作情况报告\n2024年上半年，受理案件960件。\n上半年重点工作\n审结刑事案件58件。\n"
        "下半年工作重点\n审结案件300件。\n"
    )
    assert [row[1] for row in rows(text, "status")] == ["actual", "actual", "planned"]


def test_what_there_is_in_a_place_is_of_the_day_up_to_which_one_tells() -> None:
    text = (
        "“十三五”期间，全县完成公路投资32亿元，截至2020年底，公路总里程4278公里；全县33个乡镇、383个村通客车率达100%。"
    )
    assert [row[1] for row in rows(text, "period")] == ["2016-01-01..2020-12-31", *["..2020-12-31"] * 4]


NEWS = "公安局举办宣传日活动\n2019年1月12日\n"


def test_news_goes_on_with_the_time_of_what_was_learned() -> None:
    text = NEWS + "据了解，2018年，县公安局受理案件831起。调解纠纷464起。\n"
    assert [row[1] for row in rows(text, "period")] == ["2018-01-01..2018-12-31"] * 2
    text = NEWS + "局长在报告中说，2018年全县治安明显好转。调解纠纷464起。\n"
    assert [row[1] for row in rows(text, "period")] == ["2018-01-01..2018-12-31"]


def test_half_a_year_told_in_january_is_of_the_year_before() -> None:
    text = NEWS + "上半年调解纠纷464起。\n"
    assert [row[1] for row in rows(text, "period")] == ["2018-01-01..2018-06-30"]


def test_so_many_times_of_what_was_before_is_of_its_own_time() -> None:
    text = "“十三五”期间，财政收入完成7.2亿元，是“十二五”时期3.9亿元的1.8倍，年均增长8.9%。"
    now, before = "2016-01-01..2020-12-31", "2011-01-01..2015-12-31"
    assert [row[1] for row in rows(text, "period")] == [now, before, now, now]


def test_a_part_in_the_next_sentence_is_of_the_level() -> None:
    text = "全市发生事故3起，同比减少2起；死亡3人，同比减少7人。其中建筑业1起。"
    assert [row[1] for row in rows(text, "change")] == [None, "decrease", None, "decrease", None]
