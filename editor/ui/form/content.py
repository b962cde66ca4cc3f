"""What the form shows, as plain data."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from editor.session.form_plan import FormPlan
from editor.session.moved_url import MovedUrl
from editor.site.habits.house import Derived

FieldValue = object  # text, bool, int, float, a date, a list of texts, or None; anything else is shown as source


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """One front matter entry: key, what Jekyll reads, and the value's own source text."""

    key: str
    value: FieldValue
    source: str = ""


@dataclass(frozen=True, slots=True)
class Automatic:
    """What a field follows from, and whether it does in this article."""

    rule: Derived
    follows: bool


@dataclass(frozen=True, slots=True)
class FormContent:
    """Everything that the form shows of one article.

    ``picture`` finds the file of an image that is named by its path in the site. ``slug`` and ``date`` are those of
    the file's name, shown where the front matter states none; ``derived_slug`` is what the headline gives.
    ``file_problem`` says why no file name can be made. ``waits_until`` is the moment on the site's clock, in the
    future, before which the site leaves the article out. ``plan`` says which fields are shown as what, ``automatic``
    which of them follow from others; ``zone`` is the site's, in words; ``moved`` says that readers would not find
    it any more where they know it.
    """

    entries: tuple[FieldEntry, ...] = ()
    file_name: str = ""
    file_problem: str = ""
    url: str = ""
    slug: str = ""
    date: str = ""
    derived_slug: str = ""
    is_draft: bool = False
    waits_until: datetime.datetime | None = None
    plan: FormPlan = field(default_factory=FormPlan)
    automatic: Mapping[str, Automatic] = field(default_factory=dict)
    zone: str = ""
    moved: MovedUrl | None = None
    is_read_only: bool = False
    picture: Callable[[str], Path | None] = field(default=lambda path: None, compare=False)

    def by_key(self) -> Mapping[str, FieldEntry]:
        return {entry.key: entry for entry in self.entries}


def as_text(value: FieldValue) -> str:
    """A value as the text that a person edits; a block text's last line end is the file's manner, not text."""
    return "" if value is None else str(value).rstrip("\n")


def as_list(value: FieldValue) -> list[str]:
    """A list as Jekyll reads one: a string is its words."""
    match value:
        case None:
            return []
        case str():
            return value.split()
        case list() | tuple():
            return [str(item) for item in value if item is not None]
    return [str(value)]
