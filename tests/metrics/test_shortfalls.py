"""What ought to be, what is missing, and what is left: 应配78人, 离省定标准还差0.6平方米, 剩下40所全是幼儿园."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "宿管员还短31人。": ["宿管员缺口"],
    "图书还差1.2万册没有进馆。": ["图书缺口"],
    "公办学位1200个，还短300个。": ["公办学位", "公办学位缺口"],
    "生均校舍面积8.1平方米，离10平方米的省定标准还差1.9平方米。": [
        "生均校舍面积",
        "生均校舍面积省定标准",
        "生均校舍面积缺口",
    ],
    "仪器达标率80.5%，对照95%的省定标准，差14.5个百分点。": ["仪器达标率", "仪器达标率省定标准", "仪器达标率缺口"],
    "教室温度不足14℃，而规定是不低于18℃。": ["教室温度", "教室温度"],
    "设备值2860元，为规定标准4000元的71.5%。": ["设备值", "规定标准", "设备值占规定标准比重"],
    "生活教师按每50名寄宿生配1名算，全县该有90人，到岗81人。": [
        "每50名寄宿生配生活教师",
        "应配生活教师",
        "到岗生活教师",
    ],
    "小学60所、初中20所，剩下40所全是幼儿园。": ["小学", "初中", "幼儿园"],
    "土建用去2600万元，余下的300万元为前期费用。": ["土建支出", "前期费用"],
    "县财政出5000万元，另外200万元是企业捐的。": ["县财政资金", "企业捐资"],
    "没食堂的学校33所，20所是教学点，另外13所是村小。": ["没食堂的学校", "没食堂的教学点", "没食堂的村小"],
    "排查隐患17处，整改16处，剩下1处是北围墙裂缝。": ["排查隐患", "整改隐患", "剩余隐患"],
    "对照省定标准，小规模学校达标47所，达标率81.0%。": ["小规模学校达标", "小规模学校达标率"],
    "大班额占比由9.1%掉到4.2%，少了4.9个百分点。": ["大班额占比", "大班额占比", "大班额占比"],
    "寄宿制学校由45所调减到39所。": ["寄宿制学校", "寄宿制学校"],
    "超大班额压进3个以内。": ["超大班额"],
}


@pytest.mark.parametrize(("text", "names"), NAMES.items(), ids=NAMES)
def test_names(text: str, names: list[str]) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == names


def test_a_standard_is_laid_down_and_its_gap_is_not() -> None:
    text = "生均校舍面积8.1平方米，离10平方米的省定标准还差1.9平方米。"
    assert [status for _, status in rows(text, "status")] == ["actual", "required", "actual"]


def test_what_a_rule_asks_for_is_required() -> None:
    text = "生活教师按每50名寄宿生配1名算，全县该有90人，到岗81人。"
    assert [status for _, status in rows(text, "status")] == ["required", "required", "actual"]


def test_being_higher_than_before_is_a_change() -> None:
    [_, more] = rows("巩固率99.1%，比2018年高出1.2个百分点。", "qualifier change")
    assert more == ("1.2个百分点", "exact", "increase")


def test_a_gap_is_of_the_day_of_the_report() -> None:
    text = "平江县教育局\n2021年5月10日\n三年里招聘教师90人；音乐教师还缺12人。"
    assert rows(text, "period") == [("90人", "2018-01-01..2020-12-31"), ("12人", None)]
