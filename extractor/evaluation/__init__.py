"""Gold, scores against it, and the gate that keeps them."""

from .calibration import fit_weights, held_out, learn_confidence, write_confidence
from .earnings import Earning, Ledger, count_earnings, render_earnings
from .errors import EvaluationError, find_errors
from .gate import (
    Baseline,
    GateError,
    check_gate,
    check_spans,
    digest_files,
    measure_baseline,
    read_baseline,
    update_baseline,
)
from .gold import (
    GoldDocument,
    GoldError,
    GoldFile,
    GoldMetric,
    GoldPeriod,
    GoldPractice,
    read_gold,
    read_gold_file,
    write_gold_file,
)
from .precision import Outcome, RulePrecision, find_outcomes, rule_precision, write_precision
from .quotations import QuotationError, resolve_quotations
from .reliability import ReliabilityBin, reliability_table, share_right
from .report import render_documents, render_errors, render_reliability, render_scores
from .run import read_annotated, score_corpus
from .scores import (
    Score,
    ScoredDocument,
    field_accuracy,
    score_by_kind,
    score_by_set,
    score_document,
    score_documents,
)

__all__ = [
    "Baseline",
    "Earning",
    "EvaluationError",
    "GateError",
    "GoldDocument",
    "GoldError",
    "GoldFile",
    "GoldMetric",
    "GoldPeriod",
    "GoldPractice",
    "Ledger",
    "Outcome",
    "QuotationError",
    "ReliabilityBin",
    "RulePrecision",
    "Score",
    "ScoredDocument",
    "check_gate",
    "check_spans",
    "count_earnings",
    "digest_files",
    "field_accuracy",
    "find_errors",
    "find_outcomes",
    "fit_weights",
    "held_out",
    "learn_confidence",
    "measure_baseline",
    "read_annotated",
    "read_baseline",
    "read_gold",
    "read_gold_file",
    "reliability_table",
    "render_documents",
    "render_earnings",
    "render_errors",
    "render_reliability",
    "render_scores",
    "resolve_quotations",
    "rule_precision",
    "score_by_kind",
    "score_by_set",
    "score_corpus",
    "score_document",
    "score_documents",
    "share_right",
    "update_baseline",
    "write_confidence",
    "write_gold_file",
    "write_precision",
]
