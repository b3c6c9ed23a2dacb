"""The pass over all reports of a workspace that follows a run."""

from ..checks import AcrossChecker
from ..rules import Rules
from ..workspace import Workspace


def check_across(workspace: Workspace, rules: Rules) -> int:
    """Hold the workspace's reports against each other, corrections applied; return how many findings there are.

    The findings replace those of the pass before.
    """
    return workspace.replace_across(AcrossChecker(rules).check(workspace.metrics(), workspace.metric))
