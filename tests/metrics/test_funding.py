import pytest

from extractor.metrics.funding import find_funding

from .reading import cues, rows


@pytest.mark.parametrize(
    ("indicator", "funding"),
    [
        ("中央专项资金", "central"),
        ("省级资金", "provincial"),
        ("市财政配套", "city"),
        ("县级配套资金", "county"),
        ("县（区）自筹资金", "county"),
        ("各县自筹资金", "county"),
        ("州里配套资金", "city"),
        ("区财政投入", "county"),
        ("自治区资金", "provincial"),
        ("旗本级配套资金", "county"),
        ("爱心人士捐款", "social"),
        ("中央和省级资金", None),
        ("校舍建设资金", None),
        ("", None),
    ],
)
def test_the_one_source_that_an_indicator_names(indicator, funding):
    assert find_funding(indicator, cues()) == funding


def test_only_money_has_a_source():
    assert rows("平江县落实省级示范校3所。", "funding") == [("3所", None)]


@pytest.mark.parametrize(
    ("text", "funding"),
    [
        ("C级加固142栋，投入3860万元，县财政兜底。", "county"),
        ("流量费每点每月80元，县财政出。", "county"),
        ("未到位的600万元均为县级资金。", "county"),
        ("每生每天4元，由中央财政承担。", "central"),
        ("投入3860万元，县财政投入3000万元。", None),
        ("投入3860万元，县财政统一管理。", None),
    ],
)
def test_who_pays_may_be_told_behind(text, funding):
    money = [row for row in rows(text, "funding") if row[0].endswith("元")]
    assert money[0][1] == funding
