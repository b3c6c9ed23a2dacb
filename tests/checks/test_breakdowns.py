import pytest

from .builders import Text, count, figure, wan, year


def bracket(total: str, *parts: str) -> Text:
    inside = "、".join(f"分项{part}万元" for part in parts)
    return Text().say(f"投入资金{total}万元（{inside}）。", wan(total), *(wan(part, of=0) for part in parts))


@pytest.mark.parametrize(
    ("total", "parts", "verdict"),
    [
        ("1000", ["600", "300", "100"], "holds"),
        ("1000.5", ["600.52", "300.01", "100"], "rounds"),
        ("1000", ["600", "300", "80"], "mismatch"),
        ("1000", ["600", "300", "120"], "mismatch"),
    ],
)
def test_a_bracket_right_behind_a_total_claims_to_be_all_of_it(total: str, parts: list[str], verdict: str) -> None:
    assert bracket(total, *parts).verdicts() == [verdict]


def test_the_message_works_the_sum_out_in_both_languages() -> None:
    (finding,) = bracket("1000", "600", "300", "80").findings()
    assert finding.message == "600万元 + 300万元 + 80万元 = 980万元，报告写 1000万元，相差 20万元"
    assert finding.message_en == "600万元 + 300万元 + 80万元 = 980万元, the report says 1000万元, off by 20万元"
    assert (finding.expected, finding.found) == (9_800_000, 10_000_000)


def test_a_total_printed_shorter_than_its_parts_rounds() -> None:
    total = figure("2.47亿元", "247000000", "元", "1000000")
    text = Text().say("资金2.47亿元，其中中央20000万元，县级4713万元。", total, wan("20000", of=0), wan("4713", of=0))
    assert text.verdicts() == ["rounds"]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("学校100所，其中小学60所、初中30所等。", [60, 30]),
        ("学校100所（含小学60所、初中38所）。", [60, 38]),
        ("学校100所，其中小学30所、初中20所。", [30, 20]),
    ],
)
def test_a_list_that_does_not_claim_to_be_all_is_left_alone(sentence: str, parts: list[int]) -> None:
    figures = [count(100), *(count(part, of=0) for part in parts)]
    assert Text().say(sentence, *figures).verdicts() == []


def test_a_list_that_counts_in_another_unit_too_is_left_alone() -> None:
    points = count(8, "个")
    figures = [count(100), count(60, of=0), count(30, of=0), points]
    assert Text().say("学校100所（小学60所，初中30所，教学点8个）。", *figures).verdicts() == []


def test_parts_in_the_next_sentence_behind_of_which_are_added() -> None:
    text = (
        Text()
        .say("投入资金1000万元。", wan("1000"))
        .say("其中：中央600万元，县级390万元。", wan("600", of=0), wan("390", of=0))
    )
    assert text.verdicts() == ["mismatch"]


@pytest.mark.parametrize(("last", "verdict"), [(44, "holds"), (54, "mismatch")])
def test_years_are_added_when_they_are_exactly_those_of_the_total(last: int, verdict: str) -> None:
    span = {"period_start": year(2009)["period_start"], "period_end": year(2011)["period_end"]}
    name = {"indicator": "开工学校"}
    figures = [count(n, **name, **year(2009 + i)) for i, n in enumerate((31, 58, last))]
    text = Text().say(f"三年开工学校分别为31所、58所和{last}所，一共133所。", *figures, count(133, **name, **span))
    assert text.verdicts() == [verdict]


def test_years_that_do_not_cover_the_span_are_left_alone() -> None:
    span = {"period_start": year(2009)["period_start"], "period_end": year(2012)["period_end"]}
    name = {"indicator": "开工学校"}
    figures = [count(n, **name, **year(2009 + i)) for i, n in enumerate((31, 58))]
    assert Text().say("开工学校分别为31所、58所，一共133所。", *figures, count(133, **name, **span)).verdicts() == []


@pytest.mark.parametrize(("total", "verdicts"), [(89, ["holds"]), (98, ["mismatch"])])
def test_a_total_behind_its_parts(total: int, verdicts: list[str]) -> None:
    text = Text().say(f"东片建校31所、西片58所，合计{total}所。", count(31), count(58), count(total))
    assert text.verdicts() == verdicts


def test_a_total_that_only_says_altogether_is_no_sum() -> None:
    assert Text().say("东片31所、西片58所，全县共有98所。", count(31), count(58), count(98)).verdicts() == []


def test_a_part_above_its_whole() -> None:
    text = Text().say("学校100所，其中小学120所。", count(100), count(120, of=0))
    assert [finding.check for finding in text.findings()] == ["part_above_whole"]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("居民人均收入22元，其中城镇居民人均收入35元。",
         [figure("22元", 22, "元", indicator="人均收入"), figure("35元", 35, "元", indicator="城镇人均收入", of=0)]),
        ("学校（教学点6个）、班级29个。", [count(6, "个"), count(29, "个", of=0)]),
        ("项目100个、学校80所，其中小学120个。", [count(100, "个"), count(80), count(120, "个", of=0)]),
        ("学校约100所，其中小学120所。", [count(100, qualifier="approx"), count(120, of=0)]),
    ],
)  # fmt: skip
def test_averages_and_what_stands_outside_are_no_parts(sentence: str, figures: list[dict[str, object]]) -> None:
    assert Text().say(sentence, *figures).verdicts() == []


@pytest.mark.parametrize(("second", "verdict"), [("40", "holds"), ("44", "mismatch")])
def test_a_tables_total(second: str, verdict: str) -> None:
    text = Text()
    text.say("合计\t100\n", figure("100", 100, "所", rule="table"))
    text.say("甲镇\t60\n", figure("60", 60, "所", rule="table", of=0))
    text.say(f"乙镇\t{second}\n", figure(second, second, "所", rule="table", of=0))
    assert text.verdicts() == [verdict]


@pytest.mark.parametrize(("women", "verdicts"), [(2100, []), (1900, ["odd"]), (1660, ["mismatch"]), (1760, ["holds"])])
def test_people_may_be_counted_twice(women: int, verdicts: list[str]) -> None:
    figures = [count(3260, "人"), count(women, "人", of=0), count(1500, "人", of=0)]
    text = Text().say(f"教师3260人，其中女教师{women}人、党员教师1500人。", *figures)
    assert text.verdicts() == verdicts
