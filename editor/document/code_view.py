"""Views of code blocks: one line that holds the code, its lines parted by line breaks."""

from __future__ import annotations

import re
from html import unescape

from editor.document.lines import BlockView, Line, LineKind, ViewKind
from editor.markup import Manner, Raw
from editor.markup.inline import ATOM, LINE_BREAK, Run

_INNER = re.compile(r"(?:<code\b(?P<attributes>[^>]*)>)?(?P<text>[^<]*)(?:</code\s*>)?\Z", re.IGNORECASE)
_CLASS = re.compile(r"\blanguage-([\w+#.-]+)")


def code_view(source: str, node: Raw) -> BlockView | None:
    """The code of a block, its language as the line's role; None where it holds what no line can show."""
    found = _inner(node)
    if found is None:
        return None
    text, language = found
    text = text.removesuffix("\n")
    if any(char in text for char in ("\r", LINE_BREAK, "\u2029", "\ufdd0", "\ufdd1", ATOM)):
        return None
    runs = (Run(text.replace("\n", LINE_BREAK)),) if text else ()
    return BlockView(source, (Line(LineKind.CODE, runs, role=language),), kind=ViewKind.CODE)


def _inner(node: Raw) -> tuple[str, str] | None:
    """Text and language; None for HTML with elements in it."""
    if node.manner is Manner.MARKDOWN:
        return node.text, node.language
    inner = _INNER.fullmatch(node.text)
    if inner is None:
        return None
    language = _CLASS.search(inner["attributes"] or "")
    return unescape(inner["text"]).replace("\r\n", "\n"), language[1] if language else ""
