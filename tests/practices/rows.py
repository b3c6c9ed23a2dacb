"""Rows made for tests."""

from typing import Any

from extractor.rules import PracticeRow


def practice_row(name: str, patterns: list[list[dict[str, Any]]]) -> PracticeRow:
    return PracticeRow.model_validate(
        {
            "id": f"practice.test.{name}",
            "label": name,
            "label_zh": "试验",
            "category": "quality",
            "patterns": patterns,
            "examples": [{"text": "甲", "surface": "甲"}],
            "non_examples": ["乙"],
        }
    )
