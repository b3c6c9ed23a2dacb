from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.model import Change, Funding, Kind, Qualifier, Status
from extractor.review import plan_import, write_review
from extractor.rules import Rules
from extractor.workspace import Workspace

from ..workspace.sample import entry, extraction

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.text(" \t\r\n='\"-,;1甲", max_size=6)
NUMBERS = st.decimals(min_value=0, max_value=10**15, places=3)
DATES = st.dates(date(1949, 1, 1), date(2099, 12, 31))


@settings(max_examples=60, deadline=None)
@given(
    st.fixed_dictionaries(
        {
            "value": NUMBERS | st.just(Decimal("3.75E+11")),
            "unit": TEXTS,
            "kind": st.sampled_from(get_args(Kind)),
            "qualifier": st.sampled_from(get_args(Qualifier)),
            "change": st.none() | st.sampled_from(get_args(Change)),
            "status": st.none() | st.sampled_from(get_args(Status)),
            "funding": st.none() | st.sampled_from(get_args(Funding)),
            "indicator": st.none() | TEXTS,
            "period_raw": st.none() | TEXTS,
            "period_end": st.none() | DATES,
            "region": st.none() | TEXTS,
            "section": st.none() | TEXTS,
        }
    )
)
def test_an_untouched_sheet_changes_no_record(rules: Rules, fields: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder, Workspace(Path(folder)) as workspace:
        workspace.store(entry(), extraction(**fields))
        plan = plan_import(workspace, write_review(workspace, Path(folder), rules), rules)
    assert (plan.rows, plan.refused, plan.unchanged) == ((), (), 3)
