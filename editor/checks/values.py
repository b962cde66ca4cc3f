"""Rules on values that Jekyll takes otherwise than the post's source says: categories, switches, slugs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity
from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.front_matter import Entry, FrontMatterKind
from editor.document.psych import Value
from editor.document.source import newline_of
from editor.document.yaml_nodes import Mapping, Node, Scalar, ScalarStyle, Sequence
from editor.document.yaml_scalar import Place, quoted
from editor.site.documents import ruby_string

_CUT = re.compile(r"[ \t]#[^\s#]+[ \t\r]*")  # "속보 #1"; "정치 #분야를 적는 곳" is a remark
_NO = frozenset({"false", "no", "off", "n", "0", "아니오", "아니요"})
_LISTS = ("categories", "category", "tags")


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
        elif key == "category" and isinstance(entry.node, Scalar) and not isinstance(entry.value, str | None):
            yield from _plain_item(context, entry.node, entry.value, False, key)


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
        at = item.start
        if isinstance(value, list | dict):
            fix = _quoted_pair(context.article, item, node.flow)
            yield Diagnostic("item-no-text", severity, detail=_source(context.article, item), fix=fix, at=at)
        elif value is None or value == "":
            yield Diagnostic("item-empty", severity, detail=entry.key, at=at)
        elif isinstance(item, Scalar) and item.style is ScalarStyle.PLAIN and not item.tag and not item.anchor:
            yield from _plain_item(context, item, value, node.flow, entry.key)


def _plain_item(context: CheckContext, item: Scalar, value: Value, flow: bool, key: str) -> Iterator[Diagnostic]:
    meant, end = _typed_item(context.article.text, item, flow)
    typed, is_cut = ruby_string(value), end > item.end
    is_twice = key == "categories" and not isinstance(value, str)  # Jekyll adds the text to the number
    if meant == typed and not is_twice:
        return
    source = quoted(meant, Place(0, flow, newline=newline_of(context.article.text)))
    fix = (Splice(item.start, context.article.text[item.start : end], source),)
    is_shown = is_cut or meant == typed or key == "tags"
    severity = Severity.WARNING if is_shown else Severity.ERROR
    yield Diagnostic("item-no-text", severity, detail=f"{meant} → {typed}", fix=fix, at=item.start)


def _source(article: Article, node: Node) -> str:
    return article.text[node.start : node.end]


def _quoted_pair(article: Article, node: Node, flow: bool) -> tuple[Splice, ...]:
    """Quotes around ``a: b``, which was meant as a text; braces, brackets and several lines are left alone."""
    source = _source(article, node).rstrip()
    if not isinstance(node, Mapping) or source.startswith("{") or "\n" in source or len(node.pairs) != 1:
        return ()
    return (Splice(node.start, source, quoted(source, Place(0, flow, newline=newline_of(article.text)))),)


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
    """``published: 'false'`` is no switch, which Jekyll takes for yes; empty is no; ``draft: true`` says nothing."""
    entry = context.article.front_matter.entry("published")
    if entry is not None and str(entry.value).strip().lower() in _NO and entry.value is not False:
        text = context.article.text[entry.value_start : entry.value_end]
        fix = (Splice(entry.value_start, text, "false"),) if "\n" not in text else ()
        yield Diagnostic("published-no-switch", Severity.ERROR, detail=text, fix=fix, at=entry.key_start)
    elif entry is not None and entry.value is None and _says_no(context):
        yield Diagnostic("published-empty", Severity.ERROR, at=entry.key_start)
    draft = context.article.front_matter.entry("draft")
    if draft is not None and draft.value is True and "_posts" in context.path.parts:
        yield Diagnostic("draft-published", Severity.ERROR, at=draft.key_start)


def _says_no(context: CheckContext) -> bool:
    """Whether an empty ``published:`` counts: over a default it says nothing."""
    is_read = context.article.front_matter.kind is FrontMatterKind.YAML
    return is_read and context.default("published") in (None, False)


def same_slug(context: CheckContext) -> Iterator[Diagnostic]:
    """A ``slug:`` that another post states as well."""
    entry, site = context.article.front_matter.entry("slug"), context.site
    if entry is None or site is None or not isinstance(entry.value, str) or not entry.value:
        return
    others = [path for path in site.slugs.get(entry.value, ()) if path != context.path.absolute()]
    if others:
        names = ", ".join(site.site.relative(path) for path in others[:3])
        yield Diagnostic("same-slug", Severity.WARNING, detail=names, at=entry.key_start)
