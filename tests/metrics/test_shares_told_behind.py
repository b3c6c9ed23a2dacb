"""Shares told right behind a figure, with no words of their own."""

import pytest

from .reading import metrics_of

NAMES = {
    "学生9840名，巩固率超过九成。": "学生巩固率",
}


@pytest.mark.parametrize("text", NAMES)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]
