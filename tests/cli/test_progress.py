import sys

from extractor.bulk import FileOutcome
from extractor.cli.messages import Messages
from extractor.cli.progress import Follower
from extractor.workspace import FileEntry

OUTCOMES = [
    FileOutcome(FileEntry(path="甲.docx", sha256="0" * 64, size=1), metrics=3, practices=1),
    FileOutcome(FileEntry(path="丙.docx", sha256="0" * 64, size=1), metrics=3, practices=1, kept=True),
    FileOutcome(FileEntry(path="[乙].pdf", sha256="1" * 64, size=1, state="encrypted", reason="有密码")),
]


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_pipe_gets_one_plain_line_a_file(capsys):
    Follower(total=3, say=Messages.load("zh")).follow(OUTCOMES)
    assert capsys.readouterr().out.splitlines() == [
        "[1/3] 甲.docx：数据 3 条，做法 1 条",
        "[2/3] 丙.docx：数据 3 条，做法 1 条（未变动）",
        "[3/3] [乙].pdf：有密码：有密码",
    ]


def test_a_terminal_gets_a_bar_and_the_failures(capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    Follower(total=3, say=Messages.load("en")).follow(OUTCOMES)
    shown = capsys.readouterr().out
    assert "[乙].pdf: password-protected: 有密码" in shown
    assert "甲.docx" not in shown


def test_the_pace_counts_by_state_and_leaves_kept_files_out_of_the_rate(capsys):
    clock = Clock()
    follower = Follower(total=103, say=Messages.load("en"), clock=clock)
    clock.now = 20.0
    follower.follow(OUTCOMES)
    assert follower.pace() == "3/103 files, 0.1 a second, 0:16:40 left (password-protected 1, read 2)"
    assert "1/103 files" in capsys.readouterr().out
