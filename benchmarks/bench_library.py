"""The library at 1,000, 10,000 and 50,000 posts: the first index, reopening, one changed file, search.

The index is read beside a bare read of the same files, and at 1,000 beside ``jekyll build`` where that is installed.
Times are CPU times of one process: what else the machine does is not ours.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles

from benchmarks.figure import Figure
from benchmarks.library_posts import Newsroom
from editor.library.following import Following
from editor.library.library import Library
from editor.library.opening import open_library
from editor.library.query import Query

SIZES = (1_000, 10_000, 50_000)
_QUERIES = 200
_PAGE = 60


def figures() -> Iterator[Figure]:
    """On the temporary folder's disk; the files are in the system's memory, as right after they were written."""
    newsroom = Newsroom()
    with tempfile.TemporaryDirectory() as folder:
        site, written = Path(folder, "site"), 0
        for size in SIZES:
            newsroom.write(site, written, size - written)
            written = size
            yield from _of_size(site, Path(folder, f"index-{size}"), size, newsroom)


def _of_size(site: Path, index: Path, size: int, newsroom: Newsroom) -> Iterator[Figure]:
    posts = sorted((site / "_posts").iterdir())
    bare = _seconds(lambda: [path.read_bytes() for path in posts])
    opened = open_library(site, index)
    walked = _seconds(lambda: list(opened.following.steps()))
    assert len(opened.library.entries) == size
    yield Figure(f"first index of {size:,} posts, beside a bare read", walked / bare)
    yield Figure(f"first index of {size:,} posts, files a second", size / walked, unit="")
    if size == SIZES[0] and (build := _jekyll_seconds(site)):
        yield Figure(f"first index of {size:,} posts, beside jekyll build", walked / build, 1.0)
    opened.library.close()
    yield Figure(f"the index of {size:,} posts on the disk, beside the posts", _bytes(index) / _bytes(site / "_posts"))
    again = open_library(site, index)
    again.library.close()

    def reopen() -> None:
        library = open_library(site, index).library
        library.find(Query(), 0, _PAGE)
        library.close()

    yield Figure(f"reopening {size:,} posts, to the first page", min(_seconds(reopen) for _ in range(3)), 0.5, " s")
    again = open_library(site, index)
    looked = _seconds(lambda: list(again.following.steps()))
    yield Figure(f"looking whether any of {size:,} files changed", looked, unit=" s")
    yield from _changes(again.following, posts, newsroom, size)
    yield from _searches(again.library, newsroom, size)
    again.library.close()


def _changes(following: Following, posts: list[Path], newsroom: Newsroom, size: int) -> Iterator[Figure]:
    times = []
    for path in posts[:: len(posts) // 40]:
        path.write_text(newsroom.post(), encoding="utf-8")
        times.append(_seconds(lambda: following.look_at([path])))  # noqa: B023
    yield Figure(f"one changed file of {size:,}, p95", quantiles(times, n=20)[-1] * 1000, 50, " ms")


def _searches(library: Library, newsroom: Newsroom, size: int) -> Iterator[Figure]:
    """As it is typed: one syllable, two, the word, the word and another."""
    times = []
    for _ in range(_QUERIES):
        word, other = newsroom.word(), newsroom.word()
        for typed in (word[:2], word, f"{word} {other[:2]}"):
            times.append(_seconds(lambda: library.find(Query(typed), 0, _PAGE)))  # noqa: B023
    yield Figure(f"search as it is typed at {size:,}, p50", quantiles(times, n=100)[49] * 1000, unit=" ms")
    yield Figure(f"search as it is typed at {size:,}, p95", quantiles(times, n=100)[94] * 1000, 50, " ms")
    single = [_seconds(lambda: library.find(Query(newsroom.word()[0]), 0, _PAGE)) for _ in range(60)]
    yield Figure(f"search for one syllable at {size:,}, p95", quantiles(single, n=20)[-1] * 1000, 50, " ms")


def _jekyll_seconds(site: Path) -> float:
    """How long the real Jekyll builds; 0 where there is none."""
    if shutil.which("jekyll") is None:
        return 0.0
    with tempfile.TemporaryDirectory() as out:
        environment = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true", "LC_ALL": "C.UTF-8"}
        command = ["jekyll", "build", "-s", str(site), "-d", out, "--disable-disk-cache", "--quiet"]
        before = os.times()
        subprocess.run(command, env=environment, check=True, capture_output=True)
        after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


