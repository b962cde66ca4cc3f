"""Plain text as blocks: paragraphs, and lists only where nothing else can be meant.

Text stays text: what looks like Markdown is not read as such. Press releases mark their paragraphs with signs (○, ▲, -)
in an order of their own, so a sign alone makes no list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from editor.clipboard.lines import LONGEST, divided, visible
from editor.clipboard.pasted import Pasted, PastedBlock, PastedItem, PastedList, PastedParagraph
from editor.clipboard.removals import Removal, Removals
from editor.markup.inline import Run

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\f\x85\u2028\u2029]")
_BULLET = re.compile(r"(?P<sign>[-*•])[ \t]+(?P<text>\S.*)")
_NUMBER = re.compile(r"(?P<number>\d{1,3})\.[ \t]+(?P<text>\S.*)")
_OUTLINE = re.compile(r"\s*[□■◇◆○●◎▲△▶▷▪※ㅇ·∙⊙☐]")  # a press release's own signs
_LEAST_ITEMS = 3
# A stretch of lines that a mail program broke: long, of one length, and ending in the middle of sentences.
_WRAPPED_FROM, _WRAPPED_TO, _WRAPPED_SPREAD = 50, 100, 0.7  # columns, columns, part of the longest line
_SENTENCE_END = re.compile(r"[.!?。:;…\"'”’)\]]\s*\Z")


def read_text(text: str) -> Pasted:
    """Plain text as a paste would insert it."""
    shown, count = visible(text)
    removals = Removals.of(Counter({Removal.CHARACTERS: count}))
    if (
        shown.strip() and len(shown) <= LONGEST and not _LINE_END.search(shown)
    ):  # a stretch keeps the spaces at its ends
        return Pasted(
            (PastedParagraph((Run(shown.replace("\xa0", " ").replace("\t", " ")),)),), removals, is_plain=True
        )
    return Pasted(tuple(text_blocks(text)), removals, is_plain=True)


def text_blocks(text: str) -> list[PastedBlock]:
    """The blocks of plain text: each line is a paragraph, but for lines that were broken by a program."""
    lines = [_clean(line) for line in _LINE_END.split(text)]
    is_outline = any(map(_OUTLINE.match, lines))
    out: list[PastedBlock] = []
    for stretch in _stretches(lines):
        if (made := None if is_outline else _list(stretch)) is not None:
            out.append(made)
        elif _is_wrapped(stretch):
            out.append(PastedParagraph((Run(" ".join(stretch)),)))
        else:
            out.extend(PastedParagraph(part) for line in stretch for part in divided((Run(line),)))
    return out


def _clean(line: str) -> str:
    return re.sub(r"[ \t\xa0]+", " ", visible(line)[0]).strip(" \u3000")


def _stretches(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines that follow each other, those that could be a list apart from the rest."""
    stretch: list[str] = []
    for line in lines:
        if stretch and (not line or _sign(stretch[-1]) != _sign(line)):
            yield stretch
            stretch = []
        if line:
            stretch.append(line)
    if stretch:
        yield stretch


def _sign(line: str) -> str:
    bullet = _BULLET.match(line)
    return bullet["sign"] if bullet else "1" if _NUMBER.match(line) else ""


def _list(lines: Sequence[str]) -> PastedList | None:
    if len(lines) < _LEAST_ITEMS or not _sign(lines[0]):
        return None
    bullets = [found for line in lines if (found := _BULLET.match(line))]
    if bullets:
        return PastedList(False, tuple(_item(found["text"]) for found in bullets))
    numbers = [found for line in lines if (found := _NUMBER.match(line))]
    if [int(found["number"]) for found in numbers] != list(range(1, len(lines) + 1)):
        return None
    return PastedList(True, tuple(_item(found["text"]) for found in numbers))


def _item(text: str) -> PastedItem:
    return PastedItem((PastedParagraph((Run(text),)),))


def _is_wrapped(lines: Sequence[str]) -> bool:
    if len(lines) < 2 or _sign(lines[0]) or any(map(_OUTLINE.match, lines[1:])):
        return False
    widths = [_columns(line) for line in lines]
    longest, shortest = max(widths), min(widths[:-1])
    if not _WRAPPED_FROM <= longest <= _WRAPPED_TO or shortest < longest * _WRAPPED_SPREAD:
        return False
    ends = sum(1 for line in lines[:-1] if _SENTENCE_END.search(line))
    return ends * 2 < len(lines) - 1


def _columns(line: str) -> int:
    """How wide a line is in a terminal: Hangul takes two columns."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)
