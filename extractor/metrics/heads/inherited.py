"""Heads that come from what was said before: 公办的41所, 每套60平方米, 2015年1.07亿元."""

from ...model import Place
from ..agreement import PEOPLE
from ..clause_topics import appointed
from ..phrases import Phrase
from ..situation import POINTS, Head, Kit, Linked, Situation, host_noun, is_part, said, title_noun, whole_before
from ..standings import compared_by, standing
from ..sums import summed, total_before
from ..topics import just_named, measure_topic, rate_told, topic
from ..view import EACH, Segment, text_of
from .other_units import other_unit
from .owning import OWNED, base_owner
from .standard import RATED

PARTED = frozenset({"count", "area", "amount", "measure", "length"})
"""Kinds of figures that are told part by part (小麦31万亩、玉米17万亩、其他5万亩)."""
LONGEST_DONE = 14
"""What a share of things did is told in at most so many characters."""
LONGEST_ABOUT = 6
"""What a paragraph is about is named by at most so many characters, where an amount for each takes its name."""
COLONS = frozenset(":：")
LONGEST_LABEL = 8
"""What a colon lists is named before it by at most so many characters."""


def medals(at: Situation, kit: Kit) -> Head | None:
    """在技能大赛中拿下9金14银11铜: medals, of the contest where they were won."""
    if not kit.cues.plays(at.quantity.unit, "medal"):
        return None
    medal = at.quantity.unit + kit.cues.noun("noun_of_medal")
    if at.previous and at.previous.head.source == "medals":
        won = at.previous.phrase.noun.removesuffix(at.previous.quantity.unit + kit.cues.noun("noun_of_medal"))
        return Head(Phrase("", won + medal), "medals")
    part = [segment for segment in at.view.segments if segment.part == at.slot.segment.part]
    words = [e for segment in part for e in segment.elements if e.start < at.quantity.start]
    opened = max((i for i, e in enumerate(words, 1) if kit.cues.plays(e.text, "where")), default=0)
    ends = (i for i in range(opened, len(words)) if words[i].verb or kit.cues.plays(words[i].text, "among"))
    closed = next(ends, opened)
    contest = kit.phrases.of(words[opened:closed]).noun if closed > opened else topic(at, kit)
    return Head(Phrase("", (contest or "") + medal), "medals")


def in_bracket(at: Situation, kit: Kit) -> Head | None:
    """工程前期费用（设计1.4%，监理1%）: what a bracket details belongs to the phrase before it."""
    if not at.left.content or at.quantity.kind == "amount":
        return None
    owner = host_noun(at, kit) or ""
    own = at.phrase.text
    return Head(Phrase("", owner + own), "bracket.part") if 2 <= len(owner) <= 14 else None


def holding(at: Situation, kit: Kit) -> Head | None:
    """占地8亩，设3个班: what a thing holds belongs to it."""
    if at.quantity.kind != "count" or not kit.cues.plays(text_of(at.left.content), "holding"):
        return None
    owner = base_owner(at, kit) if at.previous and at.previous.head.source in OWNED else None
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    return Head(Phrase("", owner.text + text_of(noun)), "holding") if owner and noun else None


def outer_phrase(at: Situation, kit: Kit) -> Head | None:
    """操场（17.6万平方米）: a bracket without words of its own measures the phrase before it."""
    segment = at.slot.segment
    if segment.host is None or at.left.content or at.slot.position:
        return None
    host = next((s for s in at.view.segments if s.ordinal == segment.host), None)
    if host is None or not host.elements or host.elements[-1].tag == "Q":
        return None
    if placed := _dealt_to_place(at, host.elements[-1].mention):
        return placed
    told = next((x for x in at.in_sentence if x.slot.segment.ordinal == host.ordinal), None)
    named = any(s.ordinal == segment.ordinal - 1 and s.depth == segment.depth for s in at.view.segments)
    if told is not None and named and told.quantity.unit == at.quantity.unit:
        return Head(told.phrase, "bracket.outer")  # 余下3亿元都在县区（芦山县最多，1亿元）
    if stands := standing(host.elements, kit.cues):  # 居前三位的分别是甲县（96%）、乙县（95%）
        return Head(
            Phrase("", compared_by(stands.measure, at.view, at.slot, at.before, at.named, kit)), "bracket.among"
        )
    content, last = kit.phrases.left(host.elements).content, host.elements[-1]
    if content and content[-1] is not last and kit.cues.plays(last.text, "plan_name", "set_task"):
        content = (*content, last)  # 完成年度目标（16.5亿元）的55.8%
    phrase = kit.phrases.of(content)
    return Head(Phrase(phrase.verb, phrase.noun), "bracket.outer") if phrase else None


