"""Heads of ranks: 增速居全省第3位."""

from collections.abc import Sequence

import regex

from ...model import Change, Place
from ..left_marks import sums_up_places
from ..phrases import Phrase
from ..situation import POINTS, Head, Kit, Linked, Situation, together
from ..topics import measure_topic, topic
from ..view import JOINERS, Element, text_of

POINT = "点"
"""我们点 is the school of those who speak."""
FIELD = regex.compile("[两二三四五六七八九十0-9]+个?[县市区州旗]区?$")
"""山区九县: how many places compete."""
MARKS = "分"
"""What examinations are counted in: more of them than before is no rate of growth."""
PLACED = frozenset("第前首榜头老")
"""What a place among others begins with; a move by so many places begins with a number."""
LONGEST_NUMBER_OF = 3
"""户数, 里程数: the number of something is told in at most so many characters."""
NO_LEVELS = frozenset({"rank", "duration", "count"})
HELD_AGAINST = frozenset({"running", "margin", "provision.standard", "distance", "distance.lag"})
"""Rules of figures that others are held against, or that tell how long; a bare rank ranks none of them."""


def rank(at: Situation, kit: Kit) -> Head | None:
    """The thing measured, its scope and 排名; a bare rank ranks the figure before."""
    if at.quantity.kind != "rank":
        return None
    own = _own(at, kit)
    if not kit.cues.any_plays(own, "rank_scope") and not (at.slot.joined and _field(own, kit)):
        # 在全市10个县区里排第三: the scope stands before another figure.
        own = [e for e in at.slot.before if e.tag != "Q"]
    spots = [i for i, e in enumerate(own) if kit.cues.plays(e.text, "rank_scope")]
    scope = own[spots[-1]].text if spots else ""
    if not spots and (field := _field(own, kit)):
        spots, scope = field
    own_words = _thing_ranked(at, own, spots, kit)
    moved = next((i for i, e in enumerate(own_words) if kit.cues.plays(e.text, "source")), len(own_words))
    base = _base(own_words[:moved], kit)  # 由末位升至第二
    if not base and not spots:
        among = next((i for i, e in enumerate(own) if e.text == "在"), 0)
        base = _base(own[:among], kit)  # 化解率在临沂市12个县区里列第二
    base = "" if base == POINT else base  # 我们点在6个教学点里排第一
    contest, held = _contest(at, own, kit)
    base, scope = (base, scope) if base or not contest else (contest, scope or held)
    base = base or _behind_scope(at, own, spots, kit)
    source = "rank.left"
    if base and not spots and _names_competitors(at, base, kit):
        base, scope = "", base
    again = kit.cues.plays(base, "same_measure")
    previous = _measured_before(at, kit) if again else _ranked_before(at, kit)
    base = "" if again else base or ("" if previous else _announced(at, kit))
    if base and kit.cues.plays(base, "relational") and (previous is None or previous.sentence != at.sentence):
        owner = topic(at, kit) or ""  # 推广惠民保，参保率排名全省第1
        return Head(Phrase("", owner + base + scope + kit.cues.noun("noun_of_rank")), "rank.left", at.left.change)
    if previous and (not base or kit.cues.plays(base, "relational", "growth_noun") or _is_number_of(base)):
        if previous.quantity.kind == "rank" and not base:
            scoped = spots and kit.cues.any_plays(at.slot.left, "rank_scope")
            elsewhere = _elsewhere(previous, own[spots[-1] :], kit) or _among_others(at, kit) if scoped else None
            return Head(elsewhere or previous.phrase, "rank.again", _moved(at, own, kit))
        earlier = (x for x in at.in_sentence if x.quantity.kind != "rank" and not _competes(x, kit))
        previous = next(earlier, None) if previous.quantity.kind == "rank" else previous
        if previous is None:
            return Head(Phrase("", base + scope + kit.cues.noun("noun_of_rank")), "rank.left", at.left.change)
        owner = together(at, kit) or previous.phrase.noun or previous.phrase.text
        levelled = previous.head.source == "growth.previous" and previous.quantity.kind != "percentage"
        grown = previous.head.change is not None and previous.quantity.unit not in {POINTS, MARKS} and not levelled
        base = "" if len(base) > 1 and owner.endswith(base) else base  # 竣工率提高11个百分点，竣工率居第4位
        base = owner + (base or (kit.cues.noun("noun_of_growth") if grown else ""))
        source = "rank.previous"
    if not base:
        return None
    return Head(Phrase("", base + scope + kit.cues.noun("noun_of_rank")), source, at.left.change)


