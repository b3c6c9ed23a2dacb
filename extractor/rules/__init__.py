"""Schemas and loader of the pattern files: the knowledge that the code works with."""

from .confidence import ConfidenceFeature, ConfidenceRow
from .cues import CueRole, CueRow
from .findings import FindingCueRole, FindingCueRow, FindingRow, RequirementRow
from .forms import FormRow
from .headings import HeadingRole, HeadingRow
from .indicators import IndicatorRow, IndicatorScopeRow
from .labels import LabelRow
from .loader import PatternError, Rules, bundled_patterns, load_rules
from .not_quantities import BareNumberRow, NotQuantityRow, ThresholdRow
from .pairs import PairRow
from .periods import PeriodBaseRow, PeriodExample, PeriodRow
from .places import DivisionLevel, DivisionRow, PlaceTrapRow, SelfPlaceRow, TownRow
from .plain_words import PlainWordRow
from .practices import PracticeRow, PracticeScopeRow, TokenPattern
from .precision import PrecisionRow
from .qualifiers import QualifierRow
from .schema import Example, PatternModel, Row, RuleRow
from .units import ClassifierRow, DenominatorRow, UnitRow
from .words import WordRow

__all__ = [
    "BareNumberRow",
    "ClassifierRow",
    "ConfidenceFeature",
    "ConfidenceRow",
    "CueRole",
    "CueRow",
    "DenominatorRow",
    "DivisionLevel",
    "DivisionRow",
    "Example",
    "FindingCueRole",
    "FindingCueRow",
    "FindingRow",
    "FormRow",
    "HeadingRole",
    "HeadingRow",
    "IndicatorRow",
    "IndicatorScopeRow",
    "LabelRow",
    "NotQuantityRow",
    "PairRow",
    "PatternError",
    "PatternModel",
    "PeriodBaseRow",
    "PeriodExample",
    "PeriodRow",
    "PlaceTrapRow",
    "PlainWordRow",
    "PracticeRow",
    "PracticeScopeRow",
    "PrecisionRow",
    "QualifierRow",
    "RequirementRow",
    "Row",
    "RuleRow",
    "Rules",
    "SelfPlaceRow",
    "ThresholdRow",
    "TokenPattern",
    "TownRow",
    "UnitRow",
    "WordRow",
    "bundled_patterns",
    "load_rules",
]
