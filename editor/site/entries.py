"""The list of a site's posts and drafts, quickly: only the heads of the files are read, and only once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from editor.site.configuration import SiteConfiguration
from editor.site.documents import DATED_NAME, PostProblem, ProblemKind, SiteDocument, document_of
from editor.site.entry_filter import EntryFilter
from editor.site.inside import is_inside, leads_out

HEAD_BYTES = 8192
OUTSIDE = PostProblem(ProblemKind.OUTSIDE, "")


@dataclass(frozen=True, slots=True)
class PostEntry:
    """One post or draft of the list.

    Attributes:
        path: the file.
        relative_path: from the site's folder, with slashes.
        title: as Jekyll has it ("" where the front matter is broken and the file name gives none).
        date: on the site's clock.
        published: False where the front matter says ``published: false``.
        problem: why Jekyll would not build it as meant.
    """

    path: Path
    relative_path: str
    title: str
    date: datetime
    categories: tuple[str, ...]
    is_draft: bool
    published: bool
    problem: PostProblem | None = None


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that may be a post, with what tells whether it changed.

    ``relative_path`` is from the site's folder; ``document_path`` from the folder that holds the collections;
    ``is_outside`` says that it is a link out of the site's folder, which is not followed.
    """

    path: Path
    relative_path: str
    document_path: str
    modified_ns: int
    size: int
    is_outside: bool = False

    @property
    def modified(self) -> datetime:
        return datetime.fromtimestamp(self.modified_ns / 1e9, UTC)


def find_posts(
    folder: Path, configuration: SiteConfiguration, refused: Callable[[Path], None] = lambda path: None
) -> Iterator[FoundFile]:
    """Every file below a ``_posts`` or ``_drafts`` that Jekyll looks into, in no order.

    ``refused`` hears of each folder that leads out of the site's.
    """
    rules = EntryFilter.of(configuration)
    root = configuration.collections_dir
    for base in _folders(folder, root, rules, refused):
        for special in ("_posts", "_drafts"):
            top = f"{base}/{special}".lstrip("/")
            if (folder / top).is_symlink() and not is_inside(folder / top, folder):
                refused(folder / top)
            else:
                yield from _files(folder, root, top, rules)


def _folders(folder: Path, start: str, rules: EntryFilter, refused: Callable[[Path], None]) -> Iterator[str]:
    """The folder to start with and those below it that Jekyll walks through, as relative paths."""
    pending = [start]
    if not is_inside(folder / start, folder):
        refused(folder / start)
        return
    while pending:
        base = pending.pop()
        yield base
        for entry in _scan(folder / base):
            if not entry.is_dir() or not rules.reads(base, entry.name, True):
                continue
            if leads_out(entry, folder):
                refused(Path(entry.path))
                continue
            if not (base == "" and entry.name == "_site"):
                pending.append(f"{base}/{entry.name}".lstrip("/"))


def _scan(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _files(folder: Path, root: str, top: str, rules: EntryFilter) -> Iterator[FoundFile]:
    pending = [""]
    while pending:
        below = pending.pop()
        for entry in _scan(folder / top / below):
            inner = f"{below}/{entry.name}".lstrip("/")
            if entry.name.startswith("."):
                continue
            is_outside = leads_out(entry, folder)
            if entry.is_dir(follow_symlinks=False) and not is_outside:
                pending.append(inner)
            elif entry.is_file() and rules.reads(top, inner):
                relative = f"{top}/{inner}"
                try:
                    state = entry.stat(follow_symlinks=not is_outside)
                except FileNotFoundError:
                    continue  # taken away since the folder was read
                document_path = relative.removeprefix(f"{root}/") if root else relative
                yield FoundFile(
                    Path(entry.path), relative, document_path, state.st_mtime_ns, state.st_size, is_outside
                )


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A file and what Jekyll reads of it; ``problem`` also tells why Jekyll leaves it out."""

    file: FoundFile
    document: SiteDocument
    problem: PostProblem | None

    @property
    def is_built(self) -> bool:
        """Whether Jekyll takes it for a post at all."""
        left_out = (ProblemKind.FILE_NAME, ProblemKind.ENCODING, ProblemKind.UNREADABLE, ProblemKind.OUTSIDE)
        return self.problem is None or self.problem.kind not in left_out

    @property
    def entry(self) -> PostEntry:
        document = self.document
        return PostEntry(
            self.file.path,
            self.file.relative_path,
            document.title,
            document.date,
            document.categories,
            document.is_draft,
            document.published,
            self.problem,
        )


def read_found(found: FoundFile, configuration: SiteConfiguration, now: datetime) -> FoundDocument:
    """The file's document, also of one that Jekyll would drop."""
    text, problem = ("", OUTSIDE) if found.is_outside else read_head(found.path)
    document = document_of(text, found.document_path, configuration, now=now, modified=found.modified)
    if not document.is_draft and not DATED_NAME.match(found.document_path):
        problem = problem or PostProblem(ProblemKind.FILE_NAME, found.path.name)
    return FoundDocument(found, document, problem or document.problem)


def read_head(path: Path) -> tuple[str, PostProblem | None]:
    """The file's text as far as the front matter reaches, decoded with replacements where it is not UTF-8."""
    try:
        with path.open("rb") as file:
            data = file.read(HEAD_BYTES)
            if data.lstrip(b"\xef\xbb\xbf").startswith(b"---") and not _is_closed(data):
                data += file.read()
    except OSError as error:
        return "", PostProblem(ProblemKind.UNREADABLE, error.strerror or str(error))
    try:
        return _decoded(data), None
    except UnicodeDecodeError as error:
        return data.decode("utf-8", "replace"), PostProblem(ProblemKind.ENCODING, str(error))


def _is_closed(data: bytes) -> bool:
    return b"\n---" in data[3:] or b"\n..." in data[3:]


def _decoded(data: bytes) -> str:
    """UTF-8 without its mark; a character that the end of the head cut in two is left out."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if len(data) == HEAD_BYTES and error.start >= len(data) - 3:
            return data[: error.start].decode("utf-8-sig")
        raise
