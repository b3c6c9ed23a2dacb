import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.readers import UnreadableFile, read_bytes

from .docx_maker import cell, make_docx, paragraph, row, run, table
from .test_txt import pieces, rows

DELETED = '<w:del w:id="1"><w:r><w:delText>原有9所，</w:delText></w:r></w:del>'

OFF = '<w:vanish w:val="0"/>'


def texts(body, **options):
    return pieces(read_bytes(make_docx(body, **options)))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (f"{run('新建')}<w:ins>{run('学校')}</w:ins>{run('3所')}", "新建学校3所"),
        (f"{DELETED}{run('新建3所')}", "新建3所"),
        (f"<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('新处')}</w:moveTo>", "新处"),
        (f"<w:smartTag>{run('静')}</w:smartTag>{run('县')}", "静县"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('2019年')}</w:sdtContent></w:sdt>", "2019年"),
        (f"<w:fldSimple w:instr='DATE'>{run('5月')}</w:fldSimple>", "5月"),
        ("<w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>7</w:t></w:r>", "7"),
        (f"{run('可见')}{run('隐藏', '<w:vanish/>')}", "可见"),
        (f"{run('可见')}{run('也可见', OFF)}", "可见也可见"),
        (f"<w:hyperlink>{run('附件1')}</w:hyperlink>", "附件1"),
        ("<w:r><w:t>2018</w:t><w:noBreakHyphen/><w:t>2020年</w:t></w:r>", "2018-2020年"),
        ("<w:r><w:t>校</w:t><w:softHyphen/><w:t>舍</w:t></w:r>", "校舍"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "拼",
        ),
        ('<w:r><w:t>完成</w:t><w:sym w:font="Symbol" w:char="00B1"/><w:t>3</w:t></w:r>', "完成±3"),
        ('<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>', "甲乙"),
    ],
)
def test_what_counts_inside_a_paragraph(inner, expected):
    assert texts(f"<w:p>{inner}</w:p>") == [expected]


def test_soft_breaks_part_paragraphs():
    assert texts("<w:p><w:r><w:t>某县</w:t><w:br/><w:t>工作总结</w:t></w:r></w:p>") == ["某县", "工作总结"]


def test_soft_breaks_that_wrap_lines_are_joined():
    lines = [
        "2018年以来，我县把改善办学条件摆在突出位置，先后召开专题会议十二次，研究解决",
        "校舍、师资和经费等问题。三年累计投入资金12.6亿元，新建校舍十八万平方米，购置课",
        "桌椅3.2万套，学校面貌有了明显变化，群众满意度连年提升，得到各方面一致好评认可",
        "和肯定。",
    ]
    body = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines)
    assert texts(f"<w:p><w:r>{body}</w:r></w:p>") == ["".join(lines)]


def test_a_deleted_paragraph_mark_joins_the_next_paragraph():
    mark = "<w:rPr><w:del w:id='1'/></w:rPr>"
    assert texts(paragraph("累计投入12.6", mark) + paragraph("亿元。") + paragraph("完。")) == [
        "累计投入12.6亿元。",
        "完。",
    ]


def test_block_level_wrappers_are_transparent():
    body = f"<w:sdt><w:sdtContent>{paragraph('一')}</w:sdtContent></w:sdt><w:ins>{paragraph('二')}</w:ins>"
    assert texts(body) == ["一", "二"]


def test_text_boxes_stand_behind_the_body_once():
    box = f"<w:txbxContent>{paragraph('图注：新建教学楼')}</w:txbxContent>"
    drawing = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    document = read_bytes(make_docx(f"<w:p><w:r>{drawing}</w:r>{run('正文')}</w:p>{paragraph('尾')}"))
    assert pieces(document) == ["正文", "尾", "图注：新建教学楼"]
    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph", "textbox"]


def test_notes_stand_behind_the_body():
    notes = (
        f'<w:footnote w:id="-1" w:type="separator">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("含教学点34个。")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("未引用")}</w:footnote>'
    )
    body = f'<w:p>{run("学校126所")}<w:r><w:footnoteReference w:id="1"/></w:r>{run("。")}</w:p>'
    document = read_bytes(make_docx(body, {"footnotes": notes}))
    assert pieces(document) == ["学校126所。", "含教学点34个。"]
    assert document.blocks[1].kind == "footnote"


