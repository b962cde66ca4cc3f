"""Pasted blocks as HTML of the house: the way that can say them all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from urllib.parse import quote

from editor.clipboard.forms import HouseForms
from editor.clipboard.pasted import (
    PastedBlock,
    PastedCell,
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
from editor.document.form import Form
from editor.markup import Manner
from editor.markup.images import html_alt
from editor.markup.serialize import html_content


def quoted(address: str) -> str:
    """An address as it may stand in a link: Hangul as it is, what would end the address or be filled in encoded."""
    return re.sub(r"[\s()<>\"'\\{}\x00-\x1f]", lambda found: quote(found[0]), address)


# What raw HTML shows as it stands; ``markdown="1"`` would bring the dialect's signs back.
_QUIET = re.compile(r"(?:[^<>&{}\s\ufffc]| (?! ))*")


def is_quiet(form: Form, runs: Runs) -> bool:
    """Whether runs in a form need no reading back: raw HTML knows nothing but tags, references and Liquid."""
    if form.manner is not Manner.HTML or "markdown" in form.opener.lower():
        return False
    values = (value or "" for run in runs for mark in run.marks for _, value in mark.attributes)
    text = "".join(run.text for run in runs)
    return bool(_QUIET.fullmatch(text)) and not any("{" in value for value in values)


def written(block: PastedBlock, forms: HouseForms) -> str:
    """A block as HTML, in the house's form where that is HTML."""
    match block:
        case PastedParagraph():
            return _in_form(forms.paragraph, "p", html_content(block.runs))
        case PastedHeading():
            return _in_form(forms.heading(block.level), f"h{block.level}", html_content(block.runs))
        case PastedList():
            return "\n".join(_list(block, forms))
        case PastedQuote():
            return "\n".join(["<blockquote>", *(written(inner, forms) for inner in block.blocks), "</blockquote>"])
        case PastedCode():
            language = f' class="language-{escape(block.language)}"' if block.language else ""
            return f"<pre><code{language}>{_code(block.text)}</code></pre>"
        case PastedTable():
            return "\n".join(_table(block))
        case PastedPicture():
            return _picture(block)
        case PastedRule():
            return "<hr />"


def _in_form(form: Form, tag: str, content: str) -> str:
    if form.manner is Manner.HTML:
        return form.opener + content + form.closer
    return f"<{tag}>{content}</{tag}>"


def _list(block: PastedList, forms: HouseForms) -> Iterator[str]:
    tag = "ol" if block.ordered else "ul"
    yield f'<{tag} start="{block.start}">' if block.ordered and block.start != 1 else f"<{tag}>"
    for item in block.items:
        yield f"<li>{_item(item, forms)}</li>"
    yield f"</{tag}>"


def _item(item: PastedItem, forms: HouseForms) -> str:
    first, *rest = item.blocks
    plain = isinstance(first, PastedParagraph) and all(isinstance(block, PastedList) for block in rest)
    head = html_content(first.runs) if isinstance(first, PastedParagraph) and plain else written(first, forms)
    return "\n".join([head, *(written(block, forms) for block in rest)])


def _code(text: str) -> str:
    return escape(text, quote=False).replace("{", "&#123;")


def _picture(block: PastedPicture) -> str:
    image = f'<img src="{escape(block.address)}" alt="{html_alt(block.alt)}" />'
    if not block.caption:
        return f"<p>{image}</p>"
    return f"<figure>{image}<figcaption>{html_content(block.caption)}</figcaption></figure>"


def _table(block: PastedTable) -> Iterator[str]:
    yield "<table>"
    if block.caption:
        yield f"<caption>{html_content(block.caption)}</caption>"
    yield from _section("thead", block.rows[: block.header_rows])
    yield from _section("tbody", block.rows[block.header_rows :])
    yield "</table>"


def _section(tag: str, rows: Sequence[Iterable[PastedCell]]) -> Iterator[str]:
    if rows:
        yield f"<{tag}>"
        for row in rows:
            yield f"<tr>{''.join(map(_cell, row))}</tr>"
        yield f"</{tag}>"


def _cell(cell: PastedCell) -> str:
    tag = "th" if cell.is_header else "td"
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<{tag}{columns}{rows}>{html_content(cell.runs)}</{tag}>"
