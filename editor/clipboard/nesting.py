"""Which elements are open while HTML goes by, so that every one is closed and none lies too deep.

Closers that HTML lets a writer leave out are put in. What then goes to the parser is nested well: its work stays
proportional to the text, whatever somebody put on the clipboard.
"""

from __future__ import annotations

from collections import Counter

DEEPEST = 80  # elements inside each other; the tags of those beyond are left out, their text stays

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TABLE_PARTS = frozenset({"table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"})
_CELLS = frozenset({"td", "th", "caption", "table"})
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hr main menu nav ol p pre section summary table ul".split()
)
_ROW = frozenset({"tr", "td", "th"})
_GROUP = _ROW | {"thead", "tbody", "tfoot", "caption", "colgroup"}
_LISTS = frozenset({"ul", "ol", "menu", "dir"}) | _CELLS
# For each tag: what its opener ends, and which open element keeps that from reaching further out (HTML, 13.1.2.4).
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _LISTS),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"}) | _CELLS),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"}) | _CELLS),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (_ROW, frozenset({"table"})),
    "thead": (_GROUP, frozenset({"table"})),
    "tbody": (_GROUP, frozenset({"table"})),
    "tfoot": (_GROUP, frozenset({"table"})),
    "a": (frozenset({"a"}), _CELLS),
    **{tag: (frozenset({"p"}), _CELLS) for tag in _ENDS_PARAGRAPH},
}


class Nesting:
    """The open elements. Each method answers with the names of those to close first, the innermost first."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._left_out: Counter[str] = Counter()

    def opened(self, name: str) -> tuple[list[str], bool]:
        """What an opener ends, and whether it is taken in."""
        ended, bound = _ENDS.get(name, (frozenset(), frozenset()))
        closing = [] if ended.isdisjoint(self._open) else self._popped(self._outermost(ended, bound))
        if len(self._open) >= DEEPEST and name not in VOID:
            self._left_out[name] += 1
            return closing, False
        if name not in VOID:
            self._open.append(name)
        return closing, True

    def closed(self, name: str) -> list[str]:
        """What a closer ends, its own element last; nothing where that is not open."""
        if self._left_out[name] > 0:
            self._left_out[name] -= 1
            return []
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] == name:
                return self._popped(index)
            if self._open[index] in _CELLS and name not in _TABLE_PARTS:
                return []
        return []

    def ended(self) -> list[str]:
        """What is still open at the end."""
        return self._popped(0)

    def _outermost(self, ended: frozenset[str], bound: frozenset[str]) -> int:
        found = len(self._open)
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] in ended:
                found = index
            if self._open[index] in bound:
                break
        return found

    def _popped(self, index: int) -> list[str]:
        closing = self._open[index:][::-1]
        del self._open[index:]
        return closing
