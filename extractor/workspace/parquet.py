"""Writes lines as Parquet: a column for each key of the contract, values as in JSON, a key that is not there null.

Needs pyarrow, which the extra `ray` brings.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from ..model import Record
from .replace import replacing

ROWS_AT_ONCE = 5_000


def write_parquet(path: Path, lines: Iterable[Mapping[str, Any]], shapes: Sequence[type[Record]]) -> None:
    """Write lines of these shapes to one file, a few thousand at a time.

    Raises `ModuleNotFoundError` where pyarrow is not installed.
    """
    import pyarrow
    from pyarrow import parquet

    columns = {name: field.annotation for shape in shapes for name, field in shape.model_fields.items()}
    schema = pyarrow.schema({name: _column_type(annotation) for name, annotation in columns.items()})
    with replacing(path) as fresh, parquet.ParquetWriter(fresh, schema, compression="zstd") as out:
        for rows in _pieces(lines):
            out.write_table(pyarrow.Table.from_pylist(rows, schema=schema))


def _column_type(annotation: Any) -> Any:
    """The column of a field: whole numbers, fractions, lists and records as such, all else text."""
    import pyarrow

    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _column_type(parts[0])
    if origin in (Union, UnionType):
        return _column_type(next(part for part in parts if part is not NoneType))
    if origin is tuple:
        return pyarrow.list_(_column_type(parts[0]))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        fields = annotation.model_fields.items()
        return pyarrow.struct([(name, _column_type(field.annotation)) for name, field in fields])
    return {int: pyarrow.int64(), float: pyarrow.float64()}.get(annotation, pyarrow.string())


def _pieces(lines: Iterable[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    source = iter(lines)
    while rows := list(islice(source, ROWS_AT_ONCE)):
        yield rows
