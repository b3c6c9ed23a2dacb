"""Expands files, folders and globs into the list of files to read."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

# A folder with this file in it was written by a run: its tables are results, not reports.
OUTPUT_MARK = "workspace.db"


class NoSuchInput(ValueError):
    """An INPUT that is no file, no folder, and matches nothing."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: no such file, folder or match")
        self.name = name


@dataclass(frozen=True, slots=True, order=True)
class InputFile:
    """A file to read. `name` is its path below `root` with forward slashes; `root` is the resolved INPUT folder.

    A run holds one for each file, so `location`, the path, is bare text: a `Path` is five times as large.
    """

    name: str
    root: str
    location: str

    @property
    def path(self) -> Path:
        """Where the file is."""
        return Path(self.location)


class _Root:
    """An INPUT folder, or the folder of an INPUT file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = _readable_path(str(folder.resolve()), os.sep)

    def file(self, path: Path) -> InputFile:
        """A file below it."""
        return InputFile(_readable_path(path.relative_to(self._folder).as_posix(), "/"), self._name, str(path))


def find_inputs(inputs: Sequence[str], *, exclude: Path) -> list[InputFile]:
    """The files that the INPUTs mean, each once, sorted by name.

    A file named outright is always taken. In folders, hidden files, office lock files (`~$…`), a readme, the folder
    `exclude` and folders that an earlier run wrote are left out; a folder that cannot be listed stands for itself, to
    be refused with its reason. Raises `NoSuchInput` for an INPUT that means nothing.
    """
    found: dict[str, InputFile] = {}
    for name in inputs:
        for file in _expand(name, exclude.resolve()):
            found.setdefault(os.path.realpath(file.location), file)
    return _told_apart(sorted(found.values()))


def _told_apart(files: list[InputFile]) -> list[InputFile]:
    """The files with a name each, in name order: one name in UTF-8 and in GBK bytes reads the same."""
    twins = {pair for pair in pairwise(files) if (pair[0].name, pair[0].root) == (pair[1].name, pair[1].root)}
    spelled = {file: replace(file, name=_spelled_name(file)) for pair in twins for file in pair}
    return sorted(spelled.get(file, file) for file in files) if spelled else files


def _spelled_name(file: InputFile) -> str:
    """The file's name with every byte that is no UTF-8 spelled out."""
    own = "/".join(file.path.parts[-1 - file.name.count("/") :])
    return os.fsencode(own).decode("utf-8", errors="backslashreplace")


def _expand(name: str, exclude: Path) -> Iterable[InputFile]:
    path = Path(name)
    if path.is_dir():
        return _walk(path, _Root(path), exclude)
    if path.exists():
        return [_Root(path.parent).file(path)]
    matches = sorted(glob.glob(name, recursive=True)) if glob.has_magic(name) else []
    if not matches:
        raise NoSuchInput(name)
    return _expand_matches(matches, _Root(_fixed_part(name)), exclude)


def _expand_matches(matches: list[str], root: _Root, exclude: Path) -> Iterator[InputFile]:
    for match in map(Path, matches):
        if match.is_dir():
            yield from _walk(match, root, exclude)
        elif _wanted(match.name):
            yield root.file(match)


def _fixed_part(pattern: str) -> Path:
    """The folder above the first part of a glob that holds a wildcard."""
    fixed = Path()
    for part in Path(pattern).parts:
        if glob.has_magic(part):
            break
        fixed /= part
    return fixed


def _walk(folder: Path, root: _Root, exclude: Path) -> Iterator[InputFile]:
    closed: list[str] = []
    for here, folders, names in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        inside = Path(here)
        if inside.resolve() == exclude or (OUTPUT_MARK in names and inside != folder):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if _wanted(name))
        yield from (root.file(inside / name) for name in names if _wanted(name))
    yield from (root.file(Path(name)) for name in closed)


def _wanted(name: str) -> bool:
    return not name.startswith((".", "~$")) and Path(name).stem.lower() != "readme"


def _readable_path(path: str, separator: str) -> str:
    """A path with each of its names readable: a folder's may be UTF-8 and that of a file in it GBK."""
    return separator.join(map(readable_name, path.split(separator)))


def readable_name(name: str) -> str:
    """A file name that can be written out: names from an old Chinese system are GBK bytes, not UTF-8.

    >>> readable_name(os.fsdecode("报告.txt".encode("gb18030")))
    '报告.txt'
    """
    content = os.fsencode(name)
    for encoding in ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", errors="backslashreplace")
