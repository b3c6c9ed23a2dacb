"""What a figure lays down: 每生每天补助5元, 班额不得超过45人, 按10%计提, 30册的标准."""

from itertools import pairwise, takewhile

from ..model import Period, Status
from .agreement import SCORE
from .cues import Cues
from .heads.rate import ONE
from .left_marks import SMALL_NUMERALS
from .situation import Linked
from .status_cues import EACH_OF
from .times.timeframes import Frame
from .view import EACH

YEARLY = "每年"
LONGEST_NORM = 6
"""What is laid down is told behind its figure in at most so many words."""
BOUNDED = frozenset({"at_least", "at_most"})
LONGEST_GRADING = 12
"""So many words before marks tell what they are given for."""
MANY = 100
"""What is laid down for each one or each time is told in numbers below this."""


class Rulings:
    """Tells what is required by how it is said, and the word that says so."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._bounds = cues.longest_first("status_required")
        self._charged = cues.longest_first("in_charge")
        self._averaged = cues.longest_first("bounded_each")
        self._each = sorted(cues.words("status_required_each"))

    def bound(self, item: Linked, frame: Frame) -> tuple[Status, str] | None:
        """班额不得超过45人: the word that bounds the quantity lays down a rule, but in a plan it is an aim."""
        own = [slot for slot in item.view.slots if slot.segment.ordinal == item.slot.segment.ordinal]
        run = own[: item.slot.position + 1] if item.quantity.qualifier in {"at_least", "at_most"} else [item.slot]
        said = [slot.quantity.text for slot in run if slot.quantity.qualifier == item.quantity.qualifier]
        # 班额分别不超过45人、50人: the bound before the first holds for the others
        bounded = next((text for text in reversed(said) if text.startswith(self._bounds)), None)
        if bounded is None:
            return None
        bound = next(word for word in self._bounds if bounded.startswith(word))
        normed = frame.status != "planned" or self._of_each(item)
        return ("required", bound) if normed else None

    def each_time(self, item: Linked, period: Period | None) -> str | None:
        """11月15日前，58人返校，每人每月送教不少于4次: what is laid down for each time is due on no day."""
        own = item.slot.segment.elements[0].start
        paid = item.quantity.kind in {"amount", "rate"} and item.head.change is None  # 三年…，补助每月200—400元
        bounded = item.quantity.kind == "count" and item.quantity.qualifier in BOUNDED
        if period is None or period.start >= own or not (paid or bounded) or item.left.level:
            return None
        said = item.view.text[own : item.quantity.start]
        return next((word for word in self._each if word in said), None)

    def yearly(self, item: Linked) -> str | None:
        """每年从城区选派骨干60名: what is done every year is a rule; 2022年、2023年每年再建2所 is a plan."""
        if item.quantity.kind not in {"count", "percentage"} or item.head.change is not None or item.left.level:
            return None
        said = item.slot.before
        spot = next((i for i, e in enumerate(said) if e.text == YEARLY), len(said))
        done = self._cues.any_plays(said[spot + 1 :], "done_yearly")
        return YEARLY if done and not any(e.tag in {"T", "ul"} for e in said) else None

    def _of_each(self, item: Linked) -> bool:
        """生均宿舍面积不得少于3平方米: what is bounded for each one is a rule in a plan too."""
        own = item.slot.segment
        if any(e.tag == "T" for e in own.elements) or item.left.level or item.head.change is not None:
            return False
        first = own
        for segment in reversed(item.view.segments[: own.ordinal]):
            # 班额，小学不超过45人; 小学每个班不超过45人，初中不超过50人
            alike = all(q.unit == item.quantity.unit and q.text.startswith(self._bounds) for q in segment.quantities)
            if segment.depth != own.depth or segment.part != own.part or not alike or not first.quantities:
                break
            first = segment
        said = item.view.text[first.elements[0].start : item.quantity.start]
        return any(word in said for word in self._averaged)

    def must_be(self, item: Linked, cue: str) -> str | None:
        """每个孩子要在4平方米以上, 收益要提取10%: what has to be so for each one, and what has to be levied."""
        if not self._cues.plays(cue, "obliges", "ought") or item.left.level or item.head.change is not None:
            return None
        share = item.quantity.kind == "percentage"
        if share:
            return cue if self.is_levied(item) else None
        said = "".join(e.text for e in item.slot.before)
        each = EACH in said or any(word in said for word in self._averaged)  # 生均面积应在4.5平方米以上
        dated = any(e.tag == "T" for e in item.slot.segment.elements)
        return cue if each and not dated and item.quantity.qualifier in BOUNDED else None

    def for_each(self, item: Linked, period: Period | None) -> str | None:
        """9月起，小学每个班不得超过45人: the bound that is laid down for each one, from whatever day on."""
        if period is None or period.last is not None:
            return None
        bound = next((word for word in self._bounds if item.quantity.text.startswith(word)), None)
        return bound if bound and self._of_each(item) else None

    def standard(self, item: Linked, frame: Frame) -> tuple[Status, str] | None:
        """每生每天补助5元, 每两个月通报: what is laid down for each one or each time."""
        moved = item.left.source_level or item.left.level or item.head.source == "level.second"
        if item.head.source == "provision.ratio" or (not moved and self.is_levied(item)):
            return "required", item.quantity.text
        if len(item.slot.left) > 1 and item.slot.left[-1].text == "的":
            laid_down = item.slot.left[-2].text  # 比省定的7平方米少1.6平方米
            if self._cues.plays(laid_down, "set_by_state"):
                return "required", laid_down
        opening = item.slot.segment.elements[0].text
        if item.quantity.kind == "ratio" and self._cues.plays(opening, "way_opener"):
            return "required", opening  # 照小学19∶1、初中13.5∶1的生师比
        if frame.status != "actual" and self._set_aside(item):
            return "required", item.quantity.text
        if norm := self._norm(item) or self.scored(item) or (None if moved else self._per_head(item)):
            return "required", norm
        if moved or item.quantity.kind in {"percentage", "rank", "ratio", "measure"}:
            return None
        spent = self._cues.any_plays(item.slot.left, "funding_verb")
        near = item.slot.left if spent and item.slot.position else item.slot.segment.elements
        before = "".join([e.text for e in near if e.end <= item.quantity.start])  # 按每人400元的标准发放补助618万元
        bounded = self._bounded(item) and not self._cues.any_plays(item.slot.left, "on_average")
        if item.quantity.kind == "duration" and (before.endswith("每") or bounded):
            return "required", "每" if before.endswith("每") else item.quantity.text
        allowed = self._cues.any_plays(item.slot.left, "allowance") and not item.left.level
        if item.quantity.kind == "rate" and (frame.status != "actual" or allowed):
            return "required", item.quantity.unit
        paid = item.quantity.kind == "amount" and bool(item.slot.left)
        if paid and (plain := self._plain_rate(item)):
            return "required", plain
        each = next((word for word in self._each if word in before), None) or self._assigned(item, frame)
        return ("required", each) if each and not self._is_measured(item) else None

    def rewards(self, item: Linked) -> str | None:
        """前3名各奖补20万元, 超额部分每班奖励2万元: what each one gets for what it does."""
        words = item.slot.left
        if item.quantity.kind not in {"amount", "rate"} or any(e.tag in {"T", "ul"} for e in words):
            return None
        given = next((e.text for e in words if self._cues.plays(e.text, "rewards")), None)
        return given if given and any(e.text[0] in EACH_OF for e in words) else None

    def _plain_rate(self, item: Linked) -> str | None:
        """营养餐一天4块钱, 一个孩子一年补400元, 一个班补8万元: what is paid for each one, each time."""
        words = item.slot.left
        if self._cues.plays(words[-1].text, "each_time"):
            return words[-1].text
        count = len(words)
        while count and self._cues.plays(words[count - 1].text, "allowance", "gives", "tops_up"):
            count -= 1
        one = words[max(count - 3, 0) : count]
        if not one or (count == len(words) and not self._called(item)):
            return None
        timed = len(one) > 2 and one[0].text in ONE and self._cues.plays(one[2].text, "rate_time")
        classed = one[-1].text[0] == "一" and self._cues.plays(one[-1].text[1:], "one_class")
        return one[-1].text if timed or classed else None

    def _per_head(self, item: Linked) -> str | None:
        """生均公用经费按小学每年650元执行: money for each one, by a norm."""
        money = item.quantity.kind in {"amount", "rate"}
        if not money or not any(word in item.head.phrase.text for word in self._averaged):
            return None
        return next((e.text for e in item.slot.segment.elements if self._cues.plays(e.text, "way_opener")), None)

    def docked(self, item: Linked) -> str | None:
        """在年度目标考核中扣2分, but not 去年扣了2分: the marks that are taken off for what is not done."""
        if item.quantity.unit != SCORE or any(e.tag in {"T", "ul"} for e in item.slot.before):
            return None
        return next((e.text for e in item.slot.left[-1:] if self._cues.plays(e.text, "docks")), None)

    def scored(self, item: Linked) -> str | None:
        """年终考核扣5分, 占考核分值的15%, 次年资金扣减两成: what is docked from and what counts for how much."""
        share = item.quantity.kind == "percentage"
        if (not share and item.quantity.unit != SCORE) or (share and item.left.change == "increase"):
            return None  # 扣除留抵退税因素增长6.1%
        left = item.slot.left
        if docked := next((e.text for e in left if self._cues.plays(e.text, "docks")), None):
            return docked
        said = [e for s in item.view.segments[: item.slot.segment.ordinal + 1] for e in s.elements]
        weight = self._cues.any_plays(left, "weight")
        graded = self._cues.any_plays((left if share and not weight else said[-LONGEST_GRADING:]), "graded_by")
        weighs = weight or self._cues.any_plays(left, "share")
        return left[-1].text if graded and weighs else None

    def _assigned(self, item: Linked, frame: Frame) -> str | None:
        """每个工地派驻1名监督员, 县领导一人包两所: what each one is given to do, where no account is given."""
        left = item.slot.left
        if (
            frame.status == "actual"
            or item.quantity.kind != "count"
            or item.left.level
            or (left and left[-1].tag == "ul")
        ):
            return None
        duty = next((e.text for e in left if self._cues.plays(e.text, "assigns")), None)
        charged = "".join(e.text for e in left) if duty else ""
        return duty if any(word in charged for word in self._charged) else None

    def _is_measured(self, item: Linked) -> bool:
        """每天接送学生6900名, 平均每校42人: for each one or each time, but found and not laid down."""
        rough = item.quantity.qualifier in {"approx", "range"} and item.quantity.text[0] in SMALL_NUMERALS
        if rough or (item.left.content and self._cues.any_plays(item.slot.left, "earned")):
            return True  # 每月房租三四百元
        if item.head.change is not None or (item.quantity.kind == "count" and item.quantity.value >= MANY):
            return True  # 平均每天增加35个
        if self._cues.any_plays(item.slot.before, "on_average"):
            return True  # 每校平均不足1名, 平均每班分别只有9人和7人
        said = [*(e.text for e in item.slot.left), *(a.text + b.text for a, b in pairwise(item.slot.left))]
        return any(self._cues.plays(word, "each_one") for word in said)

    def _bounded(self, item: Linked) -> bool:
        """公示不少于15个工作日, but not 工期缩短3个月以上 and 晚了3个月以上."""
        late = item.head.source == "delay" or self._cues.any_plays(item.slot.left, "strained")
        return item.quantity.qualifier in BOUNDED and item.head.change is None and not late

    def _norm(self, item: Linked) -> str | None:
        """标准4.2人, 30册的标准: a figure that stands for a norm."""
        content = item.left.content
        held = all(self._cues.plays(e.text, "measured_by") for e in content[:-1])  # 不到省标3.5平方米
        off = item.head.source.startswith(("distance", "margin"))  # 超出标准16人
        alone = bool(content) and held and not (off or item.left.level) and item.head.change is None
        if item.head.source == "left.normed":
            return item.left.content[-1].text
        compared = self._cues.any_plays(item.slot.left[:-1], "comparing")  # 比省标少2.7台
        if alone and not compared and self._cues.plays(content[-1].text, "norm"):
            return content[-1].text
        if item.head.source == "left.base":
            norms = self._cues.longest_first("norm")
            return next((word for word in norms if item.head.phrase.noun.endswith(word)), None)
        pairs = pairwise(item.slot.right[:LONGEST_NORM])  # 配备1名工勤人员的规定
        stated = (b.text for a, b in pairs if a.text == "的" and self._cues.plays(b.text, "norm", "norm_verb"))
        return next(stated, None) or self._called(item)

    def _called(self, item: Linked) -> str | None:
        """每生每年500元的公用经费拨款标准: what the words behind a figure call a norm."""
        words = item.slot.right[:LONGEST_NORM]
        if len(words) == 2 and self._cues.plays(words[0].text, "copula") and self._cues.plays(words[1].text, "norm"):
            return words[1].text  # 生均3平方米是底线
        if len(words) < 2 or words[0].text != "的":
            return None
        name = [*takewhile(lambda e: e.nominal or e.verb, words[1:])]
        return name[-1].text if name and name[0].noun and self._cues.plays(name[-1].text, "norm") else None

    def _set_aside(self, item: Linked) -> bool:
        """出让收益的10%将用于学校建设: the share of what comes in that goes to something, where no time is told."""
        own, right = item.slot.segment, item.slot.right[:2]
        timed = any(e.tag in {"T", "ul"} for e in own.elements)
        told = item.head.source == "share.by" and self._cues.any_plays(right, "aim")
        return told and not timed and self._cues.any_plays(item.slot.left, "levied_on")

    def is_levied(self, item: Linked) -> bool:
        """土地出让收益按10%计提: a share that is laid down, not measured."""
        left, right = item.slot.left, item.slot.right
        by = bool(left and right) and self._cues.plays(left[-1].text, "way_opener")
        if by and self._cues.plays(right[0].text, "funding_verb", "reckons"):
            return True  # 按800元/生·年拨付, 按100人核定
        near = (*left[-3:], *right[:3]) if item.quantity.kind == "percentage" else ()
        return self._cues.any_plays(near, "levies")
