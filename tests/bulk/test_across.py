"""The pass over all reports of a workspace."""

from pathlib import Path

from extractor.bulk import check_across
from extractor.cli import main
from extractor.model import Finding, Verdict
from extractor.rules import load_rules
from extractor.workspace import Workspace

REPORT = "会宁县2023年学前教育工作总结\n2023年，全县新增公办幼儿园学位{}个。\n"


def test_two_files_that_disagree(tmp_path: Path) -> None:
    for name, places in (("甲.txt", 1260), ("乙.txt", 1360)):
        (tmp_path / name).write_text(REPORT.format(places), encoding="utf-8")
    assert main(["run", str(tmp_path), "--out", str(tmp_path / "out"), "--lang", "zh"]) == 0
    with Workspace(tmp_path / "out") as workspace:
        (finding,) = [one.record for one in workspace.current() if isinstance(one.record, Finding)]
        assert (finding.check, finding.verdict) == ("contradiction", "mismatch")
        workspace.decide([Verdict(record=finding.metrics[0], decision="change", changes={"value": "1260"}, source="t")])
        workspace.decide([Verdict(record=finding.metrics[1], decision="change", changes={"value": "1260"}, source="t")])
        assert check_across(workspace, load_rules()) == 0
