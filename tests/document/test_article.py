"""The article: bytes kept, fields and blocks changed alone, its pieces always those of its text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article, ReadOnlyReason
from editor.document.changes import Move, Splice
from editor.document.front_matter import FrontMatterKind
from editor.errors import ReadOnlyArticleError

POST = """---
title: 글  # 주석
tags: [a, b]
---

## 하나

첫 *글*.

<p data-ke-size="size16">둘째.</p>
끝줄
"""

PIECES = st.sampled_from(
    [
        "---\n",
        "title: 글\n",
        "\n",
        "\r\n",
        "글 *별* ",
        "## 제목\n",
        "- 하나\n",
        "<p>",
        "</p>",
        "```\n",
        "$$",
        "> ",
        "{% x %}\n",
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@given(st.binary(max_size=60))
def test_any_bytes_go_back(data: bytes) -> None:
    assert Article.from_bytes(data).to_bytes() == data


@given(TEXTS)
def test_blocks_tile_the_body(text: str) -> None:
    article = Article.from_text(text)
    assert "".join(block.source for block in article.body.blocks) == text[article.body.offset :]
    assert article.body.starts[-1] == len(text) or not article.body.blocks


@given(TEXTS, st.data())
def test_an_edited_article_is_that_of_its_text(text: str, data: st.DataObject) -> None:
    article = Article.from_text(text)
    for _ in range(3):
        start = data.draw(st.integers(0, len(article.text)))
        end = data.draw(st.integers(start, min(len(article.text), start + 6)))
        splice = Splice(start, article.text[start:end], data.draw(PIECES))
        article = article.apply((splice,))
        fresh = Article.from_text(article.text)
        assert (article.front_matter.kind, article.front_matter.end) == (
            fresh.front_matter.kind,
            fresh.front_matter.end,
        )
        assert article.front_matter.values() == fresh.front_matter.values()
        assert article.body.offset == fresh.body.offset
        assert article.body.blocks == fresh.body.blocks


@given(TEXTS, st.data())
def test_a_moved_article_is_that_of_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    to = data.draw(st.one_of(st.integers(0, start), st.integers(end, len(text))))
    article = Article.from_text(text).apply((Move(start, end, to),))
    assert article.body.blocks == Article.from_text(article.text).body.blocks


def test_a_field_is_set_alone() -> None:
    article = Article.from_bytes(POST.encode()).with_field("title", "새 글")
    assert article.to_bytes().decode() == POST.replace("title: 글", "title: 새 글")
    assert article.field("title") == "새 글"


def test_a_field_is_removed_with_its_line() -> None:
    assert Article.from_text(POST).without_field("tags").text == POST.replace("tags: [a, b]\n", "")


def test_every_block_can_be_given_another_source_alone() -> None:
    article = Article.from_text(POST)
    for index, block in enumerate(article.body.blocks):
        changed = article.with_block(index, "새 블록\n\n")
        start = article.body.starts[index]
        assert changed.text == POST[:start] + "새 블록\n\n" + POST[start + len(block.source) :]


def test_kinds_of_blocks() -> None:
    kinds = [block.kind.value for block in Article.from_text(POST).body.blocks]
    assert kinds == ["heading", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("---\ntitle: 글\n---\n글".encode("cp949"), ReadOnlyReason.ENCODING),
        (b"+++\na = 1\n+++\nx", ReadOnlyReason.TOML),
    ],
)
def test_what_is_not_ours_can_only_be_read(data: bytes, reason: ReadOnlyReason) -> None:
    article = Article.from_bytes(data)
    assert article.read_only is reason
    assert article.to_bytes() == data
    for edit in (lambda: article.with_field("title", "x"), lambda: article.with_block(0, "x")):
        with pytest.raises(ReadOnlyArticleError):
            edit()


def test_broken_front_matter_is_repaired_by_its_own_proposal() -> None:
    article = Article.from_text("---\ntitle: '장금이' 전국 확대\nlayout: post\n---\n글\n")
    assert article.front_matter.kind is FrontMatterKind.BROKEN
    problem = article.front_matter.problem
    assert problem is not None and problem.line == 2 and problem.repair is not None
    repaired = article.apply(problem.repair)
    assert repaired.field("title") == "'장금이' 전국 확대"
    assert repaired.text.endswith("\nlayout: post\n---\n글\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_new_lines_take_the_articles_newline(newline: str) -> None:
    article = Article.from_text(POST.replace("\n", newline))
    assert article.newline == newline
    assert article.with_field("subtitle", "덧붙임").text.count(newline) == POST.count("\n") + 1


@given(
    st.sampled_from(["글\n\n둘\n", "---\n글\n", "--- x\n글\n", "+++\na\n", "", "--", "글"]),
    st.lists(
        st.tuples(st.integers(0, 12), st.integers(0, 4), st.sampled_from(["", "a", "---\n", "\n", "+++\n", "-"])),
        max_size=4,
    ),
)
def test_without_front_matter_changes_are_what_opening_anew_gives(
    text: str, changes: list[tuple[int, int, str]]
) -> None:
    article = Article.from_text(text)
    for at, removed, inserted in changes:
        start = min(at, len(text))
        gone = text[start : start + removed]
        text = text[:start] + inserted + text[start + len(gone) :]
        article = article.apply([Splice(start, gone, inserted)])
        fresh = Article.from_text(text)
        assert (article.text, article.front_matter.kind, article.body) == (text, fresh.front_matter.kind, fresh.body)


@pytest.mark.parametrize(
    ("body", "at", "removed", "inserted"),
    [("  가\n", 2, "", "\n"), ("\t 가나", 2, "가", "\n"), ("  가", 1, " ", "\n\n")],
)
def test_spaces_below_the_fence_become_its_own_when_a_line_of_them_is_made(
    body: str, at: int, removed: str, inserted: str
) -> None:
    article = Article.from_text("---\ntitle: 글\n---\n\n" + body)
    after = article.apply((Splice(len(article.head) + at, removed, inserted),))
    fresh = Article.from_text(after.text)
    assert (after.head, after.front_matter, after.body.blocks) == (fresh.head, fresh.front_matter, fresh.body.blocks)
