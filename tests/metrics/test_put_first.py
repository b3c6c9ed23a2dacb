"""What the sentence before puts before all others owns the bare measures behind it."""

import pytest

from .reading import metrics_of

NAMES = {
    "教师580人。东镇中学综合楼是头一桩。概算1260万元，去年9月动工。": "东镇中学综合楼概算",
    "新建项目12个。最大的一个是城北小学迁建。总投资9800万元。": "城北小学迁建总投资",
    "新建项目12个。食堂是短板，年底前补上。总投资9800万元。": "总投资",
}


@pytest.mark.parametrize("text", NAMES)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]
