"""一 where it counts, bounds without a numeral before 百, and sizes that only tell which things are meant."""

import pytest

from .reading import rows

FOUND = {
    "县级领导每人包一所薄弱学校。": ["一所"],
    "局班子成员每人联系一个教学点。": ["一个"],
    "白溪、沙洲两镇各添一栋学生宿舍。": ["一栋"],
    "我们盖起了一栋教学楼，面积2900平方米。": ["一栋", "2900平方米"],
    "每个项目由一名县级领导包到底。": ["一名"],
    "全校就一间实验室。": ["一间"],
    "照六十个学生配一名算，该有90名。": ["一名", "90名"],
    "按每80名女生一个洗衣台算，还差12个。": ["一个", "12个"],
    "小学每40名走读生配1名、初中每60名配1名。": ["1名", "1名"],
    "摸索出一套办法，办好每一所学校。": [],
    "到账不足百万元。": ["不足百万元"],
    "尾款拖了将近两年。": ["将近两年"],
    "不足10人的点还有12个。": ["12个"],
    "坐摩托、挤三轮的有400名。": ["400名"],
    "离校3公里以外又住不进校的学生有640名。": ["640名"],
}


@pytest.mark.parametrize("text", FOUND)
def test_what_counts(text: str) -> None:
    assert [found for (found,) in rows(text, "")] == FOUND[text]
