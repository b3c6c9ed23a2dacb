"""Twenty thousand small documents: memory stays flat, and a run killed three times ends with the same bytes."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.many import write_many

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads memory from /proc")

COUNT = 20_000
OUTPUTS = ("records.jsonl", "documents.jsonl", "review.csv", "summary.json")
ROOT = Path(__file__).parent.parent.parent
KILLS = 3
KILOBYTES_A_FILE = 0.5
"""Its name in the lists of files that a run holds."""


def start(folder: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "extractor", "run", str(folder), "--out", str(out), "--log", f"{out}.log"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)


def megabytes(process: subprocess.Popen[bytes]) -> float:
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def outputs(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in OUTPUTS}


def test_memory_is_flat_and_three_kills_change_no_byte(tmp_path):
    write_many(tmp_path / "in", COUNT, paragraphs=1)
    process = start(tmp_path / "in", tmp_path / "whole")
    used, began = [], time.monotonic()
    while process.poll() is None:
        used.append(megabytes(process))
        time.sleep(0.5)
    whole = time.monotonic() - began
    assert process.returncode == 0
    settled = used[len(used) // 5]
    print(
        f"\n{COUNT} documents in {whole:.0f} s; {settled:.0f} MB after a fifth of the time, {max(used):.0f} MB at most"
    )
    assert max(used) < settled * 1.1 + COUNT * KILOBYTES_A_FILE / 1024
    chance = random.Random()
    for _ in range(KILLS):
        process = start(tmp_path / "in", tmp_path / "killed")
        moment = chance.uniform(2, whole / 2)
        time.sleep(moment)
        process.kill()
        process.wait()
        print(f"killed after {moment:.1f} s")
    process = start(tmp_path / "in", tmp_path / "killed")
    assert process.wait() == 0
    assert outputs(tmp_path / "killed") == outputs(tmp_path / "whole")
    done = (tmp_path / "killed.log").read_text("utf-8").count(": ok, ")
    print(f"{done} lines about files in the log of the killed runs, the last run's included")
