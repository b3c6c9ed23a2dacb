import pytest
import regex

from extractor.metrics.catalogue import Catalogue
from extractor.model import Metric
from extractor.rules import IndicatorRow, IndicatorScopeRow

from .reading import language, linking_rules, metrics_of

ROWS = linking_rules().rows(IndicatorRow)
SCOPES = linking_rules().rows(IndicatorScopeRow)
CATALOGUE = Catalogue(linking_rules(), language())


def codes(row: IndicatorRow, phrase: str) -> set[str | None]:
    """What a phrase is with each kind and unit that the row can have."""
    return {CATALOGUE.code(phrase, kind=kind, unit=unit) for kind in row.kinds for unit in row.units or ("",)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_examples(row: IndicatorRow) -> None:
    for example in row.examples:
        assert example.surface in example.text
        assert row.code in codes(row, example.text), example.text
        assert row.code in codes(row, example.surface), example.surface


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_non_examples(row: IndicatorRow) -> None:
    for text in row.non_examples:
        assert row.code not in codes(row, text), text


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_aliases_name_their_own_row(row: IndicatorRow) -> None:
    for alias in row.aliases:
        assert codes(row, alias.replace(" ", "")) <= {row.code, None} and row.code in codes(row, alias), alias


@pytest.mark.parametrize("row", SCOPES, ids=lambda row: row.id)
def test_scopes(row: IndicatorScopeRow) -> None:
    for example in row.examples:
        assert regex.fullmatch(f"(?:{row.regex})+", example.surface)
        found = example.text.startswith if row.role == "before" else example.text.endswith
        assert found(example.surface)
    for text in row.non_examples:
        assert not regex.fullmatch(f"(?:{row.regex})+", text), text


def test_the_catalogue_is_broad_and_codes_are_unique() -> None:
    assert len({row.code for row in ROWS}) == len(ROWS) >= 160
    assert len({row.id.split(".")[1] for row in ROWS}) >= 20


@pytest.mark.parametrize(
    ("phrase", "kind", "unit", "code"),
    [
        ("新建学校", "count", "所", "new_schools"),
        ("学校", "count", "所", "schools"),
        ("教师培训经费", "amount", "元", None),
        ("“全县”的小学", "count", "所", "primary_schools"),
        ("学校", "count", "名", None),
        ("小学", "area", "平方米", None),
        ("高等教育毛入学率", "percentage", "%", None),
        ("", "count", "个", None),
        ("新增高新技术企业", "count", "家", None),
        ("签约项目固定资产投资额", "amount", "元", None),
        ("已开工校舍建设项目", "count", "个", "started_projects"),
        ("竣工、在建项目", "count", "个", None),
        ("奖励乡村教师", "count", "人", None),
    ],
)
def test_phrases(phrase: str, kind: str, unit: str, code: str | None) -> None:
    assert CATALOGUE.code(phrase, kind=kind, unit=unit) == code


def test_a_change_may_be_a_percentage_where_the_level_is_not() -> None:
    assert CATALOGUE.code("地区生产总值", kind="percentage", unit="%") is None
    assert CATALOGUE.code("地区生产总值", kind="percentage", unit="%", change="increase") == "gdp"


def test_metrics_carry_codes() -> None:
    found: list[Metric] = metrics_of("2023年，全县完成地区生产总值120亿元，增长6.5%；森林覆盖率45.2%。")
    assert [metric.indicator_code for metric in found] == ["gdp", "gdp", "forest_coverage"]
