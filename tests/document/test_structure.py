"""Structural commands: what was meant stands there afterwards, and the way back leads to the same bytes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.body import core_of
from editor.document.changes import Splice, apply_all, inverted_all
from editor.document.edit import Edit
from editor.document.form import MARKDOWN_PARAGRAPH
from editor.document.lists import Position, join_items, merge_lines, split_item
from editor.document.places import Widened
from editor.document.projection import view_at
from editor.document.sections import sections
from editor.document.structure import delete_blocks, insert_blocks, insert_text, merge_blocks, move_blocks, split_block
from editor.errors import StructureError
from editor.markup import to_html
from editor.markup.inline import ATOM, Run, plain_text, sliced

HEAD = "---\ntitle: 글\n---\n"
BODIES = {
    "markdown": "\n첫 문단.\n\n## 하나\n\n글 **굵게**.\n\n- 가\n- 나\n\n## 둘\n- 다\n\n\n끝.\n",
    "seed": '<p><img src="/a.jpg" alt="사진" /></p>\n<h2 data-ke-size="size26">하나</h2>\n<p data-ke-size="size16">글 1</p>\n'
    '<h2 data-ke-size="size26">둘</h2>\n<p data-ke-size="size16">글 2</p>\n<p data-ke-size="size16">글 3</p>\n끝줄 <a href="/">집</a>\n',
    "close": "# 하나\n글\n# 둘\n글 | 표\n* 가\n## 셋\n> 인용\n## 넷\n```\n코드\n```\n끝",
    "attributes": "글\n{: .a}\n\n{: .b}\n둘\n\n## 셋\n{: #x}\n\n- 가\n{: .c}\n\n- 나\n\n    코드\n{: .d}\n\n    코드\n",
    "windows": "첫 줄\r\n\r\n* 가\r\n* 나\r\n\r\n둘째\r\n\r\n* 다\r\n\r\n    코드\r\n",
    "spaces": "하나  \n\n- 가  \n\n## 둘  \n셋\t\n\n\n\n- 나\n^\n- 다\n\n넷   ",
    "many kinds": "{% include a %}\n\n가 | 나\n\n$$\nx\n$$\n\n<div>\n나\n</div>\n다\n\n[r]: /u\n[^1]: 주\n\n용어\n: 뜻\n\n용어\n: 뜻\n\n* * *\n",
}  # fmt: skip


def article(body: str) -> Article:
    return Article.from_text(HEAD + body)


def cores(edited: Article) -> list[str]:
    """The blocks without what lies around them; marks that a command put there are left out."""
    found = (core_of(block.source.lstrip("\r\n")).removesuffix("^").rstrip() for block in edited.body.blocks)
    return [core for core in found if core]


def page(edited: Article) -> list[str]:
    return [line for line in to_html(edited.body.text).splitlines() if line.strip()]


def check(edit: Edit) -> None:
    """The changes say what was done, and taken back give the text of before."""
    assert apply_all(edit.before.text, edit.changes) == edit.after.text
    assert apply_all(edit.after.text, inverted_all(edit.changes)) == edit.before.text
    assert Article.from_text(edit.after.text).body == edit.after.body


def there_and_back(before: Article, first: int, end: int, to: int) -> tuple[Article, Article]:
    """After a move, and after the move that takes it back."""
    moved = before.body.blocks[first:end]
    there = move_blocks(before, first, end, to)
    check(there)
    length = len(there.after.body.blocks) - len(before.body.blocks)
    if to < first:
        start, target = to, end + length
    else:
        start, target = to - (end - first) + length, first
    wanted = [core_of(block.source.lstrip("\r\n")) for block in moved]
    found = [core_of(block.source.lstrip("\r\n")).removesuffix("^").rstrip() for block in there.after.body.blocks]
    start = next(n for n in sorted(range(len(found)), key=lambda n: abs(n - start)) if found[n : n + len(moved)] == wanted)
    back = move_blocks(there.after, start, start + len(moved), target)
    check(back)
    return there.after, back.after


def moves() -> list[tuple[str, int, int, int]]:
    found = []
    for name, body in BODIES.items():
        count = len(article(body).body.blocks)
        for first in range(count):
            for end in (first + 1, first + 2):
                targets = (to for to in range(count + 1) if not first <= to <= end)
                found += [(name, first, end, to) for to in targets if end <= count]
    return found


@pytest.mark.parametrize("name", BODIES)
def test_a_move_there_and_back_gives_the_same_bytes(name: str) -> None:
    before = article(BODIES[name])
    old = cores(before)
    tried = 0
    for body, first, end, to in moves():
        if body != name or any("^" in block.source for block in before.body.blocks[first:end]):
            continue
        there, back = there_and_back(before, first, end, to)
        low, middle, high = (to, first, end) if to < first else (first, end, to)
        assert cores(there) == old[:low] + old[middle:high] + old[low:middle] + old[high:], (first, end, to)
        assert back.text == before.text, (first, end, to)
        tried += 1
    assert tried


@example("close", [24, 0, 0])  # a mark that parted two is put back, not a blank line that makes text a table
@example("many kinds", [11, 1, 1, 1, 1])  # what a place held before is no reason to make mathematics text
@given(st.sampled_from(sorted(set(BODIES) - {"spaces"})), st.lists(st.integers(0, 30), min_size=1, max_size=8))
def test_a_block_carried_about_comes_home(name: str, places: list[int]) -> None:
    """Step by step down or up, and the same steps back."""
    before = article(BODIES[name])
    count = len(before.body.blocks)
    trail = [before]
    at = places[0] % count
    steps: list[int] = []
    for wish in places[1:]:
        step = 1 if wish % 2 else -1
        if 0 <= at + step < count and len(trail[-1].body.blocks) == count:
            trail.append(move_blocks(trail[-1], at, at + 1, at + 2 if step > 0 else at - 1).after)
            at += step
            steps.append(step)
    now = trail[-1]
    for step, wanted in zip(reversed(steps), reversed(trail[:-1]), strict=True):
        if len(now.body.blocks) != count:
            return
        now = move_blocks(now, at, at + 1, at - 1 if step > 0 else at + 2).after
        at -= step
        assert now.text == wanted.text


@pytest.mark.parametrize("name", ["markdown", "seed", "windows"])
def test_a_section_moved_there_and_back(name: str) -> None:
    before = article(BODIES[name])
    found = sections(before, 2)
    for one in found:
        for target in {other.first for other in found} | {max(other.end for other in found)}:
            if not one.first <= target <= one.end:
                there_and_back(before, one.first, one.end, target)


def written_body(edited: Article) -> str:
    """What stands behind the front matter, blank lines that Jekyll counts as its own included."""
    return edited.text.removeprefix(HEAD)


def moved(body: str, first: int, end: int, to: int) -> str:
    edit = move_blocks(article(body), first, end, to)
    check(edit)
    return written_body(edit.after)


@pytest.mark.parametrize(
    ("body", "move", "written"),
    [
        # What is between the blocks stays where it is.
        ("하나\n\n\n둘\n\n셋\n", (0, 1, 2), "둘\n\n\n하나\n\n셋\n"),
        ("하나\n\n둘", (1, 2, 0), "둘\n\n하나"),
        ("\n\n하나\n\n둘\n", (0, 1, 2), "\n\n둘\n\n하나\n"),
        # Two lists would be one, and so would two blocks of code.
        ("- 가\n\n글\n\n- 나\n", (1, 2, 3), "- 가\n^\n- 나\n\n글\n"),
        ("1. 가\n\n글\n\n1. 나\n", (1, 2, 0), "글\n\n1. 가\n^\n1. 나\n"),
        ("    가\n\n글\n\n    나\n", (1, 2, 3), "    가\n^\n    나\n\n글\n"),
        ("가\n: 나\n\n글\n\n다\n: 라\n", (1, 2, 3), "가\n: 나\n^\n다\n: 라\n\n글\n"),
        # A list takes in code that follows it.
        ("- 가\n\n글\n\n    코드\n", (1, 2, 3), "- 가\n^\n    코드\n\n글\n"),
        # A line end is not enough between any two.
        ("# 가\n글\n# 나\n", (1, 2, 0), "글\n# 가\n# 나\n"),
        ("# 가\n글 | 표\n\n# 나\n", (2, 3, 1), "# 가\n# 나\n글 | 표\n"),
        # The seed's closing line is bare.
        ("<p>가</p>\n끝\n", (1, 2, 0), "끝\n<p>가</p>\n"),
        # An attribute list goes with its block, and takes no other.
        ("가\n{: .x}\n\n나\n", (0, 1, 2), "나\n\n가\n{: .x}\n"),
        ("{: .x}\n가\n\n나\n", (1, 2, 0), "나\n\n{: .x}\n가\n"),
        ("# 하나\n{: .x}\n가\n", (1, 2, 0), "가\n# 하나\n{: .x}\n"),
        # Spaces at the end of a line belong to it.
        ("가  \n\n나\n", (0, 1, 2), "나\n\n가  \n"),
        ("가\r\n\r\n* 나\r\n\r\n다\r\n\r\n* 라\r\n", (2, 3, 1), "가\r\n\r\n다\r\n\r\n* 나\r\n^\r\n* 라\r\n"),
    ],
)
def test_what_stands_between_moved_blocks(body: str, move: tuple[int, int, int], written: str) -> None:
    assert moved(body, *move) == written


def test_lists_that_a_move_put_side_by_side_stay_as_they_were_spaced() -> None:
    before = article("- 가\n- 나\n\n글\n\n- 다\n")
    there = move_blocks(before, 1, 2, 3).after
    assert page(there) == ["<ul>", "  <li>가</li>", "  <li>나</li>", "</ul>", "<ul>", "  <li>다</li>", "</ul>", "<p>글</p>"]
    assert move_blocks(there, 2, 3, 1).after.text == before.text


def test_the_mark_of_an_author_is_a_block_like_any_other() -> None:
    body = "글\n\n^\n\n둘\n"
    assert moved(body, 0, 1, 2) == "^\n\n글\n\n둘\n"


def test_a_place_that_was_typed_into_is_forgotten() -> None:
    there = move_blocks(article("# 하나\n- 가\n\n# 둘\n"), 1, 2, 3).after
    assert there.body.text == "# 하나\n# 둘\n\n- 가\n"
    typed = there.with_block(1, "# 둘\n\n글\n\n")
    assert typed.body.text == "# 하나\n# 둘\n\n글\n\n- 가\n"
    assert move_blocks(typed, 3, 4, 1).after.body.text == "# 하나\n- 가\n\n# 둘\n\n글\n"


def test_what_is_never_closed_cannot_stand_before_others() -> None:
    with pytest.raises(StructureError, match="move"):
        move_blocks(article("글\n\n<div>\n안\n"), 1, 2, 0)


def test_moving_nothing_or_to_itself_changes_nothing() -> None:
    before = article(BODIES["markdown"])
    for first, end, to in ((1, 2, 1), (1, 2, 2), (1, 3, 2), (1, 1, 3)):
        assert move_blocks(before, first, end, to).is_empty


# Deleting and inserting.


@pytest.mark.parametrize("name", BODIES)
def test_deleting_takes_these_blocks_alone_and_undo_gives_the_bytes_back(name: str) -> None:
    before = article(BODIES[name])
    old = cores(before)
    count = len(before.body.blocks)
    for first in range(count):
        for end in range(first + 1, min(first + 3, count) + 1):
            if "^" in before.body.blocks[first].source:
                continue
            edit = delete_blocks(before, first, end)
            check(edit)
            assert cores(edit.after) == old[:first] + old[end:], (first, end)


@pytest.mark.parametrize(
    ("body", "first", "end", "left"),
    [
        ("하나\n\n둘\n\n셋\n", 1, 2, "하나\n\n셋\n"),
        ("하나\n\n둘\n\n셋", 2, 3, "하나\n\n둘"),
        ("\n하나\n\n둘\n", 0, 1, "\n둘\n"),
        ("하나\n\n둘\n", 0, 2, ""),
        ("- 가\n\n글\n\n- 나\n", 1, 2, "- 가\n^\n- 나\n"),
        ("# 가\n글\n\n둘\n", 1, 2, "# 가\n둘\n"),
        ("글\n\n# 가\n둘\n", 1, 2, "글\n\n둘\n"),
        ("글\n# 가\n둘\n", 1, 2, "글\n\n둘\n"),
        ("<p>가</p>\n나\n끝\n", 0, 1, "나\n끝\n"),
    ],
)
def test_what_is_left_of_the_places_around(body: str, first: int, end: int, left: str) -> None:
    assert written_body(delete_blocks(article(body), first, end).after) == left


@pytest.mark.parametrize(
    ("body", "index", "core", "written"),
    [
        ("하나\n\n둘\n", 1, "새", "하나\n\n새\n\n둘\n"),
        ("하나\n\n\n\n둘\n", 1, "새", "하나\n\n\n\n새\n\n\n\n둘\n"),
        ("하나\n", 0, "새", "새\n\n하나\n"),
        ("하나", 1, "새", "하나\n\n새"),
        ("- 가\n\n글\n", 1, "- 새", "- 가\n^\n- 새\n\n글\n"),
        ("글\n\n- 가\n", 1, "- 새", "글\n\n- 새\n^\n- 가\n"),
        ("- 가\n", 1, "    코드", "- 가\n^\n    코드\n"),
        ("# 가\n글\n", 1, "- 새", "# 가\n\n- 새\n\n글\n"),
        ("", 0, "새", "새\n"),
    ],
)
def test_where_a_new_block_stands(body: str, index: int, core: str, written: str) -> None:
    edit = insert_blocks(article(body), index, (core,))
    check(edit)
    assert written_body(edit.after) == written


@pytest.mark.parametrize("name", BODIES)
def test_what_was_put_in_can_be_taken_out(name: str) -> None:
    before = article(BODIES[name])
    for index in range(1, len(before.body.blocks)):
        for core in ("새 문단", "- 새 목록", "    코드", "<p>새</p>"):
            there = insert_blocks(before, index, (core,)).after
            at = next(n for n, block in enumerate(there.body.blocks) if core_of(block.source).removesuffix("^").rstrip() == core)
            assert delete_blocks(there, at, at + 1).after.text == before.text, (index, core)


# Splitting and joining.

TEXTS = (
    "글 **굵은 말** 끝 &amp; [링크](/a 'T')와 `코드`.\n\n뒤\n",
    '<p data-ke-size="size16">글 <b>굵은 <i>기운</i></b> 것 &amp; <a href=\'/a\'>링크</a></p>\n끝줄\n',
    "## 제목 *하나* 둘\n글\n",
    "**서문입니다**\n\n뒤\n",
    "[링크말](/a)\n",
    "줄 하나\n줄 둘은 &nbsp; 길다\n{: .x}\n\n뒤\n",
    "앞 [라벨말] 뒤 [둘째][다른]\n\n[라벨말]: /a\n[다른]: /b\n",
)
LISTS = ("- 하나 **둘셋**\n- 넷다섯\n\n뒤\n", "1. 하나둘\n2. [셋넷][r]\n\n[r]: /u\n", "<ul>\n<li>하나 <b>둘셋</b></li>\n</ul>\n", "* [ ] 할일\n")


def inner_spots(text: str) -> list[int]:
    """Between two letters; beside a space it would have to be pending, and a box belongs to its item."""
    return [n for n in range(1, len(text)) if not set(text[n - 1 : n + 1]) & {" ", "\u00a0", ATOM}]


@pytest.mark.parametrize("body", TEXTS)
def test_a_block_parted_and_joined_has_the_same_bytes(body: str) -> None:
    before = article(body)
    line = view_at(before, 0).lines[0]
    for spot in inner_spots(plain_text(line.runs)):
        left, right = sliced(line.runs, 0, spot), sliced(line.runs, spot)
        there = split_block(before, 0, left, right)
        check(there)
        views = [view_at(there.after, number) for number in (0, 1)]
        assert [view.leaves[0].tag for view in views] == [view_at(before, 0).leaves[0].tag] * 2
        back = merge_blocks(there.after, 0, views[0].lines[0].runs, 1, views[1].lines[0].runs)
        check(back)
        assert back.after.text == before.text, spot


@pytest.mark.parametrize("body", LISTS)
def test_an_item_parted_and_joined_has_the_same_bytes(body: str) -> None:
    before = article(body)
    view = view_at(before, 0)
    for line in view.lines:
        for spot in inner_spots(plain_text(line.runs)):
            there = split_item(before, 0, line.leaf, sliced(line.runs, 0, spot), sliced(line.runs, spot))
            check(there)
            assert len(view_at(there.after, 0).lines) == len(view.lines) + 1
            back = join_items(there.after, 0, line.leaf + 1)
            check(back)
            assert back.after.text == before.text, spot


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("<p id='a' class='x'>가나</p>\n", "<p id='a' class='x'>가</p>\n\n<p class='x'>나</p>\n"),
        ("가나\n{: #a .x}\n", "가\n{: #a .x}\n\n나\n{: .x}\n"),
        ("{: .x}\n가나\n{: id='a'}\n", "{: .x}\n가\n{: id='a'}\n\n{: .x}\n나\n"),
        ("## 가나 {#a}\n", "## 가 {#a}\n\n## 나\n"),
        ("## 가나 ##\n{:#a title='b #c'}\n", "## 가 ##\n{:#a title='b #c'}\n\n## 나 ##\n{: title='b #c'}\n"),
        ("가나\n===\n", "가\n===\n\n나\n===\n"),
    ],
)
def test_both_halves_have_the_attributes_and_one_the_id(body: str, written: str) -> None:
    runs = view_at(article(body), 0).lines[0].runs
    edit = split_block(article(body), 0, sliced(runs, 0, 1), sliced(runs, 1))
    assert written_body(edit.after) == written


def test_blocks_joined_and_parted_again() -> None:
    for body in ("가나\n\n다라\n\n끝\n", "<p class='x'>가나</p>\n\n<p class='x'>다라</p>\n", "## 가**나**\n\n## **다**라\n"):
        before = article(body)
        one, two = (view_at(before, number).lines[0].runs for number in (0, 1))
        joined = merge_blocks(before, 0, one, 1, two)
        check(joined)
        parted = split_block(joined.after, 0, one, two)
        assert parted.after.text == before.text


def test_what_is_remembered_of_a_place_never_cuts_a_block() -> None:
    """Were a note of a place wrong, still only what lies between blocks would be taken for one."""
    body = "# 하나\n\n```\n코드\n\n코드\n```\n\n글\n"
    stale = replace(article(body), widened=(Widened(len(HEAD) + body.index("\n\n코드"), "\n\n", "\n"),))
    assert move_blocks(stale, 2, 3, 1).after.text == HEAD + "# 하나\n\n글\n\n```\n코드\n\n코드\n```\n"


@given(st.sampled_from(sorted(BODIES)), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 40), st.booleans()), max_size=12))
def test_commands_in_any_order_lose_nothing(name: str, steps: list[tuple[int, int, bool]]) -> None:
    """Moves and typing mixed: the letters of the body are all there, each block's in one piece."""
    now = article(BODIES[name])
    for one, other, types in steps:
        count = len(now.body.blocks)
        first, to = one % count, other % (count + 1)
        if types:
            offset = now.body.starts[first] + len(core_of(now.body.blocks[first].source))
            now = now.apply((Splice(offset, "", "글"),))
            continue
        before = now
        try:
            edit = move_blocks(now, first, first + 1, to)
        except StructureError:
            continue
        check(edit)
        now = edit.after
        assert sorted(re.sub(r"[\s^]", "", now.text)) == sorted(re.sub(r"[\s^]", "", before.text))
        assert sorted(cores(now)) == sorted(cores(before))


