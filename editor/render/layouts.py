"""The layouts of a site and the chain in which they wrap a page.

Source: Jekyll's ``readers/layout_reader.rb`` and ``renderer.rb``.
"""

from __future__ import annotations

import glob
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from editor.site.documents import PostProblem, read_front_matter, split_front_matter
from editor.site.inside import is_inside
from editor.site.merging import deep_merged


@dataclass(frozen=True)
class Layout:
    """One layout: its template below the front matter, and where in the file that begins."""

    name: str
    path: Path
    data: Mapping[str, object]
    content: str
    first_line: int
    problem: PostProblem | None


class Layouts:
    """The layouts in a site's folder and its theme's, read again when their file changes."""

    def __init__(self, folder: Path, *others: Path, within: tuple[Path, ...]) -> None:
        """``within``: the folders that layouts have to lie in, links followed."""
        self.folder = folder
        self._within = within
        self.others = others
        self._read: dict[Path, tuple[tuple[int, int], Layout]] = {}

    def find(self, name: str) -> Layout | None:
        """The layout called ``name`` (its path without the ending), None where there is none."""
        path = next((found for found in self._candidates(name) if self._is_layout(found)), None)
        return None if path is None else self._layout(name, path)

    def refused(self, name: str) -> Path | None:
        """The file of that name that is no layout because it leads out of the folders."""
        return next((path for path in self._candidates(name) if path.is_file() and not self._is_layout(path)), None)

    def _is_layout(self, path: Path) -> bool:
        return path.is_file() and is_inside(path, *self._within)

    def _candidates(self, name: str) -> list[Path]:
        if not name or "\0" in name or name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name):
            return []
        return [path for folder in (self.folder, *self.others) for path in _called(folder, name)]

    def _layout(self, name: str, path: Path) -> Layout:
        state = path.stat()
        key = (state.st_mtime_ns, state.st_size)
        known = self._read.get(path)
        if known is None or known[0] != key:
            text = path.read_bytes().decode("utf-8-sig", "replace")
            yaml, content = split_front_matter(text)
            data, problem = read_front_matter(yaml)
            first_line = text[: len(text) - len(content)].count("\n") + 1
            known = self._read[path] = (key, Layout(name, path, data, content, first_line, problem))
        return known[1]

    def chain(self, name: str) -> list[Layout]:
        """The layout and those around it, innermost first; a circle ends where it closes."""
        found: list[Layout] = []
        layout = self.find(name)
        while layout is not None and layout not in found:
            found.append(layout)
            outer = layout.data.get("layout")
            layout = None if outer in (None, "") else self.find(str(outer))
        return found


def _called(folder: Path, name: str) -> list[Path]:
    exact = folder / f"{name}.html"
    try:
        others = sorted(exact.parent.glob(f"{glob.escape(exact.stem)}.*"))
    except OSError:
        return []
    return [exact, *(path for path in others if path.name.rsplit(".", 1)[0] == exact.stem)]


def layout_values(chain: list[Layout]) -> list[Mapping[str, object]]:
    """``layout`` for the template of each in the chain: its own values under those of the layouts inside it."""
    values: list[Mapping[str, object]] = []
    gathered: Mapping[str, object] = {}
    for layout in chain:
        gathered = deep_merged(layout.data, gathered)
        values.append(gathered)
    return values
