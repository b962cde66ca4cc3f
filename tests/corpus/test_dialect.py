"""The laws of reading and writing the dialect, on the bodies of real posts.

A sample by default; `make fuzz` takes every line and many more edits.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest

from editor.document.article import Article
from editor.document.body import core_of, gap_of
from editor.document.changes import apply_all, inverted_all
from editor.document.edit import Edit
from editor.document.lines import BlockView, Line, LineKind, ViewKind
from editor.document.lists import join_items, split_item
from editor.document.projection import view_at
from editor.document.rewrite import as_html, as_inner_html, others_stay, rewrite_line
from editor.document.sections import sections
from editor.document.structure import delete_blocks, merge_blocks, move_blocks, split_block
from editor.errors import StructureError
from editor.markup import Manner, resplit, split
from editor.markup.inline import ATOM, LINE_BREAK, Run, normal_form, plain_text, runs_of, sliced, stripped
from editor.markup.serialize import content_of
from tests.corpus.conftest import thorough
from tests.markup.test_incremental import EDITS, OPENERS, shown

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(3000)]

TYPED = [
    "*", "_", "<", "[", "'", '"', "{", "&", "|", "#", "1. ", "2) ", "- ", "+ ", "# ", "> ", ": ", "한글", "가", "`", "~~", "$$",
    "{: .x}", "{{", "{%", "%}", "](/u)", "**", "<b>", "</p>", "<!--", "&amp;", "\\", "^", "[^1]", "[^1]:", "[a]: /u", "---",
    "===", "```", "!", "  ", "--", "...", "{::comment}", "{:/}", "    ", "<p>", "|---|", "- [ ] ", "http://a.b", "1986\\. ",
]  # fmt: skip


def lines(article: Article) -> Iterator[tuple[int, BlockView, Line]]:
    """The editable lines of an article, with the block's number and view."""
    for index in range(len(article.body.blocks)):
        view = view_at(article, index)
        yield from ((index, view, line) for line in view.lines if line.is_text)


def test_every_line_can_be_written_without_its_source(articles: list[Article], figure: Callable[[str], None]) -> None:
    """From its runs alone, which hold no source: put in the line's place, it reads as before, and so does all else."""
    tried = 0
    unwritten = []
    for article in articles:
        for index, view, line in lines(article):
            if normal_form(line.runs):
                tried += 1
                if not any(reads(article, index, view, source) for source in written(view, line)):
                    unwritten.append(line)
    figure(f"{tried - len(unwritten)} of {tried} lines")
    assert tried > len(articles)
    assert not unwritten


def written(view: BlockView, line: Line) -> Iterator[str]:
    """The block with a line written anew, in the ways that the program tries; white space around it may stay."""
    leaf = view.leaves[line.leaf]
    content = view.source[leaf.content_start : leaf.content_end]
    before, behind = view.before(line.leaf), view.source[leaf.content_end :]
    for way in content_of(stripped(line.runs), leaf.manner):
        yield before + way + behind
        yield before + way + content[len(content.rstrip()) :] + behind
        if view.kind in (ViewKind.LIST, ViewKind.TREE) and leaf.manner is Manner.MARKDOWN:
            yield from as_inner_html(view, line.leaf, way)
    if view.is_single:
        yield as_html(leaf, line.runs) + gap_of(view.source)


def reads(article: Article, index: int, view: BlockView, source: str) -> bool:
    edit = Edit.of(article, (article.change_for_block(index, source).trimmed(),))
    return others_stay(edit, index, 1, 1) and view_at(edit.after, index).reading == view.reading


