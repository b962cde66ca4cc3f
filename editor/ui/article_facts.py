"""What the facts bar and the outline say of an article, computed without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from editor.document.counts import Counts
from editor.document.sections import sections_of
from editor.document.tally import Tally
from editor.ui.form.content import FormContent
from editor.ui.outline.outline_row import OutlineRow


@dataclass(frozen=True, slots=True)
class Facts:
    """What the bar below the window shows.

    Attributes:
        article: the counts of the whole text.
        here: those of the section that the caret is in, None before the first.
        selected: those of what is selected, None where nothing is.
        section: which one the caret is in (from 1; 0 before the first).
        sections: how many there are.
        url: the address that the article will have.
        waits_until: the day before which the site leaves the article out, "" where it does not.
    """

    article: Counts = field(default_factory=Counts)
    here: Counts | None = None
    selected: Counts | None = None
    section: int = 0
    sections: int = 0
    url: str = ""
    waits_until: str = ""


def outline_of(tally: Tally) -> tuple[OutlineRow, ...]:
    """A row for each section of the body."""
    return tuple(
        OutlineRow(section.first, section.level, section.title, section.counts, section.is_empty)
        for section in sections_of(tally)
    )


def facts_of(
    tally: Tally, rows: tuple[OutlineRow, ...], block_index: int, content: FormContent, selected: Counts | None
) -> Facts:
    """The facts of an article whose caret stands in a block; sections are those that the outline shows."""
    number = sum(row.block_index <= block_index for row in rows)
    waits = content.waits_until
    return Facts(
        tally.total,
        rows[number - 1].counts if number else None,
        selected,
        number,
        len(rows),
        content.url,
        f"{waits:%Y-%m-%d}" if waits is not None else "",
    )
