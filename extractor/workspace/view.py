"""The current state of a document's records: the machine's records with findings and verdicts joined in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Finding, Flag, Metric, Practice, Report, Verdict
from .entry import FileState, Versions

Found = Metric | Practice | Finding
Decidable = Metric | Practice

# A flag that says a field is missing goes when a reviewer fills the field.
MISSING: Mapping[Flag, str] = {"no_indicator": "indicator", "no_region": "region", "no_period": "period_raw"}
# A finding worked with these fields of its metrics; when a verdict changes one, the finding no longer stands.
CHECKED = frozenset({"value", "high", "unit", "kind", "change", "indicator", "period_start", "period_end", "region"})


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document of the workspace with the paths that hold it, in name order; `text` is null when it was unreadable."""

    id: str
    sha256: str | None
    format: str | None
    state: FileState
    reason: str | None
    text: str | None
    reports: tuple[Report, ...]
    files: tuple[str, ...]
    versions: Versions


@dataclass(frozen=True, slots=True)
class CurrentRecord:
    """A record as it stands now. `original` is what the machine found; `verdict` is null when nobody decided."""

    record: Found
    original: Found
    verdict: Verdict | None
    document: str
    file: str
    report: Report
    versions: Versions


def current_records(
    document: StoredDocument,
    found: Sequence[Found],
    verdicts: Mapping[str, Verdict],
    *,
    rejected: bool = False,
    across: Sequence[Finding] = (),
) -> Iterator[CurrentRecord]:
    """Apply verdicts and join the flags that findings give, in the order of `found`.

    A rejected record is left out together with references to it; with `rejected` it stays, flagged so. A finding over
    a metric that was rejected or changed in what the finding worked with is left out: it speaks of other numbers.
    `across` are the findings over all reports, worked out with what verdicts changed: each flags its metrics wherever
    they are and comes last in its report's document.
    """
    reports = {report.id: report for report in document.reports}
    gone = {name for name, verdict in verdicts.items() if verdict.decision == "reject"}
    changed = {name for name, verdict in verdicts.items() if CHECKED & verdict.changes.keys()}
    own = [one for one in found if isinstance(one, Finding)]
    findings = [one for one in own if not (gone | changed) & set(one.metrics)]
    findings += [one for one in across if not gone & set(one.metrics)]
    standing = {finding.id for finding in findings}
    flags = _finding_flags(findings)
    for one in (*found, *(finding for finding in across if finding.report in reports)):
        verdict = verdicts.get(one.id)
        if isinstance(one, Finding):
            if one.id not in standing:
                continue
            now: Found = one
        elif verdict is not None and verdict.decision == "reject" and not rejected:
            continue
        elif verdict is None and not gone and one.id not in flags:
            now = one
        else:
            now = _decided(one, verdict, flags.get(one.id, ()))
            now = now if rejected else _without_references(now, gone)
        yield CurrentRecord(now, one, verdict, document.id, document.files[0], reports[one.report], document.versions)


def decided_metrics(metrics: Iterable[Metric], verdicts: Mapping[str, Verdict]) -> Iterator[Metric]:
    """The metrics with what verdicts changed, rejected ones left out."""
    for metric in metrics:
        verdict = verdicts.get(metric.id)
        if verdict is None:
            yield metric
        elif verdict.decision != "reject":
            yield Metric.model_validate(apply_verdict(metric, verdict))


def _finding_flags(findings: Sequence[Finding]) -> dict[str, tuple[Flag, ...]]:
    flags: dict[str, tuple[Flag, ...]] = {}
    for finding in findings:
        if finding.verdict == "mismatch" or finding.verdict == "odd":
            for metric in finding.metrics:
                flags[metric] = _joined(flags.get(metric, ()), finding.verdict)
    return flags


def _decided(record: Decidable, verdict: Verdict | None, flags: tuple[Flag, ...]) -> Decidable:
    """The record with a verdict's changes and all flags of findings and verdict."""
    kept = _joined(record.flags, *flags)
    if verdict is not None:
        return apply_verdict(record.model_copy(update={"flags": kept}), verdict)
    return record if kept == record.flags else record.model_copy(update={"flags": kept})


def apply_verdict(record: Decidable, verdict: Verdict) -> Decidable:
    """The record with a verdict's changes and its flag. Raises pydantic's `ValidationError` when a change cannot be."""
    decided: Mapping[str, Flag] = {"accept": "accepted", "change": "changed", "reject": "rejected"}
    fields = {**record.model_dump(), **verdict.changes}
    filled = {flag for flag, field in MISSING.items() if fields.get(field) is not None}
    kept = tuple(flag for flag in record.flags if flag not in filled)
    fields["flags"] = _joined(kept, decided[verdict.decision])
    return type(record).model_validate(fields)


def _joined(flags: tuple[Flag, ...], *more: Flag) -> tuple[Flag, ...]:
    return tuple(dict.fromkeys((*flags, *more)))


def _without_references(record: Decidable, gone: set[str]) -> Decidable:
    if not isinstance(record, Metric):
        return record
    dangling = [field for field in ("part_of", "same_as") if getattr(record, field) in gone]
    return record.model_copy(update=dict.fromkeys(dangling)) if dangling else record
