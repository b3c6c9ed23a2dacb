import hashlib

import pytest

from extractor.language import Language
from extractor.model import Block, Document, Outline, Place, Practice
from extractor.practices import PracticeFinder
from extractor.rules import Rules
from extractor.structure import Outliner

TEXT = """云岭市学校建设情况汇报
一、主要做法
市政府与各县签订责任书，每月进行通报，每月进行通报。
东川县成立学校建设领导小组，教育局将任务分解到科室。
西川县开辟绿色通道，倒排
工期。
二、存在问题
个别学校没有专户管理，容缺受理仍在起步。
三、整改措施
对进度落后的县进行约谈。"""


def document(text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    blocks: list[Block] = []
    start = 0
    for line in text.replace("倒排\n工期", "倒排|工期").split("\n"):
        blocks.append(Block(index=len(blocks), start=start, end=start + len(line)))
        start += len(line) + 1
    return Document(id=f"d{digest[:16]}", sha256=digest, format="txt", text=text, blocks=tuple(blocks))


def place(name: str, adcode: str) -> Place:
    start = TEXT.index(name)
    return Place(
        start=start, end=start + len(name), text=name, name=name, adcode=adcode, level="county", rule="place.test"
    )


@pytest.fixture
def outline(pattern_rules: Rules) -> Outline:
    found = Outliner(pattern_rules).outline(document(TEXT))
    report = found.reports[0].model_copy(update={"region": "云岭市", "adcode": "990100"})
    return found.model_copy(update={"reports": (report,)})


@pytest.fixture
def practices(finder: PracticeFinder, outline: Outline) -> list[Practice]:
    return finder.find(document(TEXT), outline, (place("东川县", "990121"), place("西川县", "880122")))


def of(practices: list[Practice], label_zh: str) -> Practice:
    return next(practice for practice in practices if practice.label_zh == label_zh)


def test_spans_and_evidence_are_verbatim(practices: list[Practice]) -> None:
    for practice in practices:
        assert TEXT[practice.start : practice.end] == practice.text
        assert TEXT[practice.evidence_start :].startswith(practice.evidence)
        assert practice.evidence_start <= practice.start < practice.evidence_start + len(practice.evidence)


def test_said_twice_is_one_record(practices: list[Practice]) -> None:
    assert [practice.label_zh for practice in practices].count("定期通报") == 1


def test_region_is_the_county_that_opens_the_sentence(practices: list[Practice]) -> None:
    assert (of(practices, "成立领导小组").region, of(practices, "成立领导小组").adcode) == ("东川县", "990121")
    assert of(practices, "签订目标责任书").region == "云岭市"


def test_a_place_outside_the_region_is_not_taken(practices: list[Practice]) -> None:
    assert of(practices, "绿色通道").region == "云岭市"


def test_actor_is_the_nearest_body(practices: list[Practice]) -> None:
    assert of(practices, "任务分解").actor == "教育局"
    assert of(practices, "签订目标责任书").actor == "市政府"
    assert of(practices, "成立领导小组").actor == "东川县"


def test_a_line_break_inside_a_trigger_does_not_matter(practices: list[Practice]) -> None:
    assert of(practices, "倒排工期").text == "倒排\n工期"


def test_shortcomings_hold_no_practice_but_their_remedies_do(practices: list[Practice]) -> None:
    labels = [practice.label_zh for practice in practices]
    assert "容缺受理" not in labels
    assert "约谈" in labels


@pytest.mark.parametrize(("heading", "found"), [("二、补齐师资短板", True), ("二、师资短板", False)])
def test_a_heading_that_makes_good_a_shortcoming_lists_none(
    finder: PracticeFinder, pattern_rules: Rules, heading: str, found: bool
) -> None:
    report = document(f"云岭市教师工作汇报\n一、基本情况\n全市有小学90所。\n{heading}\n音乐教师走教村小。")
    practices = finder.find(report, Outliner(pattern_rules).outline(report), ())
    assert [practice.label_zh for practice in practices] == (["教师走教"] if found else [])


def test_ids_come_from_the_content(finder: PracticeFinder, outline: Outline, practices: list[Practice]) -> None:
    again = finder.find(document(TEXT), outline, (place("东川县", "990121"), place("西川县", "880122")))
    assert again == practices
    assert len({practice.id for practice in practices}) == len(practices)
    assert all(len(practice.id) == 17 and practice.id[0] == "p" for practice in practices)


def test_confidence_is_the_measured_precision(
    pattern_rules: Rules, pattern_language: Language, outline: Outline
) -> None:
    rule = "practice.responsibility.pledge"
    measured = PracticeFinder(pattern_rules, pattern_language, precision={rule: 0.93})
    found = measured.find(document(TEXT), outline, ())
    assert {practice.confidence for practice in found if practice.rule == rule} == {0.93}
    assert {practice.confidence for practice in found if practice.rule != rule} == {0.5}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("县政府约谈了两个乡镇，目前已约谈三个。", ["约谈"]),
        ("我局会同财政部门入户核查，现将核查通报如下。", ["督导检查"]),
        ("三、几点建议\n（一）补短板\n食堂实行校长陪餐。", ["校长陪餐"]),
        ("一、答复\n（一）关于食堂条件差的问题\n食堂实行校长陪餐。", ["校长陪餐"]),
        ("一、存在的问题\n食堂没有落实校长陪餐。", []),
        ("一、主要做法\n（一）多元筹资\n食堂实行校长陪餐。", ["校长陪餐"]),
        ("一、突出问题\n食堂实行校长陪餐。", []),
        ("一、食堂问题\n食堂实行校长陪餐。", ["校长陪餐"]),
        ("一、失分原因和整改\n（一）管理不足\n食堂实行校长陪餐。", ["校长陪餐"]),
    ],
)
def test_what_of_a_report_is_told_as_done(
    text: str, labels: list[str], finder: PracticeFinder, pattern_rules: Rules
) -> None:
    told = document(f"云岭市学校工作汇报\n{text}")
    assert [found.label_zh for found in finder.find(told, Outliner(pattern_rules).outline(told), [])] == labels


