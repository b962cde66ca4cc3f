"""Fields that follow from others as the house has it: their values follow while no hand has touched them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from editor.document.article import Article
from editor.document.front_matter import FrontMatterKind
from editor.document.yaml_edit import shown_text
from editor.site.habits.beginning import automatic_values
from editor.site.habits.house import Derived, Field, House

USUAL_RULES = {"feature_text": Derived("excerpt")}
"""What follows from what where a site's posts do not tell."""


def with_usual_rules(house: House) -> House:
    """The house with the rules that are usual elsewhere, for fields that it has no rule of its own for."""
    known = {field.name: field for field in house.fields}
    for key, rule in USUAL_RULES.items():
        field = known.get(key, Field(key))
        known[key] = field if field.derived is not None else replace(field, derived=rule)
    return replace(house, fields=tuple(known.values()))


def shown_texts(article: Article) -> dict[str, str]:
    """The front matter's texts as a form shows them, by key; an empty entry is an empty text."""
    if article.front_matter.kind is not FrontMatterKind.YAML:
        return {}
    return {
        entry.key: shown_text(article.text, entry).rstrip("\n") if isinstance(entry.value, str) else ""
        for entry in article.front_matter.entries
        if entry.value is None or isinstance(entry.value, str)
    }


class AutomaticFields:
    """Which fields of the open article follow, and what they would say.

    A field follows while it says what its rule says: nobody has to be asked, and undo brings the state back with the
    text. ``path`` is the file's, from the site's folder, as far as it is known.
    """

    def __init__(self, house: House, article: Article, path: str = "") -> None:
        self._house = with_usual_rules(house)
        self.path = path
        self.follows: frozenset[str] = frozenset()
        self.compare(article)

    @property
    def rules(self) -> Mapping[str, Derived]:
        """The rule of each automatic field."""
        return {field.name: field.derived for field in self._house.fields if field.derived is not None}

    def compare(self, article: Article) -> None:
        """Finds out anew which fields follow: after an undo, or a change that came from outside the form."""
        texts = shown_texts(article)
        said = self._said(article, texts, ())
        self.follows = frozenset(key for key, text in said.items() if texts.get(key) == text)

    def made(self, article: Article, key: str) -> str:
        """What a field's rule says of an article; "" where it says nothing."""
        return self._said(article, shown_texts(article), ()).get(key, "")

    def release(self, key: str) -> None:
        """The field follows no longer, though it says what its rule says."""
        self.follows -= {key}

    def after(self, article: Article, edited: Iterable[tuple[str, object]] = ()) -> list[tuple[str, object]]:
        """What the following fields are to be set to once a form's values stand in an article.

        A field that was edited itself follows no longer, unless what was written is what its rule says.
        """
        hand = dict(edited)
        texts = shown_texts(article)
        texts |= {key: value.rstrip("\n") for key, value in hand.items() if isinstance(value, str)}
        said = self._said(article, texts, self.follows - set(hand))
        for key in hand.keys() & said.keys():
            self.follows = self.follows | {key} if texts.get(key, "") == said[key] else self.follows - {key}
        following = [key for key in said if key in self.follows and key not in hand]
        return [(key, said[key]) for key in following if texts.get(key, "") != said[key]]

    def _said(self, article: Article, texts: Mapping[str, str], following: Iterable[str]) -> dict[str, str]:
        if not self.rules:
            return {}
        said = automatic_values(self._house, self.path, article.body.text, texts, frozenset(following))
        return {key: said.get(key, "").rstrip("\n") for key in self.rules}
