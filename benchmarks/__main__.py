"""Runs the benchmarks: ``python -m benchmarks [NAME…]``; exit 1 where a figure misses its bar, 2 for a wrong name.

A benchmark is a module ``bench_NAME.py`` in this folder with ``figures() -> Iterable[Figure]``.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def names() -> list[str]:
    """All benchmarks, by name."""
    return sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))


def main(wanted: list[str]) -> int:
    """Prints each figure as it comes; the exit code."""
    if unknown := sorted(set(wanted) - set(names())):
        print(f"no benchmark {', '.join(unknown)}; there are: {', '.join(names())}", file=sys.stderr)
        return 2
    all_hold = True
    for name in wanted or names():
        print(f"# {name}", flush=True)
        for figure in importlib.import_module(f"benchmarks.bench_{name}").figures():
            print(figure, flush=True)
            all_hold &= figure.holds
    return 0 if all_hold else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
