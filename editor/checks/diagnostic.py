"""What a check finds: where, how grave, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from editor.document.article import Article
from editor.document.changes import Splice


class Severity(Enum):
    """An error stops publication or spoils the page, a warning is advice; a notice says what was asked for."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True)
class Diagnostic:
    """A finding.

    Attributes:
        rule: its id, as ``yaml-broken``; words are made of it by whoever shows it.
        line: in the file, from 1; 0 for the file as a whole.
        detail: what it is about: a key, a value, a library's own words.
        fix: changes of the article's text that mend it, where that is safe; each speaks of the text that the one
            before it left.
        at: the offset in the article's text; -1 where only the line, or not even that, is known.
    """

    rule: str
    severity: Severity
    line: int = 0
    detail: str = ""
    fix: tuple[Splice, ...] = ()
    at: int = -1


@dataclass(frozen=True)
class FindingPlace:
    """Where a finding is to be shown.

    Attributes:
        key: the front matter key that it is in; "" where it is in none.
        block: the index of the body's block; -1 where it is in none.
        offset: from the key's value, else from the block's beginning, in characters; 0 for the whole of it.
    """

    key: str = ""
    block: int = -1
    offset: int = 0


def place_of(article: Article, diagnostic: Diagnostic) -> FindingPlace:
    """The field or block that a finding is about."""
    at = diagnostic.at
    if at < 0:
        return FindingPlace()
    body = article.body
    if at >= body.offset and body.blocks:
        index = min(body.starts.block_at(at), len(body.blocks) - 1)
        return FindingPlace("", index, at - body.starts[index])
    for entry in article.front_matter.entries:
        if entry.start <= at < entry.end:
            return FindingPlace(entry.key, -1, max(0, at - entry.value_start))
    return FindingPlace()
