"""What a worker process may do: so much memory, no network, and not outlive the run."""

import ctypes
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

PR_SET_PDEATHSIG = 1
CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
NETWORK_EVENTS = frozenset(
    {"socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendmsg", "socket.sendto"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one file may cost: `seconds` of time, `memory` in bytes on top of what the program itself takes.

    A worker is replaced after `files` files, so that what a library leaks goes with it.
    """

    seconds: float = 120
    memory: int = 2 * 1024**3
    files: int = 500


def confine(*, parent: int) -> None:
    """Put this process into the sandbox, for good. `parent` is the id of the process that runs the pool.

    The network namespace needs Linux; elsewhere the network is closed to Python code only.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if os.name == "posix":
        # A group of its own: whatever the worker starts can be killed with it.
        os.setsid()
    if sys.platform == "linux":
        die_with(parent)
        _leave_network()
    sys.addaudithook(_refuse_network)


def limits_memory() -> bool:
    """Whether a file's memory can be limited on this system: Windows has no such limit, macOS does not keep to it."""
    return sys.platform == "linux"


def limit_memory(allowance: int) -> None:
    """Let this process have so many bytes more than it has now, where the system can."""
    if not limits_memory():
        return
    import resource

    taken = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    resource.setrlimit(resource.RLIMIT_AS, (taken + allowance, taken + allowance))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def die_with(parent: int) -> None:
    """End when the parent does, even when it is killed outright."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _leave_network() -> None:
    """Move into an empty network namespace. A system that allows it to nobody still has the audit hook."""
    libc = ctypes.CDLL(None)
    if libc.unshare(CLONE_NEWNET) != 0:
        libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)


def _refuse_network(event: str, _: tuple[object, ...]) -> None:
    if event in NETWORK_EVENTS:
        raise PermissionError(f"{event}: nothing leaves the machine")
