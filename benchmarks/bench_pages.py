"""Whole pages through the theme: the sample site's, and a gem theme's in sites of 10 and of 300 posts."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.figure import Figure, least_cpu_seconds
from editor.document.article import Article
from editor.render.page import PageRenderer, Shell
from editor.resources import resource_path
from editor.site.site import open_site

_CONFIGURATION = (
    "title: 뉴스\nurl: https://example.org\ntheme: minima\ndefaults: [{scope: {}, values: {layout: post}}]\n"
)
_PARAGRAPH = (
    "시의회는 월요일 회의에서 **예산**을 정했다. The council 'set' its [budget](https://example.org) for 2027.\n\n"
)
_ROUNDS = 10


def figures() -> Iterator[Figure]:
    """A page rendered again after one more word, everything read and parsed already."""
    yield from _of_the_sample_site()
    with tempfile.TemporaryDirectory() as folder:
        sites = [_made(Path(folder) / str(posts), posts) for posts in (10, 300)]
        if open_site(sites[0]).theme is None:
            print("     (the theme minima is not installed: its pages are left out)")
            return
        few, many = (_typing(site) for site in sites)
        times = least_cpu_seconds([few[0], many[0]], _ROUNDS)
        yield Figure("a page of minima, 300 posts in the site", times[1] * 1000, unit=" ms")
        yield Figure("the same to a site of 10 posts", times[1] / times[0], most=2)


def _of_the_sample_site() -> Iterator[Figure]:
    page, body = _typing(resource_path("sample-site"))
    times = least_cpu_seconds([page, body], _ROUNDS)
    yield Figure("a page of the sample site", times[0] * 1000, unit=" ms")
    yield Figure("the same to its body alone, block by block", times[0] / times[1])


def _typing(folder: Path) -> tuple[Callable[[], object], Callable[[], object]]:
    """Renders the middle post, each time with another word at its end: as a page, and its body alone."""
    site = open_site(folder)
    renderer, posts = PageRenderer(site), [entry for entry in site.posts() if not entry.is_draft]
    path = posts[len(posts) // 2].path
    text = path.read_text("utf-8")
    assert renderer.render(text, path).shell in (Shell.THEME, Shell.INSTALLED)
    articles = (Article.from_text(f"{text}\nmore {number}\n") for number in count())
    return partial(_next, renderer.render, articles, path), partial(_next, renderer.render_body, articles, path)


def _next(render: Callable[[Article, Path], object], articles: Iterator[Article], path: Path) -> None:
    render(next(articles), path)


def _made(folder: Path, posts: int) -> Path:
    (folder / "_posts").mkdir(parents=True)
    (folder / "_config.yml").write_text(_CONFIGURATION, "utf-8")
    for number in range(posts):
        text = f"---\ntitle: 글 {number}\ncategories: [정치]\n---\n\n" + _PARAGRAPH * 12
        (folder / f"_posts/2024-{number % 12 + 1:02}-{number % 28 + 1:02}-{number}.md").write_text(text, "utf-8")
    return folder
