import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.bulk import FolderInUse, run_lock

HOLD = "import sys; from pathlib import Path; from extractor.bulk import run_lock\nwith run_lock(Path(sys.argv[1])):"


def hold(folder: Path, then: str) -> subprocess.Popen[str]:
    script = f"{HOLD}\n    print('held', flush=True)\n    {then}"
    process = subprocess.Popen([sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_the_second_is_refused_and_told_who_holds_it(tmp_path):
    holder = hold(tmp_path, "sys.stdin.read()" if os.name == "nt" else "import time; time.sleep(60)")
    try:
        with pytest.raises(FolderInUse, match=f"pid={holder.pid} "), run_lock(tmp_path):
            pass
    finally:
        holder.kill()
        holder.wait()


def test_a_killed_run_holds_nothing(tmp_path):
    holder = hold(tmp_path, "import time; time.sleep(60)")
    holder.kill()
    holder.wait()
    with run_lock(tmp_path):
        pass


def test_nothing_is_left_behind(tmp_path):
    with run_lock(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [".run.lock"]
    assert list(tmp_path.iterdir()) == []
