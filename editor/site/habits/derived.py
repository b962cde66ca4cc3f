"""Fields that follow from others, from the body, or from the file's name."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from editor.site.habits.counting import commonest, share
from editor.site.habits.house import Derived
from editor.site.habits.reading import ReadPost
from editor.site.image_names import image_references
from editor.site.naming import parse_post_name

MARKS = ("…", "...", "⋯")
_WRITTEN = "title"  # what a person writes first; others follow from it
_SURE = 0.9
_FEWEST = 3
_TRIED = 20  # posts that tell whether two fields may have to do with one another
_OPENING = 8  # characters of a text that are looked for in the other
_RECENT = 30  # posts that tell what the habit is now, where it was another
_FAR = 6000  # characters of a body that a field may follow from
_TEXT_SOURCES = (":paragraph", ":body")
_NOT_TEXT = re.compile(
    r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|!\[[^\]]*\]\([^)]*\)|</?[A-Za-z][^<>]*>|\{%.*?%\}|\{:.*?\}",
    re.DOTALL | re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)|\*\*|__|`", re.MULTILINE)
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)(?:</p>|(?=<p\b)|\Z)", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*$|<h[1-6]\b[^>]*>(.*?)</h[1-6]>", re.MULTILINE | re.DOTALL)


def shown_text(source: str) -> str:
    """A body's source as a reader sees it, roughly, with single spaces: good for comparing, not for showing."""
    text = _SIGNS.sub("", _LINK.sub(r"\1", _NOT_TEXT.sub(" ", source)))
    return " ".join(html.unescape(text).split())


def sources_of(path: str, body: str, values: Mapping[str, object]) -> dict[str, str]:
    """What fields may follow from, by its name (see ``Derived``): a post's texts, its body's and its name's."""
    found = {key: value.strip() for key, value in values.items() if isinstance(value, str) and value.strip()}
    name = path.rsplit("/", 1)[-1]
    dated = parse_post_name(name)
    if dated is not None:
        found |= {":name": name.rpartition(".")[0], ":slug": dated.slug, ":day": dated.date}
    body = body[:_FAR]
    heading = _HEADING.search(body)
    picture = next(iter(image_references(body)), "")
    text = shown_text(body)
    found |= {":heading": shown_text(heading[1] or heading[2]) if heading else "", ":picture": picture}
    found |= {":paragraph": _first_paragraph(body), ":body": text}
    return {name: value for name, value in found.items() if value}


def _first_paragraph(body: str) -> str:
    marked = next((text for found in _PARAGRAPH.finditer(body) if len(text := shown_text(found[1])) > 1), "")
    if marked:
        return marked
    blocks = (block for block in re.split(r"\n\s*\n", body) if not re.match(r"\s*(?:#|<h\d|[-*+] |```|>)", block))
    return next((text for block in blocks if len(text := shown_text(block)) > 1), "")


def learn_derived(posts: Sequence[ReadPost]) -> dict[str, Derived]:
    """The rules that nearly all posts keep to, else the newest, by the field that follows.

    No two fields follow from one another.
    """
    known = [sources_of(post.path, post.body, post.values) for post in posts]
    keys = list(dict.fromkeys(key for post in posts for key in post.keys))
    rules: dict[str, Derived] = {}
    for key in reversed(keys):  # of two that are the same, the later one follows
        if key == _WRITTEN:
            continue
        others = [other for other in keys if other != key and not _leads_to(rules, other, key)]
        sources = [*others, ":picture", ":heading", ":name", ":slug", ":day", *_TEXT_SOURCES]
        rule = _best(key, sources, known) or _best(key, sources, known[-_RECENT:])
        if rule is not None:
            rules[key] = rule
    return rules


def _leads_to(rules: Mapping[str, Derived], name: str, key: str) -> bool:
    seen = set[str]()
    while name in rules and name not in seen:
        seen.add(name)
        name = rules[name].source
    return name == key


def _best(key: str, sources: Iterable[str], known: Sequence[Mapping[str, str]]) -> Derived | None:
    values = [found[key] for found in known if key in found]
    if len(values) < _FEWEST or len(set(values)) < 2:
        return None
    best: Derived | None = None
    for source in sources:
        pairs = [(found[key], found[source]) for found in known if key in found and source in found]
        if len(pairs) < max(_FEWEST, len(values) // 2) or len({other for _, other in pairs}) < _FEWEST:
            continue
        if not _are_related(pairs[-_TRIED:]):
            continue
        rule = _equal(source, pairs) or _around(source, pairs) or _cut(source, pairs)
        if rule is not None and (best is None or rule.share > best.share):
            best = rule
    return best or _length_alone(values)


def _are_related(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether most of some pairs have their beginnings in common, so that it is worth trying all."""
    opening = [(_plain(text), _plain(other)) for text, other in pairs]
    related = sum(text[:_OPENING].rstrip("….") in other or other in text for text, other in opening)
    return 2 * related > len(pairs)


def _kept(rule: Derived, pairs: Sequence[tuple[str, str]]) -> Derived | None:
    right = sum(_plain(apply_rule(rule, other)) == _plain(text) for text, other in pairs)
    if right < _SURE * len(pairs) or right < _FEWEST:
        return None
    return Derived(rule.source, rule.before, rule.after, rule.length, rule.mark, share(right, len(pairs)))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _equal(source: str, pairs: Sequence[tuple[str, str]]) -> Derived | None:
    return _kept(Derived(source), pairs)


def _around(source: str, pairs: Sequence[tuple[str, str]]) -> Derived | None:
    """Something fixed before or behind, for example a heading above the excerpt."""
    if source in _TEXT_SOURCES:
        return None
    ends = Counter(
        (text[: text.index(other)], text[text.index(other) + len(other) :]) for text, other in pairs if other in text
    )
    if not ends:
        return None
    (before, after), _ = ends.most_common(1)[0]
    return _kept(Derived(source, before, after), pairs) if before or after else None


def _cut(source: str, pairs: Sequence[tuple[str, str]]) -> Derived | None:
    """The opening words, cut at a length."""
    cut = [
        (text, mark) for text, other in pairs for mark in (*MARKS, "")
        if text.endswith(mark) and _plain(other).startswith(_plain(text.removesuffix(mark)).rstrip()) and text != other
    ]  # fmt: skip
    if len(cut) < _FEWEST:
        return None
    mark = commonest((mark for _, mark in cut), "")
    length = commonest((len(text.removesuffix(mark)) for text, found in cut if found == mark), 0)
    return _kept(Derived(source, length=length, mark=mark), pairs) if length > len(mark) else None


def _length_alone(values: Sequence[str]) -> Derived | None:
    """Texts that nearly all end in a mark at one length were cut from something that is not in the post."""
    mark = next((mark for mark in MARKS if sum(text.endswith(mark) for text in values) >= _SURE * len(values)), "")
    if not mark:
        return None
    lengths = [len(text.removesuffix(mark)) for text in values if text.endswith(mark)]
    length = commonest(lengths, 0)
    right = sum(abs(found - length) <= 1 for found in lengths)
    if right < _SURE * len(values):
        return None
    return Derived("", length=length, mark=mark, share=share(right, len(values)))


def apply_rule(rule: Derived, text: str) -> str:
    """What follows from a source's text."""
    text = text.strip()
    if rule.length:
        text = _plain(text)
    if rule.length and len(text) > rule.length:
        text = text[: rule.length].rstrip() + rule.mark
    return rule.before + text + rule.after
