"""The registry: which `kind:` at the top of a pattern file is read with which row schema."""

from collections.abc import Mapping

from .confidence import ConfidenceRow
from .cues import CueRow
from .findings import FindingCueRow, FindingRow, RequirementRow
from .forms import FormRow
from .headings import HeadingRow
from .indicators import IndicatorRow, IndicatorScopeRow
from .labels import LabelRow
from .not_quantities import BareNumberRow, NotQuantityRow, ThresholdRow
from .pairs import PairRow
from .periods import PeriodBaseRow, PeriodRow
from .places import DivisionRow, PlaceTrapRow, SelfPlaceRow, TownRow
from .plain_words import PlainWordRow
from .practices import PracticeRow, PracticeScopeRow
from .precision import PrecisionRow
from .qualifiers import QualifierRow
from .schema import Row
from .units import ClassifierRow, DenominatorRow, UnitRow
from .words import WordRow

ROW_KINDS: Mapping[str, type[Row]] = {
    "bare_number": BareNumberRow,
    "classifier": ClassifierRow,
    "denominator": DenominatorRow,
    "not_quantity": NotQuantityRow,
    "threshold": ThresholdRow,
    "qualifier": QualifierRow,
    "practices": PracticeRow,
    "practice_scopes": PracticeScopeRow,
    "unit": UnitRow,
    "confidence": ConfidenceRow,
    "cues": CueRow,
    "finding_cues": FindingCueRow,
    "findings": FindingRow,
    "forms": FormRow,
    "headings": HeadingRow,
    "indicators": IndicatorRow,
    "indicator_scopes": IndicatorScopeRow,
    "labels": LabelRow,
    "periods": PeriodRow,
    "period_bases": PeriodBaseRow,
    "divisions": DivisionRow,
    "place_traps": PlaceTrapRow,
    "self_places": SelfPlaceRow,
    "towns": TownRow,
    "precision": PrecisionRow,
    "requirements": RequirementRow,
    "pairs": PairRow,
    "plain_words": PlainWordRow,
    "words": WordRow,
}
