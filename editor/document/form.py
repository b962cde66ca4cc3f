"""How a paragraph or heading is written."""

from __future__ import annotations

from dataclasses import dataclass

from editor.markup import Manner


@dataclass(frozen=True)
class Form:
    """How a paragraph or heading is written: ``opener`` + content + ``closer``."""

    tag: str
    manner: Manner
    opener: str
    closer: str


MARKDOWN_PARAGRAPH = Form("p", Manner.MARKDOWN, "", "")


def markdown_heading(level: int) -> Form:
    """The form of a Markdown heading with number signs."""
    return Form(f"h{level}", Manner.MARKDOWN, "#" * level + " ", "")
