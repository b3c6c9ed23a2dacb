"""A run in pieces: each shard of the files gives a folder of results of its own, whole or not at all.

`python -m extractor.bulk.shards` works on one shard, told through standard input: a process with a single thread, as
the pool wants it, whatever has started it.
"""

import hashlib
import os
import pickle
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from extractor.model import Record
from extractor.version import __version__, code_digest
from extractor.workspace import LineForm, Versions, Workspace, write_outputs

from .inputs import InputFile
from .local import process_files
from .reasons import ReasonLanguage
from .recipe import Recipe
from .sandbox import Limits, die_with

FOLDER = "shards"
NOTE_NAME = "shard.json"


class ShardError(RuntimeError):
    """A shard's process ended without results."""


class ShardNote(Record):
    """What lies beside a shard's results: which files, read how, gave them, and how many are in which state."""

    inputs: str
    versions: Versions
    code: str = ""
    form: LineForm = "jsonl"
    report_date: str | None
    states: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardJob:
    """What every shard of a run has in common. `out` lies where every machine can write; `code` is to be on each."""

    out: Path
    recipe: Recipe
    limits: Limits
    language: ReasonLanguage
    workers: int = 1
    form: LineForm = "jsonl"
    code: str = field(default_factory=code_digest)

    @property
    def versions(self) -> Versions:
        """What will make the records."""
        return Versions(program=__version__, patterns=self.recipe.rules.version)

    def folder(self, number: int) -> Path:
        """Where a shard's results go."""
        return self.out / FOLDER / f"{number:06}"


def plan_shards(files: Sequence[InputFile], size: int) -> list[Sequence[InputFile]]:
    """The files in pieces of at most `size`, in order."""
    return [files[start : start + size] for start in range(0, len(files), size)]


def finished_shard(job: ShardJob, number: int, files: Sequence[InputFile]) -> ShardNote | None:
    """The note of a shard that is done already, from these very files by these versions."""
    path = job.folder(number) / NOTE_NAME
    if not path.exists():
        return None
    note = ShardNote.model_validate_json(path.read_text("utf-8"))
    return note if note == _note(job, files, note.states) else None


def extract_shard(job: ShardJob, number: int, files: Sequence[InputFile]) -> ShardNote:
    """Extract in a process of its own. Raises `ShardError` when that ends without results.

    The same shard may be worked on twice at a time, when a machine was taken for dead: both give the same bytes.
    """
    command = [sys.executable, "-m", "extractor.bulk.shards"]
    done = subprocess.run(command, input=pickle.dumps((os.getpid(), job, number, files)), capture_output=True)
    note = finished_shard(job, number, files)
    if done.returncode != 0 or note is None:
        raise ShardError(f"shard {number}: {done.stderr.decode('utf-8', 'replace')[-2000:]}")
    return note


def fill_shard(job: ShardJob, number: int, files: Sequence[InputFile]) -> None:
    """Extract in this process: on its own disk first, and then into place by one renaming.

    Raises `ShardError` where this machine's program is not the one that gave out the shards.
    """
    if code_digest() != job.code:
        raise ShardError(f"{socket.gethostname()} has another state of the program")
    with TemporaryDirectory() as scratch:
        local = Path(scratch) / "shard"
        states = _run(job, files, local)
        (local / NOTE_NAME).write_text(_note(job, files, states).model_dump_json() + "\n", "utf-8")
        _put_in_place(local, job.folder(number))


def shard_folders(out: Path) -> Iterator[Path]:
    """The folders of finished shards, in order."""
    yield from sorted(path.parent for path in (out / FOLDER).glob(f"*/{NOTE_NAME}") if path.parent.name.isdigit())


def drop_others(out: Path, count: int) -> None:
    """Take away shards beyond the first `count`, which an earlier run over more files left, and unfinished pieces."""
    for path in (out / FOLDER).glob("[0-9]*"):
        number, _, rest = path.name.partition(".")
        if rest or int(number) >= count:
            shutil.rmtree(path)


def _run(job: ShardJob, files: Sequence[InputFile], folder: Path) -> dict[str, int]:
    versions = job.versions
    with Workspace(folder, program_version=versions.program, patterns_version=versions.patterns) as workspace:
        with workspace.filling():
            outcomes = process_files(
                files,
                build=job.recipe,
                workspace=workspace,
                workers=job.workers,
                limits=job.limits,
                language=job.language,
            )
            for _ in outcomes:
                pass
        return dict(write_outputs(workspace, folder, form=job.form).files)


def _put_in_place(local: Path, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = folder.with_name(f"{folder.name}.{uuid4().hex}.tmp")
    try:
        shutil.copytree(local, fresh)
        if folder.exists():
            folder.rename(fresh.with_suffix(".old"))
        fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(fresh.with_suffix(".old"), ignore_errors=True)


def _note(job: ShardJob, files: Sequence[InputFile], states: dict[str, int]) -> ShardNote:
    report_date = job.recipe.report_date
    return ShardNote(
        inputs=_digest(files),
        versions=job.versions,
        code=job.code,
        form=job.form,
        report_date=report_date.isoformat() if report_date else None,
        states=states,
    )


def _digest(files: Sequence[InputFile]) -> str:
    """Tells whether files are the same as they were: by name, size and time, for nobody reads millions twice."""
    digest = hashlib.sha256()
    for file in files:
        try:
            status = os.stat(file.path)
            seen = f"{status.st_size} {status.st_mtime_ns}"
        except OSError:
            seen = "gone"
        digest.update(f"{file.root}\0{file.name}\0{seen}\n".encode())
    return digest.hexdigest()


def main() -> None:
    """Work on the shard that standard input holds."""
    parent, job, number, files = pickle.load(sys.stdin.buffer)
    if sys.platform == "linux":
        die_with(parent)
    fill_shard(job, number, files)


if __name__ == "__main__":
    main()
