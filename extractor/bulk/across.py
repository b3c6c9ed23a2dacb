"""The pass over all reports of a workspace that follows a run."""

from ..checks import AcrossChecker
from ..model import Metric
from ..rules import Rules
from ..workspace import Workspace


def check_across(workspace: Workspace, rules: Rules) -> int:
    """Hold the workspace's reports against each other, corrections applied; return how many findings there are.

    The findings replace those of the pass before.
    """
    metrics = (one.record for one in workspace.current())
    findings = AcrossChecker(rules).check(metric for metric in metrics if isinstance(metric, Metric))
    workspace.replace_across(findings)
    return len(findings)
