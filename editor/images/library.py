"""A site's pictures: which there are, where each is used, which are missing, unused, too large."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import unquote

from editor.images.rules import PictureRules

_ENDING = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)(?![\w.])", re.IGNORECASE)
_BEFORE = re.compile(r"[^\s\"'()<>\[\]{}|,=]*\Z")
_BEFORE_QUOTED = re.compile(r"(?<=[\"'<])[^\n\"'<>]*\Z")
_LONGEST = 400  # characters of an address
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


class State(StrEnum):
    """What there is to say of a picture of the site."""

    USED = "used"
    UNUSED = "unused"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Use:
    """A post that names a picture: its path from the site's folder, and its title."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class LibraryPicture:
    """A picture that the site has, or that a post names.

    Attributes:
        path: from the site's folder, with slashes, as the file is called.
        bytes: of its file; 0 for one that is missing.
        size: width and height in pixels; (0, 0) where they are not known.
        changed: when the file was changed, in seconds since 1970.
    """

    path: str
    bytes: int = 0
    size: tuple[int, int] = (0, 0)
    changed: float = 0.0
    uses: tuple[Use, ...] = field(default=())
    is_missing: bool = False

    @property
    def state(self) -> State:
        if self.is_missing:
            return State.MISSING
        return State.USED if self.uses else State.UNUSED

    @property
    def address(self) -> str:
        """From the site's root."""
        return "/" + self.path

    def is_oversized(self, rules: PictureRules) -> bool:
        """Whether it is larger than the site wants its pictures."""
        width, height = self.size
        return self.bytes > rules.heavy_above or width > rules.max_width or height > rules.max_height


def named_pictures(text: str, baseurl: str = "") -> set[str]:
    """The paths, from the site's folder and composed, of the pictures that a post or page names; not others' sites'."""
    found: set[str] = set()
    for address in _addresses(text):
        if _ELSEWHERE.match(address):
            continue
        path = unquote(address)
        if baseurl and path.startswith(baseurl.rstrip("/") + "/"):
            path = path[len(baseurl.rstrip("/")) :]
        path = unicodedata.normalize("NFC", path).lstrip("/")
        if path and ".." not in path.split("/"):
            found.add(path)
    return found


def _addresses(text: str) -> Iterator[str]:
    """What stands before a picture's ending: up to a space or sign, or up to the quotation mark that closes it."""
    for ending in _ENDING.finditer(text):
        before = text[max(0, ending.start() - _LONGEST) : ending.start()]
        plain = _BEFORE.search(before)
        if plain is not None and plain[0]:
            yield plain[0] + ending[0]
        quoted = _BEFORE_QUOTED.search(before) if text[ending.end() : ending.end() + 1] in ('"', "'", ">") else None
        if quoted is not None and " " in quoted[0]:
            yield quoted[0].rpartition("}}")[2] + ending[0]


def library(
    files: Iterable[LibraryPicture], named: Mapping[Use, Iterable[str]], folders: Iterable[str]
) -> tuple[LibraryPicture, ...]:
    """The files with their uses, the newest first, and behind them what posts name and no file is.

    A name without a folder is nobody's file; one in a folder that is not among ``folders``, those that the site has,
    may be the work of a plugin: both are left out.
    """
    known = {unicodedata.normalize("NFC", file.path): file for file in files}
    uses: dict[str, list[Use]] = {}
    for use, paths in named.items():
        for path in paths:
            uses.setdefault(path, []).append(use)
    present = [_with_uses(file, uses.pop(path, [])) for path, file in known.items()]
    tops = set(folders)
    missing = [
        LibraryPicture(path, uses=tuple(users), is_missing=True)
        for path, users in uses.items()
        if path.partition("/")[0] in tops and "/" in path
    ]
    present.sort(key=lambda picture: (-picture.changed, picture.path))
    return (*present, *sorted(missing, key=lambda picture: picture.path))


def _with_uses(file: LibraryPicture, uses: list[Use]) -> LibraryPicture:
    ordered = tuple(sorted(uses, key=lambda use: use.path, reverse=True))
    return LibraryPicture(file.path, file.bytes, file.size, file.changed, ordered)
