"""Rules on values that Jekyll takes otherwise than the post's source says: days, categories, switches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity
from editor.document.changes import Splice
from editor.document.front_matter import Entry, FrontMatterKind
from editor.document.source import newline_of
from editor.document.yaml_nodes import Scalar, ScalarStyle, Sequence
from editor.document.yaml_scalar import Place, quoted
from editor.errors import PermalinkError
from editor.site.documents import SiteDocument, ruby_string
from editor.site.naming import parse_post_name
from editor.site.permalinks import document_url

_DAY = re.compile(r"[\"']?(\d{2,4})-(\d{1,2})-(\d{1,2})(?!\d)")
_CUT = re.compile(r"[ \t]#[^\s#]+[ \t\r]*")  # "속보 #1"; "정치 #분야를 적는 곳" is a remark
_NO = frozenset({"false", "no", "off", "n"})
_LISTS = ("categories", "category", "tags")


def day_shifts(context: CheckContext) -> Iterator[Diagnostic]:
    """Jekyll turns a date to the site's zone, and the 30th of February to March: day and address move with it."""
    document, site = context.document, context.site
    if document is None or site is None or document.problem is not None or context.is_draft:
        return
    written, at = _written_day(context)
    if written is None or written == _parts(document.date):
        return
    moves = _url_on(document, written, context) != _url_on(document, _parts(document.date), context)
    detail = f"{written[0]:04}-{written[1]:02}-{written[2]:02} → {document.date:%Y-%m-%d}"
    yield Diagnostic("day-shifts", Severity.ERROR if moves else Severity.WARNING, detail=detail, at=at)


def _written_day(context: CheckContext) -> tuple[tuple[int, int, int] | None, int]:
    """The day as the author wrote it, in the front matter or else in the file's name, and its place."""
    entry = context.article.front_matter.entry("date")
    if entry is not None and entry.value is not None:
        found = _DAY.match(context.article.text, entry.value_start)
        return (_numbers(found) if found else None), entry.value_start
    name = parse_post_name(context.path.name)
    found = _DAY.match(name.date) if name else None
    return (_numbers(found) if found else None), -1


def _numbers(found: re.Match[str]) -> tuple[int, int, int]:
    year = int(found[1])
    if len(found[1]) == 2:  # Ruby's Time.parse
        year += 2000 if year < 69 else 1900
    return year, int(found[2]), int(found[3])


def _parts(moment: datetime) -> tuple[int, int, int]:
    return moment.year, moment.month, moment.day


def _url_on(document: SiteDocument, day: tuple[int, int, int], context: CheckContext) -> str:
    """The document's address if that were its day; "" where there is no such day."""
    assert context.site is not None
    try:
        moved = replace(document, date=document.date.replace(year=day[0], month=day[1], day=day[2]))
        return document_url(moved, context.site.site.configuration)
    except (ValueError, PermalinkError):
        return ""


def two_days(context: CheckContext) -> Iterator[Diagnostic]:
    """Where the name and the front matter state two days, the address follows the front matter."""
    name, entry = parse_post_name(context.path.name), context.article.front_matter.entry("date")
    if name is None or entry is None or "_posts" not in context.path.parts:
        return
    written, named = _DAY.match(context.article.text, entry.value_start), _DAY.match(name.date)
    if written and named and _numbers(written) != _numbers(named):
        yield Diagnostic("day-unlike-name", Severity.WARNING, detail=name.date, at=entry.key_start)


def category_texts(context: CheckContext) -> Iterator[Diagnostic]:
    """A text of several words is several categories, commas and all; an item may be read as something else."""
    front_matter = context.article.front_matter
    if front_matter.kind is not FrontMatterKind.YAML:
        return
    for key in _LISTS:
        entry = front_matter.entry(key)
        if entry is None:
            continue
        if isinstance(entry.value, str) and key != "category":
            yield from _split_text(context, entry)
        if isinstance(entry.node, Sequence):
            yield from _items(context, entry, entry.node)


def _split_text(context: CheckContext, entry: Entry) -> Iterator[Diagnostic]:
    words = str(entry.value).split()
    if "," in str(entry.value):
        items = [item.strip() for item in re.split(r"[,\s]+" if _is_one_word_each(entry) else ",", str(entry.value))]
        source = f"[{', '.join(_item(item) for item in items if item)}]"
        fix = _replaced(context, entry, source)
        severity = Severity.WARNING if entry.key == "tags" else Severity.ERROR
        yield Diagnostic("categories-with-commas", severity, detail=" | ".join(words), fix=fix, at=entry.key_start)
    elif len(words) > 1 and entry.key == "categories":
        is_usual = context.site is not None and any(context.site.uses_category(word) for word in words)
        severity = Severity.NOTICE if is_usual else Severity.WARNING
        yield Diagnostic("categories-split", severity, detail=" | ".join(words), at=entry.key_start)


