import io
import time

import docx
import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph

from extractor.readers import UnreadableFile, limits, read_bytes, read_text

from .pdf_maker import body_style, font, make_pdf, table, title_style
from .test_txt import pieces, rows

TITLE = "某县改善义务教育办学条件工作总结"
REPORT = [
    "一、基本情况",
    "全县现有义务教育学校126所（含教学点34个），在校学生4.2万人，专任教师2871名。2019年以来，县委、县政府把改善办学条件"
    "摆在优先位置，累计投入资金12.6亿元，其中中央资金3.85亿元、省级资金2.1亿元、县级配套6.65亿元，新建、改扩建校舍"
    "18.32万平方米，购置课桌椅3.2万套、计算机5600台，大班额比例由18.5%下降到2.1%，学校面貌发生了明显变化。",
    "二、主要做法",
    "一是健全机制。成立由县长任组长的领导小组，实行“一周一调度、一月一通报”，先后召开推进会26次，对进度靠后的5个乡镇进行"
    "约谈，确保各项任务按期完成。",
    "二是强化管理。严格执行基本建设程序，聘请第三方机构对86个项目开展全过程跟踪审计，核减资金1250余万元。",
    "三、下一步打算",
    "到2025年底，计划再新建学校8所，改造提升校舍3.5万平方米，基本消除56人以上大班额。",
] * 4


def paragraphs(document):
    return [document.text[block.start : block.end] for block in document.blocks if block.kind == "paragraph"]


def as_pdf(texts=REPORT, style=None, **options):
    return make_pdf([Paragraph(text, style or body_style()) for text in texts], **options)


@pytest.mark.parametrize(
    "content",
    [
        as_pdf(),
        as_pdf(style=body_style(14)),
        as_pdf(style=body_style(12, alignment=0)),
        as_pdf(style=body_style(12, firstLineIndent=0, spaceAfter=8)),
        as_pdf(margins=(60, 110)),
        as_pdf(columns=2),
        as_pdf(columns=2, style=body_style(10)),
        as_pdf(header="某县工作总结汇编", footer=lambda page: f"— {page} —"),
        as_pdf(size=(A4[1], A4[0])),
    ],
    ids=["plain", "large", "ragged", "no indent", "uneven", "two columns", "small columns", "running", "landscape"],
)
def test_hard_wrapped_lines_are_joined(content):
    assert paragraphs(read_bytes(content)) == REPORT


def test_the_same_prose_in_three_formats():
    source = docx.Document()
    for text in REPORT:
        source.add_paragraph(text)
    target = io.BytesIO()
    source.save(target)
    txt, word, pdf = read_text("\n".join(REPORT)), read_bytes(target.getvalue()), read_bytes(as_pdf())
    assert pieces(txt) == pieces(word) == pieces(pdf)


def test_titles_stand_alone():
    story = [Paragraph(TITLE, title_style()), *REPORT[:2]]
    assert pieces(read_bytes(make_pdf(story))) == [TITLE, *REPORT[:2]]


def test_short_lines_are_not_joined():
    lines = ["第一中学教学楼工程", "第二中学实验楼工程", "第三中学宿舍楼工程", "第四中学体育馆工程"]
    assert pieces(read_bytes(make_pdf(lines))) == lines


def test_running_lines_stand_behind_the_body():
    document = read_bytes(as_pdf(header="某县工作总结汇编", footer=lambda page: f"第{page}页"))
    kinds = [block.kind for block in document.blocks]
    aside = [(block.kind, block.page, document.text[block.start : block.end]) for block in document.blocks][
        kinds.index("header") :
    ]
    assert set(kinds[kinds.index("header") :]) == {"header", "footer"}
    assert aside[:2] == [("header", 1, "某县工作总结汇编"), ("footer", 1, "第1页")]


def test_blocks_know_their_page():
    document = read_bytes(as_pdf())
    pages = [block.page for block in document.blocks]
    assert pages[0] == 1 and pages[-1] > 1 and pages == sorted(pages)


