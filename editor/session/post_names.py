"""The names of posts that are taken, and the one that a post gets as the house names them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

from editor.document.history import Naming
from editor.site.habits.file_names import is_counted, next_slug, slug_of_title
from editor.site.habits.house import House


class TakenNames:
    """The names of all files below the posts' folder; read again where a folder of it has changed."""

    def __init__(self) -> None:
        self._folders: dict[Path, int] = {}
        self._names: tuple[str, ...] = ()

    def below(self, folder: Path) -> tuple[str, ...]:
        """The names below a folder, in no order."""
        if not self._folders or folder not in self._folders or not all(map(self._is_same, self._folders)):
            self._read(folder)
        return self._names

    def forget(self) -> None:
        """Somebody else may have written within the grain of the folder's time."""
        self._folders.clear()

    def _is_same(self, folder: Path) -> bool:
        try:
            return folder.stat().st_mtime_ns == self._folders[folder]
        except OSError:
            return False

    def _read(self, folder: Path) -> None:
        self._folders, names = {}, list[str]()
        for place, _, files in os.walk(folder):
            try:
                self._folders[Path(place)] = Path(place).stat().st_mtime_ns
            except OSError:
                continue
            names += files
        self._names = tuple(names)


def slug_for(
    house: House,
    naming: Naming,
    title: str,
    day: date,
    values: Mapping[str, object],
    taken: Callable[[], Iterable[str]],
) -> str:
    """The slug for a post that no hand has named; raises FileNameError where its title gives none.

    ``taken`` gives the names of the site's posts; a draft has no number yet.
    """
    titled = slug_of_title(house, title, day, values)
    return titled if naming.is_draft or not counts(house) else next_slug(house.names, day, taken())


def counts(house: House) -> bool:
    """Whether posts are numbered."""
    return house.names.kind == "counter" and not house.slug


def leaves_the_drafts(house: House, naming: Naming, path: Path | None) -> bool:
    """Whether a draft that nobody named otherwise becomes a post, which then gets its number."""
    if path is None or "_drafts" not in path.parts or naming.is_draft or not counts(house):
        return False
    return naming.slug == path.stem and not is_counted(house.names, naming.slug)
