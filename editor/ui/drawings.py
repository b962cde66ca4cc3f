"""Which pictures Qt may draw."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImageReader

from editor.images.drawing import MOST_BYTES, stands_alone


def may_be_drawn(reader: QImageReader) -> bool:
    """Whether reading the picture reads its own file alone; Qt follows what drawings name (see ``images.drawing``)."""
    if not bytes(reader.format().data()).startswith(b"svg"):
        return True
    try:
        file = Path(reader.fileName())
        return file.stat().st_size <= MOST_BYTES and stands_alone(file.read_bytes())
    except OSError:
        return False