def _elsewhere(previous: Linked, scope: Sequence[Element], kit: Kit) -> Phrase | None:
    """居全市第3位、全省第20位: the same thing ranked among others."""
    noun, places = kit.cues.noun("noun_of_rank"), kit.cues.longest_first("rank_scope")
    told = previous.phrase.text.removesuffix(noun)
    before = next((word for word in places if told.endswith(word)), "")
    own = text_of([e for e in scope if not kit.cues.plays(e.text, "rank_verb")])
    return Phrase("", told.removesuffix(before) + own + noun) if before and own else None


def _among_others(at: Situation, kit: Kit) -> Phrase | None:
    """居中部城市第2位、全国百强城市第49位: the second rank, by those among whom it is held."""
    words = [e for e in at.slot.left if not kit.cues.plays(e.text, "rank_verb") and e.tag not in {"W", "d", "c"}]
    named = at.slot.joined and len(words) > 1 and all(e.nominal and not e.verb for e in words)
    return Phrase("", text_of(words) + kit.cues.noun("noun_of_rank")) if named else None


def _names_competitors(at: Situation, base: str, kit: Kit) -> bool:
    """总量达5756亿元，跃居中部非省会城市第2位: whether all that stands before a rank is who else is ranked."""
    verb = bool(at.slot.left) and kit.cues.plays(at.slot.left[0].text, "rank_verb")
    previous = at.previous
    if not verb or previous is None or previous.quantity.kind == "rank":
        return False
    here = previous.slot.segment.part == at.slot.segment.part
    return here and (base.endswith(kit.cues.longest_first("competitor")) or FIELD.search(base) is not None)


def _is_number_of(name: str) -> bool:
    """里程数: the number of what was told before."""
    return name.endswith("数") and 1 < len(name) <= LONGEST_NUMBER_OF


def _behind_scope(at: Situation, own: Sequence[Element], spots: Sequence[int], kit: Kit) -> str:
    """全州师资考评只排第七: what is ranked, named behind its scope; those who compete are none."""
    words = own[spots[-1] + 1 :] if spots and not at.slot.position else ()
    among = kit.cues.any_plays(words, "among", "rank_field", "place_suffix")
    aside = {"d", "p", "uj", "ul", "W", "T", "bracket"}
    passing = [e for e in words if _ranks(e, kit) or kit.cues.plays(e.text, "opener", "status_planned", "level")]
    things = [e for e in words if e.tag not in aside and e not in passing]
    placed = any(e.text[0] in PLACED for e in things)  # 从全市倒数第一跃升到第二
    named = things and not (among or placed) and things[0].noun and not any(e.verb for e in things[:-1])
    competing = named and kit.cues.plays(things[-1].text[-1], "place_suffix")
    competing = competing or text_of(things).endswith(kit.cues.longest_first("competitor"))  # 全市法院第一位
    return text_of(things) if named and not competing else ""


def _moved(at: Situation, own: Sequence[Element], kit: Kit) -> Change | None:
    """挪前了一位, 退了2位: which way a rank moved by so many places."""
    if at.left.change is not None or at.quantity.text[0] in PLACED:
        return at.left.change
    words = [e.text for e in own]
    if any(kit.cues.plays(word, "decrease", "compared_down") for word in words):
        return "decrease"
    return "increase" if any(kit.cues.plays(word, "increase", "advances") for word in words) else None


