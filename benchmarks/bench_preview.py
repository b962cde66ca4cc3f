"""The preview while it is typed: how soon a key is in the page, what that costs, beside Jekyll's own way.

Each is measured in a process of its own on an X server of its own, where Xvfb is installed, else off screen.
``PREVIEW_KEYS`` types fewer than 500 keys in the bursts.
"""

from __future__ import annotations

import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.bench_typing import SIZES, article_text
from benchmarks.figure import Figure
from editor.resources import resource_path

ALONE = 100  # keys after a pause
_PATIENCE = 60  # seconds for Jekyll


def figures() -> Iterator[Figure]:
    """Keys after a pause, opening, Jekyll's rebuild, and the CPU of a burst."""
    with _display() as environment:
        key = 0.0
        for words in SIZES:
            measured = _run(environment, "pause", words, ALONE)
            keys = sorted(measured["keys"])
            middle, late = statistics.median(keys) * 1000, keys[math.ceil(len(keys) * 0.99) - 1] * 1000
            key = middle if words == 10_000 else key
            bars = (15.0, 33.0) if words == 10_000 else (None, None)
            claim = f"a key after a pause in the page, {words:,} words"
            yield Figure(f"{claim}, p50", middle, bars[0], " ms")
            yield Figure(f"{claim}, p99", late, bars[1], " ms")
            opening = measured["opening"][0] * 1000
            yield Figure(f"opening a post of {words:,} words to its painted page", opening, None, " ms")
        rebuild = _jekyll_rebuild()
        if rebuild is None:
            print("     (Jekyll is not installed: its rebuild is left out)")
        else:
            yield Figure("jekyll build --watch --incremental after the same change", rebuild * 1000, None, " ms")
            yield Figure("the same beside a key in the preview", rebuild * 1000 / key)
        yield from _burst(environment)


def _burst(environment: dict[str, str]) -> Iterator[Figure]:
    keys = int(os.environ.get("PREVIEW_KEYS", "500"))
    bare = _run(environment, "bare", 10_000, keys)["cpu"][0]
    plain = _run(environment, "window", 10_000, keys)["cpu"][0]
    measured = _run(environment, "burst", 10_000, keys)
    shown, behind = measured["cpu"][0], sorted(measured["behind"])
    claim = f"CPU of {keys} keys, 8 a second, 10,000 words"
    yield Figure(f"{claim}: a bare QTextEdit", bare, None, " s")
    yield Figure(f"{claim}: the window without its preview, beside bare", plain / bare)
    yield Figure(f"{claim}: the window with its preview, beside bare", shown / bare, 1.8)
    yield Figure(f"{claim}: what the preview adds, beside bare", (shown - plain) / bare)
    yield Figure("how far the picture is behind in a burst, p50", behind[len(behind) // 2] * 1000, None, " ms")
    yield Figure("how far the picture is behind in a burst, at most", behind[-1] * 1000, 400.0, " ms")


def _run(environment: dict[str, str], mode: str, words: int, keys: int) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "benchmarks.preview_window", mode, str(words), str(keys)]
    made = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if made.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{made.stderr}")  # the engine talks a lot: shown where it failed only
    found: dict[str, list[float]] = json.loads(made.stdout.strip().splitlines()[-1])
    return found


@contextmanager
def _display() -> Iterator[dict[str, str]]:
    """The environment of the windows that are measured."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    if shutil.which("Xvfb") is None:
        yield {**environment, "QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24"], pass_fds=[write],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield {**environment, "QT_QPA_PLATFORM": "xcb", "DISPLAY": ":" + os.read(read, 16).decode().strip()}
    finally:
        screen.terminate()
        screen.wait()


def _jekyll_rebuild() -> float | None:
    """Seconds from a changed post to its page, by Jekyll as writers without a preview run it."""
    if shutil.which("jekyll") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        site, out = Path(folder) / "site", Path(folder) / "out"
        shutil.copytree(resource_path("sample-site"), site)
        post = site / "_posts" / "2026-01-02-long.md"
        text = article_text(10_000).replace("---\n", "---\nlayout: post\npermalink: /long/\n", 1)
        post.write_text(text, "utf-8")
        jekyll = subprocess.Popen(
            ["jekyll", "build", "--watch", "--incremental", "-s", str(site), "-d", str(out)],
            env={**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true", "LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            return statistics.median(_rebuilt(post, out / "long" / "index.html", text, number) for number in range(3))
        finally:
            jekyll.terminate()
            jekyll.wait()


def _rebuilt(post: Path, page: Path, text: str, number: int) -> float:
    """Changes the post and waits for its page."""
    _wait_for(page, f"word{number - 1}" if number else "")
    time.sleep(2)  # Jekyll looks at nothing while it builds, and begins to watch after it
    begin = time.perf_counter()
    post.write_text(f"{text}\nword{number}\n", "utf-8")
    _wait_for(page, f"word{number}")
    return time.perf_counter() - begin


def _wait_for(page: Path, word: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if page.is_file() and word in page.read_text("utf-8"):
            return
        time.sleep(0.01)
    raise TimeoutError(str(page))
