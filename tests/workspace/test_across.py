"""Findings over several reports: beside the records, joined in the current view."""

import sqlite3
from decimal import Decimal

import pytest

from extractor.model import Finding, Metric, Verdict
from extractor.workspace import Workspace

from .sample import TEXT, entry, extraction

OTHER = TEXT.replace("临河", "山南")


def contradiction() -> Finding:
    first, second = extraction().reports[0], extraction(OTHER).reports[0]
    return Finding(
        id="c-across", report=second.report.id, check="contradiction", verdict="odd", expected=Decimal(1),
        found=Decimal(2), metrics=(first.metrics[0].id, second.metrics[0].id), message="前后不一致",
    )  # fmt: skip


def filled(workspace: Workspace) -> Finding:
    workspace.store(entry("a.txt"), extraction())
    workspace.store(entry("b.txt", OTHER), extraction(OTHER))
    workspace.replace_across([contradiction()])
    return contradiction()


def test_they_flag_metrics_in_every_document_and_come_once(workspace: Workspace) -> None:
    finding = filled(workspace)
    current = list(workspace.current())
    assert [one.file for one in current if one.record == finding] == ["b.txt"]
    odd = {one.record.id for one in current if isinstance(one.record, Metric) and "odd" in one.record.flags}
    assert odd == set(finding.metrics)


def test_a_rejected_metric_takes_them_along(workspace: Workspace) -> None:
    finding = filled(workspace)
    workspace.decide([Verdict(record=finding.metrics[1], decision="reject", source="test")])
    assert finding not in [one.record for one in workspace.current()]


def test_a_new_pass_replaces_the_old(workspace: Workspace) -> None:
    finding = filled(workspace)
    assert workspace.replace_across([]) == 0
    assert finding not in [one.record for one in workspace.current()]


def test_metrics_are_those_of_the_current_view(workspace: Workspace) -> None:
    finding = filled(workspace)
    workspace.decide([Verdict(record=finding.metrics[0], decision="reject", source="test")])
    workspace.decide([Verdict(record=finding.metrics[1], decision="change", changes={"value": "9"}, source="test")])
    current = [one.record for one in workspace.current() if isinstance(one.record, Metric)]
    assert [(one.id, one.value) for one in workspace.metrics()] == [(one.id, one.value) for one in current]
    assert workspace.metric(finding.metrics[1]).value == 9
    for name in (finding.metrics[0], "m-none"):
        with pytest.raises(KeyError):
            workspace.metric(name)


def test_a_workspace_of_an_earlier_layout_keeps_them(workspace: Workspace) -> None:
    finding = filled(workspace)
    with sqlite3.connect(workspace.folder / "workspace.db") as connection:
        connection.execute("DROP TABLE across_names")
        connection.execute("PRAGMA user_version = 3")
    with Workspace(workspace.folder) as upgraded:
        assert finding in [one.record for one in upgraded.current()]
        upgraded.replace_across([finding])