def test_what_is_typed_anywhere_reads_back_as_typed(articles: list[Article], figure: Callable[[str], None]) -> None:
    chosen = random.Random(11)
    tried = 0
    for article in articles:
        editable = list(lines(article))
        for _ in range((20 if thorough() else 3) if editable else 0):
            index, view, line = chosen.choice(editable)
            wanted = typed_into(line.runs, chosen)
            if not normal_form(wanted):
                continue
            edit = rewrite_line(article, index, line.leaf, wanted)
            after = view_at(edit.after, index)
            assert normal_form(runs_of(after.pieces[line.leaf])) == normal_form(wanted)
            others = [normal_form(runs_of(pieces)) for pieces in view.pieces]
            others[line.leaf] = normal_form(wanted)
            assert [normal_form(runs_of(pieces)) for pieces in after.pieces] == others
            start, end = article.body.starts[index], article.body.starts[index + 1]
            assert edit.after.text[:start] == article.text[:start]
            assert edit.after.text.endswith(article.text[end:])
            tried += 1
    figure(f"{tried} edits in {len(articles)} posts")
    assert tried > len(articles)


def typed_into(runs: tuple[Run, ...], chosen: random.Random) -> list[Run]:
    """The runs with something put at one to three places: their beginning, their end, anywhere."""
    letters = [(letter, run.marks, run.atom) for run in runs for letter in run.text]
    for _ in range(chosen.choice((1, 1, 1, 2, 3))):
        at = chosen.choice((0, len(letters), *(chosen.randint(0, len(letters)) for _ in range(2))))
        marks = letters[at - 1][1] if at and chosen.random() < 0.8 else ()
        text = "".join(chosen.choice(TYPED) for _ in range(chosen.choice((1, 1, 2))))
        letters[at : at + chosen.choice((0, 0, 0, 2))] = [(letter, marks, "") for letter in text]
    return [Run(*letter) for letter in letters]


# Structure.


def check(edit: Edit) -> None:
    assert apply_all(edit.before.text, edit.changes) == edit.after.text
    assert apply_all(edit.after.text, inverted_all(edit.changes)) == edit.before.text


def all_cores(article: Article) -> list[str]:
    """The blocks without what lies around them; a mark at the end of one, or alone, may be a command's."""
    return [core_of(block.source).removesuffix("^").strip("\r\n").rstrip() for block in article.body.blocks]


def cores(article: Article) -> list[str]:
    return [core for core in all_cores(article) if core]


def test_blocks_moved_there_and_back_are_where_they_were(articles: list[Article], figure: Callable[[str], None]) -> None:
    chosen = random.Random(5)
    tried = refused = 0
    for article in articles:
        count = len(article.body.blocks)
        for _ in range((30 if thorough() else 4) if count > 1 else 0):
            first = chosen.randrange(count)
            end = min(count, first + chosen.choice((1, 1, 2)))
            to = chosen.choice((first - 1, end + 1, chosen.randint(0, count)))
            if 0 <= to <= count and not first <= to <= end:
                tried += 1
                refused += not moves_there_and_back(article, first, end, to)
    figure(f"{tried - refused} moves; {refused} more refused")
    assert tried > len(articles)
    assert refused / tried < 0.003  # what is never closed cannot stand before others


def moves_there_and_back(article: Article, first: int, end: int, to: int) -> bool:
    low, middle, high = (to, first, end) if to < first else (first, end, to)
    try:
        there = move_blocks(article, first, end, to)
    except StructureError:
        return False
    check(there)
    old = all_cores(article)
    wanted = old[:low] + old[middle:high] + old[low:middle] + old[high:]
    assert cores(there.after) == [core for core in wanted if core]
    added = len(there.after.body.blocks) - len(article.body.blocks)
    start = found_at(there.after, old[first:end], to if to < first else to - (end - first))
    back = move_blocks(there.after, start, start + end - first, end + added if to < first else first)
    check(back)
    assert back.after.text == article.text
    return True


def found_at(article: Article, moved: list[str], near: int) -> int:
    """Where the moved blocks stand: a mark that parts blocks may have come in before them."""
    found = all_cores(article)
    places = (start for start in range(len(found)) if found[start : start + len(moved)] == moved)
    return min(places, key=lambda start: abs(start - near))


