"""A body that differs little from the one before is rendered from it: the same pieces as rendered alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.changes import Splice
from editor.markup.options import Options
from editor.render import markdown
from editor.render.markdown import SiteMarkdown
from editor.render.page import PageRenderer
from editor.site.site import open_site

HEAD = "---\ntitle: T\n---\n"
BODY = (
    "First *paragraph* with HTML.\n\n## Same\n\n<p data-ke-size='size16'>raw</p>\nglued text[^n]\n\n## Same\n\n"
    "- one\n- two\n\nPlain end.\n\n[^n]: A note.\n\n*[HTML]: Hyper\n\n* toc\n{:toc}\n"
)
PIECES = ("x", " ", "가", "\n", "\n\n", "## ", "*", "[^n]", "<b>", "</p>", "HTML", "{:.c}", "- ", "[^m]: More.\n", "`")


def edited(article: Article, at: int, removed: int, inserted: str) -> Article:
    """The article after a splice in its body."""
    start = len(article.head) + at
    text = article.text
    return article.apply((Splice(start, text[start : start + removed], inserted),))


edits = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 6), st.sampled_from(PIECES)), max_size=12)


@given(edits)
def test_after_any_edits_the_pieces_are_those_of_the_body_alone(made: list[tuple[int, int, str]]) -> None:
    kept, article = SiteMarkdown(Options()), Article.from_text(HEAD + BODY)
    kept.blocks(article.body.text, article)
    for at, removed, inserted in made:
        length = len(article.body.text)
        article = edited(article, min(at, length), min(removed, length - min(at, length)), inserted)
        alone = SiteMarkdown(Options()).blocks(article.body.text, article)
        assert kept.blocks(article.body.text, article) == alone


def test_letters_in_a_paragraph_leave_the_rest_of_the_body_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, article = SiteMarkdown(Options()), Article.from_text(HEAD + BODY)
    before = kept.blocks(article.body.text, article)
    monkeypatch.setattr(markdown, "assemble", None)  # would go over all blocks
    article = edited(article, BODY.index("end"), 0, "very ")
    after = kept.blocks(article.body.text, article)
    assert "Plain very end." in after.plain
    assert [
        number for number, pair in enumerate(zip(before.blocks, after.blocks, strict=True)) if len(set(pair)) > 1
    ] == [next(number for number, piece in enumerate(after.blocks) if "very" in piece)]


@pytest.mark.parametrize(
    "texts",
    [
        (
            HEAD + "one\n",
            HEAD + "one two\n",
            HEAD + "one {{ page.title }}\n",
            HEAD + "one {{ page.title }} x\n",
            HEAD + "o\n",
        ),
        (HEAD + "one\n", HEAD + "\n\none\n", HEAD + "\n\n\none two\n", HEAD + "one\n"),
        (HEAD + "@one\n", "---\ntitle: T\njekyll-mentions: false\n---\n@one\n", HEAD + "@two\n"),
        ("@one\n", HEAD + "@one\n", "---\n[broken\n---\n@one\n"),
        (HEAD, HEAD + "a\n", HEAD),
    ],
)
def test_a_body_for_patching_is_that_of_the_page(tmp_path: Path, texts: tuple[str, ...]) -> None:
    (tmp_path / "_config.yml").write_text("plugins: [jekyll-mentions]\n", "utf-8")
    kept, path = PageRenderer(open_site(tmp_path)), tmp_path / "_posts" / "2024-02-03-x.md"
    for text in texts:
        article = Article.from_text(text)
        alone = PageRenderer(open_site(tmp_path)).render(article, path).body
        assert kept.render_body(article, path) == alone


def test_a_body_for_patching_follows_the_name_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: Site\n", "utf-8")
    kept, article = PageRenderer(open_site(tmp_path)), Article.from_text(HEAD + "*one*\n")
    for name in ("2024-02-03-x.md", "2024-02-03-x.html", "2024-02-03-x.md"):
        alone = PageRenderer(open_site(tmp_path)).render(article, tmp_path / "_posts" / name).body
        assert kept.render_body(article, tmp_path / "_posts" / name) == alone