def test_heading_levels_come_from_styles_and_paragraphs():
    styles = (
        '<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="c"/></w:style>'
        '<w:style w:styleId="c"><w:name w:val="base"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )
    body = "".join(paragraph(name, f'<w:pStyle w:val="{name}"/>') for name in "abz")
    body += paragraph("d", '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>')
    document = read_bytes(make_docx(body, {"styles": styles}))
    assert [block.level for block in document.blocks] == [1, 2, None, None]


def test_tables_with_merged_cells():
    body = table(
        row(cell("项目", '<w:vMerge w:val="restart"/>'), cell("资金（万元）", '<w:gridSpan w:val="2"/>')),
        row(cell("", "<w:vMerge/>"), cell("中央"), cell("省级")),
        row(cell("校舍"), cell("1200"), cell("800")),
        row(cell("作废"), cell("1"), cell("2"), properties="<w:del w:id='1'/>"),
    )
    document = read_bytes(make_docx(paragraph("如下：") + body))
    block = document.blocks[1]
    assert document.text.endswith("项目\t资金（万元）\n中央\t省级\n校舍\t1200\t800")
    assert [(each.row, each.column, each.row_span, each.column_span) for each in block.cells] == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
        (2, 0, 1, 1),
        (2, 1, 1, 1),
        (2, 2, 1, 1),
    ]


def test_breaks_inside_a_cell_become_blanks():
    body = table(
        row(cell(paragraph("校舍") + paragraph("改造")), cell("<w:p><w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r></w:p>"))
    )
    assert rows(read_bytes(make_docx(body)), 0) == [["校舍 改造", "1 2"]]


def test_boxes_one_below_the_other_are_frames():
    document = read_bytes(make_docx(table(row(cell("一、概况")), row(cell("全县学校12所。")))))
    assert pieces(document) == ["一、概况", "全县学校12所。"]
    assert {block.kind for block in document.blocks} == {"paragraph"}


def test_a_table_of_one_cell_is_a_frame():
    inner = table(row(cell("学校"), cell("12所")))
    document = read_bytes(make_docx(table(row(cell(paragraph("一、概况") + inner + paragraph("完"))))))
    assert [block.kind for block in document.blocks] == ["paragraph", "table", "paragraph"]


def test_a_nested_table_follows_the_outer_one():
    inner = table(row(cell("甲"), cell("1")), row(cell("乙"), cell("2")))
    document = read_bytes(make_docx(table(row(cell("外"), cell(inner + paragraph("表"))))))
    assert rows(document, 0) == [["外", "表"]]
    assert rows(document, 1) == [["甲", "1"], ["乙", "2"]]


@pytest.mark.parametrize(
    "options",
    [{"main_type": "template.main"}, {"strict": True}, {"dangling": True}],
    ids=["template", "strict", "lost target"],
)
def test_unusual_packages_open(options):
    assert texts(paragraph("共12所"), **options) == ["共12所"]


def test_a_macro_file_opens():
    content = make_docx(paragraph("共12所"), extra={"word/vbaProject.bin": b"\0"})
    assert pieces(read_bytes(content)) == ["共12所"]


def test_python_docx_file():
    source = docx.Document()
    source.add_heading("一、概况", level=1)
    source.add_paragraph("全县学校12所。")
    made = source.add_table(rows=2, cols=2)
    for index, text in enumerate(["学校", "投资（万元）", "一小", "350.5"]):
        made.cell(index // 2, index % 2).text = text
    target = io.BytesIO()
    source.save(target)
    document = read_bytes(target.getvalue())
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("paragraph", 1),
        ("paragraph", None),
        ("table", None),
    ]
    assert rows(document, 2) == [["学校", "投资（万元）"], ["一小", "350.5"]]


def test_invisible_characters_are_left_out():
    assert texts(paragraph("新建1\u200b2所\ufeff")) == ["新建12所"]


@given(st.lists(st.text(alphabet="全县12.5所，。 万", min_size=1, max_size=40), min_size=1, max_size=8))
def test_paragraphs_come_back_as_written(written):
    kept = [text.strip() for text in written if text.strip()]
    if not kept:
        return
    document = read_bytes(make_docx("".join(map(paragraph, written))))
    assert pieces(document) == kept
    assert document.text == "\n".join(kept)


def test_an_empty_file_says_so():
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(make_docx(""))
    assert caught.value.state == "empty"
