"""What a report of a fault says: where in the program it was and on what machine, and nothing of any article.

An exception's own words may quote the article, and a path may name a person: both are left out, but for the names of
the program's own files.
"""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import qVersion

from editor import __version__

_PROGRAM = Path(__file__).resolve().parents[2]


def report_of(error: BaseException, actions: Sequence[str] = ()) -> str:
    """The report of an exception and of those that led to it; ``actions`` are the commands before it."""
    lines = [
        f"Copydesk {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}, {sys.platform}",
        f"Commands before: {', '.join(actions) or 'none'}",
        *_lines_of(error),
    ]
    return "\n".join(lines) + "\n"


def with_details(report: str, error: BaseException, text: str) -> str:
    """The report with the exception's own words and the article's text; only where the person asks for it."""
    words = "".join(traceback.format_exception_only(error)).strip()
    return f"{report}\n--- the error's own words ---\n{words}\n\n--- the article ---\n{text}\n"


def _lines_of(error: BaseException | None) -> Iterator[str]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _place(file: str) -> str:
    """A file of the program by its place in it, any other by its name."""
    path = Path(file)
    return path.relative_to(_PROGRAM).as_posix() if path.is_relative_to(_PROGRAM) else path.name
