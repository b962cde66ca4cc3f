"""Pictures on their way into a site beside Pillow alone (open, turn, thumbnail, save), and how much memory they take.

The photographs are of 24 megapixels, made here, with what a press camera writes into its files.
"""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from PIL import Image, ImageOps

from benchmarks.figure import Figure, least_cpu_seconds
from editor.images.batch import PictureTask, prepare_all
from editor.images.prepare import prepare
from editor.images.rules import DEFAULT_RULES

WIDTH, HEIGHT = 6000, 4000
PHOTOGRAPHS = 12
DROPPED = 200
WORKERS = 2
_STATUS = Path("/proc/self/status")


def figures() -> Iterator[Figure]:
    """CPU time beside Pillow's, throughput of a drop beside one process, and peaks of memory."""
    photograph = made()
    yield from _beside_pillow(photograph)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.jpg") for number in range(PHOTOGRAPHS)]
        for path in paths:
            path.write_bytes(photograph)
        yield from _dropped(paths)
        yield from _in_a_window(Path(folder), photograph)
        if _STATUS.exists():  # Linux alone says it of one program and not of what started it
            one, all_of_them = _grown(paths[:1]), _grown(paths)
            yield Figure("peak of a process that prepared one of 24 megapixels, beyond an idle one", one, 150, " MB")
            yield Figure(f"peak of one that prepared {PHOTOGRAPHS}, beside that", all_of_them / one, 1.3)


def _in_a_window(folder: Path, photograph: bytes) -> Iterator[Figure]:
    """A drop into the real window, without a screen; its gaps are those of its loop, other programs' share included."""
    (folder / "dropped").mkdir()
    tables = photograph.index(b"\xff\xdb") + 5  # a quantisation table: other numbers, another picture
    for number in range(DROPPED):
        other = bytearray(photograph)
        other[tables + 20 + number % 40] += 1 + number // 40
        (folder / "dropped" / f"photo-{number:03}.jpg").write_bytes(other)
    command = [sys.executable, "-m", "benchmarks.drop_window", str(folder), str(DROPPED)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    found = json.loads(run.stdout.splitlines()[-1])
    begin = time.perf_counter()
    pillow_alone(photograph)
    alone = 1 / (time.perf_counter() - begin)
    name = f"a drop of {DROPPED} photographs into the window: "
    yield Figure(name + "longest gap in its loop", found["longest gap"], 100, " ms")
    yield Figure(name + "p99 of the gaps", found["p99"], 16, " ms")
    yield Figure(name + "handing them over", found["handing over"], 100, " ms")
    yield Figure(name + "peak of the window's memory", found["window"], None, " MB")
    yield Figure(name + "peak of a worker's memory", found["workers"], 250, " MB")
    yield Figure(name + "throughput beside one Pillow alone", DROPPED / found["seconds"] / alone, None)


def made() -> bytes:
    """A JPEG with noise, so that it packs like a photograph, and Exif that says it has to be turned."""
    small = (WIDTH // 4, HEIGHT // 4)
    noise = Image.frombytes("L", small, random.Random(1).randbytes(small[0] * small[1])).resize((WIDTH, HEIGHT))
    image = Image.merge("RGB", (noise, ImageOps.mirror(noise), ImageOps.flip(noise)))
    exif = Image.Exif()
    exif[0x0112], exif[0x8298] = 6, "(c) Copydesk"
    exif.get_ifd(0x8825).update({1: "N", 2: (37.0, 33.0, 12.0)})
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=92, exif=exif)
    return stream.getvalue()


def pillow_alone(data: bytes) -> bytes:
    """What a script of a few lines does, the quick way to unpack large JPEGs included."""
    size = (DEFAULT_RULES.max_width, DEFAULT_RULES.max_height)
    image = Image.open(io.BytesIO(data))
    image.thumbnail(size, Image.Resampling.LANCZOS, reducing_gap=1.0)
    stream = io.BytesIO()
    upright = ImageOps.exif_transpose(image)
    upright.info = {}
    upright.save(stream, "JPEG", quality=DEFAULT_RULES.quality, optimize=True, progressive=True)
    return stream.getvalue()


def _beside_pillow(photograph: bytes) -> Iterator[Figure]:
    ours, theirs = least_cpu_seconds([lambda: prepare(photograph), lambda: pillow_alone(photograph)], 5)
    yield Figure("a photograph of 24 megapixels, scaled, beside Pillow alone", ours / theirs, 1.2)
    yield Figure("the same, CPU", ours * 1000, None, " ms")
    small = prepare(photograph).data
    ours, theirs = least_cpu_seconds([lambda: prepare(small), lambda: pillow_alone(small)], 5)
    yield Figure("one that fits the site already, beside Pillow alone", ours / theirs, 1.0)


def _dropped(paths: list[Path]) -> Iterator[Figure]:
    """A drop through processes of their own; what the window's own process spends on it meanwhile."""
    begin, own = time.perf_counter(), time.process_time()
    tasks = [PictureTask(path) for path in paths]
    pool = lambda: ProcessPoolExecutor(WORKERS, get_context("spawn"))  # noqa: E731
    arrived = sum(outcome.picture is not None for outcome in prepare_all(tasks, pool, WORKERS + 1))
    assert arrived == len(paths)
    rate = arrived / (time.perf_counter() - begin)
    yield Figure(f"a drop in {WORKERS} processes, their start included", rate, None, " photographs a second")
    spent = (time.process_time() - own) / arrived * 1000
    yield Figure("CPU of the process that waits for the drop, for each photograph", spent, 16.0, " ms")


def _grown(paths: list[Path]) -> float:
    """Megabytes of the peak of a process that prepares these one after the other, beyond one that only imports."""
    names = [str(path) for path in paths]
    return _peak(names) - _peak([])


def _peak(names: list[str]) -> float:
    program = (
        "import sys; from pathlib import Path; from benchmarks.bench_images import peak\n"
        "print(peak([Path(name) for name in sys.argv[1:]]))"
    )
    command = [sys.executable, "-c", program, *names]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def peak(paths: list[Path]) -> float:
    """Megabytes that this process held at most after it prepared these; for a process of its own."""
    for path in paths:
        prepare(path)
    line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
