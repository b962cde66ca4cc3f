"""Says whether Qt finds its native libraries here: exit 0, or 1 with the loader's own words."""

from __future__ import annotations

import ctypes
import importlib
import sys
from pathlib import Path

PLATFORMS = ("libqxcb.so", "libqoffscreen.so")  # a window, and the tests


def load_everything() -> None:
    """Loads what the window needs; raises ImportError or OSError where a library is missing."""
    importlib.import_module("PySide6.QtWebEngineWidgets")
    package = importlib.import_module("PySide6").__file__
    plugins = Path(package or "").parent / "Qt" / "plugins" / "platforms"
    for name in PLATFORMS:
        ctypes.CDLL(str(plugins / name))


if __name__ == "__main__":
    try:
        load_everything()
    except (ImportError, OSError) as error:
        sys.exit(f"copydesk: {error}")
