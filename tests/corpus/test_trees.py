"""Lines inside of quotes, lists and containers of real posts: divided and joined, wrapped, nested, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from editor.document.article import Article
from editor.document.lines import Line, LineKind, ViewKind
from editor.document.nesting import lift_item, sink_item
from editor.document.projection import view_at
from editor.document.quotes import unwrap, wrap
from editor.document.reading import meanings, shown_lines
from editor.document.trees import join_lines, split_line
from editor.errors import StructureError
from editor.markup import BlockKind, Manner
from editor.markup.inline import plain_text, sliced

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(3000)]

PARTS = ("summary", "figcaption", "caption")


def trees(articles: list[Article], *kinds: ViewKind) -> Iterator[tuple[Article, int]]:
    for article in articles:
        for index in range(len(article.body.blocks)):
            if view_at(article, index).kind in kinds:
                yield article, index


def middle(line: Line) -> int | None:
    """A place between two letters near the middle of a line."""
    text = plain_text(line.runs)
    places = [at for at in range(1, len(text)) if text[at - 1].isalnum() and text[at].isalnum()]
    return min(places, key=lambda at: abs(at - len(text) // 2), default=None)


def lines(article: Article) -> list[object]:
    return [*meanings(shown_lines(article, 0, len(article.body.blocks)))]


def test_a_line_divided_and_joined_is_the_line_of_before(
    articles: list[Article], figure: Callable[[str], None]
) -> None:
    tried, refused, other = 0, list[str](), list[str]()
    for article, index in trees(articles, ViewKind.TREE):
        view = view_at(article, index)
        for number, line in list(enumerate(view.lines))[:6]:
            at = middle(line) if line.leaf >= 0 and line.role not in PARTS else None
            if at is None:
                continue
            tried += 1
            try:
                there = split_line(article, index, number, sliced(line.runs, 0, at), sliced(line.runs, at))
                back = join_lines(there.after, index, number + 1)
            except StructureError:
                refused.append(view.source)
                continue
            assert len(shown_lines(there.after, index, index + 1)) == len(view.lines) + 1
            leaf = view.leaves[line.leaf]
            if back.after.text != article.text and not (leaf.manner is Manner.HTML and not leaf.tag):
                other.append(view.source)
    figure(f"{tried} lines divided and joined, {len(refused)} refused, {len(other)} other bytes")
    print("\n\n".join(["REFUSED", *refused, "OTHER", *other]))
    assert tried > 100 and len(refused) <= tried // 100 and len(other) <= tried // 100


def test_a_block_wrapped_and_unwrapped_is_the_block_of_before(
    articles: list[Article], figure: Callable[[str], None]
) -> None:
    tried, refused, other = 0, list[str](), list[str]()
    for article, index in trees(articles, ViewKind.TEXT, ViewKind.LIST, ViewKind.CODE):
        if index % 4 or article.body.blocks[index].kind is BlockKind.DEFINITION:
            continue
        tried += 1
        source = article.body.blocks[index].source
        try:
            there = wrap(article, index, index + 1)
            back = unwrap(there.after, index)
        except StructureError:
            refused.append(source)
            continue
        if back.after.text != article.text:
            other.append(source)
    figure(f"{tried} blocks wrapped and unwrapped, {len(refused)} refused, {len(other)} other bytes")
    print("\n\n".join(["REFUSED", *refused, "OTHER", *other]))
    assert tried > 100 and len(refused) <= tried // 20 and len(other) <= tried // 100


def test_an_item_nested_and_taken_out_is_the_item_of_before(
    articles: list[Article], figure: Callable[[str], None]
) -> None:
    tried, refused, other = 0, list[str](), list[str]()
    for article, index in trees(articles, ViewKind.LIST, ViewKind.TREE):
        view = view_at(article, index)
        for number, line in list(enumerate(view.lines))[:8]:
            if line.kind is not LineKind.ITEM or not _has_sibling_above(view.lines, number):
                continue
            tried += 1
            try:
                there = sink_item(article, index, number)
                back = lift_item(there.after, index, number)
            except StructureError:
                refused.append(f"{number}: {view.source}")
                continue
            if back.after.text != article.text:
                other.append(f"{number}: {view.source}")
    figure(f"{tried} items nested and taken out, {len(refused)} refused, {len(other)} other bytes")
    print("\n\n".join(["REFUSED", *refused, "OTHER", *other]))
    assert tried > 100 and len(refused) <= tried // 20 and len(other) <= tried // 50


def _has_sibling_above(shown: tuple[Line, ...], number: int) -> bool:
    line = shown[number]
    for above in reversed(shown[:number]):
        if above.quotes != line.quotes:
            return False
        if above.kind is LineKind.ITEM and above.level <= line.level:
            return above.level == line.level and bool(above.number) == bool(line.number)
    return False
