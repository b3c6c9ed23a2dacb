"""What a clause with a predicate speaks of: what something is done with, what it says no more of than how it is."""

from collections.abc import Sequence

from .situation import LEAST_ENTITY, Kit
from .view import JOINERS, Element, text_of

LEAST_NAMED = 2
"""What a clause goes on to tell something of is named by at least so many characters."""
LONGEST_CLAUSE = 14
"""A clause that a figure is told of has at most so many characters."""
HOW = frozenset({"d", "zg", "ud", "a", "ad", "z", "ul", "y"})
"""Kinds of words that begin to say how something is."""


def moved_by(content: Sequence[Element], kit: Kit) -> str:
    """校车由公司统一调派, 旧校舍靠村里出租, 学位跟着人口走: what something is done with, before who or what does it."""
    spot = next((i for i, e in enumerate(content) if i and kit.cues.plays(e.text, "moved_by")), 0)
    named, behind = content[:spot], content[spot + 1 :]
    if not named or not any(e.verb for e in behind[1:]) or any(e.text == "的" for e in behind):
        return ""
    last = max((i for i, e in enumerate(named) if e.text == "的"), default=0)  # 盖宿舍的钱靠村里凑
    plain = all((e.nominal and not e.verb) or e.text in JOINERS or i <= last for i, e in enumerate(named))
    name = text_of(named)
    acting = name[-1] in kit.cues.words("person_suffix") or name.endswith(kit.cues.longest_first("doer"))
    return name if plain and named[-1].nominal and not acting and LEAST_NAMED <= len(name) <= LONGEST_CLAUSE else ""


def at_work(words: Sequence[Element], kit: Kit) -> str:
    """县三小的教学楼正在砌墙, 新食堂眼下正在封顶: the building or project of which a clause says that work goes on."""
    works = (i for i, e in enumerate(words) if kit.cues.plays(e.text, "status_in_progress") or _just(words, i, kit))
    spot = next((i for i in works if i), 0)
    named = kit.phrases.left(words[:spot]).content if spot and words[spot].tag != "b" else ()
    ends = (*kit.cues.longest_first("entity"), *kit.cues.longest_first("houses"))
    name = text_of(named)
    plain = bool(named) and all((e.nominal and not e.verb) or e.text == "的" for e in named)
    return name if plain and LEAST_ENTITY < len(name) <= LONGEST_CLAUSE and name.endswith(ends) else ""


def _just(words: Sequence[Element], spot: int, kit: Kit) -> bool:
    """宿舍楼刚封顶, 综合楼已经交付: whether a clause goes on to say what stage a work has reached."""
    return words[spot].tag == "d" and kit.cues.any_plays(words[spot + 1 : spot + 3], "done", "next_stage")


def made(words: Sequence[Element], kit: Kit) -> Sequence[Element]:
    """把旧教室改成周转房: the words for what something was made into, behind the verb; else none."""
    into = kit.cues.words("made_into")
    spot = next((i for i, e in enumerate(words) if i and e.verb and e.text[-1] in into), len(words))
    named = words[spot + 1 :]
    return named if named and all(e.nominal and not e.verb for e in named) and named[-1].noun else ()


def appointed(words: Sequence[Element], kit: Kit) -> str:
    """工地上请家长当监督员, 聘退休教师做辅导员: who was made what by a clause; else empty."""
    spot = next((i for i, e in enumerate(words) if i and kit.cues.plays(e.text, "serves_as")), 0)
    start = max((i for i, e in enumerate(words[:spot], 1) if kit.cues.plays(e.text, "engages")), default=0)
    whom, what = words[start:spot], words[spot + 1 :]
    plain = start and whom and what and all(e.nominal or e.verb for e in (*whom, *what)) and what[-1].noun
    return text_of((*whom, *what)) if plain and what[-1].text[-1] in kit.cues.words("person_suffix") else ""


def judged(content: Sequence[Element]) -> str:
    """近视的娃多起来了, 食堂也有了, 班倒没减: what a clause says no more of than how it is; else empty."""
    stop = next((i for i, e in enumerate(content) if i and e.tag in HOW), 0)
    named, rest = list(content[:stop]), content[stop:]
    while named and named[-1].tag in {"m", "t"}:
        named.pop()  # 主动请调的|一年|少似|一年
    own = max((i for i, e in enumerate(named, 1) if e.text == "的"), default=0)
    plain = len(named) > 1 and named[-1].text == "的"  # 新建的不多
    plain = plain or (bool(named[own:]) and all(e.nominal and not e.verb for e in named[own:]) and named[-1].noun)
    if not plain or any(e.noun and e.tag not in {"m", "f", "l", "i", "z"} for e in rest):
        return ""
    name = text_of(named)
    name = name.removesuffix("数") if len(name) > LEAST_NAMED else name  # 项目数最多，有43个
    return name if len(name) <= LONGEST_CLAUSE and named[-1].tag != "P" else ""
