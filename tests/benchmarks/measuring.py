"""How the benchmarks measure and tell: runs in turn with a named floor, medians of both, one JSON line."""

import argparse
import gc
import json
import math
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Result:
    """One figure of the product: its time in milliseconds, and how many times that of the floor named in `what`."""

    n: int
    what: str
    ms_p50: float
    ms_p95: float
    ms_max: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Size:
    """How much memory something takes, in megabytes, and how many times that of the floor named in `what`."""

    n: int
    what: str
    mb: float
    ratio: float


def records_asked(usual: int) -> int:
    """What the command line says after `--records`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, default=usual, metavar="N", help=f"Size of the desk ({usual}).")
    return int(parser.parse_args().records)


def seconds(call: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def forget_pages(path: Path) -> None:
    """Have the system forget what it keeps of a file, as after a start of the machine; nothing where it cannot."""
    if hasattr(os, "posix_fadvise"):
        opened = os.open(path, os.O_RDONLY)
        os.fsync(opened)
        os.posix_fadvise(opened, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(opened)


def interleaved(
    product: Callable[[], float], floor: Callable[[], float], repetitions: int
) -> tuple[list[float], list[float]]:
    """The seconds that both tell, one run of each in turn: what else the machine does falls on both alike."""
    gc.collect()
    gc.freeze()  # a benchmark holds a lot to compare with, which is not for the product to look through
    pairs = [(product(), floor()) for _ in range(repetitions)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def result(n: int, what: str, product: Sequence[float], floor: Sequence[float]) -> Result:
    """The product's figures from seconds; the ratio is the median of those of each pair, run one after the other."""
    ratio = statistics.median(one / other for one, other in zip(product, floor, strict=True))
    times = (statistics.median(product), p95(product), max(product))
    return Result(n, what, *map(_ms, times), round(ratio, 2))


def p95(times: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return sorted(times)[math.ceil(0.95 * len(times)) - 1]


def tell(bench: str, results: Sequence[Result | Size]) -> None:
    """The one line that a benchmark prints."""
    sys.stdout.write(json.dumps({"bench": bench, "results": [asdict(one) for one in results]}) + "\n")


def _ms(time_in_seconds: float) -> float:
    return round(time_in_seconds * 1000, 3)
