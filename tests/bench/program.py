"""The whole program as a user starts it: cold start, two workers against one, growth with the number of documents."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.many import write_many

ROOT = Path(__file__).parent.parent.parent
ONE_TEXT = (
    "全县新建学校3所，投入资金1200万元。县政府与各乡镇签订目标责任书，实行一月一通报，对进度缓慢的学校进行约谈。\n"
)
BARE = "import spacy, jieba; jieba.initialize()"
# A new process is charged with the memory of the one that starts it, so one that holds next to nothing starts it.
LAUNCHER = """
import json, resource, subprocess, sys, time
started = time.perf_counter()
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.perf_counter() - started
print(json.dumps([code, seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024]))
"""
COLD_ROUNDS = 5
COLD_CEILING = 1.5
WORKERS_ROUNDS = 3
TWO_WORKERS_FLOOR = 1.6


class Cost(NamedTuple):
    """Seconds on the clock and the megabytes of the largest process."""

    seconds: float
    megabytes: float


def bench_cold_start() -> bool:
    """One short TXT through `extractor run` against loading spaCy and jieba; the best of several rounds of each."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "one.txt"
        file.write_text(ONE_TEXT, encoding="utf-8")
        program = min(run_on(file, Path(folder) / f"out{number}").seconds for number in range(COLD_ROUNDS))
    bare = min(cost([sys.executable, "-c", BARE]).seconds for _ in range(COLD_ROUNDS))
    print(f"cold start: {program:.2f} s, {program / bare:.2f} × spaCy and jieba alone (ceiling {COLD_CEILING})")
    return program / bare <= COLD_CEILING


def bench_workers(count: int = 500) -> bool:
    """Two workers against one on so many documents, from start to summary; the best of several rounds of each."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_many(folder / "in", count)
        taken: dict[int, list[float]] = {1: [], 2: []}
        for number in range(WORKERS_ROUNDS):
            for workers, seconds in taken.items():
                out = folder / f"out{workers}-{number}"
                seconds.append(run_on(folder / "in", out, "--workers", str(workers)).seconds)
        one, two = map(min, taken.values())
    print(
        f"workers: {count} documents, one {one:.1f} s, two {two:.1f} s, {one / two:.2f} × (floor {TWO_WORKERS_FLOOR})"
    )
    return one / two >= TWO_WORKERS_FLOOR


def bench_growth(counts: Sequence[int] = (10, 100, 1_000, 10_000)) -> bool:
    """Seconds and memory from few documents to many; memory may only grow by a list of names."""
    print("growth, small documents, all cores:")
    costs = []
    with TemporaryDirectory() as name:
        for count in counts:
            folder = Path(name) / str(count)
            write_many(folder / "in", count, paragraphs=3)
            costs.append(run_on(folder / "in", folder / "out"))
            last = costs[-1]
            each = 1000 * last.seconds / count
            print(f"  {count:>6} documents {last.seconds:>8.1f} s {each:>8.1f} ms each {last.megabytes:>6.0f} MB")
    return costs[-1].megabytes <= 1.25 * costs[1].megabytes


def run_on(files: Path, out: Path, *options: str) -> Cost:
    """What a run of the program costs."""
    return cost([sys.executable, "-m", "extractor", "run", str(files), "--out", str(out), *options])


def cost(command: Sequence[str]) -> Cost:
    """What a command costs. Raises `RuntimeError` when it fails."""
    launched = subprocess.run([sys.executable, "-c", LAUNCHER, *command], cwd=ROOT, capture_output=True, check=True)
    code, seconds, megabytes = json.loads(launched.stdout)
    if code != 0:
        raise RuntimeError(f"{command} failed")
    return Cost(seconds, megabytes)
