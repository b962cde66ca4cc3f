"""What only the whole document knows: heading ids and their counters, footnote numbers, the table of contents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from editor.markup.element import El
from editor.markup.escaping import attribute_text, basic_id, escape_text
from editor.markup.html import HtmlWriter
from editor.markup.options import Options
from editor.markup.places import ContentsPlace, FootnoteMark, FootnotesPlace, HeadingId, Part

_DROPPED = re.compile(r"[^\w\- \t]")
_BACKLINK = '%s<a href="#fnref:%s" class="reversefootnote" role="doc-backlink">%s</a>'


def gfm_id(text: str) -> str:
    """A heading's id by the GFM parser's rule: lower case, without punctuation, blanks as hyphens."""
    kept = _DROPPED.sub(_keep_marks, text.lower())
    if not kept.isascii():
        kept = "".join(c for c in kept if c < "\x80" or unicodedata.category(c) != "No")
    return kept.replace(" ", "-").replace("\t", "-")


def _keep_marks(match: re.Match[str]) -> str:
    char = match[0]
    if char < "\x80":
        return ""
    kept = unicodedata.category(char)[0] == "M" or unicodedata.category(char) == "Pc" or "\u24b6" <= char <= "\u24e9"
    return char if kept else ""


class Resolver:
    """Fills in the places of a document's parts, in the order of the document."""

    def __init__(self, options: Options, footnotes: Mapping[str, El], writer: Callable[[bool], HtmlWriter]) -> None:
        self._options = options
        self._contents = footnotes
        self._writer = writer
        self._ids: dict[str, int] = {}
        self._basic_ids: dict[str, int] = {}
        self._notes: list[str] = []
        self._numbers: dict[str, int] = {}
        self._repeats: dict[str, int] = {}
        self._headings: list[tuple[HeadingId, str]] = []

    def html(self, parts: Iterable[Part]) -> str:
        """The whole document."""
        out: list[str] = []
        contents: tuple[int, ContentsPlace] | None = None
        notes_at = -1
        for part in parts:
            if isinstance(part, str):
                out.append(part)
            elif isinstance(part, ContentsPlace):
                if contents is None:
                    contents = (len(out), part)
                out.append("")
            elif isinstance(part, FootnotesPlace):
                notes_at = len(out) if notes_at < 0 else notes_at
                out.append("")
            else:
                out.append(self._place(part))
        notes = self._footnotes()
        if notes_at >= 0:
            out[notes_at] = notes
        else:
            out.append(notes)
        if contents is not None:
            out[contents[0]] = self._table_of_contents(contents[1])
        return "".join(out)

    def _place(self, part: Part) -> str:
        if isinstance(part, str):
            return part
        if isinstance(part, HeadingId):
            return self._heading(part)
        return self._mark(part.name) if isinstance(part, FootnoteMark) else ""

    def _heading(self, place: HeadingId) -> str:
        if place.given is not None:
            identity = place.given
        else:
            identity = self._gfm(place.text) if place.from_text else self._basic(place.text)
        if place.in_contents and place.level in self._options.toc_levels:
            self._headings.append((place, identity))
        return "" if place.given is not None else attribute_text({"id": identity})

    def _gfm(self, text: str) -> str:
        result = gfm_id(text)
        count = self._ids.get(result, -1) + 1
        self._ids[result] = count
        return self._options.auto_id_prefix + (f"{result}-{count}" if count else result)

    def _basic(self, text: str) -> str:
        result = basic_id(text) or "section"
        if result in self._basic_ids:
            self._basic_ids[result] += 1
            result = f"{result}-{self._basic_ids[result]}"
        else:
            self._basic_ids[result] = 0
        return self._options.auto_id_prefix + result

    def _mark(self, name: str) -> str:
        repeat = ""
        if name in self._repeats:
            self._repeats[name] += 1
            repeat = f":{self._repeats[name]}"
        else:
            self._repeats[name] = 0
            self._numbers[name] = self._options.footnote_nr + len(self._notes)
            self._notes.append(name)
        number = self._numbers[name]
        full = self._options.footnote_prefix + name
        return (
            f'<sup id="fnref:{full}{repeat}" role="doc-noteref"><a href="#fn:{full}" class="footnote" '
            f'rel="footnote">{number}</a></sup>'
        )

    def _footnotes(self) -> str:
        if not self._notes:
            return ""
        out: list[str] = []
        index = 0
        while index < len(self._notes):  # a note's own text may refer to further ones
            out.append(self._note(self._notes[index]))
            index += 1
        start = f' start="{self._options.footnote_nr}"' if self._options.footnote_nr != 1 else ""
        return f'<div class="footnotes" role="doc-endnotes">\n  <ol{start}>\n{"".join(out)}  </ol>\n</div>\n'

    def _note(self, name: str) -> str:
        full = self._options.footnote_prefix + name
        item = El("li")
        item.attr = {"id": f"fn:{full}", "role": "doc-endnote"}
        item.children = list(self._contents[name].children)
        if self._options.footnote_backlink:
            self._add_backlinks(item, full, self._repeats[name])
        writer = self._writer(True)
        writer.write(item, 4)
        return "".join(self._place(part) for part in writer.parts)

    def _add_backlinks(self, item: El, name: str, repeats: int) -> None:
        paragraph, spaced = _last_paragraph(item, self._options.footnote_backlink_inline), True
        if paragraph is None:
            paragraph, spaced = El("p"), False
            item.children.append(paragraph)
        text = escape_text(self._options.footnote_backlink)
        links = [_BACKLINK % ("\u00a0" if spaced else "", name, text)]
        links += [
            _BACKLINK % ("\u00a0", f"{name}:{index}", f"{text}<sup>{index + 1}</sup>")
            for index in range(1, repeats + 1)
        ]
        paragraph.children = [*paragraph.children, *(El("raw", link) for link in links)]

    def _table_of_contents(self, place: ContentsPlace) -> str:
        attributes = dict(place.attributes)
        attributes.setdefault("id", "markdown-toc")
        root = El(place.tag)
        root.attr = attributes
        stack: list[tuple[int, El]] = []
        for heading, identity in self._headings:
            item = El("li")
            link = El("a")
            link.attr = {"href": f"#{identity}", "id": f"{attributes['id']}-{identity}"}
            link.children = _without_links(heading.el.children)
            paragraph = El("p")
            paragraph.set("transparent", True)
            paragraph.children = [link]
            item.children = [paragraph]
            while stack and stack[-1][0] >= heading.level:
                stack.pop()
            if stack:
                above = stack[-1][1]
                if len(above.children) == 1:
                    above.children.append(El(place.tag))
                above.children[-1].children.append(item)
            else:
                root.children.append(item)
            stack.append((heading.level, item))
        if not root.children:
            return ""
        writer = self._writer(True)
        writer.write(root, 0)
        return "".join(part for part in writer.parts if isinstance(part, str))


def _last_paragraph(item: El, inline: bool) -> El | None:
    """A copy of the paragraph (or heading) that the link back goes into, put in the place of the original."""
    if not item.children or not (item.children[-1].type == "p" or inline):
        return None
    parent = item
    while parent.children and parent.children[-1].type not in ("p", "header", "raw_text"):
        parent.children[-1] = parent = _copy(parent.children[-1])
    if not parent.children or parent.children[-1].type == "raw_text":
        return None
    parent.children[-1] = _copy(parent.children[-1])
    return parent.children[-1]


def _copy(el: El) -> El:
    copy = El(el.type, el.value, el.start, el.end)
    copy.attr, copy.children, copy.ial, copy.options = dict(el.attr), list(el.children), el.ial, el.options
    return copy


def _without_links(els: list[El]) -> list[El]:
    """Copies without footnotes, links replaced by what is in them."""
    out: list[El] = []
    for el in els:
        if el.type == "footnote":
            continue
        copy = _copy(el)
        copy.children = _without_links(el.children)
        out += copy.children if el.type == "a" else [copy]
    return out
