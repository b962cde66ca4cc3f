"""Without the theme the page of the last build is the shell: the article is put where the old one stood."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.render.built_page import article_shell
from editor.render.page import Page, PageRenderer, Shell
from editor.site.site import open_site

ARTICLE = (
    "<p>The council met on Monday morning.</p>\n\n<p><img src='a.jpg' /></p>\n\n<p>It decided nothing at all.</p>\n"
)


def refilled(page: str, article: str = ARTICLE, title: str = "Old & new", to: str = "Else") -> str:
    shell = article_shell(page, article, title)
    assert shell is not None
    return shell.around("[NEW]", to)


def test_the_article_is_found_to_the_letter_white_space_aside() -> None:
    page = f"<body><h1>Head</h1>{ARTICLE.replace(chr(10), ' ')}<div>after</div></body>"
    assert refilled(page) == "<body><h1>Head</h1>[NEW] <div>after</div></body>"


def test_an_article_that_was_built_a_little_differently_is_found_by_its_texts() -> None:
    built = (
        '<p>The council met on Monday <em>morning</em>.<p><a href="a.jpg"><img src="a.jpg"></a></p>'
        "<p class='x'>It decided nothing at all.</p>"
    )
    page = f"<nav><a>Home</a></nav><article><header>H</header>{built}<footer>Foot, said on Monday</footer></article>"
    expected = "<nav><a>Home</a></nav><article><header>H</header>[NEW]<footer>Foot, said on Monday</footer></article>"
    assert refilled(page) == expected


def test_short_texts_beside_a_long_one_belong_to_the_article() -> None:
    article = '<p>Raw</p>\n<h2 id="one">One</h2>\n<p>The only long text there is.</p>\n'
    built = '<p>Raw</p><h2 id="one"><a href="#one"></a> One</h2><p>The only long text there is.</p>'
    page = f"<main><h1>Head</h1>{built}<hr><p>Foot</p></main>"
    assert refilled(page, article) == "<main><h1>Head</h1>[NEW]<hr><p>Foot</p></main>"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<article><div class='x post-content'>a<br>b</div>c</article>",
         "<article><div class='x post-content'>[NEW]</div>c</article>"),
        ("<main><article><h1>T</h1><p>a</p></article></main>", "<main><article><h1>T</h1>[NEW]</article></main>"),
        ("<main>a<p>b</main><p>c</p>", "<main>[NEW]</main><p>c</p>"),
        ("<div itemprop='articleBody'>a</div><article>b</article>", "<div itemprop='articleBody'>[NEW]</div><article>b</article>"),
    ],
)  # fmt: skip
def test_an_article_that_is_not_known_is_found_by_what_content_is_called(page: str, expected: str) -> None:
    assert refilled(page, "") == expected


def test_a_page_without_a_place_for_an_article_is_no_shell() -> None:
    assert article_shell("<html><body><div>a</div></body></html>", "", "") is None


def test_the_title_is_another_in_headings_and_the_pages_title_only() -> None:
    page = f"<title>Old &amp; new | Site</title><h1>Old &amp; new</h1><a>Old &amp; new</a><main>{ARTICLE}</main>"
    assert refilled(page) == "<title>Else | Site</title><h1>Else</h1><a>Old &amp; new</a><main>[NEW]\n</main>"


def _site(folder: Path) -> Path:
    texts = {
        "_config.yml": "theme: nowhere-to-be-found\npermalink: /:title/\n",
        "_posts/2024-01-02-a.md": "---\ntitle: First\nlayout: post\n---\nOld *text* here.\n",
        "_site/a/index.html": "<title>First</title><b>Built</b><div><p>Old <em>text</em> here.</p></div>",
        "_site/assets/main.css": "b { c: d }",
    }
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def _rendered(folder: Path, name: str, title: str) -> Page:
    return PageRenderer(open_site(folder)).render(f"---\ntitle: {title}\nlayout: post\n---\nNew.\n", folder / name)


def test_an_articles_own_built_page_serves_it(tmp_path: Path) -> None:
    page = _rendered(_site(tmp_path), "_posts/2024-01-02-a.md", "Second")
    block = "<!--copydesk:block 0--><p>New.</p>\n<!--copydesk:/block 0-->"
    assert (page.shell, page.html) == (Shell.BUILT, f"<title>Second</title><b>Built</b><div>{block}</div>")


def test_another_posts_page_serves_one_that_was_never_built(tmp_path: Path) -> None:
    page = _rendered(_site(tmp_path), "_posts/2024-01-03-new.md", "New")
    assert page.shell is Shell.BUILT and "<title>New</title><b>Built</b>" in page.html


def test_style_sheets_of_the_last_build_are_there(tmp_path: Path) -> None:
    asset = PageRenderer(open_site(_site(tmp_path))).asset("/assets/main.css")
    assert asset is not None and asset.data == b"b { c: d }"


def test_without_a_build_the_style_is_our_own(tmp_path: Path) -> None:
    folder = _site(tmp_path)
    (folder / "_site/a/index.html").unlink()
    assert _rendered(folder, "_posts/2024-01-02-a.md", "Second").shell is Shell.PLAIN
