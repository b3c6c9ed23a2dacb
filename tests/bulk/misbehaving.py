"""Extract functions that do with a file what its text says."""

import faulthandler
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from extractor.bulk import Recipe
from extractor.model import Document, Extraction
from extractor.readers import UnreadableFile, read_document


def nothing_found(document: Document) -> Extraction:
    return Extraction(document=document, reports=())


@dataclass(frozen=True)
class Misbehaving:
    """Builds an extract function that notes each file it reads in `diary`, one name a line."""

    diary: Path

    def __call__(self) -> Callable[[Path], Extraction]:
        return self.extract

    def extract(self, path: Path) -> Extraction:
        with self.diary.open("a", encoding="utf-8", errors="backslashreplace") as diary:
            diary.write(f"{path.name}\n")
        misbehave(path.read_bytes().split(b"\n")[0].decode("ascii", "replace"), path)
        return nothing_found(read_document(path))

    def read(self) -> list[str]:
        return self.diary.read_text("utf-8").splitlines() if self.diary.exists() else []


def misbehave(what: str, path: Path) -> None:
    if what == "damaged":
        raise UnreadableFile("corrupt", "damaged", format="TXT", detail="x")
    if what == "raise":
        raise RuntimeError("nobody thought of this")
    if what == "crash":
        faulthandler.disable()
        os.kill(os.getpid(), signal.SIGSEGV)
    if what == "exit":
        os._exit(3)
    if what == "hang":
        time.sleep(600)
    if what == "bomb":
        bytearray(1 << 40)
    if what == "growing bomb":
        grow()
    if what == "hidden bomb":
        hide_a_bomb()
    if what == "vanish":
        path.unlink()
    if what == "change":
        path.write_text("something else")
    if what == "connect":
        connect()


def grow() -> None:
    kept = []
    while True:
        kept.append("一" * 1_000_000)


def hide_a_bomb() -> None:
    try:
        bytearray(1 << 40)
    except MemoryError as error:
        raise UnreadableFile("corrupt", "damaged", format="TXT", detail=error) from error


def connect() -> None:
    import socket

    socket.create_connection(("127.0.0.1", 9), timeout=1)


@dataclass(frozen=True)
class Loaded:
    """Holds much memory."""

    content: bytearray

    def extract(self, path: Path) -> Extraction:
        return nothing_found(read_document(path))


@dataclass(frozen=True)
class Large:
    """Builds an extract function that takes half a gigabyte to load."""

    def __call__(self) -> Callable[[Path], Extraction]:
        return Loaded(bytearray(512 * 1024**2)).extract


@dataclass(frozen=True, slots=True, kw_only=True)
class Treacherous(Recipe):
    """The real extractor, but for files whose first line says what goes wrong."""

    def __call__(self) -> Callable[[Path], Extraction]:
        extract = Recipe.__call__(self)

        def careless(path: Path) -> Extraction:
            misbehave(path.read_bytes().split(b"\n")[0].decode("ascii", "replace"), path)
            return extract(path)

        return careless
