"""Reports of the program's own faults, in a folder of its own; the newest few are kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from editor.errors import SaveError
from editor.storage.causes import name_of

_KEPT = 20


def write_report(folder: Path, text: str, now: datetime) -> Path:
    """Writes a report and gives its file; raises SaveError."""
    path = folder / f"report-{now.astimezone(UTC).strftime('%Y%m%d-%H%M%S-%f')}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # the person may put an article's text into it
        path.write_text(text, encoding="utf-8", errors="surrogatepass")
        for old in sorted(folder.glob("report-*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError as error:
        raise SaveError(path, name_of(error)) from error
    return path
