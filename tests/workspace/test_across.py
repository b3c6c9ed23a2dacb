"""Findings over several reports: beside the records, joined in the current view."""

from decimal import Decimal

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
    filled(workspace)
    workspace.replace_across([])
    assert workspace.across() == ()
