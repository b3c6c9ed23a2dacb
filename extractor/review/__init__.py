"""Review sheets out and in.

sheet = write_review(workspace, folder, rules)              # the path written; review.new.csv beside an edited sheet
plan = plan_import(workspace, Path("review.csv"), rules)    # shows; changes nothing
apply_import(workspace, plan)                               # stores the verdicts
"""

from .plan import CellChange, ImportPlan, PlannedRow, Refusal, apply_import, plan_import
from .sheet import draw_review, place_review, write_review
from .table import ReviewError, ReviewRow, read_review

__all__ = [
    "CellChange",
    "ImportPlan",
    "PlannedRow",
    "Refusal",
    "ReviewError",
    "ReviewRow",
    "apply_import",
    "draw_review",
    "place_review",
    "plan_import",
    "read_review",
    "write_review",
]
