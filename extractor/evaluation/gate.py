"""The gate: recorded floors for every score, and digests of what they were measured on."""

import hashlib
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, Literal

from pydantic import ValidationError

from extractor.model import Record

from .gold import GoldError
from .scores import Score, ScoredDocument

DECIMALS: Final = 4
GATED = ("mention", "value", "linked", "full_record", "practice")
Floors = dict[str, dict[str, float]]


class GateError(ValueError):
    """The baseline is missing or damaged, or an update would lower a floor that nobody allowed to be lowered."""


class Baseline(Record):
    """Floors of F1 by set and measure. `gold` and `corpus` are digests of the files they were measured on."""

    version: Literal[1] = 1
    gold: str
    corpus: str
    floors: Floors


def measure_baseline(scores: Mapping[str, Mapping[str, Score]], *, gold: str, corpus: str) -> Baseline:
    """Today's scores as floors, rounded down to four decimals."""
    floors = {
        name: {measure: round_down(score.f1) for measure, score in measures.items() if measure in GATED}
        for name, measures in scores.items()
    }
    return Baseline(gold=gold, corpus=corpus, floors=floors)


def round_down(value: float) -> float:
    """Four decimals, never above the value.

    >>> round_down(0.98769), round_down(1.0)
    (0.9876, 1.0)
    """
    scale = 10**DECIMALS
    return math.floor(value * scale) / scale


def check_gate(baseline: Baseline, now: Baseline) -> list[str]:
    """Reasons why the gate stays shut, empty when it opens: changed digests, then every score below its floor."""
    reasons = [
        f"{name} changed since the floors were recorded; look at the scores, then run with --update-baseline"
        for name, recorded, found in (("gold", baseline.gold, now.gold), ("corpus", baseline.corpus, now.corpus))
        if recorded != found
    ]
    return reasons + find_lowered(baseline.floors, now.floors)


def check_spans(documents: Iterable[ScoredDocument]) -> list[str]:
    """One line for every document with records whose span is not what the text says there: none is allowed."""
    return [
        f"{each.gold.document.file}: {each.differing_spans} spans differ from the text"
        for each in documents
        if each.differing_spans
    ]


def find_lowered(floors: Floors, now: Floors) -> list[str]:
    """One line for every recorded floor that is not reached any more, or that nothing is measured against."""
    lowered = []
    for name, measures in floors.items():
        for measure, floor in measures.items():
            score = now.get(name, {}).get(measure)
            if score is None:
                lowered.append(f"{name} {measure}: floor {floor:.4f}, not measured")
            elif score < floor:
                lowered.append(f"{name} {measure}: {score:.4f} is below its floor {floor:.4f}")
    return lowered


def update_baseline(path: Path, now: Baseline, *, allow_lower: bool = False) -> None:
    """Record today's scores as floors. Raises `GateError` when one would sink and `allow_lower` is not given."""
    if path.exists() and not allow_lower:
        lowered = find_lowered(read_baseline(path).floors, now.floors)
        if lowered:
            raise GateError("floors would sink (--allow-lower lets them): " + "; ".join(lowered))
    path.write_text(now.model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")


def read_baseline(path: Path) -> Baseline:
    """The recorded baseline. Raises `GateError` when it is missing or damaged."""
    try:
        return Baseline.model_validate_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise GateError(f"{path}: no baseline is recorded; run with --update-baseline") from error
    except (ValidationError, UnicodeDecodeError) as error:
        raise GateError(f"{path}: damaged baseline: {error}") from error


def digest_files(folder: Path, names: Iterable[str]) -> str:
    """A digest of these files' names and bytes. Raises `GoldError` when one is missing."""
    digest = hashlib.sha256()
    for name in sorted(set(names)):
        path = folder / name
        if not path.is_file():
            raise GoldError(f"{path}: no such file")
        digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
