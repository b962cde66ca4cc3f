"""Colour and highlight as the article writes them."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.colours import (
    COLOURS,
    cleared,
    colour_mark,
    colour_name,
    highlight_mark,
    is_highlighted,
    with_colour,
    with_highlight,
)
from editor.markup.inline import Mark


def span(style: str, **others: str) -> Mark:
    return Mark("span", (("style", style), *others.items()))


def test_a_colour_is_written_as_the_articles_others() -> None:
    bare = Article.from_text("가\n")
    assert colour_mark(bare, "red") == span(f"color: {COLOURS['red']};")
    used = Article.from_text(
        "<p><span style='color:#EE2323'>가</span> <span style=\"color: rgb(0, 0, 240)\">나</span></p>\n"
    )
    assert colour_mark(used, "red") == span("color:#EE2323")
    assert colour_mark(used, "blue") == span("color: rgb(0, 0, 240)")
    assert colour_mark(used, "green") == span(f"color: {COLOURS['green']};")


def test_a_highlight_is_a_mark_unless_the_article_has_another_way() -> None:
    assert highlight_mark(Article.from_text("가\n")) == Mark("mark")
    used = Article.from_text('<p><span style="background-color: #21538527;">가</span></p>\n')
    assert highlight_mark(used) == span("background-color: #21538527;")


@pytest.mark.parametrize("name", COLOURS)
def test_our_own_colours_are_called_what_they_are(name: str) -> None:
    assert colour_name(COLOURS[name]) == name


def test_other_properties_and_attributes_stay() -> None:
    marks = (Mark("b"), span("color: red; font-size: 12px", lang="en"))
    assert with_colour(marks, None) == (Mark("b"), span("font-size: 12px;", lang="en"))
    assert with_colour((span("color: red"),), None) == ()
    assert with_colour((span("color: red", id="x"),), Mark("span")) == (Mark("span", (("id", "x"),)), Mark("span"))
    assert with_highlight((Mark("mark"), span("background: red")), None) == ()
    assert with_colour((span("background-color: red"),), None) == (span("background-color: red"),)


def test_what_is_highlighted_and_what_clearing_keeps() -> None:
    link = Mark("a", (("href", "/a"),))
    assert is_highlighted((Mark("mark"),)) and is_highlighted((span("background: red"),))
    assert not is_highlighted((span("color: red"), link))
    assert cleared((Mark("strong"), link, span("color: red"))) == (link,)
