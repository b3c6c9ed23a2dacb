import sys

from extractor.bulk import FileOutcome
from extractor.cli.messages import Messages
from extractor.cli.progress import follow
from extractor.workspace import FileEntry

OUTCOMES = [
    FileOutcome(FileEntry(path="甲.docx", sha256="0" * 64, size=1), metrics=3, practices=1),
    FileOutcome(FileEntry(path="[乙].pdf", sha256="1" * 64, size=1, state="encrypted", reason="有密码")),
]


def test_a_pipe_gets_one_plain_line_a_file(capsys):
    follow(iter(OUTCOMES), total=2, say=Messages.load("zh"))
    assert capsys.readouterr().out.splitlines() == [
        "[1/2] 甲.docx：数据 3 条，做法 1 条",
        "[2/2] [乙].pdf：有密码：有密码",
    ]


def test_a_terminal_gets_a_bar_and_the_failures(capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    follow(iter(OUTCOMES), total=2, say=Messages.load("en"))
    shown = capsys.readouterr().out
    assert "[乙].pdf: password-protected: 有密码" in shown
    assert "甲.docx" not in shown
