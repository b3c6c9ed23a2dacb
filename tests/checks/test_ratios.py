import pytest

from .builders import Text, count, percent, wan


def done(planned: int, finished: int, rate: str) -> Text:
    return Text().say(
        f"规划项目{planned}个，已完工{finished}个，完工率{rate}%。",
        count(planned, "个", indicator="规划项目", status="planned"),
        count(finished, "个", indicator="完工项目"),
        percent(rate, indicator="项目完工率"),
    )


@pytest.mark.parametrize(
    ("planned", "finished", "rate", "verdict"),
    [
        (8, 6, "75", "holds"),
        (7, 10, "143", "rounds"),
        (64, 52, "86.7", "mismatch"),
        (64, 52, "81.3", "rounds"),
        (64, 52, "81.2", "rounds"),
        (15, 13, "86.6", "rounds"),
        (15, 13, "86.5", "mismatch"),
    ],
)
def test_done_over_planned(planned: int, finished: int, rate: str, verdict: str) -> None:
    assert done(planned, finished, rate).verdicts() == [verdict]


def test_the_message_works_the_quotient_out() -> None:
    (finding,) = done(64, 52, "86.7").findings()
    assert finding.message == "52个 ÷ 64个 = 81.25%，报告写 86.7%"


def test_the_whole_may_stand_in_the_sentence_before() -> None:
    text = Text().say("规划采购80万元。", wan("80", status="planned", indicator="规划采购金额"))
    text.say("完成采购80万元，占规划总数的70%。", wan("80", indicator="完成采购金额"), percent("70", indicator="比重"))
    (finding,) = text.findings()
    assert finding.message == "80万元 ÷ 80万元 = 100%，报告写 70%"


def test_several_wholes_are_tried_and_one_that_fits_is_enough() -> None:
    text = Text().say(
        "计划建校40所，开工30所，竣工20所，竣工率50%。",
        count(40, status="planned"), count(30), count(20), percent("50", indicator="竣工率"),
    )  # fmt: skip
    assert text.verdicts() == ["holds"]


@pytest.mark.parametrize(
    "sentence",
    [
        "核定编制1500人；交流教师742人，占应交流人数的15.2%。",
        "办理建议1500人、提案742人，办结率15.2%。",
        "核定编制1500人，交流教师742人，普惠率15.2%。",
        "核定编制1500人，交流教师742人。增长15.2%。",
    ],
)
def test_a_whole_that_the_text_does_not_give_is_not_guessed(sentence: str) -> None:
    figures = (count(1500, "人", indicator="编制"), count(742, "人", indicator="交流教师"))
    assert Text().say(sentence, *figures, percent("15.2", indicator="比重")).verdicts() == []


@pytest.mark.parametrize(("share", "verdict"), [("46.4", "rounds"), ("64.4", "mismatch")])
def test_two_parts_together(share: str, verdict: str) -> None:
    def area(number: str, name: str) -> dict[str, object]:
        return {**wan(number, indicator=name), "text": f"{number}万平方米", "unit": "平方米", "kind": "area"}

    text = Text().say(
        f"校舍46.3万平方米，甲类11.8万平方米，乙类9.7万平方米，两项相加占校舍总面积的{share}%。",
        area("46.3", "校舍面积"), area("11.8", "甲类面积"), area("9.7", "乙类面积"), percent(share, indicator="占比"),
    )  # fmt: skip
    assert text.verdicts() == [verdict]


@pytest.mark.parametrize(("rate", "verdict"), [("96.6", "rounds"), ("69.6", "mismatch")])
def test_the_rate_of_a_tables_row(rate: str, verdict: str) -> None:
    table = {"rule": "table"}
    text = Text().say(
        f"高血压管理\t65000\t62800\t{rate}\n",
        {**count(65000, "人", status="planned", **table), "text": "65000"},
        {**count(62800, "人", **table), "text": "62800"},
        {**percent(rate, indicator="高血压管理完成率", **table), "text": rate},
    )
    assert text.verdicts() == [verdict]


@pytest.mark.parametrize(("rate", "verdicts"), [("97.5", []), ("97.2", ["odd"])])
def test_some_whole_number_must_give_a_rate(rate: str, verdicts: list[str]) -> None:
    text = Text().say(
        f"抽查项目40个，合格率{rate}%。",
        count(40, "个", indicator="抽查项目"), percent(rate, indicator="抽查项目合格率"),
    )  # fmt: skip
    assert text.verdicts() == verdicts


def test_a_rate_of_what_was_done_is_not_said_of_what_was_not() -> None:
    text = Text().say(
        "达标298个，未达标14个，达标率95.5%。",
        count(298, "个", indicator="达标学校"),
        count(14, "个", indicator="未达标学校"),
        percent("95.5", indicator="达标率"),
    )
    assert text.verdicts() == []


def test_of_several_rates_each_is_said_of_what_it_is_a_rate_of() -> None:
    text = Text().say(
        "规划项目40个，已全部开工，竣工30个，开工率、竣工率分别为100%和75%。",
        count(40, "个", indicator="规划项目", status="planned"),
        count(30, "个", indicator="竣工项目"),
        percent("100", indicator="开工率"),
        percent("75", indicator="竣工率"),
    )
    assert "mismatch" not in text.verdicts()


def test_no_rate_is_said_of_what_is_under_way() -> None:
    text = Text().say(
        "完成整改9个，正在整改2个，整改率81.8%。",
        count(9, "个", indicator="整改问题"),
        count(2, "个", indicator="正在整改问题", status="in_progress"),
        percent("81.8", indicator="整改率"),
    )
    assert text.verdicts() == []
