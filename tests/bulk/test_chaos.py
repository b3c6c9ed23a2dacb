"""The whole program, killed, starved and disturbed: every file in one state, and the same bytes in the end."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import require_tool

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and file systems of Linux")

OUTPUTS = ("records.jsonl", "documents.jsonl", "review.csv", "summary.json")
ROOT = Path(__file__).parent.parent.parent


def command(folder: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "extractor", "run", str(folder), "--out", str(out), "--lang", "en", *options]


def run(folder: Path, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(folder, out, *options), cwd=ROOT, capture_output=True, text=True, timeout=120)


def start(folder: Path, out: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(command(folder, out, *options), cwd=ROOT, stdout=subprocess.PIPE, text=True)


def outputs(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in OUTPUTS}


def states(out: Path) -> dict[str, int]:
    with sqlite3.connect(out / "workspace.db") as connection:
        rows = connection.execute("SELECT state, count(*) FROM files JOIN documents ON document = id GROUP BY state")
        return dict(rows.fetchall())


def wait_for_lines(process: subprocess.Popen[str], count: int) -> None:
    assert process.stdout is not None
    for _ in range(count):
        assert process.stdout.readline()


def children(process: subprocess.Popen[str]) -> list[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True)
    return [int(pid) for pid in found.stdout.split()]


def alive(pid: int) -> bool:
    """Whether a process still runs; one that nobody has asked after yet does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


def with_own_mounts(script: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
    """Run a shell script that may mount; skips where nobody may."""
    privileges = ["--mount"] if os.geteuid() == 0 else ["--mount", "--map-root-user"]
    shell = [require_tool("unshare"), *privileges, "sh", "-c", script, "sh", *map(str, arguments)]
    shown = subprocess.run(shell, cwd=ROOT, capture_output=True, text=True, timeout=120)
    if shown.returncode == 77 or "unshare failed" in shown.stderr:
        pytest.skip("needs the right to mount")
    return shown


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty-one files, three of them bad, two of them the same, one with a name that is no text."""
    folder = tmp_path_factory.mktemp("in")
    for number in range(36):
        text = f"某县2023年工作情况\n2023年，全县新建学校{number + 2}所，投入资金{number}00万元，实行每月通报。\n" * 3
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "空.txt").touch()
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 no archive")
    (folder / "换\n行.png").write_bytes(b"\x89PNG")
    shutil.copy(folder / "00.txt", folder / "又是00.txt")
    (folder / os.fsdecode(b"\xff\xfe.txt")).write_text("某县新建学校99所。", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    assert run(folder, out, "--workers", "1").returncode == 1
    assert states(out) == {"ok": 38, "empty": 1, "corrupt": 1, "unsupported": 1}
    return outputs(out)


@pytest.mark.parametrize("moment", [0, 1, 12, 40])
def test_killed_outright_it_goes_on_and_ends_with_the_same_bytes(folder, undisturbed, tmp_path, moment):
    process = start(folder, tmp_path / "out")
    wait_for_lines(process, moment)
    workers = children(process)
    process.kill()
    process.wait()
    shown = run(folder, tmp_path / "out")
    assert shown.returncode == 1
    assert outputs(tmp_path / "out") == undisturbed
    assert shown.stdout.count("(unchanged)") >= max(0, moment - 3)
    assert not any(map(alive, workers))


def test_interrupted_it_says_how_to_go_on(folder, undisturbed, tmp_path):
    process = start(folder, tmp_path / "out")
    wait_for_lines(process, 5)
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "run the same command again to go on" in rest
    assert "Traceback" not in rest
    assert not list((tmp_path / "out").glob(".*"))
    shown = run(folder, tmp_path / "out")
    assert "Going on where the last run was cut short." in shown.stdout
    assert outputs(tmp_path / "out") == undisturbed


def test_a_worker_that_is_killed_costs_at_most_its_file(folder, undisturbed, tmp_path):
    process = start(folder, tmp_path / "out", "--workers", "2")
    wait_for_lines(process, 3)
    os.kill(random.Random(1).choice(children(process)), signal.SIGKILL)
    process.communicate(timeout=60)
    found = states(tmp_path / "out")
    assert sum(found.values()) == 41
    assert found["ok"] + found.get("crashed", 0) == 38
    assert found.get("crashed", 0) <= 1
    run(folder, tmp_path / "out")
    assert outputs(tmp_path / "out") == undisturbed


def test_the_second_of_two_runs_is_refused_and_the_first_goes_on(folder, undisturbed, tmp_path):
    first = start(folder, tmp_path / "out", "--workers", "1")
    wait_for_lines(first, 1)
    first.send_signal(signal.SIGSTOP)
    second = run(folder, tmp_path / "out")
    first.send_signal(signal.SIGCONT)
    assert second.returncode == 2
    assert f"pid={first.pid}" in second.stderr
    first.communicate(timeout=60)
    assert first.returncode == 1
    assert outputs(tmp_path / "out") == undisturbed


def test_results_that_may_not_be_written_are_said_to_be(folder, tmp_path):
    script = f"""
        mount -t tmpfs -o ro tmpfs "$1" || exit 77
        {sys.executable} -m extractor run "$2" --out "$1" --lang en
    """
    disk = tmp_path / "disk"
    disk.mkdir()
    shown = with_own_mounts(script, disk, folder)
    assert shown.returncode == 1
    assert "the results cannot be written: Read-only file system" in shown.stderr
    assert "Traceback" not in shown.stderr


def test_a_full_disk_ends_the_run_with_a_reason_and_space_lets_it_go_on(folder, undisturbed, tmp_path):
    script = f"""
        mount -t tmpfs -o size=400k tmpfs "$1" || exit 77
        head -c 250000 /dev/zero > "$1/ballast"
        {sys.executable} -m extractor run "$2" --out "$1/out" --lang en; echo "first: $?"
        rm "$1/ballast"; mount -o remount,size=100m "$1"
        {sys.executable} -m extractor run "$2" --out "$1/out" --lang en; echo "second: $?"
        mkdir "$3"; cp "$1"/out/* "$3"
    """
    disk, results = tmp_path / "disk", tmp_path / "results"
    disk.mkdir()
    shown = with_own_mounts(script, disk, folder, results)
    assert "first: 1" in shown.stdout
    assert "the results cannot be written" in shown.stderr
    assert "Traceback" not in shown.stderr
    assert "second: 1" in shown.stdout
    assert outputs(results) == undisturbed


def test_source_files_are_never_touched(folder, undisturbed, tmp_path):
    before = {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}
    time.sleep(0.01)
    run(folder, tmp_path / "out")
    assert {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()} == before


def test_chance_in_a_process_changes_no_byte(tmp_path):
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(command(ROOT / "corpus", tmp_path / seed), cwd=ROOT, env=environment, capture_output=True)
    assert outputs(tmp_path / "1") == outputs(tmp_path / "2")
