"""Files and texts in, sound records out: whole reports, every format, any text."""

import io
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from extractor import extract_text
from extractor.model import Document
from extractor.pipeline import Extractor
from extractor.readers import UnreadableFile, read_bytes, read_document, read_text
from extractor.rules import load_rules

from .metrics.reading import metrics_of
from .readers.pdf_maker import make_pdf, title_style

FILLER = "县里把校舍建设摆在重要位置，部门协同，乡镇配合，学校参与，逐项过堂，逐校验收，质量安全总体受控。" * 4

REPORTS = f"""附件1
平江县校舍建设总结
2021年，全县新建学校12所，投入校舍建设资金3600万元，其中中央专项资金2000万元。{FILLER}
附件2
华容县校舍建设总结
2020年，全县新建学校9所。{FILLER}
"""


def test_each_report_of_a_file_has_its_title_region_and_period():
    first, second = extract_text(REPORTS).reports
    assert (first.report.title, first.report.region) == ("平江县校舍建设总结", "平江县")
    assert (second.report.title, second.report.region) == ("华容县校舍建设总结", "华容县")
    assert {metric.region for metric in first.metrics} == {"平江县"}
    assert {metric.period_start for metric in first.metrics} == {date(2021, 1, 1)}
    assert [(m.text, m.region, m.period_start) for m in second.metrics] == [("9所", "华容县", date(2020, 1, 1))]
    assert all(metric.report == first.report.id for metric in first.metrics)


def test_a_figure_said_in_prose_and_in_a_table_is_two_records():
    text = (
        "岳阳市校舍建设情况\n2020年，全市新建学校21所，分县情况如下。\n"
        "县区\t新建学校（所）\t招聘教师（人）\n平江县\t12\t80\n华容县\t9\t60\n合计\t21\t140"
    )
    said = [metric for metric in metrics_of(text) if metric.value == 21]
    assert [metric.text for metric in said] == ["21所", "21"]
    assert len({metric.id for metric in said}) == 2


def test_evidence_section_and_paragraph_say_where_a_figure_stands():
    text = "平江县教育工作总结\n一、学校建设\n（一）新建。各方支持。全年新建学校3所。"
    (metric,) = metrics_of(text)
    assert metric.section == "一、学校建设 / （一）新建"
    assert metric.evidence == "全年新建学校3所。"
    assert text[metric.evidence_start :].startswith(metric.evidence)
    assert extract_text(text).document.blocks[metric.paragraph].start == text.index("（一）")


def test_the_same_text_gives_the_same_records():
    assert extract_text(REPORTS) == extract_text(REPORTS)
    other = {metric.id for metric in metrics_of(REPORTS + "结束。")}
    assert other.isdisjoint(metric.id for metric in metrics_of(REPORTS))


PROSE = [
    "平江县2021年校舍建设总结",
    "一、基本情况",
    "截至2021年底，平江县现有义务教育学校210所，其中小学160所、初中50所，在校学生6.2万余人，专任教师4350名，师资力量总体稳定。",
    "二、2021年工作回顾",
    "（一）投入稳步增长。全年落实校舍建设资金9800万元（中央专项资金5000万元，省级资金3000万元，县级配套资金1800万元），"
    "同比增长12.5%，资金全部实行专户管理，封闭运行，没有发现截留挪用的情况，审计部门给予了充分肯定。",
    "（二）建设进展顺利。新建校舍12栋，改扩建学校14所，校舍建设开工率100%，竣工率由58%上升到79.6%，正在建设的食堂还有6个。",
    "三、2022年工作打算",
    "计划新建学校3所，招聘教师120名，购置课桌椅3120套、计算机845台，力争普惠性幼儿园覆盖率提高3.2个百分点。",
]
FIELDS = (
    "kind", "value", "high", "unit", "qualifier", "change", "indicator", "status", "period_raw", "period_start",
    "period_end", "region", "adcode", "funding", "section", "rule", "evidence",
)  # fmt: skip


