"""A process of its own for what can be done at the same time."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from .pool import FORKS, PoolError
from .sandbox import die_with

T = TypeVar("T")


@contextmanager
def beside(work: Callable[[], T], *, apart: bool) -> Iterator[Callable[[], T]]:
    """Have `work` done in another process while the block runs; what is given waits for it and returns its result.

    Without `apart`, and where a process cannot be forked, the work is done when its result is asked for. It raises
    there what it raises, and `PoolError` when its process is killed. No database may be open when this begins:
    SQLite's locks do not survive a fork.

    >>> with beside(lambda: 6 * 7, apart=True) as result:
    ...     result()
    42
    """
    if not (apart and FORKS):
        yield work
        return
    context: Any = get_context("fork")
    results, sending = context.Pipe(duplex=False)
    process = context.Process(target=_send_result, args=(work, sending, os.getpid()))
    process.start()
    sending.close()
    try:
        yield lambda: _receive(results)
    finally:
        process.kill()
        process.join()
        results.close()


def _send_result(work: Callable[[], object], sending: Connection, parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with(parent)
    try:
        sending.send((work(), None))
    except Exception as error:
        sending.send((None, error))


def _receive(results: Connection) -> Any:
    try:
        result, error = results.recv()
    except EOFError as end:
        raise PoolError("a process that writes results was killed") from end
    if error is not None:
        raise error
    return result
