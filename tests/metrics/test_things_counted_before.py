"""Which of the figures before names the things that go on to be counted; what became of the things of some places."""

import pytest

from .reading import metrics_of

NAMES = {
    "查出隐患890条，已销号770条，挂账的120条。": ["查出隐患", "销号", "挂账隐患"],
    "应查学校（含幼儿园）112所，实查108所；漏下的4所都在山里。": ["应查学校", "实查学校", "漏下学校"],
    "住校生1200人。教师编制460名，在岗430名。": ["住校生", "教师编制", "在岗教师"],
    "退休教师40名。失学学生核查日清周结，劝返9名。": ["退休教师", "劝返学生"],
    "走教教师三年配95名，其中今年到岗50名。": ["走教教师配", "到岗教师"],
    "走访9个乡镇的31所学校。": ["走访乡镇", "走访学校"],
    "5个高寒乡镇的23所学校仍烧煤炉。": ["高寒乡镇", "烧煤炉的学校"],
    "抽检食材90批次，不合格的3批次当场销毁。": ["抽检食材", "不合格食材"],
    "生活老师该有19名，眼下有15名，缺的4名靠年轻教师轮流顶班。": ["应配生活教师", "生活教师", "生活教师缺口"],
    "D级危房29栋，危险的8栋已全部封停。": ["D级危房", "危险D级危房"],
    "困难家庭的60名孩子分文不取。": ["困难家庭孩子"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]
