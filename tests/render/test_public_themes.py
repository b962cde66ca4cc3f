"""Public themes: ``THEMES=/src/one:/src/two`` names checkouts; posts of our own in each, ours against the real Jekyll's.

Plugins that the machine has not are taken out of the configuration, and so is the theme's own name: the checkout is
the site. What differs is told by cause: style sheets are compared apart (Debian's Jekyll has another Sass compiler
than we), and so are moments of the build.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.render.page import PageRenderer, RenderOptions
from editor.site.permalinks import destination
from editor.site.site import open_site
from tests.markup.kramdown import needs_dom_tokens, same_page
from tests.site.jekyll_truth import FAILED, build_tolerantly, environment, needs_jekyll

THEMES = [Path(name) for name in os.environ.get("THEMES", "").split(os.pathsep) if name]
_HERE = (
    "jekyll-seo-tag jekyll-feed jekyll-paginate jekyll-sitemap jekyll-mentions jekyll-redirect-from "
    "jekyll-include-cache jekyll-gist jekyll-toc jekyll-relative-links"
).split()
_OURS = {
    "2024-03-01-one": """title: "'첫 글', a title with “quotes” & more"
categories: [정치, local]
tags: [one, 두번째]
excerpt: A short *excerpt* of the post.
image: /assets/x.png
author: Kim
---
First paragraph with **bold**, `code` and a [link](https://example.org).

## A heading

1. one
2. two

> quoted

| a | b |
|---|---|
| 1 | 2 |

```ruby
puts "x"
```
""",
    "2024-03-02-two": """title: Second post
date: 2024-03-02 10:20:30 +0900
---
Only text here, {{ page.title }} with Liquid.

<!--more-->

## 한글 제목

Note[^1].

[^1]: A foot note.
""",
    "2024-03-03-three": """title: Third
tags: one
comments: true
toc: true
---
<p data-ke-size="size16">Raw</p>
bare text

## One

### Two

text
""",
}
_STYLE = re.compile(r"<style\b[^>]*>.*?</style>", re.DOTALL)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d ?[+-]\d\d:?\d\d")


def _without(names: list[str]) -> list[str]:
    """Those of the plugins that this machine has not."""
    script = "ARGV.each { |n| begin; require n; rescue LoadError; puts n; end }"
    done = subprocess.run(
        ["ruby", "-e", f'require "jekyll"; {script}', *names], env=environment(), capture_output=True, text=True, check=False
    )  # fmt: skip
    return done.stdout.split()


def _made(theme: Path, folder: Path) -> Path:
    site = folder / "site"
    shutil.copytree(theme, site, ignore=shutil.ignore_patterns(".git", "node_modules"))
    path = site / "_config.yml"
    text = path.read_text("utf-8") if path.is_file() else ""
    listed = set(re.findall(r"^ *- +[\"']?(je[\w-]+)", text, re.MULTILINE))
    absent = (listed - set(_HERE)) | set(_without(sorted(listed & set(_HERE))))
    for name in absent:
        text = re.sub(rf"^ *- +[\"']?{name}[\"']? *(#.*)?\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^(theme|remote_theme|markdown):.*$", "", text, flags=re.MULTILINE)
    if not re.search(r"^(plugins|gems):", text, re.MULTILINE):
        text += "\nplugins: [jekyll-seo-tag, jekyll-feed]\n"
    path.write_text(text, "utf-8")
    layout = next((name for name in ("post", "default") if (site / f"_layouts/{name}.html").is_file()), "post")
    (site / "_posts").mkdir(exist_ok=True)
    for name, rest in _OURS.items():
        (site / f"_posts/{name}.md").write_text(f"---\nlayout: {layout}\n{rest}", "utf-8")
    return site


def _cause(ours: str, real: str) -> str:
    if same_page(ours, real):
        return ""
    steps = (("the Sass compiler", _STYLE), ("the time of the build", _MOMENT))
    causes = []
    for cause, pattern in steps:
        bare = pattern.sub("", ours), pattern.sub("", real)
        if bare != (ours, real):
            causes.append(cause)
        ours, real = bare
        if same_page(ours, real):
            return " and ".join(causes)
    return "other"


@needs_jekyll
@needs_dom_tokens
@pytest.mark.timeout(600)
@pytest.mark.skipif(not THEMES, reason="THEMES names no checkouts")
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_pages_in_public_themes(theme: Path, tmp_path: Path, figure: Callable[[str], None]) -> None:
    folder, out = _made(theme, tmp_path), tmp_path / "built"
    build_tolerantly(folder, out)
    site = open_site(folder)
    renderer = PageRenderer(site, RenderOptions(marked=False))
    causes = Counter[str]()
    different = []
    for entry in site.posts():
        page = renderer.render(Article.from_bytes(entry.path.read_bytes()), entry.path)
        target = out / destination(page.url)
        if entry.is_draft or not target.is_file() or (real := target.read_text("utf-8")).startswith(FAILED):
            continue
        cause = _cause(page.html, real)
        causes[cause] += 1
        if cause == "other":
            different.append(f"{entry.path.name} {[problem.cause for problem in page.problems]}")
    figure(f"{theme.name}: {causes.pop('', 0)} the same; {dict(causes)}; {different}")
    assert causes["other"] <= 1, different
