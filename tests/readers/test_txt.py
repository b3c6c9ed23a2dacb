import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.model import Document
from extractor.readers import UnreadableFile, read_bytes, read_text


def pieces(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def rows(document: Document, index: int) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for cell in document.blocks[index].cells:
        found.setdefault(cell.row, []).append(document.text[cell.start : cell.end])
    return list(found.values())


def test_utf8_with_lf_stays_unchanged():
    text = "  一、概况\n\n\u3000\u3000全县共有学校12所。 \n"
    document = read_bytes(text.encode())
    assert document.text == text
    assert pieces(document) == ["一、概况", "全县共有学校12所。"]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_ends_become_lf(ending):
    document = read_bytes(f"一、概况{ending}共12所。".encode())
    assert document.text == "一、概况\n共12所。"


def test_byte_order_mark_is_dropped():
    assert read_bytes("共12所。".encode("utf-8-sig")).text == "共12所。"


def test_id_comes_from_the_bytes():
    one, other = read_bytes("共12所。".encode()), read_bytes("共12所。".encode("gb18030"))
    assert one.text == other.text
    assert one.id != other.id
    assert one.id == "d" + one.sha256[:16]


@given(st.text(alphabet="全县学校12.5%。\n\t |　", max_size=200))
def test_blocks_lie_in_order_and_are_trimmed(text):
    try:
        document = read_text(text)
    except UnreadableFile as error:
        assert error.state == "empty" and not text.strip(" \n\t　|")
        return
    assert document.text == text
    end = -1
    for index, block in enumerate(document.blocks):
        assert block.index == index and end < block.start < block.end
        assert all(block.start <= cell.start <= cell.end <= block.end for cell in block.cells)
        assert document.text[block.start : block.end].strip() == document.text[block.start : block.end]
        end = block.end
    outside = [i for i in range(len(text)) if not any(block.start <= i < block.end for block in document.blocks)]
    assert not "".join(text[i] for i in outside).strip()


WRAPPED = """\
　　2018年以来，我县把改善办学条件摆在突出位置，先后召开专题会议
12次，研究解决校舍、师资和经费等问题。三年累计投入资金12.6
亿元，新建校舍18万平方米，购置课桌椅3.2万套，学校面貌有了明显
变化。
　　一是健全机制。成立领导小组，实行月通报制度，对进度靠后的乡镇
进行约谈，确保各项任务按期完成。"""


def test_hard_wrapped_paragraphs_keep_their_line_breaks():
    document = read_text(WRAPPED)
    assert document.text == WRAPPED
    first, second = pieces(document)
    assert "12.6\n亿元" in first and first.endswith("变化。")
    assert second.startswith("一是健全机制。") and second.endswith("按期完成。")


def test_lines_that_are_paragraphs_stay_apart():
    lines = [
        f"第{number}中学新建综合教学楼一栋，建筑面积三千五百平方米，已经竣工并交付使用。" for number in "一二三四五"
    ]
    assert len(read_text("\n".join(lines)).blocks) == 5


@pytest.mark.parametrize(
    "text",
    [
        "学校\t投资（万元）\n一小\t350.5\n二小\t120",
        "| 学校 | 投资（万元） |\n|:---|---:|\n| 一小 | 350.5 |\n| 二小 | 120 |",
        "学校|投资（万元）\n一小|350.5\n二小|120",
        "┌──┬──┐\n│学校│投资（万元）│\n├──┼──┤\n│一小│350.5│\n│二小│120│\n└──┴──┘",
        "学校\t\t投资（万元）\n一小\t350.5\n二小\t\t\t120",
        "学校　　　投资（万元）\n一小　　　350.5\n二小　　　120",
        "  学校  投资（万元）\n  一小         350.5\n  二小         120",
        "学校 投资（万元）\n一小 350.5\n二小 120",
    ],
)
def test_text_tables(text):
    document = read_text(f"下表为投资情况。\n{text}\n以上。")
    assert [block.kind for block in document.blocks] == ["paragraph", "table", "paragraph"]
    assert rows(document, 1) == [["学校", "投资（万元）"], ["一小", "350.5"], ["二小", "120"]]


def test_empty_cells_keep_their_column():
    document = read_text("乡镇\t学校\t投资\n城关\t\t35\n合计\t12\t80")
    assert rows(document, 0)[1] == ["城关", "", "35"]


@pytest.mark.parametrize(
    "text",
    [
        "时间：3月\t来源：县政府\n这一段是正文。",
        "1.\t新建和改扩建学校12所，新增校舍面积18万平方米，全部投入使用。\n2.\t为全县所有教学点配备数字教育资源接收设备，覆盖率100%。",
        "“营养餐”和“校车”|两项工程",
        "某某县教育局　　办公室\n联系人　　13812345678",
        "校长：　　张三　李四\n教师：　　王五　赵六\n学生：　　钱七　孙八",
        "（一）2021年 新建学校\n（二）2022年 12所\n（三）2023年 15所，已全部完工",
    ],
)
def test_not_tables(text):
    assert all(block.kind == "paragraph" for block in read_text(text).blocks)


def test_text_in_memory_reads_like_a_file():
    assert read_text("全县\r\n共12所") == read_bytes("全县\r\n共12所".encode())


def test_half_a_surrogate_pair_is_refused():
    with pytest.raises(UnreadableFile) as caught:
        read_text("全县\ud800")
    assert caught.value.state == "corrupt"
