from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.model import Outline
from extractor.readers import read_text
from extractor.rules import load_rules
from extractor.structure import Outliner

FILLER = (
    "县里把校舍建设摆在重要位置，部门协同，乡镇配合，学校参与，逐项过堂，逐校验收，质量安全总体受控，群众比较满意。" * 3
)


@cache
def outliner() -> Outliner:
    return Outliner(load_rules())


def outline(text: str) -> Outline:
    return outliner().outline(read_text(text))


def sections(text: str) -> list[tuple[str, str | None]]:
    """The first characters of each paragraph that is no heading, with its section."""
    return [(text[p.start : p.start + 4], p.section) for p in outline(text).paragraphs if not p.is_heading]


def test_headings_nest_and_end_with_the_next_of_their_level():
    text = (
        "平江县2020年教育工作总结\n一、基本情况\n全县有学校210所。\n（一）小学\n小学有160所。\n"
        "（二）初中\n初中有50所。\n二、主要做法\n建立台账制度。"
    )
    assert sections(text) == [
        ("全县有学", "一、基本情况"),
        ("小学有1", "一、基本情况 / （一）小学"),
        ("初中有5", "一、基本情况 / （二）初中"),
        ("建立台账", "二、主要做法"),
    ]


def test_a_run_in_heading_is_the_last_of_its_paragraphs_path():
    text = (
        "平江县2020年教育工作总结\n一、主要做法\n"
        "（一）强化责任。全县成立专班3个，定期会商。\n（二）加大投入。全县投入3600万元。"
    )
    assert sections(text) == [
        ("（一）强", "一、主要做法 / （一）强化责任"),
        ("（二）加", "一、主要做法 / （二）加大投入"),
    ]


def test_the_title_is_read_from_the_first_lines():
    report = outline("平江县教育局\n关于2020年校舍建设的报告\n\n全县新建学校3所，投入3600万元。").reports[0]
    assert report.title == "平江县教育局 关于2020年校舍建设的报告"
    assert report.start == 0


def test_a_report_that_begins_with_running_text_has_no_title():
    assert outline("2020年，全县新建学校3所，投入3600万元。").reports[0].title is None


def test_a_section_line_below_the_title_is_a_heading_and_not_the_title():
    text = "平江县政府工作报告\n2023年工作回顾\n全县新建学校3所，投入3600万元。"
    assert outline(text).reports[0].title == "平江县政府工作报告"
    assert sections(text) == [("全县新建", "2023年工作回顾")]


def test_attachments_are_reports_with_their_own_titles():
    text = f"附件1\n平江县校舍建设总结\n{FILLER}\n附件2\n华容县校舍建设总结\n{FILLER}"
    first, second = outline(text).reports
    assert (first.title, second.title) == ("平江县校舍建设总结", "华容县校舍建设总结")
    assert text[second.start :].startswith("附件2")
    assert first.end < second.start
    assert {p.report for p in outline(text).paragraphs if p.start < first.end} == {0}


def test_an_attachment_behind_a_report_opens_another():
    text = f"岳阳市校舍建设通报\n{FILLER}\n附件：\n平江县校舍建设总结\n{FILLER}"
    assert [report.title for report in outline(text).reports] == ["岳阳市校舍建设通报", "平江县校舍建设总结"]


def test_an_attachment_merely_named_is_no_report():
    text = f"岳阳市校舍建设通报\n{FILLER}\n附件：项目一览表（略）"
    assert len(outline(text).reports) == 1


def test_report_ids_differ_and_come_from_the_content():
    text = f"附件1\n平江县校舍建设总结\n{FILLER}\n附件2\n华容县校舍建设总结\n{FILLER}"
    ids = [report.id for report in outline(text).reports]
    assert len(set(ids)) == 2
    assert ids == [report.id for report in outline(text).reports]
    assert ids != [report.id for report in outline(text + "。").reports]


def test_a_table_row_is_a_sentence():
    text = "平江县校舍建设情况\n县区\t计划\t完成\n平江县\t36\t35\n华容县\t27\t26"
    (table,) = [paragraph for paragraph in outline(text).paragraphs if paragraph.is_table]
    assert [text[s.start : s.end] for s in table.sentences] == ["县区\t计划\t完成", "平江县\t36\t35", "华容县\t27\t26"]


LINES = st.sampled_from(
    [
        "一、基本情况",
        "（一）小学",
        "附件1",
        "附件：",
        "平江县校舍建设总结",
        FILLER,
        "新建学校3所。",
        "",
        "2023年工作回顾",
        "1.建设。开工3所。",
    ]
)


@given(st.lists(LINES, min_size=1, max_size=12).map("\n".join).filter(str.strip))
def test_every_body_block_stands_in_one_report_with_sentences_inside_it(text):
    document = read_text(text)
    found = outliner().outline(document)
    assert [p.block for p in found.paragraphs] == [block.index for block in document.blocks]
    assert [p.report for p in found.paragraphs] == sorted(p.report for p in found.paragraphs)
    for paragraph in found.paragraphs:
        report = found.reports[paragraph.report]
        assert report.start <= paragraph.start <= paragraph.end <= report.end
        assert all(paragraph.start <= s.start < s.end <= paragraph.end for s in paragraph.sentences)
        levels = [heading.level for heading in paragraph.headings]
        assert levels == sorted(set(levels))


def test_an_attachment_marked_by_one_word_is_a_report_of_its_own():
    body = "沂源县有教学点38个，学生1126人，平均一个班只有9.4人。人少不等于将就，近两年县里拿出890多万元改造教室。" * 9
    text = f"费县三年工作总结\n\n全县新建学校12所。\n\n附：\n沂源县小班化教学简介\n{body}\n"
    assert [report.title for report in outline(text).reports][1:] == ["沂源县小班化教学简介"]


NEXT_PAPERS = [
    f"平江县教育局2022年工作计划\n{FILLER}\n平江县教育局\n2022年1月20日\n\n平江县2021年上半年工作总结\n{FILLER}",
    f"平江县教育局2022年工作计划\n{FILLER}\n二〇二二年一月\n平江县教育局\n2021年上半年工作总结\n{FILLER}",
    f"平江县教育局2022年工作计划\n{FILLER}\n\n华容县教育局2021年上半年工作总结\n{FILLER}",
    f"平江县教育局2022年工作计划\n{FILLER}\n\n平江县教育局2021年上半年工作总结\n{FILLER}",
]


@pytest.mark.parametrize("text", NEXT_PAPERS)
def test_the_title_of_a_next_paper_opens_a_report(text: str) -> None:
    first, second = outline(text).reports
    assert first.title == "平江县教育局2022年工作计划"
    assert second.title is not None
    assert second.title.endswith("2021年上半年工作总结")


ONE_PAPER = [
    f"平江县教育局2022年工作计划\n{FILLER}\n2021年上半年工作总结\n{FILLER}",
    f"岳阳市教育工作通报\n{FILLER}\n华容县教育工作总结\n{FILLER}",
    f"平江县教育局2022年工作总结\n{FILLER}\n平江县教育基本情况\n{FILLER}",
    f"平江县教育局2022年工作总结\n{FILLER}\n平江县教育局2022年工作总结\n{FILLER}",
    f"平江县教育局2022年工作计划\n（2022年1月20日）\n年度重点工作安排\n{FILLER}",
]


@pytest.mark.parametrize("text", ONE_PAPER)
def test_a_heading_like_a_title_opens_no_report_by_itself(text: str) -> None:
    assert len(outline(text).reports) == 1
