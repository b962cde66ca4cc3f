"""Safe fixes one after the other, as each moves what stands behind it and may make another needless."""

from __future__ import annotations

from collections.abc import Callable

from editor.checks.diagnostic import Diagnostic
from editor.document.article import Article

_MOST = 100

Mended = tuple[tuple[Article, Diagnostic], ...]
"""What was mended: each finding with the article that it was found in."""


def mended(article: Article, check: Callable[[Article], tuple[Diagnostic, ...]]) -> tuple[Article, Mended]:
    """The article after all safe fixes of what ``check`` finds, and what they were."""
    done: list[tuple[Article, Diagnostic]] = []
    for _ in range(_MOST):
        found = next((each for each in check(article) if each.fix), None)
        if found is None:
            break
        changed = article.apply(found.fix)
        if changed.text == article.text:
            break
        done.append((article, found))
        article = changed
    return article, tuple(done)
