import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from extractor.workspace import Workspace, json_schema, write_outputs
from extractor.workspace.schema import Line

from .sample import TEXT, entry, extraction, failure

OTHER = TEXT.replace("临河", "山南")
LINE: TypeAdapter[Any] = TypeAdapter(Line)
NAMES = ("records.jsonl", "documents.jsonl", "summary.json")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def fill(workspace: Workspace, order: int = 1) -> None:
    stored = [(entry("a.txt"), extraction()), (entry("b.txt", OTHER), extraction(OTHER)), (failure(), None)]
    for one, found in stored[::order]:
        workspace.store(one, found)


def test_every_line_fits_the_published_schema(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)
    write_outputs(workspace, tmp_path)
    written = lines(tmp_path / "records.jsonl") + lines(tmp_path / "documents.jsonl")
    assert len(written) == 11
    for line in written:
        LINE.validate_json(json.dumps(line))
        assert next(iter(line)) == "type"


def test_a_line_that_does_not_fit_is_refused_by_the_schema(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)
    write_outputs(workspace, tmp_path)
    line = lines(tmp_path / "records.jsonl")[0]
    for change in ({"value": "6.1E+4"}, {"status": "done"}, {"surprise": 1}, {"id": "1"}):
        with pytest.raises(ValidationError):
            LINE.validate_python({**line, **change})


def test_the_schema_names_every_key_of_every_type(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)
    write_outputs(workspace, tmp_path)
    schema = json_schema()
    shapes = {name: schema["$defs"][ref.rsplit("/", 1)[1]] for name, ref in schema["discriminator"]["mapping"].items()}
    for line in lines(tmp_path / "records.jsonl") + lines(tmp_path / "documents.jsonl"):
        shape = shapes[line["type"]]
        assert list(line) == list(shape["properties"]) == shape["required"]
        assert shape["additionalProperties"] is False


def test_values_are_plain(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)
    write_outputs(workspace, tmp_path)
    total, part, practice, finding = lines(tmp_path / "records.jsonl")[:4]
    assert (total["value"], total["step"], total["period_start"], total["period_end"]) == (
        "61000",
        "1000",
        None,
        "2020-06-30",
    )
    assert (part["value"], part["part_of"]) == ("12000", total["id"])
    assert (practice["type"], practice["label_zh"], finding["metrics"]) == (
        "practice",
        "定期通报",
        [total["id"], part["id"]],
    )
    assert {"program_version": "1.0", "patterns_version": "abc", "schema_version": "1"}.items() <= total.items()


def test_spans_refer_to_the_text_of_the_document(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)
    write_outputs(workspace, tmp_path)
    texts = {document["files"][0]: document["text"] for document in lines(tmp_path / "documents.jsonl")}
    for line in lines(tmp_path / "records.jsonl"):
        if line["type"] != "finding":
            assert texts[line["file"]][line["start"] : line["end"]] == line["text"]


def test_the_order_of_storing_does_not_show(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)
    write_outputs(workspace, tmp_path / "one")
    with Workspace(tmp_path / "again", program_version="1.0", patterns_version="abc") as again:
        fill(again, order=-1)
        write_outputs(again, tmp_path / "two")
    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_the_summary_counts(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)
    summary = write_outputs(workspace, tmp_path)
    assert (summary.files, summary.metrics, summary.practices) == ({"corrupt": 1, "ok": 2}, {"area": 4}, 2)
    assert (summary.documents, summary.reports, summary.findings) == (3, 2, {"mismatch": 2})
    assert [(one.path, one.state, one.reason) for one in summary.failures] == [("坏.pdf", "corrupt", "文件已损坏")]
    assert json.loads((tmp_path / "summary.json").read_text("utf-8")) == summary.model_dump(mode="json")


def test_an_unreadable_document_has_a_line(workspace: Workspace, tmp_path: Path) -> None:
    workspace.store(failure(), None)
    write_outputs(workspace, tmp_path)
    (line,) = lines(tmp_path / "documents.jsonl")
    assert (line["state"], line["format"], line["text"], line["reports"]) == ("corrupt", None, None, [])
    assert (tmp_path / "records.jsonl").read_bytes() == b""


def test_a_broken_off_write_leaves_the_old_file(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(workspace)
    write_outputs(workspace, tmp_path)
    shutil.copy(tmp_path / "records.jsonl", tmp_path / "before")
    monkeypatch.setattr("extractor.workspace.outputs.record_line", lambda one: {"cannot": object()})
    with pytest.raises(TypeError):
        write_outputs(workspace, tmp_path)
    assert (tmp_path / "records.jsonl").read_bytes() == (tmp_path / "before").read_bytes()
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".tmp"]


def test_who_opens_the_workspace_later_does_not_show(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)
    write_outputs(workspace, tmp_path / "one")
    with Workspace(workspace.folder) as reader:
        write_outputs(reader, tmp_path / "two")
    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