def test_items_below_one_that_is_emptied_stay_in_it() -> None:
    """Below an item without any text kramdown takes the items in it for its equals."""
    before = article("- 하나\n- 둘\n  - 안쪽\n- 셋\n")
    edit = merge_lines(before, Position(0, 0), (), Position(0, 1), ())
    view = view_at(edit.after, 0)
    assert [(plain_text(line.runs), line.level) for line in view.lines] == [("", 0), ("안쪽", 1), ("셋", 0)]


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("<div>\n열린 것\n", "<div>\n열린 것\n</div>\n\n새\n"),
        ("글\n\n<table><tr><td>칸", "글\n\n<table><tr><td>칸</td></tr></table>\n\n새\n"),
        ("<script>\nif (a < b) {}\n", "<script>\nif (a < b) {}\n</script>\n\n새\n"),
        ("<p>열린 <b>글\n", "<p>열린 <b>글</b></p>\n\n새\n"),
        ("<ul>\n<l\ni>글</ul>\n", "<ul>\n<l\ni>글</ul>\n</l></ul>\n\n새\n"),
        ("<p\n\n>글</p</div>\n", "<p\n\n>글</p</div>\n</p>\n\n새\n"),
        ("<blockquote><p/글>\n", "<blockquote><p/글></blockquote>\n\n새\n"),
        ('<div title="</div>"><br>\n<!-- <p> -->\n', '<div title="</div>"><br>\n<!-- <p> -->\n</div>\n\n새\n'),
    ],
)
def test_text_behind_what_is_never_closed_stands_by_itself(body: str, written: str) -> None:
    before = article(body)
    edit = insert_text(before, len(before.body.blocks), MARKDOWN_PARAGRAPH, [Run("새")])
    assert edit.after.body.text == written
    again = insert_text(edit.after, len(edit.after.body.blocks), MARKDOWN_PARAGRAPH, [Run("글")])
    assert again.after.body.text == written + "\n글\n"
