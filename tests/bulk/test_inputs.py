import os
from pathlib import Path

import pytest

from extractor.bulk import NoSuchInput, find_inputs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    skipped = (".hidden", "~$a.docx", ".git/d.txt", "README.md", "旧结果/workspace.db", "旧结果/e.csv")
    for name in ("b.txt", "a.docx", "下级/c.txt", *skipped):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("全县新建学校2所。", encoding="utf-8")
    return tmp_path / "in"


def names(folder: Path, *inputs: str, out: str = "out") -> list[str]:
    return [file.name for file in find_inputs(inputs, exclude=folder / out)]


def test_a_folder_gives_its_files_in_name_order_without_hidden_locks_readme_and_results(folder):
    assert names(folder, str(folder)) == ["a.docx", "b.txt", "下级/c.txt"]


def test_the_out_folder_inside_an_input_is_left_out(folder):
    assert names(folder, str(folder), out="下级") == ["a.docx", "b.txt"]


def test_a_file_named_outright_is_taken_whatever_its_name(folder):
    assert names(folder, str(folder / ".hidden")) == [".hidden"]


def test_a_file_given_twice_comes_once(folder):
    assert names(folder, str(folder), str(folder / "b.txt")) == ["a.docx", "b.txt", "下级/c.txt"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [("*.txt", ["b.txt"]), ("**/*.txt", ["b.txt", "下级/c.txt"]), ("下*", ["下级/c.txt"]), ("下级/?.txt", ["c.txt"])],
)
def test_a_glob_is_relative_to_its_fixed_part(folder, pattern, expected):
    assert names(folder, f"{folder}/{pattern}") == expected


def test_equal_names_of_two_inputs_differ_in_root(tmp_path):
    for year in ("2022", "2023"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "a.txt").write_text(year)
    files = find_inputs([str(tmp_path / "2022"), str(tmp_path / "2023")], exclude=tmp_path / "out")
    assert [(file.name, Path(file.root).name) for file in files] == [("a.txt", "2022"), ("a.txt", "2023")]


@pytest.mark.parametrize("name", ["没有.txt", "*.pdf"])
def test_an_input_that_means_nothing_is_an_error(folder, name):
    with pytest.raises(NoSuchInput):
        find_inputs([str(folder / name)], exclude=folder / "out")


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX only")
def test_a_gbk_file_name_is_readable(tmp_path):
    inside = tmp_path / "in"
    inside.mkdir()
    Path(os.fsdecode(os.fsencode(inside) + b"/" + "县报告.txt".encode("gb18030"))).write_text("x")
    assert names(tmp_path, str(inside)) == ["县报告.txt"]


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX only")
def test_names_that_read_the_same_are_told_apart(tmp_path):
    inside = tmp_path / "in" / "下级"
    inside.mkdir(parents=True)
    for content in ("报告.txt".encode(), "报告.txt".encode("gb18030")):
        (inside / os.fsdecode(content)).write_bytes(content)
    assert names(tmp_path, str(tmp_path / "in")) == ["下级/\\xb1\\xa8\\xb8\\xe6.txt", "下级/报告.txt"]
