"""Places: the division table, names that are none, names that several bear, towns, one's own place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mentions.places import PlaceFinder, RelativePlaceFinder
from extractor.rules import DivisionRow, PlaceTrapRow, Row, Rules, SelfPlaceRow, TownRow, bundled_patterns
from extractor.rules.loader import read_rows

KINDS: tuple[type[Row], ...] = (DivisionRow, PlaceTrapRow, SelfPlaceRow, TownRow)
NAMES = ("divisions.jsonl", "places.yaml", "self-places.yaml", "towns.yaml")
FILES = [Path(bundled_patterns()) / name for name in NAMES]
ROWS = [row for path in FILES for row in read_rows(path)]
RULES = Rules({kind: tuple(row for row in ROWS if isinstance(row, kind)) for kind in KINDS}, digest="")
FINDER = PlaceFinder(RULES)
OWN = RelativePlaceFinder(RULES)
WITHOUT_TRAPS = {kind: RULES.rows(kind) for kind in KINDS if kind is not PlaceTrapRow}


def found(text: str, within: str | None = None) -> list[tuple[str, str | None]]:
    """Each place as written, with its code."""
    return [(place.text, place.adcode) for place in FINDER.find(text, within=within)]


@pytest.mark.parametrize("row", RULES.rows(PlaceTrapRow), ids=lambda row: row.id)
def test_a_trap_catches_its_examples_and_nothing_else(row: PlaceTrapRow) -> None:
    trapped = PlaceFinder(Rules({**WITHOUT_TRAPS, PlaceTrapRow: (row,)}, digest=""))
    free = PlaceFinder(Rules(WITHOUT_TRAPS, digest=""))
    for case in row.examples:
        assert case.surface not in [place.text for place in trapped.find(case.text)], case.text
    for text in row.non_examples:
        assert trapped.find(text) == free.find(text), text


@pytest.mark.parametrize("row", RULES.rows(TownRow), ids=lambda row: row.id)
def test_towns(row: TownRow) -> None:
    for case in row.examples:
        assert case.surface in [place.text for place in FINDER.find(case.text) if place.rule == row.id], case.text
    for text in row.non_examples:
        assert [place for place in FINDER.find(text) if place.rule == row.id] == [], text


@pytest.mark.parametrize("row", RULES.rows(SelfPlaceRow), ids=lambda row: row.id)
def test_words_for_the_reports_own_place(row: SelfPlaceRow) -> None:
    for case in row.examples:
        assert [place.text for place in OWN.find(case.text) if place.rule == row.id] == [case.surface]
    for text in row.non_examples:
        assert [place for place in OWN.find(text) if place.rule == row.id] == [], text


@pytest.mark.parametrize(
    ("text", "within", "expected"),
    [
        ("三门峡市新建校舍", None, [("三门峡市", "411200")]),
        ("三门峡开工率居前", None, [("三门峡", "411200")]),
        ("河南省三门峡市陕州区完成投资", None, [("河南省三门峡市陕州区", "411203")]),
        ("三门峡市、渑池县", None, [("三门峡市", "411200"), ("渑池县", "411221")]),
        ("鼓楼区新建", None, [("鼓楼区", None)]),
        ("鼓楼区新建", "320100", [("鼓楼区", "320106")]),
        ("徐州市鼓楼区新建", None, [("徐州市鼓楼区", "320302")]),
        ("凉山州推进", None, [("凉山州", "513400")]),
        ("陕县撤县设区", None, [("陕县", "411222")]),
        ("渑池县、义马、灵宝三地", None, [("渑池县", "411221"), ("义马", "411281"), ("灵宝", "411282")]),
        ("渑池新增学位", None, []),
        ("渑池新增学位", "411200", [("渑池", "411221")]),
        ("县里安排资金，县城学校", None, []),
        ("推进开发区建设，改造棚户区", None, []),
        ("深入推进城区学校扩容", None, []),
        ("六安、九江、十堰", None, [("六安", "341500"), ("九江", "360400"), ("十堰", "420300")]),
        ("九江市市民", None, [("九江市", "360400")]),
        ("三门峡市民中心", None, [("三门峡", "411200")]),
    ],
)
def test_places(text: str, within: str | None, expected: list[tuple[str, str | None]]) -> None:
    assert found(text, within) == expected


def test_a_town_keeps_the_county_before_it() -> None:
    places = FINDER.find("中牟县官渡镇孙庄村小学")
    assert [(place.text, place.level, place.adcode) for place in places] == [
        ("中牟县", "county", "410122"),
        ("官渡镇", "town", None),
        ("孙庄村", "village", None),
    ]


def test_every_division_is_found_by_its_full_name_behind_its_parent() -> None:
    by_code = {row.code: row for row in RULES.rows(DivisionRow) if row.last is None}
    missed = []
    for row in by_code.values():
        parent = by_code.get(row.parent or "")
        text = (parent.name if parent else "") + row.name
        if [place.adcode for place in FINDER.find(text)] != [row.code]:
            missed.append(text)
    assert missed == []


@given(st.text(alphabet="河南省三门峡市陕州区渑池县和田地海北京朝阳、，新建六安全镇乡村官渡", max_size=30))
def test_spans_hold_the_text(text: str) -> None:
    previous_end = 0
    for place in FINDER.find(text):
        assert text[place.start : place.end] == place.text
        assert place.start >= previous_end
        previous_end = place.end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青龙县教育局", "青龙满族自治县"),
        ("都安县教育局", "都安瑶族自治县"),
        ("莫力达瓦旗教育局", "莫力达瓦达斡尔族自治旗"),
    ],
)
def test_an_autonomous_county_is_known_by_its_short_name_with_its_kind(text, name):
    assert [place.name for place in FINDER.find(text)] == [name]
