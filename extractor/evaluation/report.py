"""Renders scores as plain text tables."""

from collections.abc import Iterable, Mapping, Sequence

from .errors import EvaluationError
from .precision import Outcome
from .reliability import reliability_table
from .scores import Score, ScoredDocument, field_accuracy, score_by_kind, score_by_set, score_documents

SCORE_COLUMNS = ("F1", "P", "R", "right", "gold", "found")


def render_scores(documents: Sequence[ScoredDocument]) -> str:
    """Scores by set, by kind and by field."""
    fields = [[field, f"{share:.4f}"] for field, share in field_accuracy(documents).items()]
    parts = [
        f"documents {len(documents)}, spans that differ from text {sum(each.differing_spans for each in documents)}",
        render_table(["set", "measure", *SCORE_COLUMNS], _nested_rows(score_by_set(documents)), names=2),
        render_table(["kind", "gold", "found", "mention", "value", "linked", "full_record"], _kind_rows(documents)),
        render_table(["field", "accuracy"], fields),
    ]
    return "\n\n".join(parts)


def render_documents(documents: Sequence[ScoredDocument]) -> str:
    """F1 of every measure, a row a document."""
    scores = {each.gold.name: score_documents([each]) for each in documents}
    measures = list(dict.fromkeys(measure for each in scores.values() for measure in each))
    rows = [[name, *(_f1(each.get(measure)) for measure in measures)] for name, each in scores.items()]
    return render_table(["document", *measures], rows)


def render_reliability(outcomes: Iterable[Outcome], *, title: str) -> str:
    """Records by confidence: how many, their mean confidence and the share that is right."""
    rows = [
        [f"{row.low:.2f}–{row.high:.2f}", str(row.records), f"{row.confidence:.3f}", f"{row.share:.3f}"]
        for row in reliability_table(outcomes)
    ]
    return render_table([title, "records", "mean", "right"], rows)


def render_errors(errors: Iterable[EvaluationError]) -> str:
    """One line a fault, parts separated by tabs."""
    return "\n".join(
        "\t".join((each.fault, each.file, each.context, f"gold {each.wanted} | found {each.found}", each.rule))
        for each in errors
    )


def render_table(header: Sequence[str], rows: Iterable[Sequence[str]], *, names: int = 1) -> str:
    """Columns padded to their width, the first (`names` of them) to the left and the others to the right.

    >>> print(render_table(["field", "accuracy"], [["value", "0.9"]]))
    field  accuracy
    value       0.9
    """
    lines = [header, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column < names else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _nested_rows(scores: Mapping[str, Mapping[str, Score]]) -> list[list[str]]:
    return [
        [name, measure, *(f"{share:.4f}" for share in (each.f1, each.precision, each.recall)), *_counts(each)]
        for name, measures in scores.items()
        for measure, each in measures.items()
    ]


def _counts(score: Score) -> list[str]:
    return [str(score.right), str(score.gold), str(score.found)]


def _kind_rows(documents: Sequence[ScoredDocument]) -> list[list[str]]:
    return [
        [kind, str(scores["mention"].gold), str(scores["mention"].found), *(_f1(each) for each in scores.values())]
        for kind, scores in score_by_kind(documents).items()
    ]


def _f1(score: Score | None) -> str:
    return "–" if score is None else f"{score.f1:.4f}"
