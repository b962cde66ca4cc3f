"""The sample site as the real Jekyll builds it: each article at its address, with its title, summary, categories."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

SITE = Path(__file__).resolve().parents[2] / "resources" / "sample-site"
POSTS = sorted((SITE / "_posts").rglob("*.md"))
LARGEST_PICTURE = 150_000  # bytes: the site is packed with the program

pytestmark = pytest.mark.skipif(shutil.which("jekyll") is None, reason="jekyll is not installed")

BROKEN = """---
title: {title}
categories:
  - News
excerpt: >
  드라마 공원이 전국 다섯 곳으로 늘어난다.
---

견본 문장 하나.
"""


@dataclass(frozen=True)
class Expected:
    """What the page of one post has to say, and where (URL path, decoded)."""

    url: str
    title: str
    description: str
    categories: tuple[str, ...]


class Page(HTMLParser):
    """The title, the metadata and the local addresses of one built page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.title = ""
        self.meta: dict[str, list[str]] = {}
        self.addresses: list[str] = []
        self._in_title = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._in_title = tag == "title"
        if tag == "meta":
            name = values.get("name") or values.get("property", "")
            self.meta.setdefault(name, []).append(values.get("content", ""))
        address = values.get("src") or values.get("href", "")
        if address.startswith("/"):
            self.addresses.append(unquote(urlsplit(address).path))

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data


def expected_of(name: str, text: str) -> Expected:
    """What a post of this file name and text is to become under the site's permalink, `/:categories/…/:title/`."""
    fields = yaml.safe_load(text.split("---\n")[1])
    year, month, day, slug = name.removesuffix(".md").split("-", 3)
    given = fields["categories"]
    categories = tuple(given.split() if isinstance(given, str) else given)
    url = "/".join(["", *(c.lower() for c in categories), year, month, day, slug, ""])
    return Expected(url, fields["title"], " ".join(fields["excerpt"].split()), categories)


def build(source: Path, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = ["jekyll", "build", "-s", str(source), "-d", str(out), "--disable-disk-cache", *options]
    environment = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true", "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=90, check=False)


def page_at(out: Path, url: str) -> Path:
    return out / url.strip("/") / "index.html"


def faults(expected: Expected, out: Path) -> list[str]:
    """In what the built site falls short of `expected`; empty where all is well."""
    file = page_at(out, expected.url)
    return faults_of_page(expected, file) if file.is_file() else ["url"]


def faults_of_page(expected: Expected, file: Path) -> list[str]:
    page = Page(file.read_text(encoding="utf-8"))
    found = {
        "title": page.meta.get("og:title") == [expected.title] and page.title.startswith(expected.title),
        "description": page.meta.get("description") == [expected.description],
        "categories": tuple(page.meta.get("article:section", [])) == expected.categories,
    }
    return [name for name, good in found.items() if not good]


def copy_of_site(folder: Path) -> Path:
    return Path(shutil.copytree(SITE, folder / "site"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The site as Jekyll builds it."""
    folder = tmp_path_factory.mktemp("sample-site")
    run = build(copy_of_site(folder), folder / "out")
    assert run.returncode == 0, run.stderr
    assert "YAML Exception" not in run.stderr and "Liquid Warning" not in run.stderr, run.stderr
    yield folder / "out"


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post.name)
def test_each_post_has_its_page(built: Path, post: Path) -> None:
    assert faults(expected_of(post.name, post.read_text(encoding="utf-8")), built) == []


def test_addresses_as_the_site_writes_them(built: Path) -> None:
    """Spelled out once, so that the rule in `expected_of` does not stand alone."""
    for url in (
        "/news/2026/11/18/1/",
        "/news/문화/2026/11/12/등대도서관-야간-개관/",
        "/news/환경/2025/04/18/나무-심기/",
        "/기획/지역/2026/09/14/breakwater-sixty-years/",
    ):
        assert page_at(built, url).is_file(), url


def test_no_page_points_at_something_missing(built: Path) -> None:
    missing = set()
    for file in built.rglob("*.html"):
        for address in Page(file.read_text(encoding="utf-8")).addresses:
            target = built / address.strip("/")
            if not target.is_file() and not (target / "index.html").is_file():
                missing.add((file.name, address))
    assert missing == set()


def test_no_markup_is_left_unread(built: Path) -> None:
    """Liquid, footnotes and attribute lists that nobody read would stand in the text of a page."""
    for file in built.rglob("*.html"):
        text = re.sub(r"<(script|style)\b.*?</\1>", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert re.findall(r"\{\{|\{%|\{:|\[\^|\*\*", text) == [], file


def test_what_is_not_for_readers_stays_out(built: Path) -> None:
    names = {path.name for path in built.rglob("*")}
    assert not names & {".copydesk", "README.md", "news.md", "short.md"}
    drafts = [path.stem for path in (SITE / "_drafts").glob("*.md")]
    assert drafts and not names & set(drafts)


def test_drafts_build_when_asked_for(tmp_path: Path) -> None:
    run = build(copy_of_site(tmp_path), tmp_path / "out", "--drafts")
    assert run.returncode == 0, run.stderr
    names = {path.name for path in (tmp_path / "out").rglob("*")}
    assert {path.stem for path in (SITE / "_drafts").glob("*.md")} <= names


@pytest.mark.parametrize("template", ["news.md", "short.md"])
def test_a_template_is_a_post_once_it_has_a_title(tmp_path: Path, template: str) -> None:
    site = copy_of_site(tmp_path)
    text = (site / ".copydesk" / "templates" / template).read_text(encoding="utf-8")
    assert "title:\n" in text and "excerpt: >\n" in text
    text = text.replace("title:\n", "title: 새 글\n", 1).replace("excerpt: >\n", "excerpt: >\n  새 요약\n", 1)
    (site / "_posts" / "2026-11-19-new.md").write_text(text, encoding="utf-8", newline="")
    assert build(site, tmp_path / "out").returncode == 0
    assert faults(expected_of("2026-11-19-new.md", text), tmp_path / "out") == []


def test_a_post_that_lost_its_title_is_noticed(tmp_path: Path) -> None:
    """The commonest fault: the title begins with a quoted word. Jekyll drops the front matter, and exits 0."""
    site, good, bad = copy_of_site(tmp_path), tmp_path / "good", tmp_path / "bad"
    post = site / "_posts" / "2026-11-19-park.md"
    quoted = BROKEN.format(title="\"'장금이' 전국 확대\"")
    meant = expected_of(post.name, quoted)

    post.write_text(quoted, encoding="utf-8", newline="")
    assert build(site, good).returncode == 0
    assert faults(meant, good) == []

    post.write_text(BROKEN.format(title=meant.title), encoding="utf-8", newline="")
    run = build(site, bad)
    assert run.returncode == 0, run.stderr
    assert "YAML Exception" in run.stderr
    assert faults(meant, bad) == ["url"]
    (astray,) = bad.rglob("*park/index.html")  # under the day of the build and its whole file name
    assert "견본 문장 하나." in astray.read_text(encoding="utf-8")
    assert faults_of_page(meant, astray) == ["title", "description", "categories"]


def test_names_are_composed_and_pictures_small() -> None:
    for path in SITE.rglob("*"):
        assert unicodedata.is_normalized("NFC", path.name), path
        if path.parent.name == "img":
            assert path.stat().st_size < LARGEST_PICTURE, path
