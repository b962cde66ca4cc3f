"""The tags of jekyll-seo-tag and jekyll-feed, against the plugins themselves."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import pytest

from editor.render.page import PageRenderer, Shell
from editor.site.permalinks import destination
from editor.site.site import open_site
from tests.render.dom import tokens
from tests.site.jekyll_truth import environment

CONFIGURATIONS = {
    "rich": """
title: "Site <b>& Co</b>"
tagline: Tag *line*
description: 사이트 설명
url: https://example.org
baseurl: /blog
lang: ko-KR
author: {name: 김기자, twitter: "@kim", url: https://kim.example}
logo: /logo 1.png
twitter: {username: "@site", card: summary}
facebook: {admins: 1, publisher: P, app_id: 2}
webmaster_verifications: {google: g, bing: b, baidu: d}
social: {name: Social, links: [https://a.example, https://b.example]}
feed: {path: atom.xml}
""",
    "bare": "google_site_verification: g\n",
    "named": "name: Named\nurl: http://x.org\nauthor: lee\nlocale: en_GB\n",
}
POSTS = {
    "_posts/2024-01-02-plain.md": "title: Plain\n---\nFirst *paragraph* & more.\n\nRest.\n",
    "_posts/2024-01-03-full.md": "title: 'Quotes \"x\" & <i>y</i>'\ndescription: Own\nimage: /a b.jpg\nauthor: lee\n"
    "lang: en\nlast_modified_at: 2024-02-03 10:00:00\n---\nText\n",
    "_posts/2024-01-04-image.md": "title: Image\nimage: {path: https://o.org/x.png, height: 10, width: 20, alt: Alt}\n"
    "authors: [kim, lee]\nseo: {type: NewsArticle, name: Seo, links: [https://s.example]}\n---\nText\n",
    "_posts/2024-01-05-untitled.md": "canonical_url: https://elsewhere.org/x\nexcerpt: 요약 **굵게**\ntwitter: {card: app}\n---\nText\n",
    "_posts/2024-01-06-author.md": "title: A\nauthor: {name: X, type: Organization}\nimage: {facebook: /f.png}\n---\n\n",
    "_posts/2024-01-07-home.md": "title: Home\npermalink: /\n---\nText\n",
}  # fmt: skip


@cache
def has_plugins() -> bool:
    probe = ["ruby", "-e", 'require "jekyll"; require "jekyll-seo-tag"; require "jekyll-feed"']
    try:
        return subprocess.run(probe, env=environment(), capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.mark.skipif(not has_plugins(), reason="jekyll-seo-tag and jekyll-feed are not installed")
@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_heads_are_those_that_the_plugins_make(name: str, tmp_path: Path) -> None:
    site, out = tmp_path / "site", tmp_path / "out"
    files = {
        "_config.yml": f"timezone: Asia/Seoul\nplugins: [jekyll-seo-tag, jekyll-feed]\n{CONFIGURATIONS[name]}",
        "_data/authors.yml": "lee: {name: 이기자, twitter: lee}\n",
        "_layouts/default.html": "<html><head>{% feed_meta %}{% seo %}</head><body>{{ content }}</body></html>",
        "_layouts/untitled.html": "<html><head>{%- seo title=false -%}</head><body>{{ content }}</body></html>",
        **{path: f"---\nlayout: default\n{text}" for path, text in POSTS.items()},
        "_posts/2024-01-08-untitled.md": "---\nlayout: untitled\ntitle: T\n---\nText\n",
    }
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    command = ["jekyll", "build", "-q", "-s", str(site), "-d", str(out), "--disable-disk-cache"]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    renderer = PageRenderer(open_site(site))
    for entry in renderer.site.posts():
        page = renderer.render(entry.path.read_text("utf-8"), entry.path)
        assert (page.shell, page.problems) == (Shell.THEME, ())
        assert tokens(page.html) == tokens((out / destination(page.url)).read_text("utf-8")), entry.relative_path
