"""Quantities in running text: spans, values, units, qualifiers."""

import functools
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.mentions.quantities import QuantityFinder
from extractor.model import Quantity
from extractor.rules import load_rules


@functools.cache
def finder() -> QuantityFinder:
    return QuantityFinder(load_rules())


def find(text: str) -> list[Quantity]:
    return [quantity for quantity in finder().find(text) if not quantity.threshold]


def shown(quantity: Quantity) -> str:
    ends = f"{quantity.value}..{quantity.high}" if quantity.high is not None else f"{quantity.value}"
    return f"{quantity.text}|{ends}|{quantity.unit}|{quantity.kind}|{quantity.qualifier}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共拨付3600余万元用于改造", "3600余万元|36000000|元|amount|more_than"),
        ("培训教师6.1万余人", "6.1万余人|61000|人|count|more_than"),
        ("培训校长2800余人次", "2800余人次|2800|人次|count|more_than"),
        ("发放补贴300—550元每月", "300—550元每月|300..550|元每月|rate|range"),
        ("每校补助3至5万元", "3至5万元|30000..50000|元|amount|range"),
        ("每校补助300万-500万元", "300万-500万元|3000000..5000000|元|amount|range"),
        ("每县选派10～20名", "10～20名|10..20|名|count|range"),
        ("降幅为5%-8%，", "5%-8%|5..8|%|percentage|range"),
        ("总投入2亿3000万元", "2亿3000万元|230000000|元|amount|exact"),
        ("寄宿生约占七成，", "七成|70|%|percentage|approx"),
        ("每年差不多要1200万元，", "1200万元|12000000|元|amount|approx"),
        ("三成多学位空着", "三成多|30|%|percentage|more_than"),
        ("施工超出18.5%，", "18.5%|18.5|%|percentage|exact"),
        ("决算比概算大，超300万元", "300万元|3000000|元|amount|exact"),
        ("花费刚过预算的一半，", "一半|50|%|percentage|more_than"),
        ("一学期别超过5次", "别超过5次|5|次|count|at_most"),
        ("转回的娃比去年翻了一番还多。", "翻了一番还多|2|倍|ratio|more_than"),
        ("扣掉的3.5分", "3.5分|3.5|分|count|exact"),
        ("录取线降15分，", "15分|15|分|count|exact"),
        ("教学楼占地30亩半，", "30亩半|30.5|亩|area|exact"),
        ("每斤便宜2块3，", "2块3|2.3|元|amount|exact"),
        ("一个月多领六百来块，", "六百来块|600|元|amount|approx"),
        ("每趟只收一块钱，", "一块钱|1|元|amount|exact"),
        ("尾款欠了两年零六个月，", "两年零六个月|2.5|年|duration|exact"),
        ("手续拖了三个来月，", "三个来月|3|个月|duration|approx"),
        ("服务不少于一个学期，", "不少于一个学期|1|个学期|duration|at_least"),
        ("缺口压到百人左右。", "百人左右|100|人|count|approx"),
        ("35岁以下的不足三百。", "不足三百|300||count|less_than"),
        ("比上年高出4个多百分点，", "4个多百分点|4|个百分点|percentage|more_than"),
        ("低于“不少于4平方米”的标准", "不少于4平方米|4|平方米|area|at_least"),
        ("转包的两年内不得投标", "两年|2|年|duration|exact"),
        ("质保金押满一年再退", "一年|1|年|duration|exact"),
        ("任教满九年的优先", "九年|9|年|duration|at_least"),
        ("内装修过了六成。", "六成|60|%|percentage|more_than"),
        ("早过了4%的上限。", "4%|4|%|percentage|exact"),
        ("高于12%的省里底线，", "12%|12|%|percentage|exact"),
        ("欠得最久的已两年零三个月。", "两年零三个月|2.25|年|duration|exact"),
        ("青山乡以92.5分领先", "92.5分|92.5|分|count|exact"),
        ("教研员每周到校蹲点一天。", "一天|1|天|duration|exact"),
        ("牛奶2.4元/盒", "2.4元/盒|2.4|元/盒|rate|exact"),
        ("不到八成就不动，", "不到八成|80|%|percentage|less_than"),
        ("由去年的第三名滑下来。", "第三名|3|名次|rank|exact"),
        ("在各县里排头一名。", "头一名|1|名次|rank|exact"),
        ("学生共3万4000人", "3万4000人|34000|人|count|exact"),
        ("覆盖25万6千人", "25万6千人|256000|人|count|exact"),
        ("筹资一亿三千万元", "一亿三千万元|130000000|元|amount|exact"),
        ("到位1,234.5万元", "1,234.5万元|12345000|元|amount|exact"),
        ("设备款7830．00万元", "7830．00万元|78300000|元|amount|exact"),
        ("占比三成还多。", "三成还多|30|%|percentage|more_than"),
        ("平均年龄降到四十六岁半。", "四十六岁半|46.5|岁|measure|exact"),
        ("教师40名往上。", "40名往上|40|名|count|at_least"),
        ("共计６ 000万元", "６ 000万元|60000000|元|amount|exact"),
        ("学生12 345人", "12 345人|12345|人|count|exact"),
        ("投入十几万元", "十几万元|100000..190000|元|amount|approx"),
        ("校舍二百余万平方米", "二百余万平方米|2000000|平方米|area|more_than"),
        ("争取500多亿元", "500多亿元|50000000000|元|amount|more_than"),
        ("附近上万人饮水困难", "上万人|10000|人|count|approx"),
        ("要花好几万元", "好几万元|10000..90000|元|amount|approx"),
        ("还差两三个教师", "两三个|2..3|个|count|range"),
        ("平均每班二十五六人", "二十五六人|25..26|人|count|range"),
        ("新建两所小学", "两所|2|所|count|exact"),
        ("占比三分之二", "三分之二|66.67|%|percentage|exact"),
        ("达标率百分之八十以上。", "百分之八十以上|80|%|percentage|at_least"),
        ("千分之三的村庄", "千分之三|3|‰|percentage|exact"),
        ("覆盖八成以上的村", "八成以上|80|%|percentage|at_least"),
        ("占比七成五。", "七成五|75|%|percentage|exact"),
        ("故障率50‰，", "50‰|50|‰|percentage|exact"),
        ("投诉少了三成多，", "三成多|30|%|percentage|more_than"),
        ("提高3.2个百分点", "3.2个百分点|3.2|个百分点|percentage|exact"),
        ("规模翻一番。", "翻一番|2|倍|ratio|exact"),
        ("对学生，10日内逐一核实。", "10日内|10|日|duration|at_most"),
        ("意见收到后15个工作日内报送方案,6月30日前办结。", "15个工作日内|15|个工作日|duration|at_most"),
        ("属于辍学的一周内劝返。", "一周内|1|周|duration|at_most"),
        ("县里办了两期培训。", "两期|2|期|count|exact"),
        ("辅导员平均52岁。", "52岁|52|岁|measure|exact"),
        ("误了一个半月。", "一个半月|1.5|个月|duration|exact"),
        ("用时2个半小时。", "2个半小时|2.5|小时|duration|exact"),
        ("围墙412m；", "412m|412|米|length|exact"),
        ("扣年度考核分5分，", "5分|5|分|count|exact"),
        ("园里8具灭火器过期。", "8具|8|具|count|exact"),
        ("巩固率居绥化第七。", "第七|7|名次|rank|exact"),
        ("规模翻两番。", "翻两番|4|倍|ratio|exact"),
        ("增长2.5倍", "2.5倍|2.5|倍|ratio|exact"),
        ("规划资金49699万元", "49699万元|496990000|元|amount|exact"),
        ("师生比为16.98:1，", "16.98:1|16.98||ratio|exact"),
        ("按1∶15配备，", "1∶15|15||ratio|exact"),
        ("全县教育总投入合计12.6\n亿元用于学校建设", "12.6\n亿元|1260000000|元|amount|exact"),
        (
            "体育设施达标的学校逐年增加，评估组抽查的达标率达9\n3.5%。",
            "9\n3.5%|93.5|%|percentage|exact",
        ),
        ("按每座厕所每年安排管护经费的办法，各校聘用保洁员9\n6名。", "9\n6名|96|名|count|exact"),
        ("学校扩建要占5亩2分地", "5亩2分|5.2|亩|area|exact"),
        ("占地五十八亩三分，", "五十八亩三分|58.3|亩|area|exact"),
        ("从前要两个多小时。", "两个多小时|2|小时|duration|more_than"),
        ("四年下来前后投了11.6亿，", "11.6亿|1160000000|元|amount|exact"),
        ("钱嘛，还有六千万的口子。", "六千万|60000000|元|amount|exact"),
        ("从镇里挤三万块给他们修便道。", "三万块|30000|元|amount|exact"),
        ("今年全县新建农村道路共计42公\n里。", "42公\n里|42|公里|length|exact"),
        ("甲校\t350.5\t万元\t完工", "350.5\t万元|3505000|元|amount|exact"),
        ("拖欠工程款四年半", "四年半|4.5|年|duration|exact"),
        ("服务期5年", "5年|5|年|duration|exact"),
        ("连续21个月增长", "21个月|21|个月|duration|exact"),
        ("报修24小时内到场", "24小时内|24|小时|duration|at_most"),
        ("受益学生超过25万。", "超过25万|250000||count|more_than"),
        ("经营主体突破11万大关", "11万|110000||count|more_than"),
        ("总量突破500亿元", "500亿元|50000000000|元|amount|more_than"),
        ("控制在5.5%以内", "5.5%以内|5.5|%|percentage|at_most"),
        ("接待约402亿元", "约402亿元|40200000000|元|amount|approx"),
        ("惠及近1.5万户", "近1.5万户|15000|户|count|approx"),
        ("每班不超过45人", "不超过45人|45|人|count|at_most"),
        ("各镇至少办好1所中心园", "1所|1|所|count|at_least"),
        ("满意度指数96.54，", "96.54|96.54||measure|exact"),
        ("位居全省第二。", "第二|2|名次|rank|exact"),
        ("位居全省第一名。", "第一名|1|名次|rank|exact"),
        ("增速居全省第3位，", "第3位|3|名次|rank|exact"),
        ("增幅居全省前5。", "前5|5|名次|rank|at_most"),
        ("排名前移9位，", "9位|9|名次|rank|exact"),
        ("浓度31.1微克/立方米", "31.1微克/立方米|31.1|微克/立方米|measure|exact"),
        ("低保提高到778元/月", "778元/月|778|元/月|rate|exact"),
        ("新建厂房14.2万方。", "14.2万方|142000|方|area|exact"),
        ("空气优良天数达到214天。", "214天|214|天|count|exact"),
        ("同比增长-3.2%。", "-3.2%|-3.2|%|percentage|exact"),
        ("撤销5所有编制无生源的学校", "5所|5|所|count|exact"),
        ("48所薄改工程", "48所|48|所|count|exact"),
        ("新增4A级景区3个。", "3个|3|个|count|exact"),
        ("合计3541.07万元2.3 建设内容", "3541.07万元|35410700|元|amount|exact"),
        ("会说普通话的老人三成不到。", "三成不到|30|%|percentage|less_than"),
        ("校门口花坛占地不得低于20平方米。", "不得低于20平方米|20|平方米|area|at_least"),
        ("师幼比不低于1:15，", "不低于1:15|15||ratio|at_least"),
        ("停课一共两个多月。", "两个多月|2|个月|duration|more_than"),
        ("专项债要了一个亿，", "一个亿|100000000|元|amount|exact"),
        ("清淤队半个月来一趟", "半个月|0.5|个月|duration|exact"),
        ("比计划提前26天封顶", "26天|26|天|duration|exact"),
        ("家长评议91.5分，", "91.5分|91.5|分|count|exact"),
        ("安全工作权重不少于12分", "不少于12分|12|分|count|at_least"),
        ("名次比去年又退了4位，", "4位|4|名次|rank|exact"),
        ("均分在全县排老三，", "老三|3|名次|rank|exact"),
        ("公厕达标数居全市首位，", "首位|1|名次|rank|exact"),
        ("宿舍租金每月6元/平方米·月，", "6元/平方米·月|6|元/平方米·月|rate|exact"),
        ("铺位收费40元/张，", "40元/张|40|元/张|rate|exact"),
        ("捐来的2万3千零6块", "2万3千零6块|23006|元|amount|exact"),
        ("一份早饭收两块五，", "两块五|2.5|元|amount|exact"),
        ("漏雨的平房两间半。", "两间半|2.5|间|count|exact"),
        ("会游泳的不足一半，", "不足一半|50|%|percentage|less_than"),
        ("秋季开支将近往年一半。", "一半|50|%|percentage|exact"),
        ("交付比合同早了一个月。", "一个月|1|个月|duration|exact"),
        ("新建综合楼,五层,已封顶", "五层|5|层|count|exact"),
        ("旧桌椅占一半。", "一半|50|%|percentage|exact"),
        ("请回来俩，", "俩|2|个|count|exact"),
        ("期末英语第六，", "第六|6|名次|rank|exact"),
        ("写成1.35万元平方米", "1.35万元|13500|元|amount|exact"),
    ],
)
def test_one_quantity(text: str, expected: str) -> None:
    assert [shown(found) for found in find(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("比去年的56所多4所", ["56所", "4所"]),
        ("三所学校各得1.2亿、9000万和6000万元", ["三所", "1.2亿", "9000万", "6000万元"]),
        ("群众满意度居全州9个县的第四位，", ["9个", "第四位"]),
        ("百分制自评，后勤保障82.5分，校园安全90分。", ["82.5分", "90分"]),
        ("由58%上升到79.6%", ["58%", "79.6%"]),
        ("从12所增加到20所", ["12所", "20所"]),
        ("误差121.3%185%230%", ["121.3%", "185%", "230%"]),
        ("完成138幢181289平方米", ["138幢", "181289平方米"]),
        ("获得2金1银2铜。", ["2金", "1银", "2铜"]),
        ("分别提高10.6、6.3、12.9个百分点", ["10.6", "6.3", "12.9个百分点"]),
        ("结构比为24：40：36", ["24", "40", "36"]),
        ("4批次945个", ["4批次", "945个"]),
        ("津贴分档发80、160、240元/月", ["80", "160", "240元/月"]),
        ("县里出一百万整，剩下八十万镇上筹", ["一百万", "八十万"]),
        ("走廊由1.8增至2.4米", ["1.8", "2.4米"]),
    ],
)
def test_several_quantities(text: str, expected: list[str]) -> None:
    assert [found.text for found in find(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "只占数十分之一",
        "统一规划，进一步加强",
        "一是加强领导；二是落实责任",
        "一手抓建设，一把手负责，一大批学校，一道道难关",
        "成绩十分突出，百年树人，长治久安",
        "九年一贯制学校",
        "第十七届第五次会议",
        "两免一补，三个增长，一校一案",
        "“1+3+N”体系与双减工作",
        "4A级景区，G5高速，PM2.5，5G网络",
        "见表1、附件2",
        "（一）总体情况\n1.基本情况\n⑴概述",
        "全县义务教育薄弱学校改造工程进展情况简报第1\n2.下步打算",
        "教发〔2014〕28号",
        "电话0371-65501234，证号410122199001011234",
        "网址www.abc123.cn",
        "2014年9月1日，2014—2018年",
        "办好“十件民生实事”",
        "《五年规划10条》",
        "xx所，××万元，___万元",
        "省委十二届二次三次全会",
        "打造15分钟生活圈",
        "居民来自全区的第三小学",
        "到村里已是八点半，坐进了三二班",
        "一半是山，一半是水，夫妻俩\n",
        "把安全放在首位，哥俩排老大难",
        "建设2000吨级码头",
        "两年过去，变化不大",
        "仅此两项，去年就少拨了一截",
        "这一学年，后三项未过半",
    ],
)
def test_nothing_to_find(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "threshold", "value"),
    [
        ("10亿元以上项目50个", "10亿元以上", "50个"),
        ("66人以上超大班额97个", "66人以上", "97个"),
        ("3岁以下托位4个", "3岁以下", "4个"),
        ("其中不足10人的19个", "不足10人", "19个"),
        ("教学点不足80人的，一律按80人拨", "不足80人", "80人"),
        ("不到20名学生的占了7个", "不到20名", "7个"),
        ("离学校5公里以上的学生320名", "5公里以上", "320名"),
        ("50亿企业达到4家", "50亿", "4家"),
        ("年产40万吨水泥等项目5个", "40万吨", "5个"),
    ],
)
def test_a_threshold_in_a_name_is_claimed_apart(text: str, threshold: str, value: str) -> None:
    found = finder().find(text)
    assert [(quantity.text, quantity.threshold) for quantity in found] == [(threshold, True), (value, False)]


