"""Real posts: a word replaced everywhere reads as meant, and undo gives the bytes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.document.history import Naming
from editor.document.search import Budget, Query, Searcher
from editor.session.body_model import BodyModel
from editor.session.search import find_matches, passages, replace_matches
from editor.session.session import Session

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(1800)]
NEW = "바뀐 낱말"
STRIDE = 8  # every post takes minutes: each is parsed anew for its replaced lines


def test_a_frequent_word_replaced_everywhere(posts: list[Path], figure: Callable[[str], None]) -> None:
    tried = replaced = refused = protected = 0
    for path in posts[::STRIDE]:
        data = path.read_bytes()
        article = Article.from_bytes(data)
        if article.read_only:
            continue
        model = BodyModel(Session(article, None, naming=Naming()))
        texts = [passage.text for passage in passages(model) if not passage.is_protected]
        words = Counter(word for text in texts for word in re.findall(r"\w{2,}", text))
        if not words:
            continue
        word = words.most_common(1)[0][0]
        searcher = Searcher(Query(word, match_case=True))
        matches = find_matches(model, searcher, Budget(60))
        done = replace_matches(model, searcher, NEW, matches, Budget(60))
        assert done.count + done.protected + done.refused == len(matches), path
        if not done.refused:
            shown = [passage.text for passage in passages(model) if not passage.is_protected]
            meant = [text.replace(word, NEW) for text in texts]
            assert [text.split() for text in shown] == [text.split() for text in meant], path
        if model.session.can_undo:
            assert model.session.undo()
        assert model.article.to_bytes() == data, path
        tried, replaced = tried + 1, replaced + done.count
        refused, protected = refused + done.refused, protected + done.protected
    figure(f"{tried} of {len(posts)} posts: {replaced} replaced, {refused} refused, {protected} protected and left")
    assert tried
