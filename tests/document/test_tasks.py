"""Tasks: the box belongs to the item, its text is what stands behind it; and items that hold nothing but Liquid."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.lists import (
    Position,
    join_items,
    merge_lines,
    set_box,
    split_item,
    take_last_item_away,
    with_order,
)
from editor.document.projection import LineKind, view_at
from editor.document.rewrite import rewrite_line
from editor.errors import StructureError
from editor.markup.inline import ATOM, Run, normal_form, plain_text, sliced

TASKS = (
    "- [x] 하나\n- [ ] 둘 **굵게**\n- 셋\n",
    "1. [X] 하나\n   - [ ] 안쪽\n2. 둘\n",
    "* [ ]   하나\n  이어서\n\n* [x] 둘\n\n뒤\n",
    "- {:.x} [ ] 하나\n- [x]\n  둘\n- [ ] {: .y} 셋\n",
    "- [ ] \n- [x] 둘\n  - [ ] \n",
    "- [ ]\n  - [x] 안쪽\n",
    "- [ ] {{ page.title }}\n- [x] 둘\n",
)
TYPED = st.text(alphabet=list("가나 ab1.") + list("*_<[]xX'\"{}&|#`~$\\()!:-+=>^"), min_size=1, max_size=8)


def boxes(article: Article) -> list[tuple[bool | None, str]]:
    return [(line.box, plain_text(line.runs).strip()) for line in view_at(article, 0).lines]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (TASKS[0], [(True, "하나"), (False, "둘 굵게"), (None, "셋")]),
        (TASKS[1], [(True, "하나"), (False, "안쪽"), (None, "둘")]),
        (TASKS[2], [(False, "하나 이어서"), (True, "둘")]),
        (TASKS[3], [(False, "하나"), (True, "둘"), (False, "셋")]),
        (TASKS[4], [(False, ""), (True, "둘"), (False, "")]),
        (TASKS[5], [(False, ""), (True, "안쪽")]),
        ("- \\[ ] 하나\n- [y] 둘\n- [x](/a)\n- [ ]\n", [(None, "[ ] 하나"), (None, "[y] 둘"), (None, "x"), (False, "")]),
        ("<ul><li>[ ] 하나</li></ul>\n", [(None, "[ ] 하나")]),
    ],
)
def test_a_box_is_no_text(body: str, shown: list[tuple[bool | None, str]]) -> None:
    assert boxes(Article.from_text(body)) == shown


@given(st.sampled_from(TASKS), st.data())
def test_whatever_is_typed_anywhere_leaves_all_boxes(body: str, data: st.DataObject) -> None:
    """At the very front, too; and what looks like a box is text."""
    article = Article.from_text(body)
    line = data.draw(st.sampled_from([line for line in view_at(article, 0).lines if line.kind is LineKind.ITEM]))
    length = len(plain_text(line.runs))
    start = data.draw(st.sampled_from([0, data.draw(st.integers(0, length))]))
    end = data.draw(st.integers(start, length))
    wanted = [*sliced(line.runs, 0, start), Run(data.draw(TYPED)), *sliced(line.runs, end)]
    after = rewrite_line(article, 0, line.leaf, wanted).after
    assert normal_form(view_at(after, 0).lines[line.leaf].runs) == normal_form(wanted)
    assert [box for box, _ in boxes(after)] == [box for box, _ in boxes(article)]
    emptied = rewrite_line(article, 0, line.leaf, []).after
    assert [box for box, _ in boxes(emptied)] == [box for box, _ in boxes(article)]
    assert normal_form(view_at(emptied, 0).lines[line.leaf].runs) == ()


@pytest.mark.parametrize("body", TASKS)
def test_checking_a_task_writes_one_character(body: str) -> None:
    article = Article.from_text(body)
    for line in view_at(article, 0).lines:
        if line.box is None:
            continue
        edit = set_box(article, 0, line.leaf, not line.box)
        (change,) = edit.changes
        assert (len(change.removed), len(change.inserted)) == (1, 1)
        assert view_at(edit.after, 0).lines[line.leaf].box is not line.box
        back = set_box(edit.after, 0, line.leaf, line.box).after.text
        assert back.lower() == article.text.lower()


@pytest.mark.parametrize(
    ("body", "leaf", "box", "written"),
    [
        ("- 하나\n- 둘\n", 1, False, "- 하나\n- [ ] 둘\n"),
        ("1. 하나\n", 0, True, "1. [x] 하나\n"),
        ("- [x] 하나\n", 0, None, "- 하나\n"),
        ("- [ ] \n", 0, None, "- \n"),
        ("- [ ] # 하나\n", 0, None, "- \\# 하나\n"),
        ("- [ ] [x] 하나\n", 0, None, "- \\[x\\] 하나\n"),
        ("- [ ] {{ a }}\n", 0, None, "- {{ a }}\n"),
        ("- {{ a }}\n", 0, False, "- [ ] {{ a }}\n"),
    ],
)
def test_a_box_comes_and_goes(body: str, leaf: int, box: bool | None, written: str) -> None:
    article = Article.from_text(body)
    edit = set_box(article, 0, leaf, box)
    assert edit.after.text == written
    assert boxes(edit.after) == [(box if number == leaf else one, text) for number, (one, text) in enumerate(boxes(article))]


def test_tasks_in_quotes_and_long_items_are_checked_as_well() -> None:
    article = Article.from_text("> - [ ] 하나\n> - 둘\n\n- [x] 셋\n\n  > 인용\n- 넷\n")
    for index, leaf, box in ((0, 0, True), (0, 1, False), (1, 0, False)):
        article = set_box(article, index, leaf, box).after
    assert article.text == "> - [x] 하나\n> - [ ] 둘\n\n- [ ] 셋\n\n  > 인용\n- 넷\n"


def test_an_html_list_has_no_tasks() -> None:
    with pytest.raises(StructureError):
        set_box(Article.from_text("<ul><li>하나</li></ul>\n"), 0, 0, True)


def test_structure_keeps_the_boxes() -> None:
    article = Article.from_text("- [x] 하나 둘\n- 셋\n- [x] 넷\n")
    runs = view_at(article, 0).lines[0].runs
    parted = split_item(article, 0, 0, sliced(runs, 0, 2), sliced(runs, 3)).after
    assert parted.text == "- [x] 하나\n- [ ] 둘\n- 셋\n- [x] 넷\n"
    at_start = split_item(article, 0, 0, [], runs).after
    assert at_start.text == "- [x] \n- [ ] 하나 둘\n- 셋\n- [x] 넷\n"
    assert join_items(article, 0, 2).after.text == "- [x] 하나 둘\n- 셋넷\n"
    assert with_order(article, 0, True).after.text == "1. [x] 하나 둘\n2. 셋\n3. [x] 넷\n"
    assert take_last_item_away(Article.from_text("- [x] 하나\n- [ ] \n"), 0).after.text == "- [x] 하나\n"
    two = Article.from_text("- [x] 하나\n- 둘\n\n가\n\n* 셋\n* [x] 넷\n")
    merged = merge_lines(two, Position(0, 0), [Run("하")], Position(2, 0), [Run("셋")]).after
    assert boxes(merged) == [(True, "하셋"), (True, "넷")]


@pytest.mark.parametrize("body", ["- {{ a }}\n- 나\n", "1. {% include b.html %} {{ c }}\n", "- 가\n  - {{ a }}\n"])
def test_an_item_of_liquid_can_be_typed_into(body: str) -> None:
    article = Article.from_text(body)
    lines = view_at(article, 0).lines
    line = next(line for line in lines if ATOM in plain_text(line.runs))
    for wanted in ([*line.runs, Run("가")], [Run("가"), *line.runs]):
        typed = rewrite_line(article, 0, line.leaf, wanted).after
        assert view_at(typed, 0).lines[line.leaf].runs == tuple(wanted)
        assert rewrite_line(typed, 0, line.leaf, line.runs).after.text == body
    assert len(boxes(split_item(article, 0, line.leaf, line.runs, []).after)) == len(lines) + 1


@pytest.mark.parametrize("body", ["- 가\n  - 나\n", "1. 가\n   - 나\n2. 다\n", "* 가\n\n  1. 나\n", "- 가\n  - 나\n    - 다\n"])
def test_an_item_with_a_list_in_it_can_be_emptied_and_filled_again(body: str) -> None:
    article = Article.from_text(body)
    lines = view_at(article, 0).lines
    emptied = rewrite_line(article, 0, 0, []).after
    assert [(line.level, line.runs) for line in view_at(emptied, 0).lines[1:]] == [(line.level, line.runs) for line in lines[1:]]
    assert view_at(emptied, 0).lines[0].runs == ()
    assert rewrite_line(emptied, 0, 0, lines[0].runs).after.text == body


@pytest.mark.parametrize("body", ["- {:0}{:0}\n", "- {% raw %}*{% endraw %}\n", "- {% highlight rb %}\n  a\n  {% endhighlight %}\n"])
def test_an_item_of_other_things_is_protected(body: str) -> None:
    assert [line.kind for line in view_at(Article.from_text(body), 0).lines] == [LineKind.RAW]
