"""What stands before a figure and only says how it came about or was reckoned: 照编制测算, 一算账, 跑得只剩."""

from collections.abc import Sequence

from .cues import Cues
from .view import Element, text_of

ON = "在"
LONGEST_RECKONING = 6
"""By what something is reckoned is told in at most so many words."""
BY = "由"
LONGEST_AGENT = 6
"""Who does something is told in fewer words than this."""
LONGEST_SUM = 3
"""That something is the result of a reckoning (一算账, 匡算下来) is told in at most so many words."""


def without_reckoning(elements: Sequence[Element], cues: Cues) -> Sequence[Element]:
    """音体美教师照编制测算还差52人, 一算账差9400平方米: the words of a figure without those of its reckoning."""
    for index, element in enumerate(elements):
        if cues.plays(element.text, "by_rule"):
            stop = _reckoned(elements, index, cues)
        elif cues.plays(element.text, "by_the_rule"):
            stop = index + 1
        elif element.text == ON:
            stop = _on_basis(elements, index, cues)
        elif element.text == BY and index + 2 < len(elements):
            stop = _by_whom(elements, index, cues)
        elif cues.may_begin(element.text[0], "sums_up"):
            stop = _summed(elements, index, cues)
        else:
            continue
        if index < stop < len(elements) and (element.text == BY or _goes_on(elements[stop:], cues)):
            return without_reckoning((*elements[:index], *elements[stop:]), cues)
    return elements


def _reckoned(elements: Sequence[Element], start: int, cues: Cues) -> int:
    """照盘子算, 按合同: where the words end that say by what a figure is reckoned; `start` if they do not say so."""
    ahead = range(start + 1, min(start + LONGEST_RECKONING, len(elements)))
    spot = next((i for i in ahead if cues.plays(elements[i].text, "reckoning")), 0)
    if spot:
        return spot + 1
    ruled = start + 1 < len(elements) and cues.plays(elements[start + 1].text, "rule_noun")
    return start + 2 if ruled else start


def _by_whom(elements: Sequence[Element], start: int, cues: Cues) -> int:
    """由中心校统一调配教师: where the words end that say who does something to what is named behind; else `start`."""
    if any(e.nominal for e in elements[:start]):
        return start  # 校车由运营公司统一调派
    ends = cues.longest_first("agent")
    ahead = range(start + 1, min(start + LONGEST_AGENT, len(elements) - 1))
    spot = next((i for i in ahead if elements[i].text.endswith(ends)), 0)
    if not spot or any(e.verb or e.tag in {"T", "W"} for e in elements[start + 1 : spot]):
        return start
    spot += cues.any_plays(elements[spot + 1 : spot + 2], "led_by")
    behind = [e for e in elements[spot + 1 :] if e.tag != "d"]
    acts = len(behind) > 1 and (behind[0].verb or behind[0].tag == "vn") and behind[-1].noun
    return spot + 1 if acts and not cues.any_plays(behind[:2], "funding_verb", "levies", "level") else start


def _on_basis(elements: Sequence[Element], start: int, cues: Cues) -> int:
    """在原有基础上: where the words end that say on what something is raised; `start` if they do not say so."""
    ahead = range(start + 2, min(start + LONGEST_RECKONING, len(elements)) + 1)
    ends = cues.longest_first("on_basis")
    return next((i for i in ahead if text_of(elements[start:i]).endswith(ends)), start)


def _summed(elements: Sequence[Element], start: int, cues: Cues) -> int:
    """匡算下来, 一算账: where the words end that say that what follows is a result."""
    lengths = range(min(LONGEST_SUM, len(elements) - start), 1, -1)
    return start + next((n for n in lengths if cues.plays(text_of(elements[start : start + n]), "sums_up")), 0)


def _goes_on(rest: Sequence[Element], cues: Cues) -> bool:
    """Whether a verb, or what each one gets, follows the reckoning (按规定应提, 按规定每生不低于3平方米)."""
    first = next((e for e in rest if e.tag not in {"d", "zg", "W"}), None)
    return first is not None and (
        first.verb or first.text[0] == "每" or cues.plays(first.text, "short_of", "ought_have")
    )
