from pathlib import Path

import pytest

from extractor.review import ReviewError, read_review, write_review
from extractor.rules import Rules
from extractor.workspace import Workspace

from .sheets import read, write


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters(
    workspace: Workspace, rules: Rules, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    sheet = write_review(workspace, workspace.folder, rules)
    saved = write(tmp_path / "saved.csv", read(sheet), encoding=encoding, delimiter=delimiter)
    assert read_review(saved, rules) == read_review(sheet, rules)


def test_columns_may_be_moved_renamed_added_and_dropped(rules: Rules, tmp_path: Path) -> None:
    path = tmp_path / "saved.csv"
    path.write_text("谁看的,审核意见, 期间（原文） ,编号\n张三,通过,2020年,m1\n,,,\n李四,驳回\n", "utf-8")
    first, second = read_review(path, rules)
    assert first.cells == {"decision": "通过", "period_raw": "2020年", "id": "m1"}
    assert (first.number, second.number, second.cells["id"]) == (2, 4, "")
    assert first.headings["decision"] == "审核意见"


@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
def test_line_ends(rules: Rules, tmp_path: Path, newline: str) -> None:
    path = tmp_path / "saved.csv"
    path.write_bytes(newline.join(["编号,决定", "m1,通过", "m2,驳回"]).encode())
    assert [row.cells["id"] for row in read_review(path, rules)] == ["m1", "m2"]


def test_the_separator_row_of_excel(rules: Rules, tmp_path: Path) -> None:
    path = tmp_path / "saved.csv"
    path.write_text("sep=;\n编号;决定\nm1;通过\n", "utf-8")
    assert read_review(path, rules)[0].cells == {"id": "m1", "decision": "通过"}


def test_the_guard_is_undone(workspace: Workspace, rules: Rules) -> None:
    rows = read_review(write_review(workspace, workspace.folder, rules), rules)
    assert rows[1].cells["indicator"] == "=运动场"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), ("指标,数值\n甲,1\n".encode(), "编号"), (b"\x80\x00\xff", "neither utf-8 nor gb18030")],
)
def test_what_is_no_sheet(rules: Rules, tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "saved.csv"
    path.write_bytes(content)
    with pytest.raises(ReviewError, match=reason):
        read_review(path, rules)


def test_a_missing_sheet(rules: Rules, tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match=r"none\.csv"):
        read_review(tmp_path / "none.csv", rules)
