"""A post, draft or other document of a collection, as Jekyll reads it before rendering anything.

Source: Jekyll's ``document.rb``: defaults, then front matter over them, then title, date, slug, categories and tags
completed from the file's name and folders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import PurePosixPath

from editor.errors import DateError
from editor.site.configuration import SiteConfiguration
from editor.site.dates import read_date
from editor.site.merging import deep_merged
from editor.site.slugs import titleized
from editor.site.yaml_text import YamlError, read_yaml

FRONT_MATTER = re.compile(r"\A(---\s*\n.*?\n?)^((?:---|\.\.\.)\s*$\n?)", re.DOTALL | re.MULTILINE | re.ASCII)
DATED_NAME = re.compile(r"^(?:.+/)*?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^./]+)$")
UNDATED_NAME = re.compile(r"^(?:.+/)*(.*)(\.[^./]+)$")


class ProblemKind(Enum):
    """Why Jekyll does not make of a file what its author meant."""

    YAML = "yaml"  # front matter that no YAML parser takes: published without it
    SHAPE = "shape"  # front matter that is no mapping, or categories that are a number
    DATE = "date"  # a date that is none: the whole build stops
    ENCODING = "encoding"  # not UTF-8: left out
    FILE_NAME = "file_name"  # no date in the name: left out
    UNREADABLE = "unreadable"  # the file could not be read
    OUTSIDE = "outside"  # a link out of the site's folder: not read


@dataclass(frozen=True, slots=True)
class PostProblem:
    """What is wrong with a post; ``line`` counts from 1 in the file, 0 where it is not known."""

    kind: ProblemKind
    cause: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class SiteDocument:
    """What Jekyll knows of a document.

    Attributes:
        relative_path: from the folder that holds the collections, with slashes.
        collection: the collection's label; "posts" for drafts too.
        data: front matter over the defaults, completed.
        date: on the site's clock.
        problem: why the front matter does not count, or what would stop the build.
    """

    relative_path: str
    collection: str
    data: Mapping[str, object]
    date: datetime
    problem: PostProblem | None = None

    @property
    def name(self) -> PurePosixPath:
        return PurePosixPath(self.relative_path)

    @property
    def title(self) -> str:
        value = self.data.get("title")
        return "" if value is None else str(value)

    @property
    def slug(self) -> str | None:
        value = self.data.get("slug")
        return None if value is None else str(value)

    @property
    def categories(self) -> tuple[str, ...]:
        value = self.data.get("categories")
        return tuple(ruby_string(item) for item in value) if isinstance(value, list) else ()

    @property
    def is_draft(self) -> bool:
        return self.data.get("draft") is True

    @property
    def published(self) -> bool:
        return is_published(self.data)


def is_published(data: Mapping[str, object]) -> bool:
    """Whether ``published:`` lets a document or page through: anything does but ``false`` and an empty value.

    Source: Jekyll's ``publisher.rb``.
    """
    value = data.get("published", True)
    return value is not None and value is not False


def split_front_matter(text: str) -> tuple[str | None, str]:
    """The YAML between the marks, first mark included (None where there are none), and the content after it."""
    match = FRONT_MATTER.match(text)
    return (match[1], text[match.end() :]) if match else (None, text)


def read_front_matter(yaml: str | None) -> tuple[Mapping[str, object], PostProblem | None]:
    """The front matter's values; nothing and the reason where Jekyll would drop it."""
    if yaml is None:
        return {}, None
    try:
        values = read_yaml(yaml)
    except YamlError as error:
        return {}, PostProblem(ProblemKind.YAML, str(error), error.line)
    if values is None or values is False:
        return {}, None
    if not isinstance(values, dict):
        return {}, PostProblem(ProblemKind.SHAPE, f"front matter is {type(values).__name__}", 1)
    return {str(key): value for key, value in values.items()}, None


def document_of(
    text: str,
    relative_path: str,
    configuration: SiteConfiguration,
    *,
    now: datetime,
    modified: datetime | None = None,
    collection: str = "posts",
) -> SiteDocument:
    """The document of a file's text. ``modified`` dates a draft that has no other date."""
    values, problem = read_front_matter(split_front_matter(text)[0])
    return document_with(
        values, problem, relative_path, configuration, now=now, modified=modified, collection=collection
    )


