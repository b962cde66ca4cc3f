"""Which form a new block takes: that of its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.document.article import Article
from editor.document.form import MARKDOWN_PARAGRAPH, Form, markdown_heading
from editor.document.projection import view_at
from editor.markup import BlockKind, Leaf, Manner

_ID = re.compile(r"""\s+id\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_FOR_MARKS = re.compile(r"""\s+markdown\s*=\s*(["']?)span\1(?=[\s>])""", re.IGNORECASE)
_HEADING_ID = re.compile(r"[ \t]*\{#[^}]*\}")
_LIST = re.compile(r"(?P<before>(?:\r\n|\n|\r)?[ \t]*)\{:(?P<inside>[^}]*)\}")
_LIST_PART = re.compile(r"""\s*([\w:-]+=(?:"[^"]*"|'[^']*')|[^\s}]+)""")


def without_id(around: str) -> str:
    """What opens or closes a block, attribute lists included, without its id."""

    def kept(match: re.Match[str]) -> str:
        parts = _LIST_PART.finditer(match["inside"])
        inside = "".join(part[0] for part in parts if not part[1].startswith(("#", "id=")))
        return f"{match['before']}{{:{inside}}}" if inside.strip() else ""

    return _LIST.sub(kept, _HEADING_ID.sub("", _ID.sub("", around)))


def form_of(leaf: Leaf, source: str) -> Form:
    """The form of a leaf, without what is one block's own: its id, and the attribute that a footnote's mark needs."""
    if leaf.manner is Manner.MARKDOWN:
        return markdown_heading(int(leaf.tag[1:])) if leaf.tag.startswith("h") else MARKDOWN_PARAGRAPH
    opener = _FOR_MARKS.sub("", _ID.sub("", source[leaf.start : leaf.content_start]))
    return Form(leaf.tag, Manner.HTML, opener, source[leaf.content_end : leaf.end] or f"</{leaf.tag}>")


def block_form(article: Article, index: int) -> Form | None:
    """The form of a block that is one paragraph or heading, else None."""
    view = view_at(article, index)
    return form_of(view.leaves[0], view.source) if view.is_single else None


def paragraph_form(article: Article, near: int) -> Form:
    """The form of the nearest paragraph of prose, the one before first; Markdown where there is none."""
    return _nearest(article, near, ("p",)) or _guess(article, near)


def heading_form(article: Article, near: int, level: int) -> Form:
    """The form of the nearest heading of that level, the one before first; else made after its neighbours."""
    found = _nearest(article, near, (f"h{level}",))
    if found:
        return found
    other = _nearest(article, near, ("h2", "h3", "h1", "h4")) or paragraph_form(article, near)
    if other.manner is Manner.HTML:
        return Form(f"h{level}", Manner.HTML, f"<h{level}>", f"</h{level}>")
    return markdown_heading(level)


def _nearest(article: Article, near: int, tags: tuple[str, ...]) -> Form | None:
    blocks = article.body.blocks
    for index in _outwards(near, len(blocks)):
        form = block_form(article, index)
        if form is not None and form.tag in tags and not _is_special(article, index):
            return form
    return None


def _guess(article: Article, near: int) -> Form:
    heading = _nearest(article, near, ("h2", "h3"))
    if heading and heading.manner is Manner.HTML:
        return Form("p", Manner.HTML, "<p>", "</p>")
    return MARKDOWN_PARAGRAPH


def _is_special(article: Article, index: int) -> bool:
    """A paragraph of pictures only, and a bare closing line below HTML, are no model for prose."""
    view = view_at(article, index)
    leaf = view.leaves[0]
    if leaf.tag != "p":
        return False
    return view.is_picture or is_closing_line(article, index)


def is_closing_line(article: Article, index: int) -> bool:
    """Whether a block is the closing line."""
    return index == closing_line(article)


def closing_line(article: Article) -> int | None:
    """The bare closing line below the HTML paragraphs of the last section; None where there is none.

    Definitions, footnotes' among them, show nothing where they stand: they may be between and behind.
    """
    last = _shown_before(article, len(article.body.blocks))
    above = _shown_before(article, last) if last is not None else None
    if last is None or above is None or block_form(article, last) != MARKDOWN_PARAGRAPH:
        return None
    form = block_form(article, above)
    return last if form is not None and form.manner is Manner.HTML and form.tag == "p" else None


def _shown_before(article: Article, end: int) -> int | None:
    hidden = (BlockKind.DEFINITION, BlockKind.BLANK)
    return next((index for index in range(end - 1, -1, -1) if article.body.blocks[index].kind not in hidden), None)


def _outwards(near: int, count: int) -> Iterator[int]:
    """Indices by distance, those before ``near`` (and itself) first."""
    yield from (index for index in range(min(near, count - 1), -1, -1))
    yield from range(max(near + 1, 0), count)
