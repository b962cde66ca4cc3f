"""What is known of a site's posts, as plain data that goes to JSON and back."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from typing import Any, TypeVar

from editor.site.habits.manners import Frame, ListManner, TextManner, TimeManner, Usual

T = TypeVar("T")

KINDS = (
    "text", "long", "markdown", "list", "choice", "date", "time", "boolean", "number", "image", "file", "relation",
    "object", "empty",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Derived:
    """A field that follows from something else: ``before`` + what is taken of the source + ``after``.

    Attributes:
        source: another field's key, or ":paragraph" (the body's first), ":body" (all its text), ":picture" (the
            body's first), ":heading", ":name" (the file's, without its ending), ":slug", ":day"; "" where only the
            length is known.
        before, after: what is fixed around it.
        length: at so many characters it is cut; 0 where all is taken.
        mark: what is put where it was cut.
        share: of the posts that have both, how many keep to it.
    """

    source: str
    before: str = ""
    after: str = ""
    length: int = 0
    mark: str = ""
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Field:
    """A front matter field.

    Attributes:
        name: its key.
        kind: one of KINDS.
        count, share: in how many of the posts it stands.
        always: whether all recent posts have it, so that a new one begins with it.
        kinds: all kinds that occur, the most frequent first.
        usual: values that several posts have.
        items: of lists, what several hold; as text, not as written.
        default: the value's source that a new post begins with; "" for none.
        derived: what it follows from, where it does.
        text, list, time: how it is written.
        frames: what stands around its value, for each form the most frequent.
        item_kind: of a list, what its items are.
        label, hint, required, pattern, pattern_hint, options, multiple, minimum, maximum, widget, hidden, folder,
            fields: what a configuration says of it; ``options`` are written values, ``folder`` where its files go.
        collection, value_field: of a relation, where its values come from.
    """

    name: str
    kind: str = "text"
    count: int = 0
    share: float = 0.0
    always: bool = False
    kinds: tuple[str, ...] = ()
    usual: tuple[Usual, ...] = ()
    items: tuple[Usual, ...] = ()
    default: str = ""
    derived: Derived | None = None
    text: TextManner = field(default_factory=TextManner)
    list: ListManner = field(default_factory=ListManner)
    time: TimeManner | None = None
    frames: tuple[Frame, ...] = ()
    item_kind: str = ""
    label: str = ""
    hint: str = ""
    required: bool = False
    pattern: str = ""
    pattern_hint: str = ""
    options: tuple[str, ...] = ()
    multiple: bool = False
    minimum: float | None = None
    maximum: float | None = None
    widget: str = ""
    hidden: bool = False
    folder: str = ""
    collection: str = ""
    value_field: str = ""
    fields: tuple[Field, ...] = ()

    def frame(self, form: str) -> Frame | None:
        return next((frame for frame in self.frames if frame.form == form), None)


@dataclass(frozen=True, slots=True)
class Shape:
    """Keys that posts have in this order, what stands around their values, and how many posts there are."""

    keys: tuple[str, ...]
    frames: tuple[Frame, ...]
    count: int


@dataclass(frozen=True, slots=True)
class FileNames:
    """How posts are named.

    Attributes:
        kind: "counter", "title", "words" (a slug that is not the title's), or "" where there are no posts.
        before, after: what is fixed around a counter.
        digits: a counter's least number of digits.
        per_day: whether it begins again each day.
        separator: between words of a slug.
        ascii: whether slugs are Latin alone.
        extension: with its dot.
        folder: below ``_posts``: "" for none, else with ``{field}`` for a field's value, ``{year}``, ``{month}``.
        share: how many posts keep to it.
    """

    kind: str = ""
    before: str = ""
    after: str = ""
    digits: int = 1
    per_day: bool = False
    separator: str = "-"
    ascii: bool = False
    extension: str = ".md"
    folder: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Pictures:
    """Where pictures go and how they are named.

    Attributes:
        folder: from the site's folder, with ``{name}``, ``{slug}``, ``{year}``, ``{month}``, ``{day}``; "" where
            posts show none of the site's own.
        address: what stands before the path in a post, for example ``/`` or ``{{ site.baseurl }}/``.
        naming: "counter", "slug" (the post's name in it) or "words".
        extension: the most frequent, with its dot.
        count: how many of the site's own pictures posts name.
        elsewhere: how many of other sites.
    """

    folder: str = ""
    address: str = "/"
    naming: str = "words"
    extension: str = ""
    count: int = 0
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Closing:
    """A closing line: its source as posts have it, and in how many of them."""

    source: str
    count: int


@dataclass(frozen=True, slots=True)
class BodyKind:
    """One kind of article by its body.

    Attributes:
        manner: "html" or "markdown", of its paragraphs.
        count, share: of the posts looked at.
        paragraph, heading: what a paragraph and a section's heading open with, attributes and all ("" for a
            Markdown paragraph).
        level: the level of section headings, 0 where there are none.
        lead: the source of the picture that the body begins with, ``{address}`` and ``{alt}`` where they vary; ""
            where most have none.
        closings: closing lines that several posts share, the most frequent first.
        closing_gap: what stands before the closing line: line ends.
        gap: line ends between blocks.
        end: what the file ends in.
    """

    manner: str
    count: int
    share: float
    paragraph: str = ""
    heading: str = ""
    level: int = 0
    lead: str = ""
    closings: tuple[Closing, ...] = ()
    closing_gap: str = ""
    gap: str = "\n\n"
    end: str = "\n"


@dataclass(frozen=True, slots=True)
class House:
    """How a site's people write.

    Attributes:
        posts: from how many posts it was learned; ``broken`` of others nothing could be.
        fields: in the order in which they are written.
        shapes: whole front matters that occur often.
        text: how texts are written where a field does not tell.
        opening, foot, closing: the fences and what stands before the second.
        gap: line ends between front matter and body.
        newline: how lines end.
        names, pictures, bodies: of files, pictures, bodies (the most frequent kind first).
        source: what laid fields over what was learned: "posts", "decap", "front matter cms".
        slug: a configured file name, for example ``{{year}}-{{month}}-{{day}}-{{slug}}``.
    """

    posts: int = 0
    broken: int = 0
    fields: tuple[Field, ...] = ()
    shapes: tuple[Shape, ...] = ()
    text: TextManner = field(default_factory=TextManner)
    opening: str = "---\n"
    foot: str = ""
    closing: str = "---\n"
    gap: str = "\n"
    newline: str = "\n"
    zone: str = ""
    names: FileNames = field(default_factory=FileNames)
    pictures: Pictures = field(default_factory=Pictures)
    bodies: tuple[BodyKind, ...] = ()
    source: str = "posts"
    slug: str = ""

    def field(self, name: str) -> Field | None:
        """The field with that key."""
        return next((found for found in self.fields if found.name == name), None)

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(found.name for found in self.fields)


def to_json(house: House) -> dict[str, object]:
    """The house as what ``json`` takes."""
    return asdict(house)


def from_json(data: Mapping[str, object]) -> House:
    """The house of such data; what is missing has its default. Raises TypeError or ValueError for other data."""
    return _made(House, data)


def changed(old: T, data: Mapping[str, object]) -> tuple[T, tuple[tuple[str, str], ...]]:
    """A data class's instance with some attributes as such data has them, nested ones too; what does not fit, with why.

    Raises TypeError where ``old`` is no instance of a data class.
    """
    if not is_dataclass(old) or isinstance(old, type):
        raise TypeError(f"{old!r} is no instance of a data class")
    hints = typing.get_type_hints(type(old))
    values, wrong = dict[str, object](), list[tuple[str, str]]()
    for key, said in data.items():
        if key not in hints or key == "name":
            wrong.append((str(key), "there is no such setting"))
            continue
        present = getattr(old, key)
        if is_dataclass(present) and isinstance(said, Mapping):
            values[key], inner = changed(present, said)
            wrong += [(f"{key}.{name}", cause) for name, cause in inner]
            continue
        try:
            values[key] = _value(hints[key], said)
        except TypeError as error:
            wrong.append((str(key), str(error)))
    return typing.cast(T, replace(old, **values)), tuple(wrong)


def _made(kind: type[T], data: object) -> T:
    if not isinstance(data, Mapping):
        raise TypeError(f"{kind.__name__} is no {type(data).__name__}")
    hints = typing.get_type_hints(kind)
    known = {item.name for item in fields(kind) if item.name in data}  # type: ignore[arg-type]
    return kind(**{name: _value(hints[name], data[name]) for name in known})


def _value(hint: Any, data: object) -> object:
    if isinstance(hint, types.UnionType):
        inner = [part for part in typing.get_args(hint) if part is not type(None)]
        return None if data is None else _value(inner[0], data)
    if typing.get_origin(hint) is tuple:
        if not isinstance(data, list | tuple):
            raise TypeError(f"no list: {data!r}")
        return tuple(_value(typing.get_args(hint)[0], item) for item in data)
    if is_dataclass(hint):
        return _made(typing.cast(type[object], hint), data)
    if hint is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if not isinstance(data, hint) or (hint is not bool and isinstance(data, bool)):
        raise TypeError(f"{data!r} is no {hint.__name__}")
    return data
