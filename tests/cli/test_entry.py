import subprocess
import sys

import pytest

from extractor.cli.entry import build_parser, command_paths, main
from extractor.cli.messages import Messages

COMMANDS = ["check", "evaluate", "export", "patterns check", "review import", "run", "schema"]


def test_these_are_the_commands():
    assert set(COMMANDS) <= set(command_paths(build_parser(Messages.load("en"))))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("command", ["", "review", "patterns", *COMMANDS])
def test_every_command_has_help_in_both_languages(command, language, capsys):
    with pytest.raises(SystemExit) as leaving:
        main([*command.split(), "--help", "--lang", language])
    shown = capsys.readouterr().out
    assert leaving.value.code == 0
    assert shown.startswith("用法：" if language == "zh" else "usage: ")


@pytest.mark.parametrize(
    "arguments", [[], ["nonsense"], ["run"], ["run", "x", "--out"], ["review"], ["run", "x", "--outt", "y"]]
)
def test_wrong_usage_is_status_2(arguments, capsys):
    with pytest.raises(SystemExit) as leaving:
        main([*arguments, "--lang", "en"])
    assert leaving.value.code == 2
    assert "Error: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "no-such-file.txt", "--out", "{out}"], "no-such-file.txt: no such file"),
        (["run", "{out}", "--out", "{out}"], "cannot go into the folder that is read"),
        (["run", "{empty}", "--out", "{out}"], "no file to read"),
        (["check", "{empty}"], "holds no results of a run"),
        (["export", "{empty}", "--to", "csv"], "holds no results of a run"),
        (["review", "import", "{empty}", "review.csv"], "holds no results of a run"),
        (["patterns", "check", "no-such-folder"], "no such pattern folder"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_with_status_2(arguments, message, tmp_path, capsys):
    places = {"out": tmp_path / "out", "empty": tmp_path / "empty"}
    places["empty"].mkdir()
    assert main([*(argument.format(**places) for argument in arguments), "--lang", "en"]) == 2
    shown = capsys.readouterr().err
    assert message in shown
    assert shown.count("\n") == 1


HELP_AND_HEAVY_PACKAGES = """
import runpy, sys
sys.argv = ['extractor', '--help', '--lang', 'en']
try:
    runpy.run_module('extractor', run_name='__main__')
except SystemExit as leaving:
    assert leaving.code == 0
heavy = {'spacy', 'rjieba', 'pydantic', 'rich', 'srsly', 'lxml'}
print('heavy:', sorted(heavy & sys.modules.keys()))
"""


def test_python_m_works_and_help_loads_no_heavy_package():
    script = HELP_AND_HEAVY_PACKAGES
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("usage: extractor")
    assert done.stdout.endswith("heavy: []\n")


def test_a_console_that_cannot_show_chinese_does_not_stop_the_help():
    command = [sys.executable, "-X", "utf8=0", "-m", "extractor", "--help", "--lang", "zh"]
    done = subprocess.run(command, capture_output=True, env={"PYTHONIOENCODING": "ascii"}, check=True)
    assert b"\\u7528" in done.stdout
