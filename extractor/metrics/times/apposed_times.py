"""Times that stand behind their figures: 寄宿生9300人，这是2015年的数."""

from ...model import Period
from ..cues import Cues
from ..situation import Linked
from ..view import SentenceView


class ApposedTimes:
    """Finds the time that a clause behind figures says they are of."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def of(self, view: SentenceView, item: Linked) -> Period | None:
        """The time in the next clause of the same part that has no figure of its own and points back to this one."""
        own = item.slot.segment
        behind = [s for s in view.segments[own.ordinal + 1 :] if s.part == own.part and s.depth <= own.depth]
        pointing = next((s for s in behind if not s.quantities), None)
        if pointing is None or len(pointing.elements) < 4:
            return None
        this, verb, time = pointing.elements[:3]
        said = self._cues.plays(this.text, "this_one") and self._cues.plays(verb.text, "amounts_to")
        named = self._cues.plays(pointing.elements[-1].text, "data_noun")
        return time.mention if said and named and isinstance(time.mention, Period) else None
