"""The habits of bodies by kind of article: paragraphs, headings, the picture above, the line below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.document.article import Article
from editor.document.body import gap_of
from editor.document.form import Form
from editor.document.neighbours import block_form, closing_line
from editor.document.projection import view_at
from editor.markup import BlockKind, Manner
from editor.site.habits.counting import commonest, share
from editor.site.habits.house import BodyKind, Closing
from editor.site.habits.reading import ReadPost

_NEWEST = 60  # bodies that are looked at
_LEAST = 2  # articles that share a closing line, and so many of all:
_OFTEN = 0.1
_MOST_CLOSINGS = 6
_SURE = 0.5
_ALT = re.compile(r"""(!\[)[^\]]*(?=\]\()|(\balt=["'])[^"']*""", re.IGNORECASE)
_SOURCE = re.compile(r"""(!\[[^\]]*\]\()[^\s)]+|(\bsrc=["'])[^"']+""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Body:
    """What is looked at of one body."""

    manner: str
    paragraphs: tuple[str, ...]
    headings: tuple[tuple[int, str], ...]
    lead: str
    last: str
    last_gap: str
    gaps: tuple[str, ...]
    end: str


def learn_bodies(posts: Sequence[ReadPost]) -> tuple[BodyKind, ...]:
    """The kinds of the newest posts' bodies, the most frequent first; the older post comes first."""
    bodies = [_read(post.body) for post in posts[-_NEWEST:] if post.body.strip()]
    kinds = Counter(body.manner for body in bodies)
    return tuple(_kind(manner, [body for body in bodies if body.manner == manner], len(bodies))
                 for manner, _ in kinds.most_common())  # fmt: skip


def _kind(manner: str, bodies: Sequence[_Body], every: int) -> BodyKind:
    level, heading = commonest((found for body in bodies for found in body.headings), (0, ""))
    closings = Counter(body.last for body in bodies if body.last)
    least = max(_LEAST, _OFTEN * len(bodies))
    shared = [(source, count) for source, count in closings.most_common(_MOST_CLOSINGS) if count >= least]
    return BodyKind(
        manner,
        len(bodies),
        share(len(bodies), every),
        commonest((opener for body in bodies for opener in body.paragraphs), ""),
        heading,
        level,
        _common_lead([body.lead for body in bodies]),
        tuple(Closing(source, count) for source, count in shared),
        commonest((body.last_gap for body in bodies if body.last == shared[0][0]), "") if shared else "",
        commonest((gap for body in bodies for gap in body.gaps), "\n\n"),
        commonest((body.end for body in bodies), "\n"),
    )


def _common_lead(leads: Sequence[str]) -> str:
    """The picture that more than half begin with, with its address and words left open where they vary."""
    telling = [lead for lead in leads if lead]
    if len(telling) <= _SURE * len(leads):
        return ""
    for blank in (_as_it_is, _without_alt, _without_address, _without_both):
        source, count = Counter(map(blank, telling)).most_common(1)[0]
        if count > _SURE * len(leads):
            return source
    return ""


def _as_it_is(source: str) -> str:
    return source


def _without_alt(source: str) -> str:
    return _ALT.sub(lambda found: (found[1] or found[2]) + "{alt}", source)


def _without_address(source: str) -> str:
    return _SOURCE.sub(lambda found: (found[1] or found[2]) + "{address}", source)


def _without_both(source: str) -> str:
    return _without_alt(_without_address(source))


def _read(body: str) -> _Body:
    article = Article.from_text(body) if not body.startswith("---") else Article.from_text("\n" + body)
    shown = [index for index, block in enumerate(article.body.blocks)
             if block.kind not in (BlockKind.BLANK, BlockKind.DEFINITION)]  # fmt: skip
    forms = {index: form for index in shown if (form := block_form(article, index)) is not None}
    pictures = {index for index in forms if view_at(article, index).is_picture}
    no_prose = {*pictures, closing_line(article)}
    prose = [form for index, form in forms.items() if form.tag == "p" and index not in no_prose]
    html = [form.opener for form in prose if form.manner is Manner.HTML]
    is_html = bool(html) and 2 * len(html) >= len(prose)
    lead = shown[0] if shown and shown[0] in pictures else None
    source = article.body.blocks[lead].source.strip() if lead is not None else ""
    last, gap = _last(article, shown, forms, pictures)
    return _Body(
        "html" if is_html else "markdown",
        tuple(html) if is_html else tuple("" for form in prose if form.manner is Manner.MARKDOWN),
        tuple(_headings(forms.values())),
        source,
        last,
        gap,
        tuple(gap_of(article.body.blocks[index].source) for index in shown[:-1]),
        body[len(body.rstrip("\n")) :],
    )


def _headings(forms: Iterable[Form]) -> Iterable[tuple[int, str]]:
    for form in forms:
        if re.fullmatch(r"h[1-6]", form.tag):
            yield int(form.tag[1]), form.opener


def _last(article: Article, shown: Sequence[int], forms: dict[int, Form], pictures: set[int]) -> tuple[str, str]:
    """The last paragraph and what stands before it."""
    if len(shown) < 2 or forms.get(shown[-1]) is None or forms[shown[-1]].tag != "p" or shown[-1] in pictures:
        return "", ""
    before, last = article.body.blocks[shown[-2]].source, article.body.blocks[shown[-1]].source
    return last.strip(), gap_of(before)
