"""至少 before what is laid down, what is planned and what was found."""

import pytest

from .reading import metrics_of

STATUSES = {
    "每学期至少开展2次应急演练。": "required",
    "今年计划至少完成12个项目。": "planned",
    "全县至少有3所学校没有达标。": "actual",
}


@pytest.mark.parametrize("text", STATUSES)
def test_statuses(text: str) -> None:
    assert metrics_of(text)[-1].status == STATUSES[text]
