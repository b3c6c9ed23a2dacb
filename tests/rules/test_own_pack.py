"""The pack that `patterns/README.md` teaches to write: it passes the check and finds what it says."""

from pathlib import Path

import regex

from extractor import extract_text
from extractor.rules import bundled_patterns


def own_pack(folder: Path) -> Path:
    """The YAML of the README, a file each."""
    blocks = regex.findall(r"```yaml\n(.*?)```", (bundled_patterns() / "README.md").read_text("utf-8"), regex.DOTALL)
    for number, block in enumerate(blocks):
        (folder / f"rows{number}.yaml").write_text(block, "utf-8")
    return folder


def test_the_pack_of_the_readme_works(tmp_path: Path) -> None:
    (report,) = extract_text("食堂分批组织就餐，全县错峰食堂12个。", patterns=(own_pack(tmp_path),)).reports
    assert [practice.label_zh for practice in report.practices] == ["错峰用餐"]
    assert [metric.indicator_code for metric in report.metrics] == ["staggered_canteens"]