def _dealt_to_place(at: Situation, mention: object) -> Head | None:
    """超大班额38个，全在普宁（23个）: a place before the bracket has so many of what was counted."""
    alike = (x for x in at.in_sentence if x.quantity.unit == at.quantity.unit and x.head.change is None)
    counted = next(alike, None) if isinstance(mention, Place) else None
    return Head(counted.phrase, "bracket.place", place=mention) if counted and isinstance(mention, Place) else None


def labelled(at: Situation, kit: Kit) -> Head | None:
    """（三）班主任津贴。由每月300元提高到每月500元: where the clause names nothing, what its paragraph is about."""
    plain = bool(at.label) and not at.left.content and at.quantity.kind not in {"count", "rank", "duration"}
    return Head(Phrase("", at.label), "label") if plain and len(at.label) <= LONGEST_ABOUT else None


def inherit(at: Situation, kit: Kit) -> Head | None:
    """2014年8200万元，2015年1.07亿元: nothing of its own, so the phrase before is repeated."""
    if at.asked and at.previous is None and not at.slot.right:
        spent = kit.cues.plays(at.asked, "spends") and at.quantity.kind == "amount"
        return Head(Phrase("", kit.cues.noun("noun_of_spending") if spent else at.asked), "inherit.asked")
    previous = _beside(at)
    if went_on := _went_on(at, kit):
        return went_on
    if completed := _completion(at, previous, kit):
        return completed
    if share := _share_of_previous(at, kit):
        return share
    if at.quantity.kind == "percentage" and (found := _measure_before(at, kit) or measure_topic(at, kit)):
        return Head(Phrase("", found), "inherit.measure")
    if own := _named_just_before(at, previous, kit):
        return own
    summed = total_before(at.view, at.quantity.unit, at.before) if at.left.last_period else None
    whole = summed or whole_before(at, kit.cues, reach=2 if at.left.last_period else 1)
    if whole and at.quantity.kind in PARTED and kit.cues.plays(text_of(at.slot.left), "others"):
        name = Phrase(whole.phrase.verb, text_of(at.slot.left) + whole.phrase.noun)
        return Head(name, "inherit.others")  # 教师450名（特岗教师210名、其他240名）
    if whole and kit.cues.any_plays(at.slot.left, "remainder"):
        return Head(Phrase("", whole.phrase.noun), "inherit.left_over")
    if previous is None and (measure := _before_colon(at, kit)):
        return Head(Phrase("", measure), "inherit.colon")
    dated = at.left.last_period is not None and not at.left.last_period.base and at.quantity.kind == "amount"
    if whole and (at.left.period or at.left.place or previous is None or dated):
        return Head(whole.phrase, "inherit.whole")
    grown = previous is not None and previous.quantity.unit == POINTS and at.quantity.kind == "percentage"
    if previous and grown and kit.cues.any_plays(at.slot.left, "level", "measured_by"):
        return Head(previous.phrase, "inherit.grown")  # 覆盖率提高4个百分点，达到58%
    if previous and previous.quantity.unit == at.quantity.unit:
        if done := _done_of_plan(at, previous, kit) or _had_of_due(at, previous, kit):
            return done
        speed = kit.cues.any_plays(at.slot.right, "growth_noun")  # 保持30%以上的增速
        reached = bool(at.slot.left) and all(kit.cues.plays(e.text, "copula", "level") for e in at.slot.left)
        further = previous.head.change is not None and kit.cues.any_plays(at.slot.left, "strives")  # 增长8%，力争达到9%
        reached = reached and not speed and not (further and at.quantity.kind == "percentage")
        if listed := _sum_of_list(at, kit):
            return Head(Phrase("", listed), "inherit.summed")
        if in_all := _in_all(at, previous, kit):
            return Head(Phrase("", in_all), "inherit.in_all")
        return Head(previous.phrase, "inherit.same_unit", None if reached else previous.head.change)
    if at.left.place and (found := topic(at, kit)):
        return Head(Phrase("", found), "inherit.topic")
    if whole and at.quantity.kind == "percentage":
        return Head(whole.phrase, "inherit.whole")
    if previous and previous.quantity.kind != at.quantity.kind == "count":
        found = topic(at, kit) or ""  # 校舍11.6万平方米，…，在校生一路下滑之后，于2022年回升到1.34万人
        if kit.agreement.counted(found, at.quantity.unit):
            return Head(Phrase("", found), "inherit.topic")
    if previous:
        return other_unit(at, previous, kit)
    if found := title_noun(at, kit) or topic(at, kit):
        return Head(Phrase("", found), "inherit.topic")
    return _needed(at, kit) or _labelled(at, kit)


def _before_colon(at: Situation, kit: Kit) -> str:
    """单方造价：2350元: what a label right before the colon names, where it is a measure of money; else empty."""
    segment = at.slot.segment
    if at.slot.left or at.quantity.kind != "amount" or not segment.opener or segment.opener not in COLONS:
        return ""
    name = text_of(at.view.segments[segment.ordinal - 1].elements) if segment.ordinal else ""
    return name if len(name) <= LONGEST_LABEL and name.endswith(kit.cues.longest_first("relational")) else ""


