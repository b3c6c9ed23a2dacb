"""`extractor run` and what follows it, on small real files."""

import csv
import json
import logging
import shutil
import socket
import sys
from pathlib import Path

import pytest

import extractor.bulk
import extractor.version
from extractor.cli import main
from extractor.cli.summary import command_name

REPORT = "某县2023年校舍建设情况\n2023年，全县投入中央专项资金1200万元，新建学校3所。\n"
OUTPUTS = ["documents.jsonl", "records.jsonl", "review.csv", "summary.json"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "报告.txt").write_text(REPORT, encoding="utf-8")
    return inside


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The results of one run, which tests take a copy of."""
    folder = tmp_path_factory.mktemp("finished")
    (folder / "报告.txt").write_text(REPORT, encoding="utf-8")
    assert main(["run", str(folder / "报告.txt"), "--out", str(folder / "out"), "--lang", "zh"]) == 0
    return folder / "out"


@pytest.fixture
def done(finished: Path, tmp_path: Path) -> Path:
    """The results of an earlier run over what `folder` holds."""
    return shutil.copytree(finished, tmp_path / "out")


def records(out: Path) -> list[dict]:
    return [json.loads(line) for line in (out / "records.jsonl").read_text("utf-8").splitlines()]


def sheet(out: Path) -> list[dict]:
    with (out / "review.csv").open(encoding="utf-8-sig", newline="") as content:
        return list(csv.DictReader(content))


def save_sheet(path: Path, rows: list[dict]) -> None:
    with path.open("w", encoding="gb18030", newline="") as content:
        writer = csv.DictWriter(content, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def test_a_run_writes_every_output_and_a_summary(done, capsys):
    assert {path.name for path in done.iterdir()} == {*OUTPUTS, "workspace.db"}
    assert {"1200万元", "3所"} <= {record["text"] for record in records(done)}


def test_the_summary_names_counts_and_the_next_step(folder, tmp_path, capsys):
    main(["run", str(folder), "--out", str(tmp_path / "out"), "--lang", "zh"])
    shown = capsys.readouterr().out
    for label in ("文件", "报告", "数据", "金额", "做法", "核对结果", "未能读取", "用时（秒）", "下一步"):
        assert label in shown


def test_the_next_step_is_a_command_that_can_be_copied(monkeypatch):
    monkeypatch.setattr(sys, "argv", [".venv/bin/extractor", "run"])
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert command_name() == ".venv/bin/extractor"
    monkeypatch.setattr(sys, "argv", ["/site/extractor/__main__.py", "run"])
    assert command_name().endswith("-m extractor")
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/extractor")
    assert command_name() == "extractor"


def test_running_again_changes_no_byte(done, folder):
    before = {name: (done / name).read_bytes() for name in OUTPUTS}
    assert main(["run", str(folder), "--out", str(done)]) == 0
    assert {name: (done / name).read_bytes() for name in OUTPUTS} == before


def test_a_file_that_cannot_be_read_is_status_1_with_its_reason_and_the_others_go_on(folder, tmp_path, capsys):
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 no archive")
    (folder / "空.txt").write_bytes(b"")
    assert main(["run", str(folder), "--out", str(tmp_path / "out"), "--lang", "zh"]) == 1
    shown = capsys.readouterr().out
    summary = json.loads((tmp_path / "out" / "summary.json").read_text("utf-8"))
    assert [failure["path"] for failure in summary["failures"]] == ["坏.docx", "空.txt"]
    assert all(failure["reason"] in shown for failure in summary["failures"])
    assert records(tmp_path / "out")


def test_the_log_has_a_line_a_file_and_the_root_logger_stays_as_it_was(folder, tmp_path):
    handlers = list(logging.getLogger("extractor").handlers)
    log = tmp_path / "日志.txt"
    main(["run", str(folder), "--out", str(tmp_path / "out"), "--log", str(log)])
    assert "报告.txt: ok" in log.read_text("utf-8")
    assert logging.getLogger("extractor").handlers == handlers


def test_nothing_leaves_the_machine(folder, tmp_path, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    assert main(["run", str(folder), "--out", str(tmp_path / "out")]) == 0


def test_a_pack_that_is_not_as_it_must_be_is_wrong_usage(folder, tmp_path, capsys):
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "units.yaml").write_text("kind: nonsense\nversion: 1\nrows: []\n", encoding="utf-8")
    assert main(["run", str(folder), "--out", str(tmp_path / "out"), "--patterns", str(pack)]) == 2
    assert "units.yaml" in capsys.readouterr().err


def test_a_review_is_shown_first_and_applied_on_request(done, tmp_path, folder, capsys):
    rows = sheet(done)
    wanted = next(row for row in rows if row["原文"] == "3所")
    wanted["数值"], wanted["决定"] = "4", "修改"
    save_sheet(tmp_path / "审核.csv", rows)
    command = ["review", "import", str(done), str(tmp_path / "审核.csv"), "--lang", "zh"]
    assert main(command) == 0
    assert "3 → 4" in capsys.readouterr().out
    assert {record["value"] for record in records(done) if record["text"] == "3所"} == {"3"}
    assert main([*command, "--apply"]) == 0
    assert {record["value"] for record in records(done) if record["text"] == "3所"} == {"4"}
    assert main(["run", str(folder), "--out", str(done)]) == 0
    assert {record["value"] for record in records(done) if record["text"] == "3所"} == {"4"}


def test_applying_changes_no_version_in_the_summary(done, tmp_path):
    before = json.loads((done / "summary.json").read_text("utf-8"))
    save_sheet(tmp_path / "审核.csv", [{**row, "决定": "通过"} for row in sheet(done)])
    assert main(["review", "import", str(done), str(tmp_path / "审核.csv"), "--apply"]) == 0
    assert json.loads((done / "summary.json").read_text("utf-8")) == before


def test_a_refused_cell_is_named_with_row_column_and_reason(done, tmp_path, capsys):
    rows = sheet(done)
    rows[0]["决定"] = "也许"
    save_sheet(tmp_path / "审核.csv", rows)
    assert main(["review", "import", str(done), str(tmp_path / "审核.csv"), "--lang", "zh"]) == 1
    assert "未采用：审核.csv 第 2 行“决定”：也许" in capsys.readouterr().out


def test_an_edited_sheet_is_kept_and_the_new_one_named(done, folder, tmp_path, capsys):
    edited = "\ufeff我的笔记\r\n".encode()
    (done / "review.csv").write_bytes(edited)
    assert main(["run", str(folder), "--out", str(done), "--lang", "zh"]) == 0
    assert (done / "review.csv").read_bytes() == edited
    assert "review.new.csv" in capsys.readouterr().out


@pytest.mark.parametrize("target", ["csv", "jsonl", "sqlite:///{tmp}/台账.db"])
def test_export_says_where_and_how_many(done, tmp_path, target, capsys):
    assert main(["export", str(done), "--to", target.format(tmp=tmp_path), "--lang", "en"]) == 0
    assert f": {len(records(done))} records" in capsys.readouterr().out


@pytest.mark.parametrize("target", ["nonsense", "sqlite:///{tmp}/out"])
def test_an_export_that_cannot_be_written_is_wrong_usage(done, tmp_path, target, capsys):
    assert main(["export", str(done), "--to", target.format(tmp=tmp_path)]) == 2


def test_schema_is_json(capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)


def test_patterns_check_counts_the_rows_of_a_good_pack(tmp_path, capsys):
    (tmp_path / "mine.yaml").write_text("kind: labels\nversion: 1\nrows: []\n", encoding="utf-8")
    assert main(["patterns", "check", str(tmp_path), "--lang", "en"]) == 0
    assert "0 rows in 1 files" in capsys.readouterr().out


def test_a_system_without_a_memory_limit_is_told_of(folder, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(extractor.bulk, "limits_memory", lambda: False)
    assert main(["run", str(folder), "--out", str(tmp_path / "out"), "--lang", "en"]) == 0
    assert "no memory limit" in capsys.readouterr().out


def test_changed_code_does_all_again_and_the_run_says_so(folder, tmp_path, monkeypatch, capsys):
    command = ["run", str(folder), "--out", str(tmp_path / "out"), "--lang", "en"]
    main(command)
    monkeypatch.setattr(extractor.version, "code_digest", lambda: "another")
    capsys.readouterr()
    main(command)
    said = capsys.readouterr().out
    assert "1 documents are extracted again" in said
    assert "(unchanged)" not in said


def test_parquet_is_for_shards(folder, tmp_path, capsys):
    command = ["run", str(folder), "--out", str(tmp_path / "out"), "--format", "parquet", "--lang", "en"]
    assert main(command) == 2
    assert "needs --engine ray" in capsys.readouterr().err
