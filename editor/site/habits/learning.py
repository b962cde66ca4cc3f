"""A site's house, learned from its posts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from editor.site.configuration import SiteConfiguration
from editor.site.habits.bodies import learn_bodies
from editor.site.habits.counting import commonest
from editor.site.habits.derived import learn_derived
from editor.site.habits.fields import frame_of, learn_fields, texts_of
from editor.site.habits.file_names import learn_names
from editor.site.habits.house import House, Shape
from editor.site.habits.manners import Frame
from editor.site.habits.pictures import learn_pictures
from editor.site.habits.reading import ReadPost, read_post
from editor.site.habits.text_manner import learn_text

_MOST_SHAPES = 16


def learn(posts: Iterable[tuple[str, str]], configuration: SiteConfiguration | None = None) -> House:
    """What posts have in common: (path from the site's folder with slashes, text) of each, in any order.

    Posts whose front matter is broken or none teach nothing about it, and nothing fails on them.
    """
    return learn_read([read_post(path, text) for path, text in posts], configuration)


def learn_read(posts: Iterable[ReadPost], configuration: SiteConfiguration | None = None) -> House:
    """As ``learn``, of posts that are taken apart already."""
    every = sorted(posts, key=lambda post: (post.name.name, post.path))
    read = [post for post in every if post.entries]
    derived = learn_derived(read)
    fields = tuple(
        replace(field, derived=derived[field.name], default="") if field.name in derived else field
        for field in learn_fields(read)
    )
    return House(
        len(read),
        len(every) - len(read),
        fields,
        _shapes(read),
        learn_text([found for post in read for found in texts_of([(entry, post.head) for entry in post.entries])]),
        commonest((post.opening for post in read), "---\n"),
        commonest((post.foot for post in read), ""),
        commonest((post.closing for post in read), "---\n"),
        commonest((_gap(post.body) for post in read), "\n"),
        commonest((post.newline for post in every), "\n"),
        configuration.text("timezone") if configuration else "",
        learn_names(every),
        learn_pictures(every),
        learn_bodies(every),
    )


def _gap(body: str) -> str:
    return "\n" * (len(body) - len(body.lstrip("\n")))


def _shapes(posts: Sequence[ReadPost]) -> tuple[Shape, ...]:
    """The commonest sequences of keys, each with what most of its posts put around the values."""
    counted = Counter(post.keys for post in posts)
    often = [(keys, count) for keys, count in counted.most_common(_MOST_SHAPES) if count > 1]
    return tuple(Shape(keys, _shape_frames(keys, posts), count) for keys, count in often)


def _shape_frames(keys: tuple[str, ...], posts: Sequence[ReadPost]) -> tuple[Frame, ...]:
    heads = [post.entries for post in posts if post.keys == keys]
    return tuple(commonest((frame_of(head[place]) for head in heads), Frame("", "", "")) for place in range(len(keys)))
