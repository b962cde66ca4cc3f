"""Where in the article a place of the published page is: the page shows a block's text, spelled a little otherwise."""

from __future__ import annotations

from editor.document.article import Article
from editor.document.history import Place
from editor.document.projection import view_at
from editor.markup.inline import ATOM

_AROUND = 12  # characters on either side that tell a place
_SPELLED = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "–": "--", "—": "---", "«": "<<", "»": ">>"}
)


def place_on_page(article: Article, block: int, text: str, offset: int) -> Place:
    """The place of an offset in the text of a block as the page shows it, both without white space.

    Where it cannot be told (``offset`` is below 0, the page holds what the article says otherwise) it is the start of
    the block.
    """
    lines = ["".join(run.text for run in line.runs) for line in view_at(article, block).lines]
    shown = [(number, at) for number, line in enumerate(lines) for at, sign in enumerate(line) if _is_seen(sign)]
    own = "".join(lines[number][at] for number, at in shown)
    found = _found(own, text, offset) if offset >= 0 else None
    if found is None or not shown:
        return Place("", block, 0, 0)
    if found < len(shown):
        return Place("", block, *shown[found])
    line, at = shown[-1]
    return Place("", block, line, at + 1)


def _is_seen(sign: str) -> bool:
    return sign != ATOM and not sign.isspace()


def _found(own: str, text: str, offset: int) -> int | None:
    """The offset in the article's text of an offset in the page's."""
    before, after = text[:offset].translate(_SPELLED), text[offset:].translate(_SPELLED)
    plain, places = _spelled(own)
    if plain.startswith(before):
        return places[len(before)]
    if plain.endswith(after):
        return places[len(plain) - len(after)]
    near = before[-_AROUND:] + after[:_AROUND]
    hits = [at for at in range(len(plain)) if plain.startswith(near, at)] if near else []
    if not hits:
        return None
    start = min(hits, key=lambda at: abs(at - len(before)))
    return places[start + len(before[-_AROUND:])]


def _spelled(text: str) -> tuple[str, list[int]]:
    """The text with plain signs, and for each of their offsets that in the text itself."""
    parts = [sign.translate(_SPELLED) for sign in text]
    places = [at for at, part in enumerate(parts) for _ in part]
    return "".join(parts), [*places, len(text)]
