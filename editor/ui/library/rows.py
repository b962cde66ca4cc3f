"""The site's list as rows of the library."""

from __future__ import annotations

from collections.abc import Iterable

from editor.site.entries import PostEntry
from editor.ui.library.post_model import PostRow
from editor.ui.messages import problem_message


def rows_of(entries: Iterable[PostEntry]) -> tuple[PostRow, ...]:
    """One row for each post, with its problem in words."""
    return tuple(
        PostRow(
            entry.path,
            entry.title,
            entry.categories,
            f"{entry.date:%Y-%m-%d}",
            entry.is_draft,
            problem_message(entry.problem) if entry.problem is not None else "",
        )
        for entry in entries
    )
