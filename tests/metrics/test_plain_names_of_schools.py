"""Plain sentences on schools: what figures are called without what was told before, and without remnants of verbs."""

import pytest

from .reading import metrics_of

TITLE = "平川县教育局工作汇报（2021年11月）\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("交流轮岗校长9人、教师140人。", ["交流轮岗校长", "交流轮岗教师"]),
        ("检查食堂86个、超市24个。", ["检查食堂", "检查超市"]),
        ("开展联合检查3轮。", ["联合检查"]),
        ("实有在编教师2140名，缺编160名。", ["实有在编教师", "缺编教师"]),
        ("为8所学校安装空气能取暖设备。", ["安装空气能取暖设备的学校"]),
    ],
)
def test_a_list_shares_its_act_and_an_act_takes_only_the_thing(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("入学210人，其中特殊教育学校就读60人，随班就读98人。", ["入学", "特殊教育学校就读", "随班就读"]),
        ("职校有在校生2400人，去年毕业760人，就业720人。", ["职校在校生", "毕业", "就业"]),
        ("参加笔试640人，进入面试180人，最终录用90人。", ["参加笔试", "进入面试", "录用"]),
        ("参与学生1.2万人，参与率86%，参与教师960人。", ["参与学生", "学生参与率", "参与教师"]),
    ],
)
def test_what_befell_people_is_not_told_of_what_befell_others(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


def test_those_of_a_size_between_two_bounds_are_named_by_it() -> None:
    found = metrics_of(TITLE + "全县小学有班级640个，其中46至55人的班级90个。")
    assert [(m.text, m.indicator) for m in found][1:] == [("90个", "46至55人的班级")]


def test_what_reaches_schools_and_their_pupils_is_named_with_both() -> None:
    found = metrics_of(TITLE + "营养改善计划惠及62所学校9600名学生。")
    assert [m.indicator for m in found] == ["营养改善计划惠及学校", "营养改善计划惠及学生"]


def test_when_something_is_to_be_done_names_no_things() -> None:
    found = metrics_of(TITLE + "撤并小规模学校46所，其余28所将于2023年底前完成。")
    assert "于" not in (found[-1].indicator or "于")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全县有小学22所8600人，初中6所4100人。", ["小学", "小学学生", "初中", "初中学生"]),
        ("招收一年级新生12个班540人。", ["招收一年级新生", "招收一年级新生"]),
        ("城关小学有24个班1080人。", ["城关小学班", "城关小学学生"]),
        ("四年级开设6个班270人。", ["四年级开设", "四年级学生"]),
    ],
)
def test_people_right_behind_schools_or_classes_are_their_pupils(text: str, names: list[str]) -> None:
    assert [m.indicator for m in metrics_of(TITLE + text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("课桌达标学校41所，达标率72%。", ["课桌达标学校", "课桌达标率"]),
        ("普职比为5.2:4.8。", ["普职比"]),
        ("50所学校均开展课后服务，参与学生1.1万人，参与率94%。", ["课后服务参与学生", "课后服务参与率"]),
        ("为教师发放十三个月奖励工资960万元。", ["教师十三个月奖励工资"]),
        ("本科学历46人，本科及以上学历占88%。", ["本科学历", "本科及以上学历占比"]),
        ("9所使用电锅炉，4所使用煤锅炉。", ["使用电锅炉的学校", "使用煤锅炉的学校"]),
    ],
)
def test_whose_rate_or_share_it_is(text: str, names: list[str]) -> None:
    lead = "已有21所学校接入集中供热，" if "锅炉" in text else ""
    assert [m.indicator for m in metrics_of(TITLE + lead + text)][-len(names) :] == names
