"""What a list shows of an entry."""

from __future__ import annotations

from dataclasses import dataclass

from editor.library.context import Context
from editor.library.entry import Kind, State
from editor.library.library import Hit
from editor.site.documents import PostProblem


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list.

    Attributes:
        path: from the site's folder, with slashes.
        day: ``YYYY-MM-DD`` on the site's clock.
        image: the address of the picture that stands for it; "" for none.
        context: the words that were looked for, in the text around them; None where the title shows them.
    """

    path: str
    kind: Kind
    state: State
    title: str
    day: str
    categories: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    image: str = ""
    problem: PostProblem | None = None
    context: Context | None = None


def row_of(hit: Hit, state: State) -> Row:
    """The line for what was found."""
    entry = hit.entry
    return Row(
        entry.path, entry.kind, state, entry.title, entry.day, entry.categories, entry.authors, entry.image,
        entry.problem, hit.context,
    )  # fmt: skip
