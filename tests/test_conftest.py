import pytest

from tests.conftest import require_tool


def test_a_tool_that_is_there_gives_its_path():
    assert require_tool("python3").endswith("python3")


def test_a_missing_tool_skips_by_name(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no-such-tool"):
        require_tool("no-such-tool")


def test_in_ci_a_missing_tool_fails(monkeypatch):
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no-such-tool"):
        require_tool("no-such-tool")
