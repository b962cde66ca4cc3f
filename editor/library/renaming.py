"""A category or tag renamed over all posts that have it: planned here, carried out elsewhere.

What is written differently on the site stays as it is written: only the name itself is another, in the key and the
form that each post has it in. Each edit is tried out by ``document`` before it is proposed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from pathlib import Path

from editor.document.article import Article
from editor.errors import EditorError
from editor.site.documents import ruby_string


class Taxonomy(Enum):
    """What posts are sorted by; the keys that name it, in Jekyll's order."""

    CATEGORY = "category"
    TAG = "tag"

    @property
    def keys(self) -> tuple[str, str]:
        return ("category", "categories") if self is Taxonomy.CATEGORY else ("tag", "tags")


@dataclass(frozen=True, slots=True)
class PlannedEdit:
    """What is to become of one file.

    Attributes:
        path: from the site's folder, with slashes.
        title: the article's.
        fingerprint: of the bytes that the edit was planned for (SHA-256): of others it is not carried out.
        before, after: the front matter with its fences, as text.
    """

    path: str
    title: str
    fingerprint: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Declined:
    """A file that has the name and cannot be changed; ``cause`` says why, in English, for those who look closer."""

    path: str
    title: str
    cause: str


@dataclass(frozen=True, slots=True)
class Renaming:
    """A plan: all that would be changed, and what would stay."""

    taxonomy: Taxonomy
    old: str
    new: str
    edits: tuple[PlannedEdit, ...]
    declined: tuple[Declined, ...]


def plan_renaming(site: Path, paths: Iterable[str], taxonomy: Taxonomy, old: str, new: str) -> Renaming:
    """What renaming would change in files of a site that have the name; nothing is written."""
    edits, declined = list[PlannedEdit](), list[Declined]()
    for path in paths:
        planned = _planned(site, path, taxonomy, old, new)
        if isinstance(planned, PlannedEdit):
            edits.append(planned)
        else:
            declined.append(planned)
    return Renaming(taxonomy, old, new, tuple(edits), tuple(declined))


def _planned(site: Path, path: str, taxonomy: Taxonomy, old: str, new: str) -> PlannedEdit | Declined:
    title = path
    try:
        data = (site / path).read_bytes()
        article = Article.from_bytes(data)
        title = str(article.field("title") or path)
        after = renamed(article, taxonomy, old, new)
    except OSError as error:
        return Declined(path, title, error.strerror or str(error))
    except EditorError as error:
        return Declined(path, title, error.cause)
    head = article.text[: article.front_matter.end]
    if after.text == article.text:
        return Declined(path, title, "the name comes from the folder or the site's defaults")
    return PlannedEdit(path, title, sha256(data).hexdigest(), head, after.text[: after.front_matter.end])


def renamed(article: Article, taxonomy: Taxonomy, old: str, new: str) -> Article:
    """The article with another name for a category or tag; the same where its front matter does not have it.

    A name with a blank is two in a text value: there it becomes a list. Raises FieldError or ReadOnlyArticleError.
    """
    single, several = taxonomy.keys
    for key in (single, several):
        value = article.field(key)
        changed = _changed(value, old, new, splits=key == several)
        if changed != value:
            article = article.with_field(key, changed)
    return article


def _changed(value: object, old: str, new: str, *, splits: bool) -> object:
    if isinstance(value, list):
        names = [_changed(item, old, new, splits=False) for item in value]
        return _once(names, new) if names != value else value
    if splits and isinstance(value, str) and old in value.split():
        names = [new if name == old else name for name in value.split()]
        once = _once(names, new)
        return " ".join(map(str, once)) if len(new.split()) == 1 else once
    is_meant = value is not None and not isinstance(value, dict) and ruby_string(value) == old
    return new if is_meant else value


def _once(names: list[object], new: str) -> list[object]:
    """Without a second ``new``: a post that had both names has one now."""
    found: list[object] = []
    for name in names:
        if name != new or new not in found:
            found.append(name)
    return found
