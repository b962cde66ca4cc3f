"""How posts are named, and the next name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from editor.site.habits.counting import commonest, share
from editor.site.habits.house import FileNames, House
from editor.site.habits.reading import ReadPost
from editor.site.naming import PostName, parse_post_name, slug_from_title
from editor.site.slugs import slugify

_COUNTER = re.compile(r"(.*?)(\d+)(\D*)")
_DATED = re.compile(
    r"^(?:\{\{\s*year\s*\}\}-\{\{\s*month\s*\}\}-\{\{\s*day\s*\}\}|\{\{\s*date[^}]*\}\}|[yY]{4}-MM-[dD]{2})[-_]?"
)
_PLACE = re.compile(r"\{\{([^{}|]*)(?:\|[^{}]*)?\}\}")
_FIELD = re.compile(r"\{([^{}]+)\}")
_YEAR = range(1900, 2100)
_SURE = 0.7
_FEWEST = 3


def learn_names(posts: Sequence[ReadPost]) -> FileNames:
    """How the posts below ``_posts`` are named, the older first."""
    named = [(post, name) for post in posts if (name := parse_post_name(post.name.name))]
    if not named:
        return FileNames()
    extension = commonest((name.extension for _, name in named), ".md")
    folder = _folder(named)
    counter = _counter([name for _, name in named])
    if counter is not None:
        before, after, digits, per_day, part = counter
        return FileNames("counter", before, after, digits, per_day, extension=extension, folder=folder, share=part)
    titled = [_is_title(post, name) for post, name in named]
    is_title = 2 * sum(titled) >= len(titled)
    return FileNames(
        "title" if is_title else "words",
        separator=commonest((sign for _, name in named for sign in re.findall(r"[-_]", name.slug)), "-"),
        ascii=sum(name.slug.isascii() for _, name in named) >= 0.9 * len(named),
        extension=extension,
        folder=folder,
        share=share(sum(titled) if is_title else len(titled) - sum(titled), len(titled)),
    )


def _is_title(post: ReadPost, name: PostName) -> bool:
    title = post.values.get("title")
    return isinstance(title, str) and slugify(title) == slugify(name.slug.replace("_", "-"))


def _counter(names: Sequence[PostName]) -> tuple[str, str, int, bool, float] | None:
    """What stands around a counter, its digits, whether each day has its own, and how many posts have it."""
    found = [(name, match) for name in names if (match := _COUNTER.fullmatch(name.slug))]
    around = Counter((match[1], match[3]) for _, match in found)
    if not around:
        return None
    (before, after), count = around.most_common(1)[0]
    if count < _FEWEST or count < _SURE * len(names):
        return None
    counted = [(name, match) for name, match in found if (match[1], match[3]) == (before, after)]
    numbers = Counter(match[2] for _, match in counted)
    if not before and not after and all(int(number) in _YEAR for number in numbers):
        return None
    padded = [len(match[2]) for _, match in counted if match[2].startswith("0")]
    days = Counter((name.date, match[2]) for name, match in counted)
    # One number on two days says that each day counts for itself.
    per_day = max(numbers.values()) > 1 and max(days.values()) == 1
    return before, after, min(padded, default=1), per_day, share(count, len(names))


def _folder(named: Sequence[tuple[ReadPost, PostName]]) -> str:
    """The folder below ``_posts`` that most posts are in, as a pattern of their own values where one holds."""
    patterns: Counter[str] = Counter()
    for post, name in named:
        parts = post.path.split("/")[:-1]
        below = parts[parts.index("_posts") + 1 :] if "_posts" in parts else []
        patterns.update(set(_patterns("/".join(below), post, name)))
    if not patterns:
        return ""
    best = max(patterns, key=lambda pattern: (patterns[pattern], pattern.count("{")))
    return best if patterns[best] >= _SURE * len(named) else ""


def _patterns(folder: str, post: ReadPost, name: PostName) -> Iterable[str]:
    yield folder
    if not folder:
        return
    year, month = name.date[:4], name.date[5:7]
    yield re.sub(rf"(?<!\d){month}(?!\d)", "{month}", folder.replace(year, "{year}"))
    for key, value in post.values.items():
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, str) and first and slugify(first) == slugify(folder):
            yield "{" + key + "}"


def next_slug(names: FileNames, day: date, existing: Iterable[str]) -> str:
    """The slug with the next free number for a post of that day; ``existing`` are the file names of all posts.

    The number behind the highest, so that a post that was deleted does not lend its URL to another; "" where the
    house does not count.
    """
    if names.kind != "counter":
        return ""
    pattern = re.compile(re.escape(names.before) + r"(\d+)" + re.escape(names.after))
    numbers = [0]
    for name in existing:
        parsed = parse_post_name(name)
        match = pattern.fullmatch(parsed.slug) if parsed else None
        if match and parsed and (not names.per_day or parsed.date == day.isoformat()):
            numbers.append(int(match[1]))
    return f"{names.before}{max(numbers) + 1:0{names.digits}}{names.after}"


def is_counted(names: FileNames, slug: str) -> bool:
    """Whether a slug is one of the house's numbers."""
    return re.fullmatch(re.escape(names.before) + r"\d+" + re.escape(names.after), slug) is not None


def slug_of_title(house: House, title: str, day: date, values: Mapping[str, object]) -> str:
    """The slug that a title gives, by the configured pattern of names where there is one, else as posts have it.

    Raises FileNameError where the title has neither letters nor digits.
    """
    slug = slug_from_title(title)
    if house.names.separator == "_":
        slug = slug.replace("-", "_")
    pattern = _DATED.sub("", house.slug) or "{{slug}}"
    known: dict[str, object] = {"slug": slug, "title": slug, "year": f"{day.year:04}", "month": f"{day.month:02}"}
    known |= {"day": f"{day.day:02}"}
    found = _PLACE.sub(lambda place: _filled(place[1].strip(), known, values), pattern)
    return found.strip("-_ ") if slugify(found) else slug


def _filled(name: str, known: Mapping[str, object], values: Mapping[str, object]) -> str:
    """What a placeholder stands for: the day's parts and the slug, else a field of the post."""
    value = known.get(name, values.get(name.removeprefix("fields."), ""))
    first = value[0] if isinstance(value, list) and value else value
    return str(first) if name in known else slugify(str(first)) if isinstance(first, str | int) else ""


def post_folder(names: FileNames, day: date, values: Mapping[str, object]) -> str:
    """The folder below ``_posts`` for a post; "" for none, and where a field that it is named after says nothing."""
    known = {"year": f"{day.year:04}", "month": f"{day.month:02}"}
    filled = [_filled(name, known, values) for name in _FIELD.findall(names.folder)]
    if not all(filled):
        return ""
    parts = iter(filled)
    return _FIELD.sub(lambda _: next(parts), names.folder)