def _announced(at: Situation, kit: Kit) -> str:
    """食堂供餐率，8个县区排队，我们站第六: what a clause before names, where no figure before can be ranked."""
    name = measure_topic(at, kit) or topic(at, kit) or ""
    return "" if kit.cues.plays(name, "rank_verb") else name


def _measured_before(at: Situation, kit: Kit) -> Linked | None:
    """大班额占比12%，比去年高1.5个百分点，这个比例排全市第6位: the level that was told last."""
    levels = (x for x in reversed(at.before[-6:]) if x.head.change is None and x.quantity.kind not in NO_LEVELS)
    return next((x for x in levels if x.head.source not in HELD_AGAINST and x.quantity.unit != POINTS), None)


def _contest(at: Situation, own: Sequence[Element], kit: Kit) -> tuple[str, str]:
    """在全市教育工作考核中，该县名列第一; 在全省质量评估中排第12位: what is compared, and among whom."""
    ordinal = at.slot.segment.ordinal
    before = at.view.segments[ordinal - 1].elements if ordinal else ()
    among = max((i for i, e in enumerate(own, 1) if kit.cues.plays(e.text, "among")), default=0)
    counted = at.slot.position or any(e.tag in {"Q", "bracket"} for e in own[:among])  # 在全市11个县（市、区）中
    for words in (() if counted else own[:among], before):
        opened = next((i for i, e in enumerate(words, 1) if kit.cues.plays(e.text, "where")), 0)
        told = len(words) > opened + 1 and opened and kit.cues.plays(words[-1].text, "among")
        places = told and kit.cues.plays(words[-2].text, "place_suffix", "rank_field", "rank_scope")  # 在全市各县区里
        if told and not places and words[-2].text[-1] not in kit.cues.words("place_suffix"):
            named = [e for e in words[opened:-1] if not kit.cues.plays(e.text, "rank_scope")]
            scope = next((e.text for e in words[opened:-1] if kit.cues.plays(e.text, "rank_scope")), "")
            return kit.phrases.of(named).noun, scope
    return _judged(before, kit)


def _judged(before: Sequence[Element], kit: Kit) -> tuple[str, str]:
    """2020年全省寄宿制学校管理考评，我县名列第17位: what the clause before says was judged, and among whom."""
    if len(before) < 2 or any(e.tag == "Q" for e in before) or not kit.cues.plays(before[-1].text, "judging"):
        return "", ""
    named = [e for e in before if e.tag not in {"T", "W"} and not kit.cues.plays(e.text, "rank_scope")]
    scope = next((e.text for e in before if kit.cues.plays(e.text, "rank_scope")), "")
    return kit.phrases.of(kit.phrases.left(named).content).text, scope


def _own(at: Situation, kit: Kit) -> list[Element]:
    """What stands before a rank; 连续3年 tells how long it was held, and what is ranked stands before that."""
    left = [e for e in at.slot.left if e.tag != "Q"]
    clause = [e for e in at.slot.before if e.tag != "Q"]
    ran = [i for i, e in enumerate(clause) if kit.cues.plays(e.text, "running")]
    return [e for i, e in enumerate(clause) if i != ran[-1]] if ran and clause[ran[-1]] not in left else left


