"""`make bench`: rates and ratios of one run, each with its floor or ceiling. Returns 1 when one of them fails."""

import sys

from .extraction import bench_extraction
from .program import bench_cold_start, bench_growth, bench_workers

good = [bench_extraction(sys.argv[1:]), bench_cold_start(), bench_workers(), bench_growth()]
sys.exit(0 if all(good) else 1)
