"""extractor … | head: the reader goes away before the program has said all."""

import subprocess
import sys


def test_a_reader_that_goes_away_is_no_error_to_complain_about() -> None:
    command = [sys.executable, "-m", "extractor", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1
