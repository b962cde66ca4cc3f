"""Comparison of two versions in the language of fields, sections and blocks."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.difference import ChangeKind, compare
from editor.document.pieces import body_pieces
from tests.document.test_merge import ARTICLES, BASE, BODY, HEAD, mangled, replaced

K = ChangeKind


def summary(old: Article, new: Article) -> list[tuple[object, ...]]:
    return [(section.kind, section.new_title if section.new_title is not None else section.old_title, [change.kind for change in section.blocks]) for section in compare(old, new).sections]


def test_nothing_changed() -> None:
    found = compare(BASE, BASE)
    assert (found.fields, found.sections, found.is_exact) == ((), (), True)


def test_fields() -> None:
    new = BASE.with_field("title", "새 제목").without_field("image").with_field("author", "김")
    new = replaced(new, ("[정치, 경제]", "[ 정치, 경제 ]"))
    found = compare(BASE, new)
    assert {change.key: (change.kind, change.old, change.new) for change in found.fields} == {
        "title": (K.CHANGED, "제목", "새 제목"), "author": (K.ADDED, None, "김"), "image": (K.REMOVED, "/a.jpg", None),
        "categories": (K.REWRITTEN, ["정치", "경제"], ["정치", "경제"]),
    }  # fmt: skip
    assert (found.sections, found.is_exact) == ((), False)


def test_a_changed_an_added_and_a_removed_block_are_told_under_their_section() -> None:
    new = replaced(BASE, ("하나 있다", "둘 있다"), ("첫 절의 다른 문단이 있다.\n\n", ""), ("끝 문단이다.", "끝 문단이다.\n\n덧붙임."))
    assert summary(BASE, new) == [(K.CHANGED, "첫 절", [K.CHANGED, K.REMOVED]), (K.CHANGED, "셋째 절", [K.ADDED])]


def test_a_moved_section_is_one_thing() -> None:
    second = BODY[BODY.index("<h2") : BODY.index("## 셋째")]
    moved = BODY.replace(second, "").replace("## 첫 절", second + "## 첫 절")
    (kind, title, blocks), = summary(BASE, Article.from_text(HEAD + moved))
    assert (kind, title) == (K.MOVED, "첫 절") or (kind, title) == (K.MOVED, "둘째 절")
    assert set(blocks) == {K.MOVED}


def test_sections_added_removed_and_renamed() -> None:
    first = BODY[BODY.index("## 첫") : BODY.index("<h2")]
    new = Article.from_text(HEAD + BODY.replace(first, "").replace("셋째 절", "셋째 큰 절") + "\n## 넷째 절\n\n글이다.\n")
    found = compare(BASE, new).sections
    assert [(section.kind, section.old_title, section.new_title) for section in found] == [
        (K.CHANGED, "셋째 절", "셋째 큰 절"), (K.ADDED, None, "넷째 절"), (K.REMOVED, "첫 절", None)
    ]  # fmt: skip


def test_white_space_alone_is_no_change_of_a_block() -> None:
    found = compare(BASE, replaced(BASE, ("머리 문단이 있다.\n\n", "머리 문단이 있다.\n\n\n")))
    assert (found.sections, found.is_exact) == ((), False)


@given(ARTICLES, st.integers(0, 2**32))
def test_each_block_of_both_is_unchanged_or_told(old: Article, seed: int) -> None:
    new = mangled(old, random.Random(seed))
    told = [change for section in compare(old, new).sections for change in section.blocks]
    for article, blocks, name in ((old, {change.old_block: change.old for change in told}, "old"), (new, {change.new_block: change.new for change in told}, "new")):
        for piece in body_pieces(article).items:
            assert blocks.get(piece.index, piece.text) == piece.text, name
    unchanged = [sorted(piece.text for piece in body_pieces(article).items if piece.index not in {getattr(change, f"{name}_block") for change in told}) for article, name in ((old, "old"), (new, "new"))]
    assert unchanged[0] == unchanged[1]
