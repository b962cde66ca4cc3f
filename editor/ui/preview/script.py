"""The program's own scripts for the page of the preview."""

from __future__ import annotations

from editor.resources import resource_path

_FILES = ("preview.js", "places.js", "looks.js")


def preview_script() -> str:
    """Patching, places and looks, in a world of their own beside the page's."""
    return "\n".join(resource_path("preview", name).read_text(encoding="utf-8") for name in _FILES)
