"""What is learned of real sites, as a person who reads their posts would say it; the posts are not part of the project.

Each site is learned from its posts alone, without any configuration, and each expectation names what a form would
show: fields with their kinds in order, what follows from what, how files are named.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from editor.site.habits.file_names import next_slug
from editor.site.habits.head import write_head
from editor.site.habits.house import House
from editor.site.habits.learning import learn, learn_read
from editor.site.habits.reading import ReadPost, read_post

SHARED = Path(__file__).parents[2].parent / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the posts of other sites are not here")
EVERY = 5  # each fifth post is written anew by what the others teach


@dataclass(frozen=True)
class Expected:
    """What a reader of the posts would say.

    Attributes:
        always: the fields of every new post with their kinds, in order.
        names: how files are named, with the ending.
        again: the least share of posts, in percent, that come out the same to the byte when they are written anew.
    """

    always: str
    names: str
    again: int


SITES = {
    "frowth-official_frowth-official.github.io": Expected(
        "title text, categories list, excerpt text, feature_text long, feature_image image, image image",
        "counter .md", 96,
    ),
    "byj1009_byj1009.github.io": Expected(
        "layout text, title text, tags list, categories text, author list", "words .md", 80,
    ),
    "jekyll_jekyll": Expected("title text, date time, author text, version text", "title .markdown", 65),
    "bitcoinops_bitcoinops.github.io": Expected(
        "title text, permalink text, name text, slug text, type text, layout text, lang text", "words .md", 85,
    ),
    "johngrib_johngrib.github.io": Expected(
        "layout text, title text, summary text, date time, updated time, tag text, resource text, toc boolean, "
        "public boolean, parent list, latex boolean", "counter .md", 90,
    ),
    "hexojs_site": Expected("title text", "words .md", 90),
    "mojombo_mojombo.github.io": Expected("layout text, title text", "title .md", 100),
    "CocoaPods_blog.cocoapods.org": Expected(
        "layout text, title text, author text, categories text", "words .markdown", 65,
    ),
}  # fmt: skip


@cache
def posts(name: str) -> tuple[ReadPost, ...]:
    folder = SHARED / "corpus" / name
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple(read_post(path.relative_to(folder).as_posix(), path.read_bytes().decode()) for path in files)


@cache
def house(name: str) -> House:
    return learn_read(posts(name))


@pytest.mark.parametrize("name", SITES)
def test_the_form_of_a_new_post(name: str) -> None:
    fields = [field for field in house(name).fields if field.always]
    assert ", ".join(f"{field.name} {field.kind}" for field in fields) == SITES[name].always


@pytest.mark.parametrize("name", SITES)
def test_how_files_are_named(name: str) -> None:
    names = house(name).names
    assert f"{names.kind} {names.extension}" == SITES[name].names


@pytest.mark.parametrize("name", SITES)
def test_posts_written_anew_by_what_the_others_teach(name: str) -> None:
    usable = [post for post in posts(name) if post.entries]
    others = learn_read([post for place, post in enumerate(usable) if place % EVERY])
    taken = usable[::EVERY]
    same = sum(write_head(others, post.values).replace("\r\n", "\n") == post.head for post in taken)
    assert 100 * same >= SITES[name].again * len(taken)


def test_the_korean_news_site() -> None:
    """An excerpt cut at 60 characters, a banner that is a fixed heading above it, one counter for each day."""
    found = house("frowth-official_frowth-official.github.io")
    excerpt, banner, title = found.field("excerpt"), found.field("feature_text"), found.field("title")
    assert excerpt and excerpt.derived and (excerpt.derived.length, excerpt.derived.mark) == (60, "…")
    assert banner and banner.derived and banner.derived.source == "excerpt"
    assert banner.derived.before.startswith("## ") and banner.derived.before.endswith("\n")
    assert title and title.derived is None and title.text.safe == "plain"
    assert (excerpt.text.safe, banner.text.lines, excerpt.text.header) == ("folded", "folded", ">")
    categories, image = found.field("categories"), found.field("image")
    assert categories and (categories.list.style, categories.list.indent) == ("block", 2)
    assert categories.items[0].source == "News"
    assert image and image.default.startswith("'https://")
    assert found.names.per_day
    taken = [post.name.name for post in posts("frowth-official_frowth-official.github.io")]
    highest = max(int(name[11:-3]) for name in taken if name.startswith("2024-07-14"))
    assert next_slug(found.names, date(2024, 7, 14), taken) == str(highest + 1)
    assert next_slug(found.names, date(2030, 1, 1), taken) == "1"
    for kind in found.bodies:
        assert (kind.heading, kind.level) == ('<h2 data-ke-size="size26">', 2)
        assert kind.lead.startswith("![") and "newsdao.kr" in kind.closings[0].source
    assert {kind.manner for kind in found.bodies} == {"html", "markdown"}


def test_the_seed() -> None:
    """One post is enough for its own manner."""
    path = next(iter((SHARED / "seed").iterdir()))
    text = path.read_bytes().decode()
    post = read_post("_posts/2024-07-20-1.md", text)
    found = learn([(post.path, text)])
    assert write_head(found, post.values) == post.head
    assert [kind.manner for kind in found.bodies] == ["html"]
    assert found.bodies[0].paragraph == '<p data-ke-size="size16">'


def test_sites_in_few_words() -> None:
    jekyll = house("jekyll_jekyll")
    field = jekyll.field("date")
    assert field and field.time and (field.time.separator, field.time.offset) == (" ", "+hhmm")
    aligned = house("johngrib_johngrib.github.io").field("title")
    assert aligned and aligned.frames[0].before == "title   : "
    noted = house("byj1009_byj1009.github.io").field("categories")
    assert noted and noted.frames[0].after.startswith(" #")
    podcast = house("bitcoinops_bitcoinops.github.io").field("slug")
    assert podcast and podcast.derived and podcast.derived.source == "name"
    assert house("rust-lang_blog.rust-lang.org").fields == ()  # another generator's front matter
