"""Rules on a post's head: its encoding, its front matter and the values in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity
from editor.document.article import Article, ReadOnlyReason
from editor.document.changes import Splice
from editor.document.front_matter import Entry, FrontMatterKind, parse_front_matter
from editor.document.yaml_nodes import Scalar, ScalarStyle
from editor.document.yaml_risks import Risk, risks
from editor.document.yaml_scalar import Place, quoted
from editor.errors import DateError
from editor.site.dates import read_date
from editor.site.documents import ruby_string
from editor.site.zones import LOCAL_ZONE

TEXT_KEYS = ("title", "subtitle", "excerpt", "description", "feature_text")
"""Keys whose values a theme shows as text."""

PUBLISHING_KEYS = frozenset({"title", "date", "categories", "category", "permalink", "slug", "published", "layout"})
"""Keys that decide what is published, and where."""

_TITLE_LINE = re.compile(r"^\s*title\s*:", re.MULTILINE)
# "속보 #1" is cut and was not meant to be; "속보 # see the note" and "속보  #note" are what comments look like.
_FROM_SIGN = re.compile(r"(?:^|[ \t]+)#.*")
_NO_COMMENT = re.compile(r"[ \t]?#(?:[^\s#].*)?")


def encoding(context: CheckContext) -> Iterator[Diagnostic]:
    """Jekyll leaves out what is not UTF-8."""
    if context.article.read_only is ReadOnlyReason.ENCODING:
        yield Diagnostic("not-utf-8", Severity.ERROR, 0, context.article.encoding.name)


def front_matter(context: CheckContext) -> Iterator[Diagnostic]:
    """Without front matter the whole file is text; broken, it is dropped, or stops the build where it is strict."""
    found = context.article.front_matter
    match found.kind:
        case FrontMatterKind.NONE:
            yield _without_front_matter(context.article)
        case FrontMatterKind.TOML:
            yield Diagnostic("toml-front-matter", Severity.ERROR, 1)
        case FrontMatterKind.BROKEN if found.problem is not None:
            problem, site = found.problem, context.site
            strict = site is not None and site.site.configuration.flag("strict_front_matter")
            rule = "yaml-stops-build" if strict else "yaml-broken"
            yield Diagnostic(rule, Severity.ERROR, problem.line, problem.message, tuple(problem.repair or ()))


def _without_front_matter(article: Article) -> Diagnostic:
    """An error where the head shows that front matter was meant: its fences or a title are there."""
    text = article.text
    bare = text.lstrip()
    cut = Splice(0, text[: len(text) - len(bare)], "")
    fix = (cut,) if cut.removed and parse_front_matter(bare).kind is FrontMatterKind.YAML else ()
    is_meant = bare.startswith("---") or _TITLE_LINE.search(bare[:500]) is not None
    return Diagnostic("no-front-matter", Severity.ERROR if is_meant else Severity.WARNING, 1, fix=fix)


def title(context: CheckContext) -> Iterator[Diagnostic]:
    """Jekyll makes a title of the file's name."""
    found = context.article.front_matter
    if found.kind not in (FrontMatterKind.YAML, FrontMatterKind.EMPTY) or _given_by_defaults(context, "title"):
        return
    if (value := found.get("title")) is None or value is False or not str(value).strip():
        other = next((key for key in found.values() if key.lower() == "title" and key != "title"), "")
        severity = Severity.ERROR if other else Severity.WARNING
        yield Diagnostic("no-title", severity, context.line_of(other or "title") or 1, other)


def _given_by_defaults(context: CheckContext, key: str) -> bool:
    """Whether the site's ``defaults:`` give a value that the article does not state."""
    return key not in context.article.front_matter.values() and context.default(key) not in (None, "")


def duplicate_keys(context: CheckContext) -> Iterator[Diagnostic]:
    """Of two keys of one name the last counts."""
    if context.article.front_matter.kind is not FrontMatterKind.YAML:
        return
    seen: dict[str, Entry] = {}
    for entry in context.article.front_matter.entries:
        before = seen.get(entry.key)
        if before is not None:
            is_same = before.value == entry.value
            severity = Severity.ERROR if entry.key in PUBLISHING_KEYS and not is_same else Severity.WARNING
            fix = _without(context.article, before) if is_same else ()
            yield Diagnostic("duplicate-key", severity, detail=entry.key, fix=fix, at=entry.key_start)
        seen[entry.key] = entry


