"""One run at a time on one folder of results, and who it is that runs."""

import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from getpass import getuser
from pathlib import Path
from time import monotonic, sleep
from typing import BinaryIO

LOCK_NAME = ".run.lock"
PATIENCE = 2.0
"""Seconds: the workers of a run that was killed share its lock until they see that they are alone."""
RETRY = 0.05
"""Seconds between one try and the next."""


class FolderInUse(RuntimeError):
    """Another run holds the folder; `holder` says who, as far as it has told."""

    def __init__(self, folder: Path, holder: str) -> None:
        super().__init__(f"{folder}: held by {holder}")
        self.folder = folder
        self.holder = holder


@contextmanager
def run_lock(folder: Path) -> Iterator[None]:
    """Hold the folder for one run. The system lets go of it when the process ends, however it ends.

    Raises `FolderInUse` when another run holds it, and `OSError` when the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOCK_NAME
    file = _acquire(path)
    try:
        file.truncate(0)
        file.write(json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "user": _user()}).encode())
        file.flush()
        yield
    finally:
        # Taken away while still held: whoever opened the old file sees that it is no longer there.
        if sys.platform != "win32":
            path.unlink(missing_ok=True)
        file.close()


def _acquire(path: Path) -> BinaryIO:
    give_up = monotonic() + PATIENCE
    while True:
        file = path.open("ab")
        try:
            _lock(file)
            if sys.platform == "win32" or _still_there(path, file):
                return file
        except BlockingIOError as error:
            file.close()
            if monotonic() > give_up:
                raise FolderInUse(path.parent, _holder(path)) from error
            sleep(RETRY)
            continue
        file.close()


def _lock(file: BinaryIO) -> None:
    """Raises `BlockingIOError` when another process has the lock."""
    if sys.platform == "win32":
        import msvcrt

        try:
            # Far behind the text, which stays readable to others.
            file.seek(1 << 20)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(*error.args) from error
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _still_there(path: Path, file: BinaryIO) -> bool:
    """Whether the file that was locked is the one that others will find, not one a finished run took away."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    holder: dict[str, object] = {}
    with suppress(OSError, ValueError):
        holder = json.loads(path.read_text("utf-8"))
    return " ".join(f"{name}={value}" for name, value in holder.items()) or "?"


def _user() -> str:
    try:
        return getuser()
    except (KeyError, OSError):
        return "?"
