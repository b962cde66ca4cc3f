"""Files that are made of an article's page, for elsewhere."""

from __future__ import annotations

from pathlib import Path

from editor.storage.files import fingerprint, read_file, write_file


def export(path: Path, data: bytes) -> None:
    """Writes a file that the person named, over one of that name; raises as ``storage.files`` does."""
    write_file(path, data, fingerprint(read_file(path)) if path.exists() else None)
