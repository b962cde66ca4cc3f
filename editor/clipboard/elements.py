"""Sanitised HTML as a tree of elements and texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

from editor.clipboard.nesting import VOID

DEEPEST = 120  # the parser may put elements of its own around those that nest to ``nesting.DEEPEST``


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """An element with what is in it; attribute values are decoded."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Tag | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def classes(self) -> list[str]:
        return self.get("class").split()

    def tags(self) -> Iterator[Tag]:
        """The elements right inside it."""
        return (child for child in self.children if isinstance(child, Tag))

    def descendants(self) -> Iterator[Tag]:
        """All elements inside it, in order."""
        for child in self.tags():
            yield child
            yield from child.descendants()

    def text(self) -> str:
        """All characters inside it."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


def tree_of(html: str) -> Tag:
    """The tree of HTML that is closed throughout; where a fragment is marked, what stands outside of it is left out."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Tag("")
        self._path = [self.root]
        self._too_deep = 0
        self._has_begun = False
        self._is_over = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len(self._path) > DEEPEST and tag not in VOID:
            self._too_deep += 1
            return
        element = Tag(tag, {name: value or "" for name, value in attrs})
        if not self._is_over:
            self._path[-1].children.append(element)
        if tag not in VOID:
            self._path.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self._too_deep:
            self._too_deep -= 1
        elif len(self._path) > 1 and self._path[-1].name == tag:
            self._path.pop()

    def handle_data(self, data: str) -> None:
        if not self._is_over:
            self._path[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        mark = data.strip().lower()
        if mark == "startfragment" and not self._has_begun:
            self._has_begun = True
            for outer, inner in pairwise([*self._path, None]):
                if outer is not None:
                    outer.children[:] = [] if inner is None else [inner]
        elif mark == "endfragment" and self._has_begun:
            self._is_over = True
