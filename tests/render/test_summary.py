"""What messengers, searches and lists make of a page: read off its head as they read it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from editor.render.page import PageRenderer
from editor.render.summary import ListEntry, PageHead, card_page, head_of, list_page, search_page, site_path, text_of
from editor.site.site import open_site

FULL = """<!doctype html><html><head><title>Title | Site</title>
<meta name="description" content="What it &amp; is about">
<meta property="og:title" content="Title"><meta property='og:image' content='https://news.example/a%20b.jpg'>
<meta property="og:site_name" content="Site"><meta name="twitter:card" content="summary">
<link rel="canonical" href="https://news.example/2026/x/"></head>
<body><title>not this</title><meta name="description" content="nor this"></body></html>"""


def test_the_head_of_a_page() -> None:
    assert head_of(FULL) == PageHead(
        title="Title | Site",
        description="What it & is about",
        site_name="Site",
        url="https://news.example/2026/x/",
        image="https://news.example/a%20b.jpg",
        is_large=False,
        shared_title="Title",
        shared_description="What it & is about",
    )


def test_a_bare_page_says_its_title() -> None:
    assert head_of("<title>한 줄</title><p>text") == PageHead(title="한 줄", shared_title="한 줄")
    assert head_of("") == PageHead()


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://news.example/img/a.jpg", "/img/a.jpg"),
        ("//news.example/a.jpg", ""),
        ("/img/a.jpg", "/img/a.jpg"),
        ("img/a.jpg", "/img/a.jpg"),
        ("https://elsewhere.example/a.jpg", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_a_picture_of_the_site_itself(address: str, path: str) -> None:
    assert site_path(address, "https://news.example") == path


def test_what_is_shown_is_text_and_never_markup() -> None:
    head = PageHead(title="<b>&", description='"><script>', shared_title="<i>", url="https://a.example/b/c/", image="x")
    pages = (
        card_page(head, '/a".jpg'),
        search_page(head, "2026-11-22"),
        list_page(ListEntry("<u>", datetime(2026, 11, 22), ("<s>",), "<q>", ""), "", "2026-11-22"),
    )
    for page in pages:
        assert not any(tag in page for tag in ("<script", "<b>", "<i>", "<u>", "<s>", "<q>"))
    assert "a.example › b › c" in pages[1]


def test_the_entry_of_an_article(tmp_path: Path) -> None:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").write_text("title: t\n", "utf-8")
    renderer, path = PageRenderer(open_site(tmp_path)), tmp_path / "_posts" / "2026-11-22-a.md"
    entry = renderer.entry(
        "---\ntitle: T\ncategories: [a, b]\nimage: {path: /x.jpg}\n---\n**One** & two\n\nThree\n", path
    )
    assert (entry.title, entry.categories, entry.excerpt, entry.image) == ("T", ("a", "b"), "One & two", "/x.jpg")
    assert entry.date.date().isoformat() == "2026-11-22"
    assert renderer.entry("---\nexcerpt: said\n---\nOne\n", path).excerpt == "said"


def test_text_of_html() -> None:
    assert text_of("<p>a&nbsp;b <b>c</b></p>\n<p>d</p>") == "a b c d"
