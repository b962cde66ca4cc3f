"""Reads a file of the site for the index: its front matter as Jekyll does, its text as a reader would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import PurePosixPath

from editor.errors import DateError
from editor.library.entry import Entry, Kind
from editor.library.plain import first_picture, plain_text
from editor.site.configuration import SiteConfiguration
from editor.site.dates import read_date
from editor.site.documents import (
    DATED_NAME,
    PostProblem,
    ProblemKind,
    SiteDocument,
    document_with,
    read_front_matter,
    ruby_string,
    split_front_matter,
)
from editor.site.entries import OUTSIDE, FoundFile
from editor.site.merging import deep_merged
from editor.site.pages import has_front_matter

MORE = "\x1f"
"""Stands between the words of the body and those that an article is found by beside them."""

_PROSE = ("excerpt", "description", "subtitle", "summary", "feature_text")
_AUTHORS = ("author", "authors")
_IMAGES = ("image", "thumbnail", "cover")
_ADDRESSES = ("path", "src", "url", "feature", "teaser")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """An entry and the words that it is found by beside its title."""

    entry: Entry
    words: str


def fingerprint_of(data: bytes) -> str:
    """What a file's content is known by in the index."""
    return blake2b(data, digest_size=16).hexdigest()


def read_file(found: FoundFile, kind: Kind, configuration: SiteConfiguration, now: datetime) -> ReadFile | None:
    """What the index keeps of a file; None for a page that is none, since it has no front matter."""
    if kind is Kind.PAGE and not has_front_matter(found.path):
        return None  # seen by its first line: such files are looked at each time the folder is walked through
    data, problem = (b"", OUTSIDE) if found.is_outside else _bytes_of(found)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text, problem = data.decode("utf-8", "replace"), PostProblem(ProblemKind.ENCODING, str(error))
    yaml, body = split_front_matter(text)
    values, fault = read_front_matter(yaml)
    if kind is Kind.PAGE:
        return _page(found, data, values, problem or fault, body, configuration)
    document = document_with(
        values, fault, found.document_path, configuration, now=now, modified=found.modified
    )
    if not document.is_draft and not DATED_NAME.match(found.document_path):
        problem = problem or PostProblem(ProblemKind.FILE_NAME, found.path.name)
    date = _listed_date(document, configuration)
    tags = document.data.get("tags")
    entry = Entry(
        found.relative_path,
        Kind.DRAFT if document.is_draft else Kind.POST,
        document.title,
        f"{date:%Y-%m-%d}",
        _seconds(date),
        document.published,
        document.categories,
        tuple(ruby_string(tag) for tag in tags) if isinstance(tags, list) else (),
        authors_of(document.data),
        image_of(document.data) or first_picture(body),
        found.modified_ns,
        found.size,
        fingerprint_of(data),
        problem or document.problem,
    )
    return ReadFile(entry, _words(entry, document.data, body))


def _bytes_of(found: FoundFile) -> tuple[bytes, PostProblem | None]:
    try:
        return found.path.read_bytes(), None
    except OSError as error:
        return b"", PostProblem(ProblemKind.UNREADABLE, error.strerror or str(error))


def _page(
    found: FoundFile,
    data: bytes,
    values: Mapping[str, object],
    problem: PostProblem | None,
    body: str,
    configuration: SiteConfiguration,
) -> ReadFile:
    merged = deep_merged(configuration.defaults.for_file(found.relative_path, "pages"), values)
    changed = configuration.zone.convert(found.modified)
    entry = Entry(
        found.relative_path,
        Kind.PAGE,
        ruby_string(merged.get("title")) or PurePosixPath(found.relative_path).name,
        f"{changed:%Y-%m-%d}",
        _seconds(changed),
        merged.get("published") is not False,
        (),
        (),
        authors_of(merged),
        image_of(merged) or first_picture(body),
        found.modified_ns,
        found.size,
        fingerprint_of(data),
        problem,
    )
    return ReadFile(entry, _words(entry, merged, body))


def _listed_date(document: SiteDocument, configuration: SiteConfiguration) -> datetime:
    """The document's date. Jekyll gives a post whose front matter it drops today's, which would say nothing here."""
    dated = DATED_NAME.match(document.relative_path)
    if document.problem is not None and dated:
        try:
            return read_date(dated[1], configuration.zone)
        except DateError:
            return document.date
    return document.date


def _seconds(moment: datetime) -> float:
    """Seconds since 1970, of years too that the system's own clock does not know."""
    away = moment.utcoffset()
    clock = (moment.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds()
    return clock - (away.total_seconds() if away is not None else 0.0)


def authors_of(data: Mapping[str, object]) -> tuple[str, ...]:
    """The names of an article's authors: texts, lists of them, mappings with a ``name``."""
    for key in _AUTHORS:
        value = data.get(key)
        if value not in (None, False, ""):
            return tuple(filter(None, (_name(one) for one in (value if isinstance(value, list) else [value]))))
    return ()


def _name(value: object) -> str:
    return ruby_string(value.get("name")) if isinstance(value, Mapping) else ruby_string(value)


def image_of(data: Mapping[str, object]) -> str:
    """The address of the picture that the front matter names; "" for none."""
    for key in _IMAGES:
        value = data.get(key)
        if isinstance(value, Mapping):
            value = next((value[name] for name in _ADDRESSES if isinstance(value.get(name), str)), None)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _words(entry: Entry, data: Mapping[str, object], body: str) -> str:
    """The body's words; behind a mark that no text holds, what else the article is found by."""
    prose = (value for key in _PROSE if isinstance(value := data.get(key), str))
    more = " ".join((*prose, *entry.categories, *entry.tags, *entry.authors, entry.name))
    return f"{plain_text(body)}{MORE}{plain_text(more)}"