def _needed(at: Situation, kit: Kit) -> Head | None:
    """经测算，三年共需2.36亿元: money that is needed, where nothing says for what."""
    takes = at.quantity.kind == "amount" and kit.cues.any_plays(at.slot.left, "takes_money")
    return Head(Phrase("", kit.cues.noun("noun_of_need")), "inherit.needed") if takes else None


def _sum_of_list(at: Situation, kit: Kit) -> str:
    """小学46所、初中15所，合计61所: what all things of a list are that add up to the figure; else empty."""
    names = [x.phrase.noun for x in summed(at)] if at.quantity.kind == "count" else []
    if not names or len(set(names)) == 1:
        return ""
    first = names[0]
    endings = (first[i:] for i in range(len(first) - 1))
    ending = next((end for end in endings if all(name.endswith(end) for name in names)), "")
    return ending or kit.agreement.commonest(at.quantity.unit) or ""


def _in_all(at: Situation, previous: Linked, kit: Kit) -> str:
    """新建基站2412个、累计达到8603个: how many there are in all, not only the new ones; else empty."""
    words = [e for e in at.slot.left if e.tag not in {"d", "W"}]
    summed = bool(words) and kit.cues.plays(words[0].text, "up_to_now")
    summed = summed and all(kit.cues.plays(e.text, "copula", "level") for e in words[1:])
    more = at.quantity.value > previous.quantity.value and at.quantity.unit == previous.quantity.unit
    added = previous.phrase.verb.startswith(kit.cues.longest_first("adds_to"))
    return previous.phrase.noun if summed and more and added and at.sentence == previous.sentence else ""


def _completion(at: Situation, previous: Linked | None, kit: Kit) -> Head | None:
    """计划招教师30名，到岗27名，完成90%: how much of the plan for what was counted before was done."""
    words = [e for e in at.slot.left if e.tag not in {"d", "ul", "c", "W"}]
    said_done = len(words) == 1 and kit.cues.plays(words[0].text, "completes") and not at.slot.right
    if not said_done or at.quantity.kind != "percentage" or previous is None or previous.quantity.kind == "percentage":
        return None
    if previous.slot.segment.part != at.slot.segment.part:
        return None
    noun = previous.phrase.noun or previous.phrase.text
    things = kit.agreement.counted(noun, previous.quantity.unit) or noun
    rate = kit.cues.noun("noun_of_completion")
    return Head(Phrase("", things.removesuffix(rate) + rate), "inherit.completed")


def _named_just_before(at: Situation, previous: Linked | None, kit: Kit) -> Head | None:
    """普惠率呢，2019年才71%: a clause that names something of its own is what the next figure is of."""
    before = at.slot.segment.ordinal - 1
    if at.slot.position or (previous and previous.sentence == at.sentence and previous.slot.segment.ordinal >= before):
        return None
    counts = at.quantity.kind == "count"
    people = at.quantity.unit in PEOPLE and before >= 0
    if people and (whom := appointed(at.view.segments[before].elements, kit)):
        return Head(Phrase("", whom), "inherit.named")  # 请家长当监督员，一共请了136名
    name = just_named(at, kit, told=at.quantity.kind != "duration")
    if name.endswith("的"):
        alike = (x.phrase.noun for x in reversed(at.before[-6:]) if x.quantity.unit == at.quantity.unit)
        told = kit.agreement.counted(next(alike, ""), at.quantity.unit)
        things = kit.cues.noun("noun_of_staff") if at.quantity.unit in PEOPLE else told
        name = name[:-1] + things if things else ""  # 项目96个，新建的不多，21个
    unlike = counts and kit.agreement.at_odds(name[-2:], at.quantity.unit)
    if not name or unlike or kit.cues.plays(name, "plan_name", "same_measure"):
        return None
    if counts and any(e.text.startswith(EACH) for e in at.slot.left):
        return None  # 县领导联乡包校，每人1所
    measured = name[-1] in kit.cues.words("measure_suffix")
    same = next((x for x in at.in_sentence if x.quantity.unit == at.quantity.unit), None)
    rated = at.left.last_period is not None and any(x.head.source in RATED for x in at.in_sentence)
    if same is not None and not counts and not measured and not rated:
        return None  # 资金支付率全县88%；最低的是南坪乡，只有71%
    sized = kit.kind_noun(at.quantity) if at.quantity.kind == "area" and not measured else ""
    return Head(Phrase("", name + sized), "inherit.named")


