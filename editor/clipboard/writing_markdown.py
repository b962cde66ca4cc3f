"""Pasted blocks as Markdown, where it can say them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.clipboard.forms import HouseForms
from editor.clipboard.pasted import (
    PastedBlock,
    PastedCode,
    PastedHeading,
    PastedItem,
    PastedList,
    PastedParagraph,
    PastedPicture,
    PastedQuote,
    PastedRule,
    PastedTable,
    Runs,
)
from editor.clipboard.reading_back import runs_read_back
from editor.document.form import Form
from editor.markup import Manner
from editor.markup.images import markdown_alt
from editor.markup.inline import LINE_BREAK
from editor.markup.serialize import content_of

_LONGEST_FENCE = 10
# A line that begins with a letter and holds no sign of the dialect's: it means nothing but itself.
_QUIET = re.compile(r"[^\W\d_](?:[^\\`*_{}\[\]<>#|$~&^\s\ufffc]| (?! ))*")


def has_form(block: PastedBlock) -> bool:
    """Whether the house has a form of its own for a block, which may be of either manner."""
    return isinstance(block, PastedParagraph | PastedHeading)


def ways(block: PastedBlock, forms: HouseForms) -> Iterator[str]:
    """Sources that may say a block, simplest first; none where Markdown has no way."""
    match block:
        case PastedParagraph():
            yield from _in_form(forms.paragraph, block.runs)
        case PastedHeading():
            yield from _in_form(forms.heading(block.level), block.runs)
        case _:
            source = _structure(block, forms)
            if source is not None:
                yield source


def _structure(block: PastedBlock, forms: HouseForms) -> str | None:
    match block:
        case PastedList():
            return _list(block, forms)
        case PastedQuote():
            return _quote(block)
        case PastedCode():
            return _code(block)
        case PastedTable():
            return _table(block)
        case PastedPicture(caption=()):
            return f"![{markdown_alt(block.alt)}]({block.address})"
        case PastedRule():
            return "---"
        case _:
            return None


def _in_form(form: Form, runs: Runs) -> Iterator[str]:
    for content in content_of(runs, form.manner):
        yield form.opener + content + form.closer


def _first(block: PastedBlock, forms: HouseForms) -> str | None:
    """The first way of a block that stands inside another; the whole is read back later."""
    if isinstance(block, PastedParagraph):
        return _content(block.runs, "{}")
    return next(ways(block, forms), None)


def is_quiet(runs: Runs) -> bool:
    """Whether runs are one stretch of words that need no reading back."""
    return len(runs) == 1 and not runs[0].marks and bool(_QUIET.fullmatch(runs[0].text))


def _content(runs: Runs, around: str) -> str | None:
    """The simplest content that reads back between what stands around it."""
    for content in content_of(runs, Manner.MARKDOWN):
        if is_quiet(runs) or runs_read_back(around.replace("{}", content), runs):
            return content
    return None


def _list(block: PastedList, forms: HouseForms) -> str | None:
    if block.ordered and block.start != 1:
        return None  # Markdown's lists begin at one, whatever their first number
    lines: list[str] = []
    for number, item in enumerate(block.items, 1):
        marker = f"{number}. " if block.ordered else "- "
        source = _item(item, forms)
        if source is None:
            return None
        lines.append(marker + _indented(source, " " * len(marker)))
    return "\n".join(lines)


def _item(item: PastedItem, forms: HouseForms) -> str | None:
    """An item's source: a line and lists below it; anything more is said in HTML."""
    first, *rest = item.blocks
    if not isinstance(first, PastedParagraph) or not all(isinstance(block, PastedList) for block in rest):
        return None
    parts = [_content(first.runs, "- {}"), *(_first(block, forms) for block in rest)]
    return "\n".join(part for part in parts if part is not None) if None not in parts else None


def _indented(source: str, indent: str) -> str:
    return re.sub(r"\n(?=[^\n])", "\n" + indent, source)


def _quote(block: PastedQuote) -> str | None:
    markdown = HouseForms(newline="\n")
    parts = [_first(inner, markdown) for inner in block.blocks]
    if None in parts:
        return None
    source = "\n\n".join(part for part in parts if part is not None)
    return "\n".join(f"> {line}".rstrip(" ") if not line.endswith("  ") else f"> {line}" for line in source.split("\n"))


def _code(block: PastedCode) -> str | None:
    if "{{" in block.text or "{%" in block.text:
        return None  # Jekyll fills it in before it reads Markdown
    longest = max((len(found) for found in re.findall(r"`+|~+", block.text)), default=0)
    if longest > _LONGEST_FENCE:
        return None
    fence = "`" * max(3, longest + 1)
    return f"{fence}{block.language}\n{block.text}\n{fence}"


def _table(block: PastedTable) -> str | None:
    """A pipe table: one head row, cells of one line, none merged."""
    width = len(block.rows[0]) if block.rows else 0
    is_plain = block.header_rows == 1 and not block.is_merged and not block.caption and len(block.rows) > 1
    if not is_plain or any(len(row) != width for row in block.rows):
        return None
    rows: list[str] = []
    for row in block.rows:
        cells = [_cell(cell.runs) for cell in row]
        if None in cells:
            return None
        rows.append("| " + " | ".join(cell for cell in cells if cell is not None) + " |")
    return "\n".join([rows[0], "|" + " --- |" * width, *rows[1:]])


def _cell(runs: Runs) -> str | None:
    if any(LINE_BREAK in run.text for run in runs):
        return None
    return _content(runs, "| a | b |\n| --- | --- |\n| {} | b |") if runs else ""
