import pytest

from extractor.readers import read_text
from extractor.readers.wrapping import columns, find_wrapping, first_unit, group_lines

PARAGRAPHS = [
    "全县现有义务教育学校126所，在校学生4.2万人，累计投入资金12.6亿元，其中中央资金3.85亿元、省级资金2.1亿元，"
    "新建、改扩建校舍18.32万平方米，购置课桌椅3.2万套、计算机5600台，大班额比例由18.5%下降到2.1%。",
    "一是健全机制。成立由县长任组长的领导小组，实行一周一调度、一月一通报，先后召开推进会26次，对进度靠后的5个乡镇进行约谈，"
    "确保各项任务按期完成。",
    "二是强化管理。严格执行基本建设程序，聘请第三方机构对86个项目开展全过程跟踪审计，核减资金1250余万元，资金使用效益明显提高。",
]


def wrap(text, width, indent):
    lines, line = [], indent
    while text:
        unit = first_unit(text)
        if columns(line) + columns(unit) > width:
            lines.append(line)
            line = ""
        line += unit
        text = text[len(unit) :]
    return [*lines, line]


@pytest.mark.parametrize("width", [50, 60, 76, 80])
@pytest.mark.parametrize(("indent", "gap"), [("　　", []), ("    ", []), ("", [""])])
def test_wrapped_paragraphs_are_found_again(width, indent, gap):
    lines = [line for text in PARAGRAPHS for line in [*wrap(text, width, indent), *gap]]
    groups = list(group_lines(lines, find_wrapping(lines)))
    assert ["".join(lines[first : last + 1]).strip() for first, last in groups] == PARAGRAPHS


def test_whole_paragraphs_are_no_wrapping():
    assert find_wrapping(PARAGRAPHS * 3) is None


def test_short_equal_lines_are_a_list():
    assert find_wrapping([f"第{number}中心小学综合楼" for number in "一二三四五六七八九"]) is None


RAGGED = """\
全县2020年启动学校厕所改造以来,坚持先急后缓,五
年累计改造学校86所、厕所214
座,惠及学生4.2万
人,完成投资1260万
元,其中中央补助430万元,县级财政配套830万元,财
政、教育、住建三部门每月会商一次,把问题解决在
学校门口.
1.改造进度.开工率97.5
%,竣工率92%.
- 2 -
2.使用效果.新增蹲位1860
余个,学生和家长满意率96%,没有一所学校因为用
水问题停用厕所."""


def test_lines_broken_by_hand_are_told_by_severed_numbers():
    document = read_text(RAGGED)
    kinds = [(block.kind, document.text[block.start : block.end][:4]) for block in document.blocks]
    assert kinds == [("paragraph", "全县20"), ("paragraph", "1.改造"), ("footer", "- 2 "), ("paragraph", "2.使用")]
