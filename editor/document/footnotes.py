"""Footnotes: where references and definitions stand, and a new one put at a spot."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.html_footnotes import put_into_html
from editor.document.lines import LineKind
from editor.document.neighbours import closing_line
from editor.document.projection import view_at
from editor.document.rewrite import rewrite_line
from editor.document.structure import insert_blocks
from editor.errors import StructureError
from editor.markup import BlockKind, Element, Inline, Leaf, Manner, Text, parse_block
from editor.markup.inline import ATOM, Run, sliced
from editor.markup.serialize import content_of

_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]\Z")
_DEFINITION = re.compile(r"[ ]{0,3}\[\^([^\]\s]+)\]:", re.M)
_LIQUID = re.compile(r"\{\{|\{%")
_ANY = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(frozen=True, order=True)
class NotePlace:
    """A place of the article: a block, a line of its view, and characters from the line's start."""

    block: int
    line: int = 0
    offset: int = 0


def label_of(atom: str) -> str | None:
    """The label of the footnote that a thing in a line refers to; None for another thing."""
    found = _REFERENCE.match(atom)
    return found[1] if found else None


def references(article: Article, label: str) -> tuple[NotePlace, ...]:
    """Where the text refers to a footnote."""
    found = []
    for index, block in enumerate(article.body.blocks):
        if f"[^{label}]" not in block.source:
            continue
        for number, line in enumerate(view_at(article, index).lines):
            at = 0
            for run in line.runs if line.leaf >= 0 else ():
                if label_of(run.atom) == label:
                    found.append(NotePlace(index, number, at))
                at += len(run.text)
    return tuple(found)


def definition(article: Article, label: str) -> NotePlace | None:
    """Where a footnote is written, at the top level of the body; None where it is not."""
    for index, block in enumerate(article.body.blocks):
        if block.kind is BlockKind.DEFINITION and label in _DEFINITION.findall(block.source):
            return NotePlace(index)
    return None


def defined(source: str) -> str | None:
    """The label of the footnote that a block's source defines first; None where it defines none."""
    found = _DEFINITION.match(source)
    return found[1] if found else None


def next_label(article: Article) -> str:
    """The number behind the highest that a footnote of the article has."""
    numbers = [int(label) for label in _ANY.findall(article.body.text) if label.isascii() and label.isdigit()]
    return str(max(numbers, default=0) + 1)


def insert_footnote(article: Article, index: int, number: int, offset: int, text: str) -> Edit:
    """A reference at a place of a line (block, line of its view, characters) and its definition with the others.

    The definition stands behind the article's last one, else at the end, above a closing line. ``text`` is text:
    marks of Markdown in it count, blocks, HTML and Liquid do not. In raw HTML the element is made to read Markdown.
    Raises StructureError (cause "footnote") where no way has the note on the page and all else as it was; and for an
    empty text.
    """
    view = view_at(article, index)
    line = view.lines[number]
    said = " ".join(text.split())
    if line.leaf < 0 or line.kind is LineKind.CODE or not said:
        raise StructureError(cause="footnote")
    label = next_label(article)
    place = _place(article)
    edit = insert_blocks(article, place, (f"[^{label}]: {_written(said)}",))
    at = index + (len(edit.after.body.blocks) - len(article.body.blocks) if place <= index else 0)
    note = Run(ATOM, (), f"[^{label}]")
    before = next((run.marks for run in sliced(line.runs, max(0, offset - 1), offset)), ())
    marks = tuple(mark for mark in before if mark.tag != "code")  # in which it would be text
    runs = (*sliced(line.runs, 0, offset), Run(note.text, marks, note.atom), *sliced(line.runs, offset))
    if view.leaves[line.leaf].manner is Manner.HTML:
        edit = edit.then(put_into_html(edit.after, at, line.leaf, offset, runs, label))
    else:
        edit = edit.then(rewrite_line(edit.after, at, line.leaf, runs))
    if definition(edit.after, label) is None:
        raise StructureError(cause="footnote")
    return edit


def _written(said: str) -> str:
    """The note's text as Markdown that is one paragraph without HTML and Liquid."""
    for candidate in (said, *content_of((Run(said),), Manner.MARKDOWN)):
        nodes = parse_block(candidate)
        if not _LIQUID.search(candidate) and len(nodes) == 1 and isinstance(nodes[0], Leaf) and nodes[0].tag == "p":
            if all(_is_plain(child) for child in nodes[0].children):
                return candidate
    raise StructureError(cause="footnote")


def _is_plain(node: Inline) -> bool:
    if isinstance(node, Element):
        return node.manner is Manner.MARKDOWN and all(map(_is_plain, node.children))
    return isinstance(node, Text)


def _place(article: Article) -> int:
    """Before which block a new definition stands."""
    blocks = article.body.blocks
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].kind is BlockKind.DEFINITION and _DEFINITION.match(blocks[index].source):
            return index + 1
    closing = closing_line(article)
    return len(blocks) if closing is None else closing
