"""What the sentence before puts before all others: 县二中综合楼是头一桩。概算1260万元."""

import regex

from ..situation import Kit, Situation

LONGEST_SAID = 30
"""A sentence that only puts something before all others has at most so many characters."""
THE_CHIEF = r"(?P<name>\p{Han}{3,14}?)(?:便是|就是|算是|要算|堪称|是)(?:[^，,。；;]{0,6}的)?"
MOST_OF_ALL = regex.compile(
    r"最\p{Han}{1,3}的(?:那?一[个处所项座栋]|那[个处所项座栋])?(?:是|要数|当数|还数|数)(?P<name>\p{Han}{3,14})"
)
"""最大的一个是城北小学迁建."""


def put_first_before(at: Situation, kit: Kit) -> str:
    """What the sentence right before names as the chief or the greatest of all, and nothing else; else empty."""
    said = at.view.text[max(0, at.view.start - LONGEST_SAID) : at.view.start].rstrip()
    if at.previous is not None or not said.endswith("。"):
        return ""
    last = regex.split(r"[\n。！？!?]", said[:-1])[-1].strip()
    chief = regex.fullmatch(THE_CHIEF + f"(?:{'|'.join(kit.cues.longest_first('chief'))})", last)
    found = chief or MOST_OF_ALL.fullmatch(last)
    return found["name"] if found else ""