def _is_one_word_each(entry: Entry) -> bool:
    return all(len(part.split()) <= 1 for part in str(entry.value).split(","))


def _item(text: str) -> str:
    return (
        text if re.fullmatch(r"[^\W\d_][\w-]*", text) and text.lower() not in _WORDS else quoted(text, Place(0, True))
    )


_WORDS = frozenset("yes no on off true false null y n".split())


def _replaced(context: CheckContext, entry: Entry, source: str) -> tuple[Splice, ...]:
    text = context.article.text[entry.value_start : entry.value_end]
    is_simple = isinstance(entry.node, Scalar) and "\n" not in text and entry.node.style.value not in ("|", ">")
    return (Splice(entry.value_start, text, source),) if is_simple else ()


def _items(context: CheckContext, entry: Entry, node: Sequence) -> Iterator[Diagnostic]:
    values = entry.value if isinstance(entry.value, list) else []
    severity = Severity.WARNING if entry.key == "tags" else Severity.ERROR
    for item, value in zip(node.items, values, strict=False):
        if not isinstance(item, Scalar) or item.style is not ScalarStyle.PLAIN or item.tag or item.anchor:
            continue
        meant, end = _typed_item(context.article.text, item, node.flow)
        typed = ruby_string(value)
        if meant == typed or value is None or isinstance(value, date):
            continue
        is_cut = end > item.end
        source = quoted(meant, Place(0, node.flow, newline=newline_of(context.article.text)))
        fix = (Splice(item.start, context.article.text[item.start : end], source),)
        yield Diagnostic(
            "item-no-text",
            Severity.WARNING if is_cut else severity,
            detail=f"{meant} → {typed}",
            fix=fix,
            at=item.start,
        )


def _typed_item(text: str, item: Scalar, flow: bool) -> tuple[str, int]:
    """What was typed, with what a # right before a word cuts off."""
    line = text[item.end : text.find("\n", item.end) if "\n" in text[item.end :] else len(text)].rstrip()
    if not flow and _CUT.fullmatch(line) and "\n" not in item.text:
        end = item.end + len(line)
        return text[item.start : end], end
    return item.text, item.end


def cut_categories(context: CheckContext) -> Iterator[Diagnostic]:
    """``categories: 속보 #1`` is cut as a title would be."""
    for key in _LISTS:
        entry = context.article.front_matter.entry(key)
        if entry is None or not isinstance(entry.node, Scalar) or entry.node.style is not ScalarStyle.PLAIN:
            continue
        text = context.article.text
        stop = text.find("\n", entry.value_end)
        if _CUT.fullmatch(text[entry.value_end : stop if stop >= 0 else len(text)]):
            yield Diagnostic("value-cut", Severity.WARNING, detail=key, at=entry.value_start)


def switches(context: CheckContext) -> Iterator[Diagnostic]:
    """``published: 'false'`` is a text, which Jekyll takes for yes; ``draft: true`` says nothing to it."""
    entry = context.article.front_matter.entry("published")
    if entry is not None and isinstance(entry.value, str) and entry.value.strip().lower() in _NO:
        text = context.article.text[entry.value_start : entry.value_end]
        fix = (Splice(entry.value_start, text, "false"),) if "\n" not in text else ()
        yield Diagnostic("published-no-switch", Severity.ERROR, detail=entry.value, fix=fix, at=entry.key_start)
    draft = context.article.front_matter.entry("draft")
    if draft is not None and draft.value is True and "_posts" in context.path.parts:
        yield Diagnostic("draft-published", Severity.ERROR, at=draft.key_start)


def same_slug(context: CheckContext) -> Iterator[Diagnostic]:
    """A ``slug:`` that another post states as well."""
    entry, site = context.article.front_matter.entry("slug"), context.site
    if entry is None or site is None or not isinstance(entry.value, str) or not entry.value:
        return
    others = [path for path in site.slugs.get(entry.value, ()) if path != context.path.absolute()]
    if others:
        names = ", ".join(site.site.relative(path) for path in others[:3])
        yield Diagnostic("same-slug", Severity.WARNING, detail=names, at=entry.key_start)