def document_with(
    values: Mapping[str, object],
    problem: PostProblem | None,
    relative_path: str,
    configuration: SiteConfiguration,
    *,
    now: datetime,
    modified: datetime | None = None,
    collection: str = "posts",
) -> SiteDocument:
    """The document of front matter values that are read already (an article in memory)."""
    draft = collection == "posts" and "_posts" not in relative_path
    folder = "_drafts" if draft else f"_{collection}"
    data: dict[str, object] = {"draft": draft, "categories": _folder_categories(relative_path, folder)}
    _merge(data, configuration.defaults.for_file(relative_path, collection))
    problem = problem or _categories_problem(values)
    if problem is None:
        _merge(data, values)
        _complete(data, relative_path)
    fallback = (modified or now) if draft else now
    date, date_problem = _date(data, relative_path, configuration, fallback, readable=problem is None)
    data["date"] = date
    return SiteDocument(relative_path, collection, data, date, problem or date_problem)


def _folder_categories(relative_path: str, folder: str) -> list[str]:
    """The folders above ``_posts``: ``news/_posts/…`` is in the category ``news``."""
    if relative_path.startswith(folder):
        return []
    above = relative_path.split(folder, 1)[0]
    return [part for part in above.split("/") if part and part != PurePosixPath(relative_path).name]


def _merge(data: dict[str, object], values: Mapping[str, object]) -> None:
    """Values over data; categories add to those that are there."""
    values = dict(values)
    categories = values.get("categories")
    if isinstance(categories, str):
        values["categories"] = categories = categories.split()
    known = data.get("categories")
    if isinstance(categories, list) and isinstance(known, list):
        values["categories"] = _unique([*known, *categories])
    data.update(deep_merged(data, values))


def _categories_problem(values: Mapping[str, object]) -> PostProblem | None:
    categories = values.get("categories")
    if categories is None or isinstance(categories, str | list):
        return None
    return PostProblem(ProblemKind.SHAPE, f"categories: {categories!r}")


def _unique(items: Iterable[object]) -> list[object]:
    """Each once; 1, 1.0, true and "1" are four, as in Ruby."""
    found: dict[tuple[type, str], object] = {}
    for item in items:
        found.setdefault((type(item), repr(item)), item)
    return list(found.values())


def _complete(data: dict[str, object], relative_path: str) -> None:
    dated = DATED_NAME.match(relative_path)
    undated = UNDATED_NAME.match(relative_path)
    if dated:
        slug, ending = dated[2], dated[3]
    elif undated:
        slug, ending = undated[1], undated[2]
    else:
        slug, ending = PurePosixPath(relative_path).name, ""
    slug = slug.rstrip(".")
    for key, value in (("title", titleized(slug)), ("slug", slug), ("ext", ending)):
        if data.get(key) in (None, False):
            data[key] = value
    listed = data.get("categories")
    given = listed if isinstance(listed, list) else []
    named = [*given, *_plural(data, "category", "categories")]
    # A number stays in the list and comes again as text: so it is in Jekyll.
    data["categories"] = _unique([*given, *(ruby_string(item) for item in _flat(named))])
    data["tags"] = list(_flat(_plural(data, "tag", "tags")))


def ruby_string(value: object) -> str:
    """Ruby's ``to_s`` for what YAML can hold."""
    if value is None:
        return ""
    if isinstance(value, list | dict):
        return _inspected(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _inspected(value: object) -> str:
    """Ruby's ``inspect``, which is what ``to_s`` gives for the members of lists and mappings."""
    if isinstance(value, list):
        return f"[{', '.join(_inspected(item) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_inspected(key)}=>{_inspected(item)}" for key, item in value.items()) + "}"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return "nil" if value is None else ruby_string(value)


def _plural(data: Mapping[str, object], one: str, many: str) -> list[object]:
    """The value of ``category`` or, without it, the values of ``categories``."""
    single = data.get(one)
    if single not in (None, False):
        return [single]
    several = data.get(many)
    if isinstance(several, str):
        return list(several.split())
    return [item for item in several if item is not None] if isinstance(several, list) else []


def _flat(items: Iterable[object]) -> Iterable[object]:
    for item in items:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def _date(
    data: Mapping[str, object],
    relative_path: str,
    configuration: SiteConfiguration,
    fallback: datetime,
    readable: bool,
) -> tuple[datetime, PostProblem | None]:
    """Front matter's date, else the file name's, else ``fallback``."""
    zone = configuration.zone
    problem: PostProblem | None = None
    if "date" in data:
        try:
            return read_date("" if data["date"] is None else data["date"], zone), None
        except DateError as error:
            problem = PostProblem(ProblemKind.DATE, error.cause)
    dated = DATED_NAME.match(relative_path)
    if dated and (readable or problem):
        try:
            return read_date(dated[1], zone), problem
        except DateError as error:
            problem = problem or PostProblem(ProblemKind.DATE, error.cause)
    return zone.convert(fallback), problem
