"""Reads `patterns/` into a `Rules` object: every row validated, ids unique, errors naming file, row and key."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from .kinds import ROW_KINDS
from .schema import Row
from .yaml_file import read_yaml

R = TypeVar("R", bound=Row)
HEADER_KEYS = {"kind", "version"}


class PatternError(ValueError):
    """A pattern file is not as it must be; the message names file, row and key."""


class Rules:
    """All pattern rows of a run, by row type, plus a digest of the files they came from.

    >>> from extractor.rules.schema import Row
    >>> Rules({}, digest="").rows(Row)
    ()
    """

    def __init__(self, rows: dict[type[Row], tuple[Row, ...]], *, digest: str) -> None:
        self._rows = rows
        self.version = digest

    def rows(self, row_type: type[R]) -> tuple[R, ...]:
        """The rows of one type, in file order; empty when no file has that kind."""
        return self._rows.get(row_type, ())  # type: ignore[return-value]


def bundled_patterns() -> Path:
    """The folder of patterns that came with the program: the checkout's own, or the copy inside the wheel."""
    package = Path(__file__).resolve().parent.parent
    inside_wheel = package / "patterns"
    return inside_wheel if inside_wheel.is_dir() else package.parent / "patterns"


def load_rules(*extra: Path) -> Rules:
    """Read the bundled patterns and then any further folders.

    Raises `PatternError` when a file has an unknown kind or key, a wrong value or an id that is already taken.
    """
    files = [path for folder in (bundled_patterns(), *extra) for path in pattern_files(folder)]
    rows: dict[type[Row], list[Row]] = {}
    owner: dict[str, Path] = {}
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes())
        for row in read_rows(path):
            if row.id in owner:
                raise PatternError(f"{path}: id {row.id} is already used in {owner[row.id]}")
            owner[row.id] = path
            rows.setdefault(type(row), []).append(row)
    return Rules({kind: tuple(found) for kind, found in rows.items()}, digest=digest.hexdigest()[:12])


def pattern_files(folder: Path) -> list[Path]:
    """The YAML and JSONL files below a folder, in a fixed order. Raises `PatternError` when there is no such folder."""
    if not folder.is_dir():
        raise PatternError(f"{folder}: no such pattern folder")
    return sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".jsonl"})


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the validated rows of one pattern file."""
    header, raw_rows = _parse(path)
    unknown = set(header) - HEADER_KEYS
    if unknown:
        raise PatternError(f"{path}: unknown key {sorted(unknown)[0]} at the top (known: kind, version, rows)")
    row_type = ROW_KINDS.get(str(header.get("kind")))
    if row_type is None:
        raise PatternError(f"{path}: kind {header.get('kind')!r} is not one of {', '.join(sorted(ROW_KINDS))}")
    for number, raw in enumerate(raw_rows, start=1):
        yield _validate(path, number, raw, row_type)


def _validate(path: Path, number: int, raw: Any, row_type: type[Row]) -> Row:
    name = raw.get("id", "without id") if isinstance(raw, dict) else "not a mapping"
    try:
        return row_type.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "row"
        raise PatternError(f"{path}: row {number} ({name}): {key}: {first['msg']}") from error


def _parse(path: Path) -> tuple[dict[str, Any], Iterable[Any]]:
    try:
        if path.suffix == ".jsonl":
            header, *rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
            return dict(header), rows
        content = read_yaml(path)
    except (ValueError, TypeError) as error:
        raise PatternError(f"{path}: cannot be read: {error}") from error
    if not isinstance(content, dict) or "rows" not in content:
        raise PatternError(f"{path}: needs kind, version and rows")
    return {key: value for key, value in content.items() if key != "rows"}, content["rows"] or ()
