"""URLs, dates, titles and categories of posts, against the real Jekyll."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor.site.documents import document_of
from editor.site.permalinks import destination, document_url, output_extension
from editor.site.site import Site, open_site
from tests.site.jekyll_truth import needs_jekyll, real_posts

# Front matter of posts that Jekyll builds; the file's path says the rest.
POSTS = {
    "_posts/2024-01-02-plain.md": "title: Plain",
    "_posts/2024-01-02-Upper-Case_and.dots.md": "title: Upper",
    "_posts/2024-01-03-한글-제목.md": "title: 한글 제목",
    "_posts/2024-01-03-한글 띄어쓰기.md": "title: 띄어쓰기",
    "_posts/2024-01-04-한글.md": "title: decomposed",
    "_posts/2024-01-05-one-category.md": "categories: 정치",
    "_posts/2024-01-06-two-words.md": "categories: 정치 경제",
    "_posts/2024-01-07-list.md": "categories: [정치, World News]",
    "_posts/2024-01-08-block-list.md": "categories:\n  - Sports & More\n  - A/B\n  - 100%",
    "_posts/2024-01-09-singular.md": "category: 정치 경제",
    "_posts/2024-01-10-both.md": "category: One\ncategories: [Two, One]",
    "_posts/2024-01-11-number-list.md": "categories: [2024, true, 1.5]",
    "_posts/2024-01-12-null-categories.md": "categories:",
    "_posts/2024-01-13-twice.md": "categories: [a, A, a]",
    "_posts/2024-01-14-null-in-list.md": "categories: [a, ~, b]",
    "_posts/2024-01-15-singular-list.md": "category: [x, y]",
    "_posts/2024-02-01-date-offset.md": "date: 2024-02-01 23:30:00 -0900",
    "_posts/2024-02-02-date-no-offset.md": "date: 2024-02-02 20:00:00",
    "_posts/2024-02-03-date-minutes.md": "date: 2024-02-03 23:59",
    "_posts/2024-02-04-date-only.md": "date: 2024-01-20",
    "_posts/2024-02-05-date-iso.md": "date: 2024-02-05T18:00:00Z",
    "_posts/2024-02-06-date-quoted.md": "date: '2024-02-06 10:00:00 +0900'",
    "_posts/2024-02-07-date-zone-name.md": "date: 2024-02-07 22:00:00 UTC",
    "_posts/2024-02-08-date-slashes.md": "date: 2024/02/08",
    "_posts/2024-02-09-date-words.md": "date: 9 February 2024 7:15 PM",
    "_posts/2024-02-10-date-fraction.md": "date: 2024-02-10 10:00:00.5 +05:30",
    "_posts/2024-02-11-date-short-offset.md": "date: 2024-02-11 10:00:00 +9",
    "_posts/2024-02-12-date-in-words.md": "date: Feb 12, 2024 10:30 KST",
    "_posts/2024-02-30-day-that-is-none.md": "title: Runs over",
    "_posts/24-3-4-short-date.md": "title: Short",
    "_posts/99-03-04-last-century.md": "title: Nineties",
    "_posts/2024-03-05-permalink.md": "permalink: /fixed/",
    "_posts/2024-03-06-permalink-file.md": "permalink: /fixed/page.html",
    "_posts/2024-03-07-permalink-bare.md": "permalink: fixed/bare",
    "_posts/2024-03-08-permalink-template.md": "permalink: /:categories/:year/:slug\ncategories: [Big News]",
    "_posts/2024-03-09-permalink-hangul.md": "permalink: /한글 주소/",
    "_posts/2024-03-10-permalink-style.md": "permalink: pretty",
    "_posts/2024-03-11-permalink-dots.md": "permalink: /a/../b//c/./d",
    "_posts/2024-03-12-permalink-xml.md": "permalink: /feeds/:title.xml",
    "_posts/2024-03-13-slug-given.md": "slug: Given Slug, with signs!",
    "_posts/2024-03-14-slug-hangul.md": "slug: 새 주소",
    "_posts/2024-03-15-slug-empty.md": "slug: ''",
    "_posts/2024-03-16-signs-(x)_~&+@=,;'!$.md": "title: Signs",
    '_posts/2024-03-17-quote-"x"-?-#-%.md': "title: Escapes",
    "_posts/2024-03-18-html.html": "title: HTML",
    "_posts/2024-03-19-markdown.markdown": "title: Long ending",
    "_posts/2024-03-20-text.txt": "title: Text",
    "_posts/2024-03-21-two.dots.md": "title: Dots",
    "_posts/2024-03-22-ends-in-dots...md": "title: More dots",
    "_posts/2024-03-23-no-title.md": "layout: post",
    "_posts/2024-03-24-emoji-😀-é.md": "title: Emoji",
    "_posts/2024-03-25-.md": "title: Empty slug",
    "_posts/deep/er/2024-04-01-sub-folder.md": "title: Below _posts",
    "_posts/deep/2024-04-02-path.md": "categories: [c]",
    "news/_posts/2024-04-03-folder-category.md": "title: Folder",
    "news/Big Region/_posts/2024-04-04-folders.md": "categories: [extra, news]",
    "news/_posts/2024-04-05-folder-category.md": "category: 사회",
    "_posts/2024-04-06-tags.md": "tags: one two",
    "_posts/2024-04-07-tag.md": "tag: one two\ntags: [three]",
    "_posts/2024-04-08-title-number.md": "title: 2024",
    "_posts/2024-04-09-title-cut.md": "title: 속보 #1",
    "_posts/2024-04-10-unpublished.md": "published: false",
    "_posts/2999-01-01-future.md": "title: Future",
    "_posts/2024-04-11-week-53.md": "date: 2021-01-03 01:02:03 +0900",
    "_posts/defaults/2024-05-01-default-permalink.md": "title: By default",
    "_posts/defaults/2024-05-02-default-category.md": "categories: [own]",
    "_posts/not-a-post.md": "title: Ignored",
    "_posts/_hidden/2024-06-01-hidden.md": "title: Ignored",
    "_ignored/_posts/2024-06-02-hidden.md": "title: Ignored",
    "skipped/_posts/2024-06-03-excluded.md": "title: Ignored",
    "_drafts/idea.md": "title: Idea\ndate: 2024-07-01 12:00:00 +0900",
    "_drafts/2024-07-02-dated.md": "title: Dated",
    "news/_drafts/초안.md": "title: 초안\ndate: 2024-07-03",
}

CONFIGURATION = """
title: Made site
timezone: Asia/Seoul
exclude: [skipped]
defaults:
  - scope: {path: "", type: posts}
    values: {layout: post}
  - scope: {path: _posts/defaults}
    values: {permalink: "/by-default/:title/", category: defaulted}
