from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.rules import Rules, load_rules
from extractor.workspace import Workspace

from ..workspace.sample import entry, extraction


@pytest.fixture(scope="session")
def rules() -> Rules:
    return load_rules()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace(tmp_path / "out", program_version="1.0", patterns_version="abc") as opened:
        opened.store(entry(), extraction())
        yield opened
