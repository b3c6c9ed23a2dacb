"""What a county head, a bureau and a school tell in plain words: stages, rooms, ranks, who came, what was got."""

import pytest

from .reading import metrics_of

NAMES = {
    "土建开工面积6.2万平方米，竣工4.7万平方米。": ["土建开工面积", "土建竣工面积"],
    "新建校舍项目开工32个，完工28个，投入使用20个。": ["新建校舍项目开工", "新建校舍项目完工", "新建校舍项目投入使用"],
    "为每个乡镇中心校配备1名专职控辍员。": ["配备每个乡镇中心校专职控辍员"],
    "每车配备照管员1名。": ["每车配备照管员"],
    "2014年以来，通过特岗计划招聘教师920名，其中去年招聘260名；公开招聘210名。": [
        "特岗计划招聘教师",
        "招聘教师",
        "公开招聘教师",
    ],
    "食堂从120平方米扩到480平方米，能同时容纳300人就餐。": ["食堂面积", "食堂面积", "食堂可同时就餐人数"],
    "新建宿舍楼2栋3600平方米，可供500名学生住宿。": ["新建宿舍楼", "新建宿舍楼面积", "宿舍楼可容纳学生"],
    "水厂可供3万人饮水。": ["水厂可供饮水"],
    "市里通报，我县开工率排全市第六。": ["开工率全市排名"],
    "据市局通报，我县完成率居全市第3位。": ["完成率全市排名"],
    "考核结果显示，我县综合得分居全市第4位。": ["综合得分全市排名"],
    "全校平均分比五年前提高了23分，从全镇倒数第一跃升到第二。": ["平均分", "平均分排名"],
    "大水镇6所学校全部竣工，红星乡4所只竣工了1所。": ["竣工的学校", "学校", "竣工学校"],
    "变更超过10%的要报县政府批准。": ["变更比例"],
    "寄宿生1.58万人，其中小学寄宿生5600人、初中寄宿生10200人。": ["寄宿生", "小学寄宿生", "初中寄宿生"],
    "目前家离学校5公里以上的小学生有2860人。": ["家离学校5公里以上的小学生"],
    "选派80名教师到小规模学校任教，任期不少于2年。": ["选派教师", "选派教师任期"],
    "学校花12万元添置了60套课桌椅。": ["课桌椅资金", "添置课桌椅"],
    "设备采购方面，岷县三季度仅采购210万元。": ["设备采购"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


STATUSES = {
    "学校先后争取资金860万元。": "actual",
    "2014年争取到资金860万元。": "actual",
    "争取开工3个。": "planned",
    "今年争取中央资金900万元。": "planned",
}


@pytest.mark.parametrize("text", STATUSES)
def test_what_was_sought_and_got(text: str) -> None:
    assert metrics_of(text)[-1].status == STATUSES[text]


def test_a_town_owns_what_stands_behind_its_particle() -> None:
    text = "平江县2019年工作总结\n\n红星乡新建学校3所，双河镇的7个项目有3个还没有招标。"
    assert [metric.region for metric in metrics_of(text)] == ["红星乡", "双河镇", "双河镇"]


def test_things_that_are_pointed_at() -> None:
    texts = {
        "全县有小规模学校93所。这些学校目前共有教师612人。": "小规模学校教师",
        "新建项目12个，上述项目总投资2.3亿元。": "新建项目总投资",
        "寄宿制学校41所，该类学校有教师1200人。": "寄宿制学校教师",
    }
    assert {text: metrics_of(text)[-1].indicator for text in texts} == texts