def test_a_bound_that_is_the_value_is_no_threshold() -> None:
    assert not finder().find("新增企业160家以上，")[0].threshold
    assert not finder().find("80%以上补充到农村")[0].threshold


def test_claimed_spans_stay_free() -> None:
    text = "2016年5所学校"
    assert [found.text for found in finder().find(text, claimed=[(0, 5)])] == ["5所"]
    assert finder().find(text, claimed=[(0, 7)]) == []


def test_money_told_without_its_scale_is_flagged() -> None:
    owner, rest = find("总投资3800万元，市里给1500，")
    assert (str(rest.value), rest.unit, rest.flags) == ("15000000", "元", ("scale_from_context",))
    assert owner.flags == ()


def test_step_is_the_last_printed_digit() -> None:
    [found] = find("投入2.47亿元")
    assert (found.step, found.unit_id) == (Decimal(1000000), "unit.money.yuan")


@pytest.mark.parametrize(
    ("cell", "header", "value", "unit", "kind"),
    [
        ("350.5", "投资额（万元）", "3505000", "元", "amount"),
        ("138", "学校数（所）", "138", "所", "count"),
        ("62", "占比（%）", "62", "%", "percentage"),
        ("400", "生均经费（元/年）", "400", "元/年", "rate"),
        (" 1,200 ", "占地(亩)", "1200", "亩", "area"),
        ("12", "单位：万人", "120000", "人", "count"),
    ],
)
def test_a_cell_takes_its_unit_from_the_header(cell: str, header: str, value: str, unit: str, kind: str) -> None:
    text = f"甲\t{cell}\t乙"
    found = finder().find_in_cell(text, 2, 2 + len(cell), header=header)
    assert found is not None
    assert (str(found.value), found.unit, found.kind) == (value, unit, kind)
    assert text[found.start : found.end] == found.text == cell.strip()
    assert found.flags == ("unit_from_header",)


