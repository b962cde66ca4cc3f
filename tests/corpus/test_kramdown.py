"""Real bodies: the page that kramdown makes of them, and blocks that tile them."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.markup import split, to_html
from tests.corpus.conftest import site_of, thorough
from tests.markup.kramdown import kramdown, needs_dom_tokens, needs_kramdown, same_page
from tests.markup.test_kramdown_parity import AFTER_LIQUID, MORE_PIECES, PIECES

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(1800)]

_FRONT_MATTER = re.compile(r"\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)", re.DOTALL | re.MULTILINE)


def body_of(path: Path) -> str:
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    return text[match.end() :] if (match := _FRONT_MATTER.match(text)) else text


@needs_kramdown
@needs_dom_tokens
def test_bodies_without_liquid_are_the_pages_that_kramdown_makes(
    posts: list[Path], figure: Callable[[str], None]
) -> None:
    bodies = {path: body for path in posts if not re.search(r"\{[{%]", body := body_of(path))}
    tried, same = Counter[str](), Counter[str]()
    different = []
    for (path, body), expected in zip(bodies.items(), kramdown(bodies.values()), strict=True):
        html = to_html(body)
        if expected is None:
            continue  # kramdown's own failure
        tried[site_of(path)] += 1
        if same_page(html, expected):
            same[site_of(path)] += 1
        else:
            different.append(str(path))
    figure(f"{same.total()} of {tried.total()}; kramdown failed at {len(bodies) - tried.total()}")
    figure("; ".join(f"{site} {same[site]} of {count}" for site, count in tried.items()))
    assert tried
    assert all(same[site] >= count * 0.97 for site, count in tried.items()), different
    assert same.total() >= tried.total() * 0.99, different


@needs_kramdown
@needs_dom_tokens
def test_pieces_of_real_bodies_and_random_characters_are_the_pages_that_kramdown_makes(
    posts: list[Path], figure: Callable[[str], None]
) -> None:
    dice = random.Random(5)
    texts = [re.sub(r"\{[{%].*?[}%]\}", "x", body_of(path)) for path in dice.sample(posts, min(700, len(posts)))]
    bodies = [shuffled(texts, dice) for _ in range(5000 if thorough() else 500)]
    pairs = [(body, page) for body, page in zip(bodies, kramdown(bodies), strict=True) if page is not None]
    different = [body for body, page in pairs if not same_page(to_html(body, AFTER_LIQUID), page)]
    figure(f"{len(pairs) - len(different)} of {len(pairs)}; kramdown failed at {len(bodies) - len(pairs)}")
    assert len(different) <= len(pairs) / 1000, different


def shuffled(texts: list[str], dice: random.Random) -> str:
    """A few lines of some bodies one after the other, with markup put in and characters taken out anywhere."""
    text = ""
    for _ in range(dice.randint(1, 4)):
        lines = dice.choice(texts).splitlines(keepends=True) or [""]
        start = dice.randrange(len(lines))
        text += "".join(lines[start : start + dice.randint(1, 12)])
    for _ in range(dice.randint(0, 6)):
        at = dice.randint(0, len(text))
        text = text[:at] + dice.choice([*PIECES, *MORE_PIECES, ""]) + text[at + dice.choice((0, 0, 1, 2, 6)) :]
    return text


def test_blocks_tile_every_body(posts: list[Path], figure: Callable[[str], None]) -> None:
    for path in posts:
        body = body_of(path)
        assert "".join(block.source for block in split(body)) == body, path
    figure(f"{len(posts)} bodies")
