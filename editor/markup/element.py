"""The tree that parsing makes and conversion reads: inside this package only."""

from __future__ import annotations

from typing import Any

from editor.markup.source import Source

Attributes = dict[str, str | None]


class AttributeList:
    """What one or several attribute lists (``{: .class #id key="value" reference}``) state."""

    __slots__ = ("attributes", "references", "spans")

    def __init__(self) -> None:
        self.attributes: dict[str, str] = {}
        self.references: list[str] = []
        self.spans: list[tuple[int, int]] = []  # absolute offsets of the lists, braces included

    def add_class(self, name: str) -> None:
        self.attributes["class"] = f"{self.attributes.get('class', '')} {name}".lstrip()

    def update(self, other: AttributeList) -> None:
        """Adds what another list states: classes add up, other attributes are replaced."""
        self.references.extend(other.references)
        self.spans.extend(other.spans)
        for key, value in other.attributes.items():
            if key == "class":
                self.add_class(value)
            else:
                self.attributes[key] = value


class El:
    """A thing of the dialect. ``type`` is kramdown's name of it (p, header, ul, html_element, text, em, …).

    Spans of block-level elements are absolute, those of span-level elements are local to the ``source`` of the
    nearest raw text above them.
    """

    __slots__ = (
        "type",
        "value",
        "attr",
        "children",
        "start",
        "end",
        "inner_start",
        "inner_end",
        "ial",
        "source",
        "options",
    )

    def __init__(self, type: str, value: str = "", start: int = 0, end: int = 0) -> None:
        self.type = type
        self.value = value
        self.attr: Attributes = {}
        self.children: list[El] = []
        self.start = start
        self.end = end
        self.inner_start = start
        self.inner_end = end
        self.ial: AttributeList | None = None
        self.source: Source | None = None
        self.options: dict[str, Any] | None = None

    def option(self, name: str) -> Any:
        return self.options.get(name) if self.options else None

    def set(self, name: str, value: Any) -> None:
        if self.options is None:
            self.options = {}
        self.options[name] = value

    def __repr__(self) -> str:
        return f"El({self.type}, {self.value!r}, {self.start}..{self.end}, {self.children})"


def raw_text(source: Source) -> El:
    """Text whose spans have not been parsed yet."""
    el = El("raw_text", "", 0, len(source.text))
    el.source = source
    return el
