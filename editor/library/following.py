"""Has the library follow the site's folder: what came, went or changed is seen by its state, then read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.library.entry import Entry, Kind
from editor.library.library import Library
from editor.library.reading import read_file
from editor.site.entries import FoundFile, find_posts
from editor.site.entry_filter import EntryFilter
from editor.site.pages import walk_files
from editor.site.site import Site

_LOOKED_AT = 64  # files of a walk between two steps
_KEPT_AFTER = 500  # files, so that what was read is not lost with the process
_SURROGATE = re.compile("[\ud800-\udfff]")
_HTML = frozenset((".html", ".htm", ".xhtml"))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is; ``total`` is 0 as long as the folder is walked through."""

    done: int
    total: int


class Following:
    """Brings the library to what a site's folder holds, step by step, so that questions are answered between."""

    def __init__(self, site: Site, library: Library) -> None:
        self._site = site
        self._library = library

    def steps(self) -> Iterator[Progress]:
        """Walks through the whole folder. Each step takes some milliseconds; it may be given up between any two."""
        losses = -1
        while losses != self._library.losses:
            losses = self._library.losses
            yield from self._walk()

    def _walk(self) -> Iterator[Progress]:
        changed: list[tuple[FoundFile, Kind]] = []
        seen: set[str] = set()
        for number, (found, kind) in enumerate(self._files()):
            seen.add(found.relative_path)
            if self._is_new(found):
                changed.append((found, kind))
            if number % _LOOKED_AT == 0:
                yield Progress(0, 0)
        for path in [path for path in self._library.entries if path not in seen]:
            self._library.remove(path)
        changed.sort(key=lambda each: each[0].path.name, reverse=True)  # the newest posts are wanted first
        for number, (found, kind) in enumerate(changed, 1):
            self._take(found, kind)
            if number % _KEPT_AFTER == 0:
                self._library.keep()
            yield Progress(number, len(changed))
        self._library.keep()

    def look_at(self, paths: Iterable[Path]) -> bool:
        """Reads some files again, whatever their state says; whether anything is known otherwise now."""
        before = self._library.age
        for path in paths:
            self._look_at(path)
        self._library.keep()
        return self._library.age != before

    def _look_at(self, path: Path) -> None:
        found = self._found(path)
        if found is None:
            if path.is_relative_to(self._site.folder):
                self._library.remove(path.relative_to(self._site.folder).as_posix())
            return
        self._take(found, self._kind_of(found.relative_path))

    def _found(self, path: Path) -> FoundFile | None:
        """A file as a walk would find it; None where it would not."""
        folder = self._site.folder
        if not path.is_relative_to(folder) or path.name.startswith("."):
            return None
        relative = path.relative_to(folder).as_posix()
        try:
            state = path.stat()
        except OSError:
            return None
        base, _, name = relative.rpartition("/")
        special = {"_posts", "_drafts"} & set(base.split("/"))
        if not special and not self._is_page(relative, base, name):
            return None
        root = self._site.configuration.collections_dir
        document_path = relative.removeprefix(f"{root}/") if root else relative
        return FoundFile(path, relative, document_path, state.st_mtime_ns, state.st_size)

    def _is_page(self, relative: str, base: str, name: str) -> bool:
        rules = EntryFilter.of(self._site.configuration)
        parts = base.split("/") if base else []
        walked = all(rules.reads("/".join(parts[:at]), part, True) for at, part in enumerate(parts))
        return walked and rules.reads(base, name) and self._may_be_page(relative)

    def _may_be_page(self, relative: str) -> bool:
        ending = Path(relative).suffix.lower()
        return ending in _HTML or ending in self._site.configuration.markdown_extensions

    def _files(self) -> Iterator[tuple[FoundFile, Kind]]:
        site = self._site
        for found in find_posts(site.folder, site.configuration):
            yield found, self._kind_of(found.relative_path)
        for path, relative in walk_files(site.folder, site.configuration):
            if self._may_be_page(relative):
                try:
                    state = path.stat()
                except OSError:
                    continue
                yield FoundFile(path, relative, relative, state.st_mtime_ns, state.st_size), Kind.PAGE

    @staticmethod
    def _kind_of(relative: str) -> Kind:
        folders = relative.split("/")[:-1]
        return Kind.POST if "_posts" in folders else Kind.DRAFT if "_drafts" in folders else Kind.PAGE

    def _is_new(self, found: FoundFile) -> bool:
        known: Entry | None = self._library.entries.get(found.relative_path)
        return known is None or (known.modified_ns, known.size) != (found.modified_ns, found.size)

    def _take(self, found: FoundFile, kind: Kind) -> None:
        if _SURROGATE.search(found.relative_path):  # a name that is no text cannot be asked for, either
            return
        read = read_file(found, kind, self._site.configuration, self._site.now())
        if read is None:
            self._library.remove(found.relative_path)
        else:
            self._library.put(read)
