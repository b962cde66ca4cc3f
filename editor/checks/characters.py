"""Rules on characters that nobody sees, and on Hangul taken apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.personal import ADDRESSES
from editor.document.article import Article
from editor.document.changes import Splice
from editor.markup import to_html

_REMOVABLE = "\u200b\ufeff\u00ad\u2060\u200e\u200f"
_INVISIBLE = re.compile(
    f"[{_REMOVABLE}\u202a-\u202e\u2066-\u2069\u2028\u2029\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_APART = re.compile(r"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")
_APART_RUN = re.compile(rf"(?:{_APART.pattern})+")


def invisible(context: CheckContext) -> Iterator[Diagnostic]:
    """Characters without a shape, which come along from other programs, break searches and links."""
    text = context.article.text
    found = list(_INVISIBLE.finditer(text))
    if not found:
        return
    right_to_left = any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)
    marks = "\u200e\u200f" if right_to_left else ""  # which belong to Arabic and Hebrew
    found = [each for each in found if each[0] not in marks]
    for name in dict.fromkeys(each[0] for each in found):
        places = [each.start() for each in found if each[0] == name]
        fix = _without(context.article, name, places) if name in _REMOVABLE else ()
        detail = f"U+{ord(name):04X} ×{len(places)}"
        yield Diagnostic("invisible-character", Severity.WARNING, detail=detail, fix=fix, at=places[0])


def _without(article: Article, name: str, places: list[int]) -> tuple[Splice, ...]:
    """Takes a character out, where nothing else on the page depends on it: beside emphasis it may hold it together."""
    fix = tuple(Splice(place, name, "") for place in reversed(places))
    options = article.body.definitions.options
    after = article.apply(fix)
    same_page = to_html(after.body.text, options) == to_html(article.body.text, options).replace(name, "")
    return fix if same_page and after.front_matter.kind is article.front_matter.kind else ()


def taken_apart(context: CheckContext) -> Iterator[Diagnostic]:
    """Syllables as separate letters (NFD), as macOS writes file names: searches and links miss them."""
    if _APART.search(context.path.name) or unicodedata.normalize("NFC", context.path.name) != context.path.name:
        name = unicodedata.normalize("NFC", context.path.name)
        yield Diagnostic("file-name-taken-apart", Severity.WARNING, detail=name)
    places = list(_APART_RUN.finditer(context.article.text))
    if places:
        addresses = [found.span() for found in ADDRESSES.finditer(context.article.text)]
        fix = tuple(
            Splice(each.start(), each[0], unicodedata.normalize("NFC", each[0]))
            for each in reversed(places)
            if not any(start <= each.start() < end for start, end in addresses)  # a file may be named so
        )
        composed = unicodedata.normalize("NFC", places[0][0])
        yield Diagnostic("text-taken-apart", Severity.WARNING, detail=composed, fix=fix, at=places[0].start())