"""

SETTINGS: list[dict[str, object]] = [
    {},
    {"permalink": "pretty"},
    {"permalink": "ordinal"},
    {"permalink": "weekdate"},
    {"permalink": "none"},
    {"permalink": "/:year/:i_month/:i_day/:slug"},
    {"permalink": "/:short_year-:short_month-:long_month/:w_year/W:week/:w_day/:short_day/:long_day/:y_day/:name"},
    {"permalink": "/a/:slugified_categories/:hour:minute:second/:title:output_ext"},
    {"permalink": "/:collection/:path/"},
    {"permalink": "/:categories/:title_:slug_-x.html", "timezone": "America/New_York"},
    {"permalink": "blog/:title", "timezone": "UTC", "future": True, "show_drafts": True},
    {"collections": {"posts": {"permalink": "/c/:title/"}}, "timezone": "Europe/Berlin"},
]


@pytest.fixture(scope="module")
def made_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "_config.yml").write_text(CONFIGURATION, "utf-8")
    for path, front_matter in POSTS.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(f"---\n{front_matter}\n---\nText\n", "utf-8")
    return folder


def with_settings(folder: Path, settings: dict[str, object]) -> Site:
    """The site under settings over its own; JSON is YAML."""
    merged = [line for line in CONFIGURATION.splitlines() if line.split(":")[0] not in settings]
    lines = [*merged, *(f"{key}: {json.dumps(value)}" for key, value in settings.items())]
    (folder / "_config.yml").write_text("\n".join(lines), "utf-8")
    return open_site(folder)


def ours(site: Site) -> dict[str, tuple[str, ...]]:
    """Path to (url, file, date, title, categories, draft) of what Jekyll would publish."""
    found = {}
    now = site.now()
    for entry in site.posts():
        problem = entry.problem and entry.problem.kind.value
        if not entry.published or problem == "file_name":
            continue
        if entry.date > now and not site.configuration.future:
            continue
        if entry.is_draft and not site.configuration.flag("show_drafts"):
            continue
        text = entry.path.read_text("utf-8")
        document = document_of(text, site.document_path(entry.path), site.configuration, now=now)
        url = document_url(document, site.configuration)
        file = destination(url, output_extension(document, site.configuration))
        date = document.date.strftime("%Y-%m-%d %H:%M:%S %z")
        shown = (
            url,
            file,
            date,
            document.title,
            str(document.data["categories"]).replace("True", "true"),
            str(document.is_draft),
        )
        found[entry.relative_path] = (*shown, str(document.data["tags"]))
    return found


@needs_jekyll
def test_every_post_has_jekylls_url_under_every_permalink_setting(made_site: Path) -> None:
    (made_site / "_config.yml").write_text(CONFIGURATION, "utf-8")
    for settings, real in zip(SETTINGS, real_posts(made_site, SETTINGS), strict=True):
        expected = {
            path: (
                p.url,
                p.target,
                p.date,
                p.title,
                str(p.categories).replace("True", "true"),
                str(p.draft),
                str(p.tags),
            )
            for path, p in real.items()
        }
        assert len(expected) > 55
        found = ours(with_settings(made_site, settings))
        assert found.keys() == expected.keys(), settings
        assert {path: found[path] for path in found if found[path] != expected[path]} == {}, settings
