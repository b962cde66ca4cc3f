"""Earlier versions of the articles: kept here, compressed, each content once, and thinned by a schedule.

Each article has a folder. A content is a compressed file named by its fingerprint; a version is an empty file whose
name says when, why and which content. So nothing is ever rewritten, and a crash between two steps leaves at most a
content that no version names, which the next thinning takes away.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from hashlib import sha256
from pathlib import Path

from editor.errors import AlreadyExistsError, ReadError, SaveError
from editor.storage.causes import name_of
from editor.storage.files import fingerprint, write_file
from editor.storage.schedule import kept

_STAMP = "%Y%m%dT%H%M%S%fZ"
_VERSION, _CONTENT, _NAME = ".version", ".zlib", "article.txt"


class Occasion(Enum):
    """Why a version was kept."""

    SAVE = "save"
    IDLE = "idle"


@dataclass(frozen=True)
class Version:
    """One version of an article.

    Attributes:
        when: in UTC.
        content: the fingerprint of its bytes.
    """

    when: datetime
    occasion: Occasion
    content: str

    @property
    def file_name(self) -> str:
        return f"{self.when.strftime(_STAMP)}.{self.occasion.value}.{self.content}{_VERSION}"


class VersionStore:
    """Versions of all articles, in a folder of the program's own.

    An article is known by its path, or by any other text that stays its own. ``most`` is how many bytes the contents
    of all articles may take on the disk.
    """

    def __init__(self, folder: Path, most: int = 256 * 1024 * 1024) -> None:
        self._folder = folder
        self._most = most

    def keep(self, article: str, data: bytes, occasion: Occasion, when: datetime) -> Version | None:
        """Keeps a version; None where the newest one has that content already. Raises SaveError."""
        content = fingerprint(data)
        newest = next(iter(self.versions(article)), None)
        if newest is not None and newest.content == content:
            return None
        version = Version(when.astimezone(UTC), occasion, content)
        folder = self._made_folder(article)
        self._write_once(folder / f"{content}{_CONTENT}", zlib.compress(data, 6))
        self._write_once(folder / version.file_name, b"")
        return version

    def versions(self, article: str) -> tuple[Version, ...]:
        """An article's versions, the newest first."""
        return _versions_in(self._folder_of(article))

    def articles(self) -> dict[str, tuple[Version, ...]]:
        """Every article that has versions, with them."""
        return {_name_in(folder): found for folder in self._folders() if (found := _versions_in(folder))}

    def read(self, article: str, version: Version) -> bytes:
        """A version's bytes; raises ReadError where they are gone or damaged."""
        path = self._folder_of(article) / f"{version.content}{_CONTENT}"
        try:
            data = zlib.decompress(path.read_bytes())
        except OSError as error:
            raise ReadError(path, name_of(error)) from error
        except zlib.error as error:
            raise ReadError(path, str(error)) from error
        if fingerprint(data) != version.content:
            raise ReadError(path, "the content is damaged")
        return data

    def delete(self, article: str, version: Version) -> None:
        """Forgets one version; raises SaveError."""
        folder = self._folder_of(article)
        _remove(folder / version.file_name)
        _sweep(folder)

    def delete_all(self, article: str) -> None:
        """Forgets all of an article; raises SaveError."""
        _clear(self._folder_of(article))

    def rename(self, old: str, new: str) -> None:
        """The article has another path; its versions, and those that the new path had, are the new one's."""
        source = self._folder_of(old)
        if old == new or not source.is_dir():
            return
        target = self._made_folder(new)
        for path in sorted(source.iterdir(), key=lambda path: path.suffix == _VERSION):  # contents first
            if path.suffix in (_VERSION, _CONTENT):
                try:
                    path.replace(target / path.name)
                except OSError as error:
                    raise SaveError(path, name_of(error)) from error
        _clear(source)

    def thin(self, now: datetime) -> int:
        """Forgets what the schedule does not keep, then the oldest of all while too much is kept; how many.

        The days are those of ``now``'s time zone. The newest version of each article stays. Raises SaveError.
        """
        gone = 0
        for folder in self._folders():
            found = _versions_in(folder)
            stays = kept([version.when for version in found], now)
            for version in found:
                if version.when not in stays:
                    _remove(folder / version.file_name)
                    gone += 1
            _sweep(folder)
        return gone + self._shrink()

    def size(self) -> int:
        """How many bytes the contents take."""
        return sum(_size_of(folder) for folder in self._folders())

    def _shrink(self) -> int:
        total, gone = self.size(), 0
        if total <= self._most:
            return 0
        aged = [(version.when, folder, version) for folder in self._folders() for version in _versions_in(folder)[1:]]
        for _, folder, version in sorted(aged, key=lambda item: item[0]):
            if total <= self._most:
                break
            before = _size_of(folder)
            _remove(folder / version.file_name)
            _sweep(folder)
            total -= before - _size_of(folder)
            gone += 1
        return gone

    def _folder_of(self, article: str) -> Path:
        return self._folder / sha256(article.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def _made_folder(self, article: str) -> Path:
        folder = self._folder_of(article)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise SaveError(folder, name_of(error)) from error
        self._write_once(folder / _NAME, article.encode("utf-8", "surrogatepass"))
        return folder

    @staticmethod
    def _write_once(path: Path, data: bytes) -> None:
        """What has the name already has the content too."""
        if path.exists():
            return
        try:
            write_file(path, data, None)
        except AlreadyExistsError:
            return

    def _folders(self) -> Iterator[Path]:
        if self._folder.is_dir():
            yield from sorted(path for path in self._folder.iterdir() if path.is_dir())


def _versions_in(folder: Path) -> tuple[Version, ...]:
    if not folder.is_dir():
        return ()
    found = [version for path in folder.glob(f"*{_VERSION}") if (version := _version_of(path.name)) is not None]
    return tuple(sorted(found, key=lambda version: version.when, reverse=True))


def _version_of(name: str) -> Version | None:
    parts = name.removesuffix(_VERSION).split(".")
    try:
        stamp, occasion, content = parts
        return Version(datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC), Occasion(occasion), content)
    except ValueError:
        return None


def _name_in(folder: Path) -> str:
    try:
        return (folder / _NAME).read_bytes().decode("utf-8", "surrogatepass")
    except (OSError, UnicodeDecodeError):
        return ""


def _size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob(f"*{_CONTENT}"))


def _sweep(folder: Path) -> None:
    """Removes contents that no version names, and the folder when nothing is left."""
    named = {version.content for version in _versions_in(folder)}
    for path in folder.glob(f"*{_CONTENT}"):
        if path.name.removesuffix(_CONTENT) not in named:
            _remove(path)
    if not named:
        _clear(folder)


def _clear(folder: Path) -> None:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        _remove(path)
    try:
        folder.rmdir()
    except OSError as error:
        raise SaveError(folder, name_of(error)) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise SaveError(path, name_of(error)) from error
