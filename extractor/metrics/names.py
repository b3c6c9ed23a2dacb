"""Names that a text gives once and goes on with: its labels and headings, its funds, its rates."""

from collections.abc import Mapping

import regex

from ..language import Language
from ..model import Paragraph, Quantity
from .funds import new_fund
from .left_context import LeftContext
from .phrases import Phrase
from .situation import FUND, RATE_TOLD, Head, Kit
from .view import Element, title_elements

ITEM = regex.compile(
    r"^(?:\d{1,2}(?:[.．]\d{1,2}){1,3}[、.．]?\s+|[（(]?[\d一二三四五六七八九十]{1,2}(?:[)）][、.．]?|[、.．])\s*)?(?:关于(?=\p{Han}))?"
)
REMARK = regex.compile(r"[（(][^（）()]*[）)]$")
MARKED = regex.compile(r"[\d，,；;？?、]")
LONGEST_QUESTION = 24
LONGEST_LABEL = 14
"""A first sentence that only names what its paragraph is about is no longer than this (in characters)."""


def label_of(text: str, paragraph: Paragraph) -> str:
    """幼儿园。年内再办8所; 教师安居：…: what a paragraph is about, by a first sentence or a colon; else empty."""
    if not paragraph.sentences:
        return ""
    opening = paragraph.sentences[0]
    first = text[opening.start : opening.end].strip(" 　—-").rstrip("。.！：:")
    first = REMARK.sub("", ITEM.sub("", first, count=1))  # 县第四幼儿园（业主：县教育局）。
    named = [first] if len(paragraph.sentences) > 1 else []
    named += [part for part, colon, _ in (first.replace("：", ":").partition(":"),) if colon]
    plain = (name for name in named if 2 <= len(name) <= LONGEST_LABEL and not MARKED.search(name))
    return next(plain, "")


def titles_of(
    text: str, paragraph: Paragraph, above: Paragraph | None, label: str, language: Language
) -> tuple[tuple[Element, ...], ...]:
    """The words of the question that a paragraph answers and of the headings above it, the nearest first."""
    titles = [heading.text for heading in reversed(paragraph.headings[-2:])]
    if label and label not in titles:
        titles = [label, *titles]
    if above is not None and above.report == paragraph.report:
        asked = text[above.start : above.end].rstrip()
        if asked.endswith(("？", "?")):
            titles = [regex.sub(r"^问\s*\d{0,2}\s*[:：]", "", asked), *titles]
    return tuple(title_elements(title, language) for title in titles)


def asked_for(text: str, start: int) -> str:
    """床位呢？只有1865张; 花出去多少？七千万: what the question right before `start` asks for; else empty."""
    before = text[max(0, start - LONGEST_QUESTION) : start]
    if not before.rstrip().endswith(("？", "?")):
        return ""
    asks = r"(?:呢|(?:一共|总共|到底|究竟|还|现在)?(?:有|是|剩)?多少)[？?]\s*$"
    question = regex.search(r"(?:^|[\n，,。；;：:])(\p{Han}{2,8}?)" + asks, before)
    return question[1] if question else ""


def full_name(head: Head | None, named: Mapping[str, str]) -> Head | None:
    """A head dealt out to places, by the full name that its rate was first told under (校舍建设开工率)."""
    if head is None or head.source != "respectively.place" or head.phrase.text not in named:
        return head
    return head._replace(phrase=Phrase("", named[head.phrase.text]))


def told_names(head: Head, left: LeftContext, quantity: Quantity, named: Mapping[str, str], kit: Kit) -> dict[str, str]:
    """What a figure adds to the names of its report: what its unit counts, its rate's full name, its fund."""
    told: dict[str, str] = {}
    if quantity.kind == "count" and head.source in {"left.noun", "left.list", "right.verb"}:
        counted = kit.agreement.counted(head.phrase.noun, quantity.unit)
        told |= {quantity.unit: counted} if counted else {}
    short = ""
    if head.source == "left.noun" and quantity.kind == "percentage" and len(left.content) > 1:
        short = left.content[-1].text
    elif head.source == "left.relational":
        short = kit.phrases.of(left.content).text
    if short and short not in named:
        told[short] = head.phrase.text
    level = quantity.unit == "%" and head.change is None
    if level and head.phrase.text.endswith(kit.cues.longest_first("rate_noun")):
        told[RATE_TOLD] = head.phrase.text
    if fund := new_fund(head, quantity, kit):
        told[FUND] = fund
    return told
