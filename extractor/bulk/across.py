"""The pass over all reports of a workspace that follows a run."""

from ..checks import AcrossChecker
from ..model import Metric
from ..rules import Rules
from ..workspace import Workspace


def check_across(workspace: Workspace, rules: Rules) -> int:
    """Hold the workspace's reports against each other, corrections applied; return how many findings there are.

    The findings replace those of the pass before.
    """
    records = (one.record for one in workspace.current())
    # The sentence is the largest part of a metric and says nothing about other reports.
    metrics = (one.model_copy(update={"evidence": ""}) for one in records if isinstance(one, Metric))
    findings = AcrossChecker(rules).check(metrics)
    workspace.replace_across(findings)
    return len(findings)