def _thing_ranked(at: Situation, own: Sequence[Element], spots: Sequence[int], kit: Kit) -> Sequence[Element]:
    """The words that can name what is ranked; those who compete (10个县中) are none."""
    if not spots and at.slot.position and _among_counted(at, kit):
        return []  # 列绥化市10个县（市、区）第3位
    among = max((i for i, e in enumerate(own) if kit.cues.plays(e.text, "among")), default=-1)
    counted = among > 0 and sums_up_places(own[among - 1].text, kit.cues)  # 苏北五市中分列第二
    counted = counted or (among > 1 and sums_up_places(text_of(own[among - 2 : among]), kit.cues))
    scoped = bool(spots) and 0 < spots[-1] < among  # 质量监测在全镇12所小学中列第2名
    start = among + 1 if (at.slot.position or counted) and not scoped else 0  # 在三个县区中由末位升至第二
    if spots:
        return own[start : spots[-1]]
    if at.left.content and kit.cues.plays(at.left.content[-1].text, "counted_from"):
        return [e for e in at.left.content[:-1] if e.tag != "p"]  # 抽测排在倒数第二
    return own[start:] if start else at.left.content


def _among_counted(at: Situation, kit: Kit) -> bool:
    """Whether a verb of ranking stands before the figure before, in the same clause: that counts the competitors."""
    before = at.slot.before
    last = max((i for i, e in enumerate(before) if e.tag == "Q"), default=0)
    return kit.cues.any_plays(before[:last], "rank_verb")


def _field(own: Sequence[Element], kit: Kit) -> tuple[list[int], str] | None:
    """居盐城各县（市、区）第1位: the places of a place, which it gives its name."""
    spot = next((i for i, e in enumerate(own) if kit.cues.plays(e.text, "rank_field")), None)
    if spot is None:
        return None
    named = spot > 0 and isinstance(own[spot - 1].mention, Place)
    return ([spot - 1], own[spot - 1].text) if named else ([spot], "")


def _base(elements: Sequence[Element], kit: Kit) -> str:
    left = kit.phrases.left(elements).content
    content = [e for i, e in enumerate(left) if not _ranks(e, kit) or (i == 0 and e.tag == "f")]  # 中鼎集团
    while content and (content[-1].tag in {"p", "f", "uj", "d"} or content[-1].text in JOINERS):
        content.pop()
    grown = bool(content) and kit.cues.plays(content[-1].text, "increase", "decrease")
    base = kit.phrases.of(content[:-1] if grown else content).text
    base = "" if kit.cues.plays(base, "light_verb") else base  # 收入2.8亿元，完成排名全州第6位
    if not base and any(kit.cues.plays(e.text, "growth_noun") for e in elements):
        return kit.cues.noun("noun_of_growth")  # 一般预算收入9.8亿元，增幅居全市第4位
    return base + kit.cues.noun("noun_of_growth") if grown and base else base


def _ranks(element: Element, kit: Kit) -> bool:
    return kit.cues.plays(element.text, "rank_verb", "rank_scope") or isinstance(element.mention, Place)


def _competes(linked: Linked, kit: Kit) -> bool:
    """在安阳市5个县（市）排名中, 放到10个县区里一比: behind the count of those who are ranked stands the ranking."""
    right = [e for e in linked.slot.right if e.tag != "bracket"]  # 137个县（市、区）里头比
    places = linked.quantity.kind == "count" and len(right) > 1 and kit.cues.plays(right[0].text[-1], "place_suffix")
    behind = right[2:] if places and kit.cues.plays(right[1].text, "among") else right[1:]
    if places and kit.cues.plays(text_of(behind), "queued"):
        return True
    return kit.cues.any_plays(right, "noun_of_rank", "queued")


def _ranked_before(at: Situation, kit: Kit) -> Linked | None:
    """The figure that a bare rank ranks: the last one of the sentence that is no count of competitors."""
    for linked in at.in_sentence:
        competitors = linked.quantity.kind == "count" and linked.slot.segment.ordinal == at.slot.segment.ordinal
        if _competes(linked, kit) or linked.head.source in HELD_AGAINST:
            continue
        if not competitors or at.slot.joined:  # 316家、居全省第3位; in 10个县区里排第三 the count is of competitors
            return linked
    rates = [linked for linked in at.before if linked.quantity.kind == "percentage"]
    return rates[-1] if rates and all(_competes(linked, kit) for linked in at.in_sentence) else None
