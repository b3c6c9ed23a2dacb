import json
import re
from pathlib import Path

import pytest

from extractor import extract_text
from extractor.cli.entry import build_parser, command_paths
from extractor.cli.messages import Messages

ROOT = Path(__file__).parent.parent
COMMANDS = command_paths(build_parser(Messages.load("en")))


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_readme_entry(name, command):
    assert f"extractor {command}" in (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_windows_needs_three_lines(name):
    text = (ROOT / name).read_text("utf-8")
    first = text.index("py -m venv .venv")
    lines = text[first : text.index("```", first)].splitlines()
    assert len(lines) == 3
    assert "pip install -c constraints.txt ." in lines[1]


def test_the_first_example_is_what_the_program_gives():
    text = (ROOT / "README.md").read_text("utf-8")
    sentence = re.search(r"\*\*In:\*\* `(.+)`", text).group(1)
    shown = json.loads(re.search(r"```json\n(.+?)```", text, re.DOTALL).group(1))
    metrics = [metric.model_dump(mode="json") for metric in extract_text(sentence).reports[0].metrics]
    (found,) = [metric for metric in metrics if metric["text"] == shown["text"]]
    del shown["type"]
    assert {key: str(found[key]) for key in shown} == shown
