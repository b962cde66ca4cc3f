"""What a block's HTML leaves open, to be filled in when the whole document is known."""

from __future__ import annotations

from dataclasses import dataclass

from editor.markup.element import El


@dataclass(frozen=True, slots=True)
class HeadingId:
    """The place of a heading's id attribute; ``given`` is one that the author wrote."""

    text: str
    given: str | None
    from_text: bool  # by the GFM parser's rule; inside of HTML and footnotes by the converter's
    level: int
    in_contents: bool
    el: El


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The place of a reference to a footnote."""

    name: str


@dataclass(frozen=True, slots=True)
class ContentsPlace:
    """The place of the table of contents (``{:toc}``)."""

    tag: str
    attributes: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class FootnotesPlace:
    """The place of the footnotes where it is not the end (``{:footnotes}``), and the list that stands there else."""

    otherwise: str


Part = str | HeadingId | FootnoteMark | ContentsPlace | FootnotesPlace
