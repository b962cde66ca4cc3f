"""The house's own markup for what is pasted: that of the blocks around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editor.document.article import Article
from editor.document.form import MARKDOWN_PARAGRAPH, Form, markdown_heading
from editor.document.neighbours import heading_form, paragraph_form
from editor.markup import Manner

LEVELS = range(1, 7)


@dataclass(frozen=True)
class HouseForms:
    """How paragraphs and headings are written, and with them everything else.

    Attributes:
        paragraph: in HTML, lists, tables, quotations and code are HTML as well; in Markdown they are Markdown where it
            can say them.
        headings: the forms of the levels 1 to 6.
        newline: the article's line end.
    """

    paragraph: Form = MARKDOWN_PARAGRAPH
    headings: tuple[Form, ...] = tuple(map(markdown_heading, LEVELS))
    newline: str = "\n"

    @classmethod
    def near(cls, article: Article, index: int) -> HouseForms:
        """The forms of the blocks around block ``index``."""
        headings: Sequence[Form] = [heading_form(article, index, level) for level in LEVELS]
        return cls(paragraph_form(article, index), tuple(headings), article.newline)

    @property
    def is_html(self) -> bool:
        return self.paragraph.manner is Manner.HTML

    def heading(self, level: int) -> Form:
        return self.headings[max(1, min(level, len(self.headings))) - 1]