def test_a_ruled_table_in_its_place():
    made = table(
        [["项目", "资金（万元）", ""], ["", "中央", "省级"], ["校舍", "1200", "800"], ["设备", "300.5", ""]],
        spans=[("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0))],
    )
    document = read_bytes(make_pdf([REPORT[1], made, REPORT[4]]))
    assert [block.kind for block in document.blocks] == ["paragraph", "table", "paragraph"]
    assert rows(document, 1) == [
        ["项目", "资金（万元）"],
        ["中央", "省级"],
        ["校舍", "1200", "800"],
        ["设备", "300.5", ""],
    ]
    head = document.blocks[1].cells[1]
    assert (head.row, head.column, head.row_span, head.column_span) == (0, 1, 1, 2)


def test_a_table_over_three_pages_is_one():
    body = [[f"第{number}小学", "综合教学楼及运动场、围墙等附属设施建设", f"{number}00.5"] for number in range(1, 90)]
    head = ["学校", "建设内容", "投资（万元）"]
    document = read_bytes(make_pdf([REPORT[1], table([head, *body], widths=[80, 120, 100]), REPORT[4]], header="简报"))
    tables = [block.index for block in document.blocks if block.kind == "table"]
    assert len(tables) == 1
    assert rows(document, tables[0]) == [head, *body]


def test_boxes_one_below_the_other_are_frames():
    document = read_bytes(make_pdf([table([[REPORT[1]], [REPORT[3]]], widths=[400])]))
    assert {block.kind for block in document.blocks} == {"paragraph"}
    assert "".join(pieces(document)) == REPORT[1] + REPORT[3]


def test_a_page_number_far_inside():
    content = draw((72, 700, "正文第一段"), (280, 100, "— 3 —"))
    assert [block.kind for block in read_bytes(content).blocks] == ["paragraph", "footer"]


def test_a_wrapped_cell_is_one_text():
    made = table([["内容", "数量"], ["为全县教学点配备数字教育资源接收和播放设备", "34套"]], widths=[90, 60])
    assert rows(read_bytes(make_pdf([made])), 0)[1] == ["为全县教学点配备数字教育资源接收和播放设备", "34套"]


def draw(*texts, size=A4, turn=0, drawn=0, box=None, face=""):
    target = io.BytesIO()
    page = canvas.Canvas(target, pagesize=size)
    width, height = size
    page.translate(width / 2, height / 2)
    page.rotate(drawn)
    page.translate(-width / 2, -height / 2)
    for x, y, text in texts:
        page.setFont(face or font(), 14)
        page.drawString(x, y, text)
    page.showPage()
    page.save()
    document = pypdfium2.PdfDocument(target.getvalue())
    document[0].set_rotation(turn)
    if box is not None:
        document[0].set_mediabox(*box)
        document[0].set_cropbox(*box)
    result = io.BytesIO()
    document.save(result)
    return result.getvalue()


def test_blanks_between_scripts_are_not_made_up():
    content = draw((72, 700, "开工率"), (72 + 3 * 14 + 4, 700, "86.03"), (72 + 5.5 * 14 + 6, 700, "%"))
    assert read_bytes(content).text == "开工率86.03%"


def test_latin_words_keep_their_blanks():
    assert read_bytes(draw((72, 700, "Green School 计划"))).text == "Green School 计划"


def test_radicals_become_ordinary_characters():
    assert read_bytes(draw((72, 700, "\u2f2f程⻅\u2faf积①"))).text == "工程见面积①"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("drawn", [0, 90, 180, 270])
def test_text_is_read_upright_whatever_the_page_says(turn, drawn):
    lines = [(72, 700, "First line"), (72, 600, "Second line")]
    content = draw(*lines, size=(842, 842), turn=turn, drawn=drawn, face="Helvetica")
    assert pieces(read_bytes(content)) == ["First line", "Second line"]


def test_a_page_box_with_another_origin():
    content = draw((172, 800, "第一行"), (172, 600, "第二行"), box=(100, 100, 695, 942))
    assert pieces(read_bytes(content)) == ["第一行", "第二行"]


def test_a_protected_file():
    target = io.BytesIO()
    page = canvas.Canvas(target, encrypt="secret")
    page.drawString(72, 700, "x")
    page.save()
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(target.getvalue())
    assert caught.value.state == "encrypted"


def test_lines_before_the_mark():
    assert paragraphs(read_bytes(b"\n" * 2048 + as_pdf())) == REPORT


def test_a_page_without_text(tmp_path):
    target = io.BytesIO()
    page = canvas.Canvas(target)
    page.rect(10, 10, 50, 50)
    page.save()
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(target.getvalue())
    assert (caught.value.state, caught.value.message) == ("empty", "no_text")


def test_a_scan_says_that_it_is_one():
    bitmap = pypdfium2.PdfDocument(draw((72, 700, "扫描件")))[0].render(scale=0.3).to_pil()
    target = io.BytesIO()
    bitmap.save(target, format="PDF")
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(target.getvalue())
    assert (caught.value.state, caught.value.message) == ("unsupported", "scan")


def test_too_many_pages(monkeypatch):
    monkeypatch.setattr(limits, "MAX_PDF_PAGES", 1)
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(as_pdf())
    assert caught.value.state == "too_large"


def test_a_hundred_pages_take_seconds_not_minutes():
    content = as_pdf(REPORT * 12)
    begin = time.perf_counter()
    read_bytes(content)
    assert time.perf_counter() - begin < 10
