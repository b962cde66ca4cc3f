"""A body with Liquid is rendered whole and cut where its blocks are found again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.errors import EditorError
from editor.render.body import BodyHtml, has_liquid
from editor.render.page import PageRenderer
from editor.resources import resource_path
from editor.site.site import open_site

PIECES = (
    "A paragraph.\n\n", "## Heading\n\n", "## Heading\n\n", "{% if true %}\n\nshown\n\n{% endif %}\n\n",
    "{%- assign x = 1 -%}\n\n", "{{- page.title -}}\n\n", "{% raw %}\n\n{{ raw }}\n\n{% endraw %}\n\n",
    "{% for n in (1..2) %}\n\n- item {{ n }}\n\n{% endfor %}\n\n", "note[^1]\n\n", "[^1]: said {{ page.title }}\n\n",
    "{% comment %}\n\n{% if %}\n\n{% endcomment %}\n\n", "{% highlight ruby %}\n\nx = 1\n\n{% endhighlight %}\n\n",
    "{% if %}\n\n", "{% endfor %}\n\n", "{% break %}\n\n", "{% unknown %}\n\n", "- a\n- b\n\n", "{% raw %}\n\n",
    "{{ 'a' | append: \"\n\nb\" }}\n\n", "<div>\n\n{{ page.title }}\n\n</div>\n\n", "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
)  # fmt: skip


@pytest.fixture(scope="module")
def renderer() -> PageRenderer:
    return PageRenderer(open_site(resource_path("sample-site")))


def bodies(renderer: PageRenderer, body: str) -> tuple[BodyHtml, BodyHtml]:
    """The body cut, and whole: a text alone knows no blocks."""
    path = renderer.site.posts_folder / "2026-01-01-x.md"
    article = Article.from_text(f"---\ntitle: T\n---\n{body}")
    return renderer.render_body(article, path), renderer.render_body(article.text, path)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
def test_the_pieces_are_the_whole(renderer: PageRenderer, pieces: list[str]) -> None:
    body = "{{ page.title }}\n\n" + "".join(pieces)
    cut, whole = bodies(renderer, body)
    assert cut.plain == whole.plain


def test_each_piece_knows_its_block(renderer: PageRenderer) -> None:
    cut, _ = bodies(renderer, "one\n\n{% if true %}two\n\nthree{% endif %}\n\nfour {{ page.title }}\n\nfive\n")
    told = {html.strip(): cut.block_of(number) for number, html in enumerate(cut.blocks) if html.strip()}
    assert told == {"<p>one</p>": 0, "<p>two</p>\n\n<p>three</p>": 1, "<p>four T</p>": 3, "<p>five</p>": 4}
    assert [cut.block_of(cut.piece_of(block)) for block in range(5)] == [0, 1, 1, 3, 4]


def test_a_body_without_liquid_has_a_piece_for_each_block(renderer: PageRenderer) -> None:
    cut, _ = bodies(renderer, "one\n\ntwo\n")
    assert (cut.block_of(1), cut.piece_of(1)) == (1, 1)


@pytest.mark.corpus
def test_posts_of_the_corpus(renderer: PageRenderer, shared: Path) -> None:
    tried = 0
    for path in sorted((shared / "corpus").rglob("*.md"))[::10]:
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        try:
            body = Article.from_text(text).body.text
        except EditorError:
            continue
        if has_liquid(body):
            cut, whole = bodies(renderer, body)
            assert cut.plain == whole.plain, path
            tried += 1
    assert tried
