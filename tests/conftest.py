"""What every test may use: a tool that must be there, and how long hypothesis searches."""

import os
import shutil
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, max_examples=100)
settings.register_profile("fuzz", deadline=None, max_examples=10_000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def require_tool(name: str) -> str:
    """The path of a program on this machine. Without it the test is skipped by name, or fails where CI is set."""
    path = shutil.which(name)
    if path is not None:
        return path
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} is not installed, and nothing is skipped in CI")
    pytest.skip(f"needs {name}")


@pytest.fixture
def needs_tool() -> Callable[[str], str]:
    """`needs_tool("soffice")` gives the program's path or skips the test."""
    return require_tool
