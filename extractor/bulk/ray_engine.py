"""The run on many machines: one Ray task a shard, the same sandboxes inside. Needs the extra `ray`."""

import os
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from .inputs import InputFile
from .shards import ShardError, ShardJob, ShardNote, drop_others, extract_shard, finished_shard, plan_shards

RETRIES = 3
AHEAD = 2
"""Tasks given out for each processor core: the next is there when one is done, and the queue stays short."""


class ShardOutcome(NamedTuple):
    """What became of a shard: its note, or what kept it from getting one."""

    number: int
    files: int
    note: ShardNote | None
    kept: bool = False
    failure: str | None = None


def process_on_ray(
    files: Sequence[InputFile], *, job: ShardJob, address: str | None = None, shard_size: int = 200
) -> Iterator[ShardOutcome]:
    """Extract on the cluster at `address`, or on this machine without one; yield shards as they are done.

    Results stay shards below `job.out`, which every machine must be able to write, as it must be able to read the
    files. Shards that an earlier run finished from the same files are kept. A task whose machine dies is given to
    another. Raises `ModuleNotFoundError` where Ray, or for Parquet pyarrow, is not installed.
    """
    # Nothing leaves the machines, figures about use neither.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    import ray

    if job.form == "parquet":
        # Missed here, before every machine misses it.
        import pyarrow  # noqa: F401

    shards = plan_shards(files, shard_size)
    drop_others(job.out, len(shards))
    ray.init(address=address, include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        yield from _work(ray, shards, job)
    finally:
        ray.shutdown()


def _work(ray: Any, shards: Sequence[Sequence[InputFile]], job: ShardJob) -> Iterator[ShardOutcome]:
    task = ray.remote(num_cpus=job.workers, max_retries=RETRIES, retry_exceptions=[ShardError])(extract_shard)
    shared = ray.put(job)
    under_way: dict[Any, int] = {}
    for number, files in enumerate(shards):
        note = finished_shard(job, number, files)
        if note is not None:
            yield ShardOutcome(number, len(files), note, kept=True)
            continue
        while len(under_way) >= _room(ray):
            yield _next_done(ray, under_way, shards)
        under_way[task.remote(shared, number, files)] = number
    while under_way:
        yield _next_done(ray, under_way, shards)


def _room(ray: Any) -> int:
    return AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))


def _next_done(ray: Any, under_way: dict[Any, int], shards: Sequence[Sequence[InputFile]]) -> ShardOutcome:
    (reference, *_), _ = ray.wait(list(under_way), num_returns=1)
    number = under_way.pop(reference)
    try:
        return ShardOutcome(number, len(shards[number]), ray.get(reference))
    except ray.exceptions.RayError as error:
        return ShardOutcome(number, len(shards[number]), None, failure=str(error))