def _without(article: Article, entry: Entry) -> tuple[Splice, ...]:
    """Takes an entry's lines out, where what is left says the same."""
    removal = Splice(entry.start, article.text[entry.start : entry.end], "")
    left = parse_front_matter(removal.apply(article.text))
    return (removal,) if left.values() == article.front_matter.values() else ()


def date(context: CheckContext) -> Iterator[Diagnostic]:
    """Jekyll stops at a date that is none, an empty one too; a draft's counts once it is published."""
    found = context.article.front_matter
    if found.kind is not FrontMatterKind.YAML or "date" not in found.values():
        return
    value = found.get("date")
    if value in (None, ""):
        if not context.is_draft:
            yield Diagnostic("empty-date", Severity.ERROR, context.line_of("date"))
        return
    zone = context.site.site.configuration.zone if context.site else LOCAL_ZONE
    try:
        read_date(value, zone)
    except DateError:
        yield Diagnostic("bad-date", Severity.ERROR, context.line_of("date"), ruby_string(value))


def categories(context: CheckContext) -> Iterator[Diagnostic]:
    """Jekyll joins ``categories`` to a list; what is none makes it drop the front matter."""
    found = context.article.front_matter
    value = found.get("categories")
    if found.kind is FrontMatterKind.YAML and not (value is None or isinstance(value, str | list)):
        detail = "{…}" if isinstance(value, dict) else ruby_string(value)
        fix = _as_text(context.article, "categories")
        yield Diagnostic("categories-no-list", Severity.ERROR, context.line_of("categories"), detail, fix)


def _as_text(article: Article, key: str) -> tuple[Splice, ...]:
    """Quotes around a plain value of one line, so that it is the text that was typed."""
    entry = article.front_matter.entry(key)
    if entry is None or not isinstance(entry.node, Scalar) or entry.node.style is not ScalarStyle.PLAIN:
        return ()
    typed = article.text[entry.value_start : entry.value_end]
    if not typed or "\n" in typed or entry.node.outer != entry.node.start:
        return ()
    return (Splice(entry.value_start, typed, quoted(typed, Place(0, newline=article.newline))),)


def address_texts(context: CheckContext) -> Iterator[Diagnostic]:
    """``slug`` and ``permalink`` are taken for text without a look."""
    found = context.article.front_matter
    if found.kind is not FrontMatterKind.YAML:
        return
    for key in ("slug", "permalink"):
        value = found.get(key)
        if not (value is None or value is False or isinstance(value, str)):
            fix = _as_text(context.article, key)
            yield Diagnostic("address-no-text", Severity.ERROR, context.line_of(key), key, fix)


def misread_values(context: CheckContext) -> Iterator[Diagnostic]:
    """Values that Psych reads otherwise than they were typed; what is written the same in the page is left out."""
    article = context.article
    for risk in risks(article.text, article.front_matter, TEXT_KEYS):
        if _changes_what_is_shown(context, risk):
            rule = {"comment": "value-cut", "property": "value-loses-word"}.get(risk.reason, "value-no-text")
            is_sound = parse_front_matter(risk.repair.apply(article.text)).kind is FrontMatterKind.YAML
            fix = (risk.repair,) if is_sound else ()  # an anchor that is needed elsewhere stays
            severity = Severity.ERROR if risk.key == "title" else Severity.WARNING
            yield Diagnostic(rule, severity, detail=risk.key, fix=fix, at=risk.start)


def _changes_what_is_shown(context: CheckContext, risk: Risk) -> bool:
    if risk.reason == "comment":
        cut = _FROM_SIGN.search(risk.meant)
        return cut is not None and _NO_COMMENT.fullmatch(cut[0]) is not None
    entry = context.article.front_matter.entry(risk.key)
    if entry is not None and isinstance(entry.value, datetime):
        return True  # shown with an offset
    return risk.reason != "type" or entry is None or ruby_string(entry.value) != risk.meant
