"""Shares and money that a clause before names, what a rate comes to in a year, those who get an allowance."""

import pytest

from .reading import metrics_of

LAST = {
    "农村考生升入普通高中的比例首次过半，为52.4%。": "农村考生升入普通高中的比例",
    "教育支出占一般公共预算支出的比重，规划期内稳定在21%以上。": "教育支出占一般公共预算支出的比重",
    "分乡镇看，红石镇投入最多，为735万元。": "投入",
    "拟上项目5个，总投资2350万元，其中教育3个、1640万元。": "教育项目总投资",
    "再建公办园1所（180个学位）。": "公办园学位",
    "今秋拟新开公办园6所、54个班。": "公办园班",
    "饭菜留样不少于125克、存足48小时。": "饭菜留样存足时间",
    "营养膳食补助由每生每天4元提高到5元，8.7万名农村学生吃上了。": "营养膳食补助受益农村学生",
    "发放寄宿生生活补助1705万元，3.1万人次受益。": "寄宿生生活补助受益寄宿生",
    "改成周转房22套，总共用了46万元，平均每套2万元出头。": "改成周转房资金每套",
    "小规模学校有47所，平均每所三十人出头。": "小规模学校每所学生",
    "宿管员实际聘了168名。": "聘宿管员",
}


@pytest.mark.parametrize("text", LAST)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == LAST[text]
