"""Each rule says of a post what the real Jekyll does with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Severity
from editor.checks.post import check_post
from editor.document.article import Article
from editor.site.site import Site
from tests.checks.builds import Build, built
from tests.site.jekyll_truth import needs_jekyll

STOPS, LEFT_OUT, DROPPED, FROM_NAME, MEANT = "stops", "left out", "front matter dropped", "named by file", "as meant"

FATES = {
    "not-utf-8": LEFT_OUT,
    "no-front-matter": FROM_NAME,
    "toml-front-matter": FROM_NAME,
    "yaml-broken": DROPPED,
    "yaml-stops-build": STOPS,
    "no-title": FROM_NAME,
    "empty-date": STOPS,
    "bad-date": STOPS,
    "categories-no-list": DROPPED,
    "address-no-text": STOPS,
    "file-name-ignored": LEFT_OUT,
    "bad-name-date": STOPS,
    "unpublished": LEFT_OUT,
    "future": LEFT_OUT,
    "no-url": STOPS,
    "no-layout": MEANT,
    "liquid-broken": STOPS,
    "liquid-unknown-tag": STOPS,
    "liquid-no-include": STOPS,
    "liquid-no-document": STOPS,
}
"""What becomes of a post with such a finding."""


@dataclass(frozen=True)
class Case:
    rule: str  # "" where nothing is to be found
    content: str | bytes
    name: str = "2020-01-02-my-post.md"
    configuration: str = ""


def head(lines: str, body: str = "text") -> str:
    return f"---\ntitle: Meant\n{lines}\n---\n{body}\n"


def liquid(body: str, rule: str = "liquid-broken") -> Case:
    return Case(rule, head("layout: null", body))


CASES = {
    "plain": Case("", head("layout: post")),
    "encoding": Case("not-utf-8", "---\ntitle: 글\n---\n글\n".encode("cp949")),
    "utf-16": Case("not-utf-8", "---\ntitle: a\n---\nx\n".encode("utf-16")),
    "no-front-matter": Case("no-front-matter", "text\n"),
    "blank-line-first": Case("no-front-matter", "\n---\ntitle: a\n---\nx\n"),
    "empty-file": Case("no-front-matter", ""),
    "toml": Case("toml-front-matter", "+++\ntitle = 'a'\n+++\ntext\n"),
    "broken": Case("yaml-broken", "---\ntitle: '장금이' 전국 확대\n---\ntext\n"),
    "symbol": Case("yaml-broken", "---\ntitle: a\nx: :y\n---\ntext\n"),
    "no-mapping": Case("yaml-broken", "---\n- a\n---\ntext\n"),
    "strict": Case("yaml-stops-build", "---\ntitle: 'a\n---\n", configuration="strict_front_matter: true\n"),
    "no-title": Case("no-title", "---\nlayout: post\n---\ntext\n"),
    "empty-title": Case("no-title", "---\ntitle:\n---\ntext\n"),
    "title-by-default": Case(
        "", "---\na: b\n---\n", configuration="defaults: [{scope: {path: ''}, values: {title: Meant}}]\n"
    ),
    "duplicate": Case("duplicate-key", "---\ntitle: a\ntitle: Meant\n---\n"),
    "empty-date": Case("empty-date", head("date:")),
    "bad-date": Case("bad-date", head("date: someday")),
    "clock-date": Case("bad-date", head("date: 20:00")),
    "false-date": Case("bad-date", head("date: false")),
    "categories-number": Case("categories-no-list", head("categories: 5")),
    "categories-decimal": Case("categories-no-list", head("categories: 1.5")),
    "categories-mapping": Case("categories-no-list", head("categories: {a: b}")),
    "categories-true": Case("categories-no-list", head("categories: true")),
    "categories-empty": Case("", head("categories:")),
    "categories-numbers": Case("item-no-text", head("categories: [5, 가]")),
    "category-number": Case("", head("category: 5")),
    "category-decimal": Case("", head("category: 1.5")),
    "category-mapping": Case("", head("category: {a: b}")),
    "tags-mapping": Case("", head("tags: {a: b}")),
    "category-scheme": Case("no-url", head("category: 정치:경제")),
    "placeholder": Case("no-url", head("permalink: /:gone/")),
    "slug-number": Case("address-no-text", head("slug: 5")),
    "permalink-number": Case("address-no-text", head("permalink: 5")),
    "slug-false": Case("", head("slug: false")),
    "undated": Case("file-name-ignored", head(""), "my-post.md"),
    "name-date": Case("bad-name-date", head(""), "2020-13-30-my-post.md"),
    "name-date-overruled": Case("day-unlike-name", head("date: 2020-01-02"), "2020-13-30-my-post.md"),
    "february": Case("day-shifts", head(""), "2020-02-30-my-post.md"),
    "unpublished": Case("unpublished", head("published: false")),
    "published-text": Case("published-no-switch", head("published: 'false'")),
    "future": Case("future", head("date: 2099-01-02"), "2099-01-02-my-post.md"),
    "future-name": Case("future", head(""), "2099-01-02-my-post.md"),
    "future-allowed": Case("", head(""), "2099-01-02-my-post.md", "future: true\n"),
    "layout": Case("no-layout", head("layout: gone")),
    "layout-of-theme": Case("", head("layout: null")),
    "unknown-tag": liquid("{% gone %}", "liquid-unknown-tag"),
    "tag-in-code": liquid("```\n{% gone %}\n```", "liquid-unknown-tag"),
    "tag-in-raw": liquid("{% raw %}{% gone %}{% endraw %}", ""),
    "liquid-off": Case("", head("render_with_liquid: false", "{% gone %} {{")),
    "open-output": liquid("a {{ b"),
    "half-output": liquid("a {{ b } c"),
    "open-tag": liquid("{% if a"),
    "open-block": liquid("{% if a %}x"),
    "open-raw": liquid("{% raw %}x"),
    "lone-end": liquid("{% endfor %}"),
    "lone-else": liquid("{% else %}"),
    "bad-for": liquid("{% for x %}{% endfor %}"),
    "bad-assign": liquid("{% assign x %}"),
    "no-condition": liquid("{% if %}x{% endif %}"),
    "lax-condition": liquid("{% if a & b %}x{% endif %}", ""),
    "lax-word": liquid("{{ a ’ b }}", ""),
    "operator": liquid("{% if a <! b %}x{% endif %}"),
    "lax-output": liquid("{{ | }} {{ 'a }} {{ a || b }}", ""),
    "unknown-filter": liquid("{{ 'a' | gone }}", ""),
    "no-include": liquid("{% include gone.html %}", "liquid-no-include"),
    "an-include": liquid("{% include there.html %}", ""),
    "no-link": liquid("{% link gone.md %}", "liquid-no-document"),
    "no-post": liquid("{% post_url 2020-01-01-gone %}", "liquid-no-document"),
    "own-link": liquid("{% post_url 2020-01-02-my-post %} {% link _posts/2020-01-02-my-post.md %}", ""),
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sites")
    for name, case in CASES.items():
        for folder in ("_posts", "_layouts", "_includes"):
            (root / name / folder).mkdir(parents=True)
        (root / name / "_config.yml").write_text(f"timezone: Asia/Seoul\n{case.configuration}", "utf-8")
        (root / name / "_layouts" / "post.html").write_text("<main>{{ content }}</main>", "utf-8")
        (root / name / "_includes" / "there.html").write_text("there", "utf-8")
        data = case.content if isinstance(case.content, bytes) else case.content.encode()
        (root / name / "_posts" / case.name).write_bytes(data)
    return root


@pytest.fixture(scope="module")
def builds(sites: Path) -> Mapping[str, Build]:
    return built(sites)


@pytest.mark.parametrize("name", CASES)
def test_what_is_found(sites: Path, name: str) -> None:
    case = CASES[name]
    path = sites / name / "_posts" / case.name
    context = CheckContext(Article.from_bytes(path.read_bytes()), path, CheckedSite(Site(sites / name)))
    assert [found.rule for found in check_post(context)] == ([case.rule] if case.rule else [])


@needs_jekyll
@pytest.mark.parametrize("name", CASES)
def test_what_jekyll_does(builds: Mapping[str, Build], name: str) -> None:
    assert _fate(builds[name]) == FATES.get(CASES[name].rule, MEANT)


@needs_jekyll
def test_a_page_without_its_layout_is_bare(builds: Mapping[str, Build]) -> None:
    (bare,), (whole,) = builds["layout"].posts, builds["plain"].posts
    assert "<main>" in whole.page and "<main>" not in bare.page


def _fate(build: Build) -> str:
    if build.stopped:
        return STOPS
    if not build.posts:
        return LEFT_OUT
    (post,) = build.posts
    if post.title == "" and "my-post" in post.url and "2020-01-02-my-post" in post.url:
        return DROPPED
    return FROM_NAME if post.title == "My Post" else MEANT if post.title == "Meant" else post.title


def test_two_posts_at_one_address(tmp_path: Path) -> None:
    (tmp_path / "_posts").mkdir()
    paths = [tmp_path / "_posts" / name for name in ("2020-01-01-a.md", "2020-01-02-b.md", "2020-01-03-c.md")]
    for path, address in zip(paths, ("/same/", "/same/index.html", "/other/"), strict=True):
        path.write_text(head(f"permalink: {address}"), "utf-8")
    site = CheckedSite(Site(tmp_path))
    contexts = [CheckContext(Article.from_bytes(path.read_bytes()), path, site) for path in paths]
    found = [[(each.rule, each.detail) for each in check_post(context)] for context in contexts]
    assert found == [[("same-url", "_posts/2020-01-02-b.md")], [("same-url", "_posts/2020-01-01-a.md")], []]


@pytest.mark.parametrize("with_plugins", [False, True])
def test_a_tag_that_a_plugin_may_bring_is_advice(tmp_path: Path, with_plugins: bool) -> None:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").write_text(f"plugins: [{'jekyll-tube' if with_plugins else 'jekyll-feed'}]\n", "utf-8")
    path = tmp_path / "_posts" / "2020-01-01-a.md"
    path.write_text(head("", "{% tube x %}"), "utf-8")
    (found,) = check_post(CheckContext(Article.from_bytes(path.read_bytes()), path, CheckedSite(Site(tmp_path))))
    assert found.severity is (Severity.WARNING if with_plugins else Severity.ERROR)
