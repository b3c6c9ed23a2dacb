"""Parts pointed at by 前者 and 后者, parts told in two units, how many are short of a thing, who came and went."""

import pytest

from .reading import metrics_of, rows

LAST = {
    "照一人一铺算，还短2600张床。": "床缺口",
    "宿舍还差62张床。": "宿舍床缺口",
    "老师里头，有12人调走。": "调走教师",
    "编制改由县里统管，教师三年一聘。首轮412人参聘。": "参聘教师",
    "撤并村小41所，前者里头有9所是家长自己要求并的。": "家长自己要求并的村小",
    "红石、白岭一带的寄宿制学校12所。到三月底，有9所动了工。": "动了工的学校",
    "全县4所县直园。": "县直园",
}


@pytest.mark.parametrize("text", LAST)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == LAST[text]


PARTS = [
    ("项目5个，总投资2350万元，其中教育3个、1640万元。", "2350万元"),
    ("再建公办园1所（180个学位）。", None),
]


@pytest.mark.parametrize(("text", "total"), PARTS)
def test_parts(text: str, total: str | None) -> None:
    assert rows(text, "part_of")[-1][1] == total