def test_sections_moved_there_and_back_are_where_they_were(articles: list[Article], figure: Callable[[str], None]) -> None:
    tried = moved = 0
    for article in articles:
        found = sections(article, 2)
        if len(found) > 1:
            one, other = found[0], found[-1]
            ways = [(one.first, one.end, other.first)] if one.end < other.first else []
            for first, end, to in (*ways, (other.first, other.end, one.first)):
                tried += 1
                moved += moves_there_and_back(article, first, end, to)
    figure(f"{moved} moves; {tried - moved} more refused")
    assert moved


def test_deleted_blocks_come_back(articles: list[Article], figure: Callable[[str], None]) -> None:
    chosen = random.Random(6)
    refused = tried = 0
    for article in articles:
        count = len(article.body.blocks)
        first = chosen.randrange(count)
        end = min(count, first + chosen.choice((1, 2, 3)))
        tried += 1
        try:
            edit = delete_blocks(article, first, end)
        except StructureError:
            refused += 1
            continue
        check(edit)
        old = all_cores(article)
        assert cores(edit.after) == [core for core in old[:first] + old[end:] if core]
    figure(f"{tried - refused} deletions undone; {refused} more refused")
    assert refused / tried < 0.01


def test_lines_parted_and_joined_are_as_they_were(articles: list[Article], figure: Callable[[str], None]) -> None:
    """But where the cut goes through a link that is written by its own text (``<url>``, ``[label]``)."""
    chosen = random.Random(9)
    tried = same = 0
    for article in articles:
        editable = [(index, view, line) for index, view, line in lines(article) if view.kind in (ViewKind.TEXT, ViewKind.LIST)]
        for _ in range((10 if thorough() else 2) if editable else 0):
            index, _, line = chosen.choice(editable)
            spots = inner_spots(plain_text(line.runs))
            if not spots:
                continue
            spot = chosen.choice(spots)
            tried += 1
            same += parted_and_joined(article, index, line, spot) == article.text
    figure(f"{same} of {tried}")
    assert same / tried > 0.98


def inner_spots(text: str) -> list[int]:
    return [n for n in range(1, len(text)) if not any(c.isspace() or c in (ATOM, LINE_BREAK) for c in text[n - 1 : n + 1])]


def parted_and_joined(article: Article, index: int, line: Line, spot: int) -> str:
    left, right = sliced(line.runs, 0, spot), sliced(line.runs, spot)
    is_item = line.kind is LineKind.ITEM
    try:
        there = (split_item(article, index, line.leaf, left, right) if is_item else split_block(article, index, left, right))
    except StructureError:
        return ""
    check(there)
    after = there.after
    if is_item:
        back = join_items(after, index, line.leaf + 1)
    else:
        upper, lower = (view_at(after, number).lines[0].runs for number in (index, index + 1))
        back = merge_blocks(after, index, upper, index + 1, lower)
    check(back)
    return back.after.text


# Splitting again.


def test_splitting_again_is_splitting_all(articles: list[Article], figure: Callable[[str], None]) -> None:
    chosen = random.Random(3)
    tried = openers = 0
    for article in articles:
        text = article.body.text
        if len(text) > 30_000:
            continue
        blocks = article.body.blocks
        for _ in range(25 if thorough() else 4):
            start = chosen.randint(0, len(text))
            if chosen.random() < 0.4:
                start = text.rfind("\n", 0, start) + 1
            removed = min(chosen.choice((0, 0, 0, 1, 3, 100)), len(text) - start)
            inserted = chosen.choice(EDITS) if not removed or chosen.random() < 0.4 else ""
            blocks = resplit(blocks, start, removed, inserted).apply(blocks)
            text = text[:start] + inserted + text[start + removed :]
            assert shown(blocks) == shown(split(text)), (start, removed, inserted)
            tried += 1
            openers += inserted in OPENERS
    figure(f"{tried} edits, {openers} of them openers or closers")
