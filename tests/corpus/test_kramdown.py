"""Real bodies: the page that kramdown makes of them, and blocks that tile them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.markup import split, to_html
from tests.corpus.conftest import site_of
from tests.markup.kramdown import kramdown, needs_dom_tokens, needs_kramdown, same_page

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


def test_blocks_tile_every_body(posts: list[Path], figure: Callable[[str], None]) -> None:
    for path in posts:
        body = body_of(path)
        assert "".join(block.source for block in split(body)) == body, path
    figure(f"{len(posts)} bodies")
