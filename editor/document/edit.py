"""An edit: changes of an article together with the article that they lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editor.document.article import Article
from editor.document.changes import Change, Splice
from editor.document.places import carried


@dataclass(frozen=True)
class Edit:
    """What a command does to an article. ``changes`` lead from ``before`` to ``after``."""

    before: Article
    changes: tuple[Change, ...]
    after: Article

    @classmethod
    def of(cls, article: Article, changes: Iterable[Change]) -> Edit:
        made = tuple(change for change in changes if not (isinstance(change, Splice) and change.is_empty))
        return cls(article, made, article.apply(made))

    @classmethod
    def of_letters(cls, article: Article, index: int, source: str) -> Edit:
        """Gives a block a source that differs in letters or digits between others on one line of its text."""
        splice = article.change_for_block(index, source).trimmed()
        body = article.body.with_letters(index, source)
        widened = carried(article.widened, splice)
        return cls(article, (splice,), Article(article.head, article.encoding, article.front_matter, body, widened))

    @property
    def is_empty(self) -> bool:
        return not self.changes

    def then(self, later: Edit) -> Edit:
        """Both as one; ``later`` was made for what this one leads to."""
        if later.before is not self.after:
            raise ValueError("the later edit was made for another state of the article")
        return Edit(self.before, self.changes + later.changes, later.after)