@pytest.mark.parametrize(
    "text", ["苏陕协作资金到位八百万元。", "更换清洁取暖设备二百套。", "走教补助由每天三十元提高到五十元。"]
)
def test_names_of_money_and_things(text: str, finder: PracticeFinder) -> None:
    assert {"结对帮扶", "清洁能源供暖", "教师走教"}.isdisjoint(t.row.label_zh for t in finder.triggers(text))


def test_what_a_numbered_sentence_announces_stands_where_it_is_told(
    finder: PracticeFinder, pattern_rules: Rules
) -> None:
    told = document(
        "云岭市学校工作汇报\n一、主要做法\n一是约谈提醒。市政府约谈了四个乡镇。二是倒排工期。工地夜里不停工。"
    )
    found = finder.find(told, Outliner(pattern_rules).outline(told), [])
    assert [(practice.label_zh, told.text[practice.start - 2 : practice.start]) for practice in found] == [
        ("约谈", "政府"),
        ("倒排工期", "二是"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "根据市人大常委会审议意见，现作如下安排。",
        "恳请省厅在资金上给予倾斜。",
        "除政府采购外，其余由学校自办。",
        "归垫、收回资金240万元。",
        "社会各界捐了300万元。",
        "两个月劝返学生6名。",
        "回收有效问卷800份。",
        "乡村教师生活补助怎么发？",
        "西坪小学至今是包班教学。",
        "投放校车12辆。",
        "余下的90万元是校友捐的。",
        "认领了八百个孩子，结对率97%。",
        "去年跨校交流40人。",
        "随班就读、送教上门分别为30人、12人。",
        "6所食堂留样不合格。",
        "收回的900份家长问卷里，满意的占九成。",
        "征地已签协议40亩。",
        "教师每月比县城同行多拿200元。",
        "材料商天天上门讨账。",
        "校舍改成了幸福院。",
        "四所学校装上了电采暖。",
        "九所村小已改用空气源热泵。",
        "新桥桥长320米。",
        "六月，县里对各乡镇的库房进行了专项督查。",
        "双师型教师占六成。",
        "校企合作企业有九家。",
        "乡村教师补助最高每月九百元。",
        "生活老师按每50名寄宿生配一名算，还差三人。",
        "责任压到人。",
        "改用电采暖的学校有九所。",
        "未修好的，顺延不得超过三天。",
        "您提出给乡镇中心园单列编制。",
        "孩子太少，只能复式包班。",
        "河堤投资2.4亿元，其中专项债券9000万元。",
        "总投资由市级、专项债券、企业分担。",
        "余下的3200万元由县财政兜底。",
        "山区教师津贴目前人均每月640元。",
        "农村教师生活补助每月上调80元。",
        "专职保安应配90名。",
        "宿舍保安到位率八成。",
        "先后划拨教育用地120亩。",
        "审计核减造价73万元。",
        "分流学生200名。",
        "技能培训1800人次。",
        "样品送检合格的占九成。",
        "轮岗不少于40人。",
        "今后撤并教学点，另行商量。",
        "尊敬的市督导检查组各位同志：",
        "市督导组对我县的食堂作了实地督导。",
        "县水利局会同财政部门，对渠道工程进行了评估。",
        "市局派出3个检查组，采取入库翻账的办法。",
        "布局调整已经三年。",
        "宿舍楼八月底交钥匙。",
        "一要抢工期。",
        "困难学生应助尽助。",
        "管护资金另有专账。",
    ],
)
def test_what_is_no_method(text: str, finder: PracticeFinder) -> None:
    assert finder.triggers(text) == []
