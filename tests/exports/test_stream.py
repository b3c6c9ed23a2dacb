from extractor.exports.stream import current_lines
from extractor.model import Verdict
from extractor.workspace import Workspace

from ..workspace.sample import TEXT, entry, extraction, metric


def test_lines_are_the_current_state(workspace: Workspace) -> None:
    total, part, practice, _ = current_lines(workspace)
    workspace.decide(
        [
            Verdict(record=total["id"], decision="change", changes={"value": "62000"}, source="t"),
            Verdict(record=practice["id"], decision="reject", source="t"),
        ]
    )
    lines = list(current_lines(workspace))
    assert [(line["id"], line["value"]) for line in lines] == [(total["id"], "62000"), (part["id"], "12000")]


def test_a_fact_said_twice_is_sent_once(workspace: Workspace) -> None:
    first, *_ = current_lines(workspace)
    report = extraction().reports[0]
    again = metric(TEXT, "平方米，其中", id="m-again", same_as=first["id"])
    part = metric(TEXT, "2万平方米", id="m-part", part_of="m-again")
    twice = report.model_copy(update={"metrics": (report.metrics[0], again, part), "findings": ()})
    workspace.store(entry(), extraction().model_copy(update={"reports": (twice,)}))
    lines = [line for line in current_lines(workspace) if line["type"] == "metric"]
    assert [(line["id"], line["part_of"]) for line in lines] == [(first["id"], None), ("m-part", first["id"])]


def test_when_the_first_is_rejected_the_second_is_sent(workspace: Workspace) -> None:
    first, *_ = current_lines(workspace)
    report = extraction().reports[0]
    again = metric(TEXT, "1.2万平方米", id="m-again", same_as=first["id"])
    twice = report.model_copy(update={"metrics": (report.metrics[0], again), "findings": ()})
    workspace.store(entry(), extraction().model_copy(update={"reports": (twice,)}))
    workspace.decide([Verdict(record=first["id"], decision="reject", source="t")])
    assert [line["id"] for line in current_lines(workspace) if line["type"] == "metric"] == ["m-again"]
