"""`extractor check`, and what checks put into the outputs of a run."""

import csv
import json
from pathlib import Path

import pytest

from extractor.cli import main

REPORT = """某县2023年校舍建设情况
2023年，全县投入资金1000万元（中央资金600万元，县级资金380万元）。规划建设项目64个，已完工52个，完工率81.3%。
"""
WRONG = "【不符】600万元 + 380万元 = 980万元，报告写 1000万元，相差 20万元"
ROUNDS = "【四舍五入后相符】52个 ÷ 64个 = 81.25%，报告写 81.3%"


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checked")
    (folder / "报告.txt").write_text(REPORT, encoding="utf-8")
    assert main(["run", str(folder / "报告.txt"), "--out", str(folder / "out"), "--lang", "zh"]) == 0
    return folder / "out"


@pytest.mark.parametrize(
    ("options", "status", "shown"),
    [
        ([], 0, [WRONG, ROUNDS]),
        (["--only", "mismatch"], 0, [WRONG]),
        (["--only", "rounds", "--fail-on", "mismatch"], 1, [ROUNDS]),
        (["--only", "mismatch", "--fail-on", "odd"], 0, [WRONG]),
    ],
)
def test_check_prints_the_findings_alone(
    done: Path, options: list[str], status: int, shown: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(done), *options, "--lang", "zh"]) == status
    assert capsys.readouterr().out.splitlines() == ["报告.txt", *("  " + line for line in shown)]


def test_check_speaks_english(done: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(done), "--only", "rounds", "--lang", "en"]) == 0
    assert "hold within rounding: 52个 ÷ 64个 = 81.25%, the report says 81.3%" in capsys.readouterr().out


def test_nothing_to_say(done: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(done), "--only", "odd", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "no findings\n"


def test_findings_are_records_flags_hints_and_counts(done: Path) -> None:
    records = [json.loads(line) for line in (done / "records.jsonl").read_text("utf-8").splitlines()]
    (wrong,) = [one for one in records if one["type"] == "finding" and one["verdict"] == "mismatch"]
    assert (wrong["expected"], wrong["found"]) == ("9800000", "10000000")
    flagged = {one["id"] for one in records if "mismatch" in one.get("flags", ())}
    assert flagged == set(wrong["metrics"])
    with (done / "review.csv").open(encoding="utf-8-sig", newline="") as sheet:
        assert sum(wrong["message"] in "".join(row.values()) for row in csv.DictReader(sheet)) == 3
    assert json.loads((done / "summary.json").read_text("utf-8"))["findings"] == {"mismatch": 1, "rounds": 1}
