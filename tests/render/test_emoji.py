"""Names between colons become GitHub's pictures where the site uses jemoji, as the plugin makes them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from editor.render.emoji import with_emoji
from editor.render.page import PageRenderer
from editor.site.site import open_site
from tests.render.dom import tokens
from tests.site.jekyll_truth import environment, has_plugin

ROOT = "https://github.githubassets.com/images/icons/"
POST = "_posts/2024-02-02-b.md"
LAYOUT = """<html><head><title>:smile: {{ page.title }}</title></head>
<body class=":+1:"><h1>{{ page.title }}</h1>{{ content }}</body></html>"""
BODY = """I give two :+1:! :octocat: :nope: :foo:smile: and ::smile:: :smile::heart: a:cat:b :man_farmer: :kr:

`:smile:` <tt>:smile:</tt> <kbd>:smile:</kbd> [link :dog:](https://example.org/:dog:) ![alt :cat:](a.png ":cat:")

    code :smile:

```ruby
puts ":smile:"
```

a &lt; b :smile: AT&amp;T &lt;b&gt;bold&lt;/b&gt; &copy; "q" :bug:

a &lt; b and &lt;b&gt;bold&lt;/b&gt; without one: 12:30:45

<!-- :smile: -->

| a :smile: | b |
|---|---|
| :+1: | @foo :100: |

:smile
: smile: 12:30:45 :non-potable_water: {{ ':cry' | append: ':' }}
"""


def picture(name: str, file: str, root: str = ROOT) -> str:
    """As the plugin's README and tests have it."""
    return f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{root}emoji/unicode/{file}.png" height="20" width="20">'


def rendered(folder: Path, config: str, body: str = BODY) -> str:
    files = {"_config.yml": config, "_layouts/post.html": LAYOUT, POST: f"---\nlayout: post\ntitle: 첫 글\n---\n{body}"}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    renderer = PageRenderer(open_site(folder))
    page = renderer.render(files[POST], folder / POST)
    assert renderer.render_body(files[POST], folder / POST) == page.body  # what is patched is what is loaded
    return page.html


@pytest.mark.parametrize("key", ["plugins", "gems"])
def test_a_name_is_its_picture_where_the_site_uses_the_plugin(tmp_path: Path, key: str) -> None:
    html = rendered(tmp_path, f"{key}: [jemoji]\n", "Two :+1:! `:+1:`\n")
    assert f"<p>Two {picture('+1', '1f44d')}! <code" in html and ">:+1:</code>" in html
    assert "<title>:smile:" in html and '<body class=":+1:">' in html


def test_without_the_plugin_it_stays_a_name(tmp_path: Path) -> None:
    assert "<img" not in rendered(tmp_path, "plugins: [jekyll-feed]\n", "Two :+1:!\n")


@pytest.mark.parametrize("source", ["http://mine.club/", "http://mine.club", "/assets/img/"])
def test_a_site_may_have_the_pictures_elsewhere(tmp_path: Path, source: str) -> None:
    html = rendered(tmp_path, f"plugins: [jemoji]\nemoji: {{src: '{source}'}}\n", ":kr:")
    assert picture("kr", "1f1f0-1f1f7", source.rstrip("/") + "/") in html


def test_done_twice_it_is_the_same_and_what_has_none_is_untouched() -> None:
    once = with_emoji("<p title=':+1:'>:+1: a &lt; b</p><p>a &lt; b: c</p>", ROOT)
    assert with_emoji(once, ROOT) == once
    assert once.endswith("<p>a &lt; b: c</p>") and once.startswith("<p title=':+1:'><img")


def test_the_table_of_names_is_read_with_the_first_colon_only() -> None:
    script = (
        "import sys; from editor.render.emoji import with_emoji; with_emoji('<p>no name</p>', '/')\n"
        "assert 'pymdownx' not in sys.modules; with_emoji('a:', '/'); assert 'pymdownx' in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.jekyll
@pytest.mark.skipif(not has_plugin("jemoji"), reason="the plugin jemoji is not installed")
def test_the_page_is_the_one_that_the_plugin_makes(tmp_path: Path) -> None:
    from pymdownx import gemoji_db

    names = " ".join([*gemoji_db.emoji, *gemoji_db.aliases])
    html = rendered(tmp_path / "site", "plugins: [jekyll-mentions, jemoji]\n", f"{BODY}\n{names}\n")
    command = ["jekyll", "build", "-q", "-s", str(tmp_path / "site"), "-d", str(tmp_path / "out"), "--disable-disk-cache"]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert html.count('class="emoji"') > 1900
    assert tokens(html) == tokens((tmp_path / "out/2024/02/02/b.html").read_text("utf-8"))