def normalised(document: Document) -> list[tuple[object, ...]]:
    """The metrics of a document without offsets and ids; white space within text does not count."""
    report = extractor().extract_document(document).reports[0]
    texts = {metric.id: metric.text for metric in report.metrics}
    return [
        (_plain(metric.text), texts.get(metric.part_of or ""), *(_plain(getattr(metric, field)) for field in FIELDS))
        for metric in report.metrics
    ]


def _plain(value: object) -> object:
    return "".join(value.split()) if isinstance(value, str) else value


@cache
def extractor() -> Extractor:
    return Extractor(load_rules())


def as_docx(paragraphs: Sequence[str]) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def as_pdf(paragraphs: Sequence[str]) -> bytes:
    title, *rest = paragraphs
    return make_pdf([Paragraph(title, title_style()), *rest], footer=lambda page: f"— {page} —")


def as_gb18030(paragraphs: Sequence[str]) -> bytes:
    return "\n".join(paragraphs).encode("gb18030")


def as_windows_text(paragraphs: Sequence[str]) -> bytes:
    return "\r\n".join(paragraphs).encode("utf-8-sig")


@pytest.mark.parametrize("written", [as_docx, as_pdf, as_gb18030, as_windows_text])
def test_the_same_prose_gives_the_same_metrics_in_every_format(written):
    expected = normalised(read_text("\n".join(PROSE)))
    assert len(expected) == 21
    assert normalised(read_bytes(written(PROSE))) == expected


CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.mark.parametrize("name", ["meitan-school-services", "wuyi-skills-training", "yangxian-environment"])
@pytest.mark.parametrize("written", [as_docx, as_pdf])
def test_narratives_give_the_same_metrics_in_every_format(name, written):
    document = read_document(CORPUS / f"{name}.txt")
    paragraphs = [document.text[block.start : block.end] for block in document.blocks]
    assert normalised(read_bytes(written(paragraphs))) == normalised(document)


PIECES = st.sampled_from(
    [
        *("平江县教育局", "岳阳市", "华容县", "一、基本情况", "（一）投入", "附件1", "2020年", "截至2019年底", "今年"),
        *(
            "新建学校",
            "投入资金",
            "其中",
            "其中：",
            "分别",
            "比重",
            "占",
            "同比增长",
            "提高到",
            "下降",
            "由",
            "到",
            "计划",
        ),
        *("3所", "12.5%", "3600余万元", "2亿3000万元", "第三", "1∶15", "三至五名", "万元", "3", "所", "正在", "不得"),
        *"（）“”、，；。：的每和\n\t|%－A",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=40).map("".join).filter(str.strip)


@settings(max_examples=150)
@given(TEXTS | st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip())))
def test_the_records_of_any_text_are_sound(text):
    try:
        extraction = extract_text(text)
    except UnreadableFile:
        return
    source = extraction.document.text
    ids = [metric.id for report in extraction.reports for metric in report.metrics]
    assert len(set(ids)) == len(ids)
    for report in extraction.reports:
        own = {metric.id: metric for metric in report.metrics}
        for metric in report.metrics:
            assert source[metric.start : metric.end] == metric.text
            assert source[metric.evidence_start :].startswith(metric.evidence)
            assert report.report.start <= metric.start < metric.end <= report.report.end
            assert metric.part_of is None or (metric.part_of in own and metric.part_of != metric.id)
            assert (metric.indicator is None) == ("no_indicator" in metric.flags)
            assert metric.period_start is None or metric.period_end is None or metric.period_start <= metric.period_end
        starts = [metric.start for metric in report.metrics]
        assert starts == sorted(set(starts))


@settings(max_examples=50)
@given(TEXTS)
def test_no_figure_is_part_of_itself_through_others(text):
    for report in extract_text(text).reports:
        totals = {metric.id: metric.part_of for metric in report.metrics}
        for metric in totals:
            seen = {metric}
            above = totals[metric]
            while above is not None:
                assert above not in seen
                seen.add(above)
                above = totals[above]
