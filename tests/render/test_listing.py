"""An article in the site's own list: the page that lists the posts, as Jekyll builds it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from editor.render.listing import MOST_ENTRIES, ArticleList, shown_elsewhere
from editor.render.page import PageRenderer, RenderOptions
from editor.resources import resource_path
from editor.site.site import open_site
from tests.render.dom import tokens
from tests.site.jekyll_truth import environment, has_plugin, needs_jekyll

LIST = "---\n---\n<ul>{% for p in site.posts %}<li><a href='{{ p.url | relative_url }}'>{{ p.title }}</a> {{ p.excerpt }}</li>{% endfor %}</ul>"


def built(site: Path, out: Path) -> Path:
    command = ["jekyll", "build", "-q", "-s", str(site), "-d", str(out), "--disable-disk-cache"]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of 12 posts without a page that lists them."""
    site = tmp_path / "site"
    (site / "_posts").mkdir(parents=True)
    (site / "_config.yml").write_text("title: T\nbaseurl: /base\n", "utf-8")
    for number in range(1, 13):
        text = f"---\ntitle: 글 {number}\n---\nOpening *{number}*\n\nMore\n"
        (site / f"_posts/2024-01-{number:02}-post-{number}.md").write_text(text, "utf-8")
    return site


def listed(site: Path, name: str = "2024-01-05-post-5.md", text: str | None = None) -> ArticleList | None:
    path = site / "_posts" / name
    renderer = PageRenderer(open_site(site), RenderOptions(marked=False))
    found = renderer.listed(path.read_text("utf-8") if text is None else text, path)
    assert renderer.problems == ()
    return found


@needs_jekyll
def test_the_sample_sites_list_is_the_page_that_jekyll_builds(tmp_path: Path) -> None:
    site = Path(resource_path("sample-site"))
    out = built(site, tmp_path / "out")
    for name in ("2026-11-20-첫-배의-새벽.md", "2025-04-18-나무-심기.md"):
        found = listed(site, name)
        assert found is not None and found.url == "/"
        assert tokens(found.html) == tokens((out / "index.html").read_text("utf-8"))


@needs_jekyll
@pytest.mark.skipif(not has_plugin("jekyll-paginate"), reason="the plugin jekyll-paginate is not installed")
@pytest.mark.parametrize(("number", "page"), [(12, ""), (8, ""), (7, "page2/"), (1, "page3/")])
def test_of_a_list_in_pages_it_is_the_one_with_the_article(folder: Path, tmp_path: Path, number: int, page: str) -> None:
    (folder / "_config.yml").write_text("title: T\nplugins: [jekyll-paginate]\npaginate: 5\n", "utf-8")
    pager = (
        "{{ paginator.page }} {{ paginator.total_pages }} {{ paginator.total_posts }} {{ paginator.per_page }} "
        "[{{ paginator.previous_page }} {{ paginator.previous_page_path }} {{ paginator.next_page }} "
        "{{ paginator.next_page_path }}]"
    )
    (folder / "index.html").write_text(LIST.replace("site.posts", "paginator.posts") + pager, "utf-8")
    found = listed(folder, f"2024-01-{number:02}-post-{number}.md")
    assert found is not None
    assert tokens(found.html) == tokens((built(folder, tmp_path / "out") / page / "index.html").read_text("utf-8"))


def test_the_article_in_memory_stands_in_it(folder: Path) -> None:
    (folder / "index.html").write_text(LIST, "utf-8")
    found = listed(folder, text="---\ntitle: 새 제목\n---\n새 *글*\n")
    assert found is not None and found.href == "/base/2024/01/05/post-5.html"
    assert "새 제목</a> <p>새 <em>글</em></p>" in found.html and "글 4</a> <p>Opening <em>4</em></p>" in found.html
    new = listed(folder, "2024-02-01-new.md", "---\ntitle: Not saved yet\n---\nx\n")
    assert new is not None and "Not saved yet" in new.html and new.html.count("<li>") == 13


def test_the_usual_page_comes_first(folder: Path) -> None:
    for name in ("all.html", "archive.html", "index.html", "blog/index.html"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(LIST, "utf-8")
    for url, name in (("/", "index.html"), ("/blog/", "blog/index.html"), ("/all.html", "all.html")):
        found = listed(folder)
        assert found is not None and found.url == url
        (folder / name).unlink()


def test_no_list_no_link_and_a_list_too_long_are_none(folder: Path) -> None:
    assert listed(folder) is None
    (folder / "index.html").write_text(LIST.replace("<a ", "<b "), "utf-8")
    assert listed(folder) is None
    (folder / "index.html").write_text(LIST, "utf-8")
    assert listed(folder) is not None
    for number in range(MOST_ENTRIES):
        (folder / f"_posts/2023-01-01-more-{number}.md").write_text("---\ntitle: x\n---\nx\n", "utf-8")
    assert listed(folder) is None
    (folder / "index.html").write_text(LIST.replace("site.posts", "site.posts limit: 20"), "utf-8")
    assert listed(folder) is not None


def test_shown_elsewhere_its_addresses_are_its_own() -> None:
    page = ArticleList("<html><head lang='x'><title>t</title></head></html>", "/blog/", "/a?b&c")
    said = '<base href="/base/blog/"><meta name="copydesk:entry" content="/a?b&amp;c">'
    assert shown_elsewhere(page, "/base") == f"<html><head lang='x'>{said}<title>t</title></head></html>"