def _labelled(at: Situation, kit: Kit) -> Head | None:
    """（一）开工率。平江县以100%列第一: the rate that the paragraph's label names."""
    measured = at.label.endswith(tuple(kit.cues.words("measure_suffix")))
    return Head(Phrase("", at.label), "inherit.label") if measured and at.quantity.kind == "percentage" else None


def _beside(at: Situation) -> Linked | None:
    """The figure before in the sentence, but for parts in a bracket that is closed."""
    depth = at.slot.segment.depth
    outside = (x for x in at.in_sentence if x.head.source != "running" and x.slot.segment.depth <= depth)
    return next(outside, None) or at.previous


def _went_on(at: Situation, kit: Kit) -> Head | None:
    """民生支出占比连续5年保持在75%以上: the level that was kept, named before how long it was."""
    last = at.before[-1] if at.before else None
    if last is None or last.head.source != "running" or last.slot.segment.ordinal != at.slot.segment.ordinal:
        return None
    if last.sentence != at.sentence:
        return None
    name = kit.phrases.of(kit.phrases.left(last.slot.left[:-1]).content)
    return Head(name, "running.level") if name.noun else None


def _measure_before(at: Situation, kit: Kit) -> str | None:
    """器材使用率偏低，仅为六成: the rate that the clause before calls high or low."""
    ordinal = at.slot.segment.ordinal
    segment = at.view.segments[ordinal - 1] if ordinal else None
    if segment is None or segment.part != at.slot.segment.part or segment.quantities:
        return None
    if best := _of_best(segment, kit):
        return best
    judged = bool(segment.elements) and kit.cues.plays(segment.elements[-1].text, "judges")
    name = kit.phrases.of(kit.phrases.left(segment.elements[:-1]).content).text if judged else ""
    return name if name.endswith(kit.cues.longest_first("rate_noun")) else rate_told(segment, kit) or None


def _of_best(segment: Segment, kit: Kit) -> str:
    """开工率最高的是平坝区，100%: the rate by which a clause finds its best or its worst; else empty."""
    words = segment.elements
    spot = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "superlative")), 0)
    if not spot or not isinstance(words[-1].mention, Place):
        return ""
    name = kit.phrases.of(kit.phrases.left(words[:spot]).content).noun
    return name if name.endswith(kit.cues.longest_first("rate_noun")) else ""


def _share_of_previous(at: Situation, kit: Kit) -> Head | None:
    """2800名新教师，八成以上分到了农村: the share of the things counted before, by what they did."""
    counted, right = at.previous or _counted_last(at, kit), at.slot.right
    if at.quantity.kind != "percentage" or counted is None or counted.quantity.kind != "count" or not right:
        return None
    if at.left.content or not all(kit.cues.plays(e.text, "of_which", "has", "copula") for e in at.slot.left):
        return None
    acts = right[0].verb or (right[0].tag == "p" and any(e.verb for e in right[1:]))  # 六成由炊事员兼任
    done = said(right, kit) if acts else ""
    if len(done) > LONGEST_DONE:
        return None
    noun = counted.phrase.noun.removesuffix(kit.cues.noun("noun_of_gap"))  # 缺教师200名，其中七成缺在村小
    return Head(Phrase("", noun + done + kit.cues.noun("noun_of_ratio")), "inherit.share") if done and noun else None


def _counted_last(at: Situation, kit: Kit) -> Linked | None:
    """招录教师2146人，其中…。八成以上分到了乡村学校: the whole that the sentence before counted."""
    before = [linked for linked in at.before if at.sentence - linked.sentence == 1 and linked.quantity.kind == "count"]
    return next((linked for linked in before if linked.phrase.noun and not is_part(linked, kit.cues)), None)


def _had_of_due(at: Situation, previous: Linked, kit: Kit) -> Head | None:
    """应配保教人员312名，实际只有198名: how many there are of those that there ought to be."""
    name = previous.phrase.text
    due = next((word for word in kit.cues.longest_first("ought_have") if name.startswith(word)), "")
    there = due and kit.cues.any_plays(at.slot.left, "in_fact", "has", "standing")
    return Head(Phrase("", name.removeprefix(due)), "inherit.had") if there and name != due else None


def _done_of_plan(at: Situation, previous: Linked, kit: Kit) -> Head | None:
    """年度计划投资2000万元，完成1950万元: what was done of a plan loses the plan's name."""
    done = [e.text for e in at.slot.left if kit.cues.plays(e.text, "done")]
    told = [text for text in done if len(text) > 1] or done  # 已完成: that it is so is no act
    word = next((text for text in told if not kit.cues.plays(text, "in_fact")), next(iter(told), None))
    planned = [w for w in kit.cues.words("plan_name") if w in previous.phrase.text]
    if word is None or not planned:
        return None
    name = previous.phrase.text
    for plan in sorted(planned, key=len, reverse=True):
        name = name.replace(plan, "")
    return Head(Phrase(word, name), "inherit.done")
