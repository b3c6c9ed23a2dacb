"""What the label of a paragraph or of an item (教师安居：…; 2. 设备购置: 项目61个) owns of what is told behind it."""

from collections.abc import Sequence

from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import RATE, Element, text_of

OBLIGES = frozenset({"要", "是"})
"""What stands behind the number of an item (一要, 二是)."""
LONGEST_LABEL = 8
"""What a paragraph or clause is about is told before a colon in at most so many characters."""
COLONS = frozenset(":：")


def labelled(name: str, at: Situation, kit: Kit) -> str | None:
    """教师安居：…。总投资1.8亿元: the label of the paragraph owns what belongs to something."""
    if not kit.cues.plays(name, "relational", "funding_verb"):
        return None
    money = kit.cues.longest_first("money_noun")
    if at.label.endswith(kit.cues.longest_first("doer")) or (at.label.endswith(money) and name.endswith(money)):
        return None  # 县住建局：时限由22天压到8天; 落实经费。资金600万元
    return at.label if _names_thing(at, kit) else None


def listed(head: Head, at: Situation, kit: Kit) -> Head | None:
    """设备购置: 项目61个, 下达1275万元, 支付率96%: an item names what is counted, paid and rated behind its colon."""
    if head.change is not None or not _is_item(at) or not _is_bare(head, at, kit) or not _names_thing(at, kit):
        return None
    own = text_of(at.left.content[-1:]) if head.source == "left.relational" else head.phrase.text
    return head._replace(phrase=Phrase("", at.label + own), source="left.entity")


def _is_item(at: Situation) -> bool:
    """Whether the label stands before a colon at the head of the figure's own sentence."""
    colon = at.label and len(at.view.segments) > 1 and at.view.segments[1].opener in COLONS
    return bool(colon) and text_of(at.view.segments[0].elements).endswith(at.label) and not at.slot.segment.depth


def _is_bare(head: Head, at: Situation, kit: Kit) -> bool:
    """项目, 下达资金, 支付率: whether a name does not tell of what it is."""
    if head.phrase.text.startswith(at.label):
        return False
    if head.source == "left.relational":
        return text_of(at.left.content).endswith(RATE)
    if head.source in {"verb.kind", "verb.owner"}:
        return at.quantity.kind == "amount"
    return head.source == "left.noun" and kit.cues.plays(head.phrase.text, "works_noun")


def _names_thing(at: Situation, kit: Kit) -> bool:
    """Whether the label names a thing, and no section, deed or state."""
    if not 1 < len(at.label) <= LONGEST_LABEL:
        return False
    if at.label.endswith((*kit.cues.longest_first("frame_timeless"), *kit.cues.longest_first("frame_review"))):
        return False  # 三、下步措施。四季度完成投资1.3亿元
    clause = "的" in at.label or at.label.startswith(kit.cues.longest_first("lead"))  # 一是限期整改
    words = at.titles[0] if at.titles else ()
    clause = clause or (len(words) > 1 and words[0].verb and len(words[0].text) == 1)  # （一）抓项目
    clause = clause or any(e.tag == "T" for e in words) or _opens_with_act(words)  # 一要抢工期, 先说上半年
    told = (
        len(words) > 2 and words[-1].verb and (words[-2].verb or words[-2].tag in {"a", "ad", "d"})
    )  # 路网建设明显提速
    told = told or kit.cues.any_plays(words[1:][-1:], "headline_verb")
    told = told or (bool(words) and (_says_how(words, kit) or _tells(words, kit)))
    return not (clause or told)


def _says_how(words: Sequence[Element], kit: Kit) -> bool:
    """人手更紧, 住得下, 县住建局: whether a heading tells how things are, or who does them, and names no thing."""
    last = words[-1]
    able = any(e.text in {"得", "不"} for e in words[1:]) or (len(last.text) > 2 and last.text[1] in "得不")
    return able or last.tag in {"a", "ad", "z"} or text_of(words).endswith(kit.cues.longest_first("doer"))


def _tells(words: Sequence[Element], kit: Kit) -> bool:
    """静宁县跑在最前, 工程大头落地, 今年怎么干: whether a heading tells or asks what happens, and names no thing."""
    asks = any(e.tag in {"r", "ry"} and e.text not in OBLIGES and not e.noun for e in words)
    where = any(e.verb and words[i + 1].tag in {"p", "ud"} for i, e in enumerate(words[:-1]))
    done = len(words) > 1 and words[-1].verb and kit.cues.plays(words[-1].text, "done") and words[-2].noun
    return asks or where or done


def _opens_with_act(words: Sequence[Element]) -> bool:
    """一要抢工期: whether the words behind a number of order begin with a verb that has an object."""
    told = [e for e in words if e.tag not in {"m", "W", "x", "d"} and e.text not in OBLIGES]
    return len(told) > 1 and len(told) < len(words) and told[0].verb and not told[1].verb
