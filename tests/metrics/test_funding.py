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
        ("区财政投入", "county"),
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