@pytest.mark.parametrize(
    ("cell", "header"), [("甲", "数量（所）"), ("3", "序号"), ("", "投资（万元）"), ("1.2.3", "数（个）")]
)
def test_other_cells_hold_no_quantity(cell: str, header: str) -> None:
    assert finder().find_in_cell(cell, 0, len(cell), header=header) is None


PIECES = st.one_of(
    st.sampled_from([*"约近第前一二两十百千万亿几数多余1-—至、，。\n\t个所人元%成倍:/每年月翻番“”《》+A级"]),
    st.sampled_from(["超过", "2.5", "3,000", "１２", "2016", "万元", "分之", "平方米", "以上", "以内", "左右"]),
    st.text(max_size=3),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_spans_are_ordered_disjoint_and_verbatim(text: str) -> None:
    last = 0
    for found in finder().find(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= last
        assert found.end > found.start
        assert found.high is None or found.high > found.value
        last = found.end


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join), st.data())
def test_no_quantity_overlaps_a_claimed_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for found in finder().find(text, claimed=[(start, end)]):
        assert start == end or not found.overlaps(start, end)


def test_the_bound_of_the_first_figure_dealt_out_holds_for_the_others() -> None:
    bounds = [(found.text, found.qualifier) for found in find("班额分别不超过45人、50人，教师不少于3人、校医1人。")]
    assert bounds == [("不超过45人", "at_most"), ("50人", "at_most"), ("不少于3人", "at_least"), ("1人", "exact")]
