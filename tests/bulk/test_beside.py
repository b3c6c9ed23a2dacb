import errno
import os
import signal
import sys
import time

import pytest

from extractor.bulk import PoolError, beside


def fail() -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("apart", [True, False])
def test_the_result_comes_back_and_so_does_an_error(apart):
    with beside(lambda: "x" * 1_000_000, apart=apart) as result:
        assert len(result()) == 1_000_000
    with beside(fail, apart=apart) as result, pytest.raises(OSError, match="No space left"):
        result()


@pytest.mark.skipif(sys.platform != "linux", reason="there is no fork")
def test_it_is_done_while_the_block_runs_and_by_another(tmp_path):
    with beside(lambda: (tmp_path / "done").write_text(str(os.getpid())), apart=True) as result:
        result()
        assert (tmp_path / "done").read_text() != str(os.getpid())


@pytest.mark.skipif(sys.platform != "linux", reason="there is no fork")
def test_a_process_that_is_killed_is_said_to_be():
    with (
        beside(lambda: os.kill(os.getpid(), signal.SIGKILL), apart=True) as result,
        pytest.raises(PoolError, match="killed"),
    ):
        result()


@pytest.mark.skipif(sys.platform != "linux", reason="there is no fork")
def test_it_does_not_outlast_the_block(tmp_path):
    began = time.monotonic()
    with pytest.raises(KeyError), beside(lambda: time.sleep(60), apart=True):
        raise KeyError
    assert time.monotonic() - began < 10
