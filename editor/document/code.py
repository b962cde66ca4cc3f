"""Code blocks: their text as an editor shows it, and a changed text written back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from editor.document.article import Article
from editor.document.body import core_of, gap_of
from editor.document.edit import Edit
from editor.document.lines import BlockView, ViewKind
from editor.document.projection import view_at
from editor.document.rewrite import others_stay
from editor.errors import UnwritableTextError
from editor.markup.ends import shared_ends
from editor.markup.inline import LINE_BREAK, plain_text

_FENCE = re.compile(r"(?P<indent>[ ]{0,3})(?P<fence>`{3,}|~{3,})")
_LINES = re.compile(r"\r\n|\n|\r")
_PRE = re.compile(
    r"\A(?P<opener><pre\b[^>]*>(?:<code\b[^>]*>)?)(?P<text>.*?)(?P<closer>(?:</code\s*>)?</pre\s*>)", re.S | re.I
)


def code_of(view: BlockView) -> str:
    """The text of a code block's view, lines parted by newlines."""
    return plain_text(view.lines[0].runs).replace(LINE_BREAK, "\n")


def rewrite_code(article: Article, index: int, text: str) -> Edit:
    """Gives a code block another text (lines parted by newlines or LINE_BREAK); the lines that stay keep their source.

    Raises UnwritableTextError where no way of writing reads back as meant.
    """
    view = view_at(article, index)
    wanted = text.replace(LINE_BREAK, "\n")
    if code_of(view) == wanted:
        return Edit.of(article, ())
    for source in _ways(view, wanted, article.newline):
        edit = Edit.of(article, (article.change_for_block(index, source).trimmed(),))
        if others_stay(edit, index, 1, 1):
            after = view_at(edit.after, index)
            if after.kind is ViewKind.CODE and code_of(after) == wanted:
                return edit
    raise UnwritableTextError(cause=view.source)


def _ways(view: BlockView, text: str, newline: str) -> Iterator[str]:
    source, gap = core_of(view.source), gap_of(view.source)
    if html := _PRE.match(source):
        yield html["opener"] + _escaped(html["text"], code_of(view), text) + source[html.start("closer") :] + gap
    elif fence := _FENCE.match(source):
        yield _fenced(source, fence, text, newline) + gap
    else:
        yield _indented(view, text, newline) + gap
    language = view.lines[0].role
    for mark in ("```", "~~~", _longest(text, "`"), _longest(text, "~")):
        yield newline.join([mark + language, *text.split("\n"), mark]) + gap
    yield f"<pre>{newline.join(escape(text, quote=False).split(chr(10)))}</pre>" + gap


def _longest(text: str, char: str) -> str:
    """A fence that no line of the text closes."""
    found = re.findall(rf"^ *({re.escape(char)}{{3,}})", text, re.M)
    return char * (max(map(len, found), default=2) + 1)


def _fenced(source: str, fence: re.Match[str], text: str, newline: str) -> str:
    lines = _LINES.split(source)
    breaks = _LINES.findall(source)
    last = max(n for n, line in enumerate(lines) if line.strip().startswith(fence["fence"]))
    opener, closer = lines[0], lines[last]
    behind = "".join(one + two for one, two in zip(breaks[last:], lines[last + 1 :], strict=False))
    enough = _longest(text, fence["fence"][0])
    if len(enough) > len(fence["fence"]):
        opener = opener.replace(fence["fence"], enough, 1)
        closer = closer.replace(closer.strip(), enough, 1)
    first = breaks[0] if breaks else newline
    inner = "".join(line + first for line in text.split("\n"))
    return opener + first + inner + closer + behind


def _indented(view: BlockView, text: str, newline: str) -> str:
    """The lines that are the same at both ends keep their source, tabs and all."""
    old, new = code_of(view).split("\n"), text.split("\n")
    kept = _LINES.split(core_of(view.source))
    head, tail = shared_ends(old, new)
    head, tail = min(head, len(kept)), min(tail, max(0, len(kept) - head))
    middle = ["    " + line if line else "" for line in new[head : len(new) - tail]]
    return newline.join([*kept[:head], *middle, *kept[len(kept) - tail :]])


_CHARACTER = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);|\r\n|.", re.S)


def _escaped(source: str, old: str, new: str) -> str:
    """HTML's way of writing a text; what stays at both ends keeps its own entities."""
    pieces = _CHARACTER.findall(source)
    shown = [_shown(piece) for piece in pieces]
    if "".join(shown) != old or any(len(one) != 1 for one in shown):
        return escape(new, quote=False)
    head, tail = shared_ends(old, new)
    middle = escape(new[head : len(new) - tail], quote=False)
    return "".join(pieces[:head]) + middle + "".join(pieces[len(pieces) - tail :])


def _shown(piece: str) -> str:
    return "\n" if piece in ("\r\n", "\r") else unescape(piece)
