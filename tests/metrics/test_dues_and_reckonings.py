"""How many there should be, how many are missing, and the numbers that something is reckoned by."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "不足百人的教学点，公用经费一律按100人拨付。": ["公用经费拨付人数"],
    "规模再小的学校也按100人核拨。": ["公用经费核拨人数"],
    "村小学生再少也照80人核拨公用经费。": ["公用经费核拨人数"],
    "宿管员呢，照每60名住校生配1名算，该有85名，实有61名。": [
        "每60名住校生配宿管员",
        "应配宿管员",
        "实有宿管员",
    ],
    "照每百名学生配1名保安的规矩，该有52人，眼下满打满算40人。": ["每百名学生配保安", "应配保安", "保安"],
    "按标准心理教师应配20名，实有9名。": ["应配心理教师", "实有心理教师"],
    "寄宿床位1200张，算下来缺300张。": ["寄宿床位", "床位缺口"],
    "巩固率93.2%，离95%的目标还差1.8个百分点。": ["巩固率", "巩固率", "巩固率缺口"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


SUMS = {
    "生活补助每人每月300元，领到的有120名，一年共计43万元。": "生活补助",
    "营养餐每生每天5元，一年下来310万元。": "营养餐",
    "无食堂的学校20所，12所是教学点，另外8所是村小。": "无食堂的村小",
}


@pytest.mark.parametrize("text", SUMS)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == SUMS[text]


def test_places_in_front_of_brackets() -> None:
    told = rows("安阳市教育局\n2021年5月10日\n大班额30个，全压在林州市（20个）、滑县（10个）。", "indicator region")
    assert told[1:] == [("20个", "大班额", "林州市"), ("10个", "大班额", "滑县")]


DEALT = {
    "撤并学校30所（教学点25个、完小5所），2020、2021年依次撤18所、12所。": ["撤并学校", "撤并学校"],
    "盖食堂60个，三年依次为10个、20个、30个。": ["新建食堂", "新建食堂", "新建食堂"],
    "青溪、石塘、龙泉镇中心校分别添置2台、1台、2台净水机。": [
        "青溪添置净水机",
        "石塘添置净水机",
        "龙泉镇中心校添置净水机",
    ],
    "缺音乐教室12间，青溪、石塘两乡分别缺7间、5间。": ["青溪音乐教室缺口", "石塘音乐教室缺口"],
    "到账资金5000万元，中央、省、衡阳市分别为3000万元、1500万元和500万元。": ["中央", "省级资金", "衡阳市"],
    "教师招得来吗？2021年、2022年分别招了86名、95名。": ["招聘教师", "招聘教师"],
}


@pytest.mark.parametrize("text", DEALT)
def test_dealt_out(text: str) -> None:
    names = DEALT[text]
    assert [metric.indicator for metric in metrics_of(text)][-len(names) :] == names


WHO = {
    "补助标准每生每天5元，全年按200天计算。": "补助天数",
    "午餐一天4元，按190天供餐测算。": "供餐天数",
    "评中级职称，须有3年以上村小任教经历。": "村小任教经历",
    "任教满20年的评职称优先，近三年有18人由此晋升。": "晋升人数",
    "抽查的40所学校中，6所的消防柜没有打开。": "消防柜未打开的抽查学校",
    "腾空校舍3000平方米，1200平方米改成了卫生室。": "改成卫生室的校舍面积",
    "没开工的9个项目，另外4个最迟5月10日进场。": "进场的没开工项目",
    "缺教师200名，其中七成缺在村小。": "教师缺村小比例",
}


@pytest.mark.parametrize("text", WHO)
def test_told_by_what_they_do(text: str) -> None:
    assert metrics_of(text)[-1].indicator == WHO[text]


GIVEN = {
    "报了300万元，县里后来又补50万元。": "县级资金",
    "自治区补助800万元，衡阳市匹配240万元。": "衡阳市匹配资金",
    "建成周转房40套，每套32平方米，住进33户。": "周转房住进",
    "再说教师。去年招来12个，走了5个。": "流失教师",
    "床才2800张，寄宿生多，差350张。": "床缺口",
}


@pytest.mark.parametrize("text", GIVEN)
def test_who_gives_and_who_goes(text: str) -> None:
    assert metrics_of(text)[-1].indicator == GIVEN[text]


HELD = {
    "教学点40个，拴住了120名教师。": "教学点教师",
    "督查组跑了60所学校。": "学校",
    "走教教师40名，他们每人每周至少跑3个教学点。": "走教教师每人每周跑教学点",
}


@pytest.mark.parametrize("text", HELD)
def test_verbs_that_name_nothing(text: str) -> None:
    assert metrics_of(text)[-1].indicator == HELD[text]


MORE = {
    "教学点拢共53名学生。": "教学点学生",
}


@pytest.mark.parametrize("text", MORE)
def test_whose_they_are(text: str) -> None:
    assert metrics_of(text)[-1].indicator == MORE[text]


def test_people_named_before_their_number() -> None:
    told = metrics_of("各中心校选派音体美教师54名轮流到村小上课。")
    assert [metric.indicator for metric in told] == ["各中心校选派音体美教师"]


def test_what_a_clause_goes_on_to_tell_something_of() -> None:
    assert metrics_of("教师待遇也提了，去年一个月2450元。")[-1].indicator == "教师待遇"
