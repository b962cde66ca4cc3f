"""Checks of one post: what Jekyll would drop or publish otherwise than it was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from editor.checks.diagnostic import Diagnostic, Severity
from editor.document.article import Article, ReadOnlyReason
from editor.document.front_matter import FrontMatterKind
from editor.errors import DateError
from editor.site.dates import read_date
from editor.site.naming import parse_post_name
from editor.site.zones import LOCAL_ZONE

Rule = Callable[[Article, Path], Iterator[Diagnostic]]


def check_post(article: Article, path: Path) -> tuple[Diagnostic, ...]:
    """All that is found in a post, in the order of its lines."""
    found = [diagnostic for rule in RULES for diagnostic in rule(article, path)]
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.line))


def _encoding(article: Article, path: Path) -> Iterator[Diagnostic]:
    if article.read_only is ReadOnlyReason.ENCODING:
        yield Diagnostic("not-utf-8", Severity.ERROR, 0, article.encoding.name)


def _front_matter(article: Article, path: Path) -> Iterator[Diagnostic]:
    front_matter = article.front_matter
    match front_matter.kind:
        case FrontMatterKind.NONE:
            yield Diagnostic("no-front-matter", Severity.ERROR, 1)
        case FrontMatterKind.TOML:
            yield Diagnostic("toml-front-matter", Severity.ERROR, 1)
        case FrontMatterKind.BROKEN if front_matter.problem is not None:
            problem = front_matter.problem
            fix = problem.repair or ()
            yield Diagnostic("yaml-broken", Severity.ERROR, problem.line, problem.message, tuple(fix))


def _title(article: Article, path: Path) -> Iterator[Diagnostic]:
    if article.front_matter.kind not in (FrontMatterKind.YAML, FrontMatterKind.EMPTY):
        return
    entry = article.front_matter.entry("title")
    if entry is None or entry.value is None or not str(entry.value).strip():
        yield Diagnostic("no-title", Severity.WARNING, _line(article, entry.start if entry else 0))


def _file_name(article: Article, path: Path) -> Iterator[Diagnostic]:
    if "_posts" in path.parts and parse_post_name(path.name) is None:
        yield Diagnostic("file-name-ignored", Severity.ERROR, 0, path.name)


def _date(article: Article, path: Path) -> Iterator[Diagnostic]:
    entry = article.front_matter.entry("date")
    if entry is None or article.front_matter.kind is not FrontMatterKind.YAML or entry.value in (None, ""):
        return
    try:
        read_date(entry.value, LOCAL_ZONE)
    except DateError:
        yield Diagnostic("bad-date", Severity.ERROR, _line(article, entry.key_start), str(entry.value))


def _duplicate_keys(article: Article, path: Path) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for entry in article.front_matter.entries:
        if entry.key in seen:
            yield Diagnostic("duplicate-key", Severity.WARNING, _line(article, entry.key_start), entry.key)
        seen.add(entry.key)


def _categories(article: Article, path: Path) -> Iterator[Diagnostic]:
    if article.front_matter.kind is not FrontMatterKind.YAML:
        return
    for key in ("categories", "category"):
        entry = article.front_matter.entry(key)
        if entry is not None and isinstance(entry.value, int | float) and not isinstance(entry.value, bool):
            yield Diagnostic("category-is-a-number", Severity.ERROR, _line(article, entry.key_start), str(entry.value))


def _line(article: Article, offset: int) -> int:
    return article.text.count("\n", 0, offset) + 1


RULES: tuple[Rule, ...] = (_encoding, _front_matter, _title, _file_name, _date, _duplicate_keys, _categories)
