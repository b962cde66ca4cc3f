"""Empty lines that the source does not hold: they stay what they are, whatever happens around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from editor.clipboard import PastedParagraph
from editor.document.article import Article
from editor.document.history import Naming
from editor.document.lines import Line, LineKind
from editor.errors import StructureError
from editor.markup.inline import Run, plain_text
from editor.session import (
    body_commands,
    list_commands,
    paste_commands,
    picture_commands,
    section_commands,
    tree_commands,
)
from editor.session.body_model import BodyModel, Spot
from editor.session.paste_places import Content
from editor.session.session import Session
from tests.session.bodies import body_of

BECOME = {
    "bullets": lambda model, at: list_commands.toggle_list(model, at.row, at.row + 1, False, at),
    "numbers": lambda model, at: list_commands.toggle_list(model, at.row, at.row + 1, True, at),
    "tasks": lambda model, at: list_commands.make_task(model, at.row, at.row + 1, at),
    "quote": lambda model, at: tree_commands.toggle_quote(model, at.row, at.row + 1, at),
}


def model_of(body: str) -> BodyModel:
    return BodyModel(Session(Article.from_text("---\ntitle: 글\n---\n\n" + body), None, naming=Naming()))


def shown(model: BodyModel) -> list[list[str]]:
    return [[plain_text(line.runs) for line in row.lines] for row in model.rows]


def test_a_field_that_is_typed_in_leaves_the_waiting_lines() -> None:
    model = model_of("> 인용\n")
    assert shown(model) == [["인용"], [""]]
    model.session.set_field("title", "다른 글")
    assert shown(model) == [["인용"], [""]]


def test_a_selection_that_begins_behind_a_line_waiting_in_its_quote_goes() -> None:
    model = model_of("> 인용\n\n끝 글\n")
    body_commands.enter(model, Spot(0, 0, 0))
    assert shown(model) == [["", "인용"], ["끝 글"]]
    caret = body_commands.delete_between(model, Spot(0, 1, 1), Spot(1, 0, 2))
    assert shown(model)[0] == ["인글"] and caret == Spot(0, 0, 1)


def test_a_selection_below_a_line_waiting_in_the_same_quote_goes() -> None:
    model = model_of("> 하나\n>\n> 둘\n>\n> 셋\n")
    body_commands.enter(model, Spot(0, 0, 0))
    body_commands.delete_between(model, Spot(0, 2, 0), Spot(0, 3, 0))
    assert shown(model)[0] == ["하나", "셋"]


def test_what_is_said_of_a_picture_or_noted_is_refused_on_a_waiting_line() -> None:
    model = model_of("![x](/a.jpg)\n\n***\n")
    last = Spot(len(model.rows) - 1)
    assert model.rows[last.row].pending is not None
    for command in (
        lambda: picture_commands.set_caption(model, last, [Run("설명")]),
        lambda: picture_commands.set_width(model, last, "300"),
        lambda: picture_commands.set_alignment(model, last, "left"),
        lambda: picture_commands.insert_footnote(model, last, "각주"),
    ):
        with pytest.raises(StructureError):
            command()


@pytest.mark.parametrize("body", ["글\n", "> 인용\n", "***\n"])
def test_blank_text_is_pasted_as_nothing(body: str) -> None:
    model = model_of(body)
    at = body_commands.enter(model, Spot(0, 0, 0))
    known = model.article.text
    paste_commands.paste(model, at, at, Content((), "  \n"))
    assert model.article.text == known


def test_a_line_of_a_quote_that_goes_with_its_text_waits_for_another() -> None:
    model = model_of("- 하나\n\n  > 둘\n  >\n  > 셋\n\n***\n\n끝\n")
    caret = body_commands.delete_between(model, Spot(0, 2, 0), Spot(2, 0, 1))
    assert caret == Spot(0, 2, 0) and model.line(caret).is_text
    model.set_line(Spot(0, 2, 1), [Run("새")])
    assert shown(model)[0] == ["하나", "둘", "새"]


def test_an_empty_task_goes_into_the_one_above() -> None:
    model = model_of("- [ ] 하나\n- [ ] \n")
    tree_commands.indent(model, Spot(0, 1))
    assert [line.level for line in model.rows[0].lines] == [0, 1]
    tree_commands.outdent(model, Spot(0, 1))
    assert [line.level for line in model.rows[0].lines] == [0, 0]


def test_no_line_waits_where_none_could_be_written() -> None:
    model = model_of("<figure>\n<p>하나<img src='x' wi\n")
    known = shown(model)
    with pytest.raises(StructureError):
        body_commands.enter(model, Spot(0, 0, 0))
    assert shown(model) == known


def waiting(model: BodyModel, row: int = 0) -> Spot:
    """A line that waits below a row."""
    return model.add_pending(row, model.paragraph_form_at(row), below=True)


@pytest.mark.parametrize(
    ("body", "name", "written"),
    [
        ("글\n\n뒤\n", "bullets", "글\n\n- 새\n\n뒤\n"),
        ("글\n\n뒤\n", "numbers", "글\n\n1. 새\n\n뒤\n"),
        ("글\n\n뒤\n", "tasks", "글\n\n- [ ] 새\n\n뒤\n"),
        ("글\n\n뒤\n", "quote", "글\n\n> 새\n\n뒤\n"),
        ("<p>글</p>\n", "bullets", "<p>글</p>\n\n<ul>\n<li>새</li>\n</ul>\n"),
        ("<p>글</p>\n", "numbers", "<p>글</p>\n\n<ol>\n<li>새</li>\n</ol>\n"),
        ("<p>글</p>\n", "tasks", "<p>글</p>\n\n- [ ] 새\n"),
        ("<p>글</p>\n", "quote", "<p>글</p>\n\n<blockquote>\n<p>새</p>\n</blockquote>\n"),
        ("- 하나\n", "numbers", "- 하나\n\n1. 새\n"),
        ("> 인용\n", "quote", "> 인용\n\n> 새\n"),
    ],
)
def test_what_a_waiting_line_becomes_is_written_with_its_text(body: str, name: str, written: str) -> None:
    model = model_of(body)
    at = waiting(model)
    known = model.article.text
    caret = BECOME[name](model, at)
    assert caret == at and model.article.text == known
    look = replace(model.line(at), runs=(), leaf=-1)
    model.set_line(Spot(at.row, 0, 1), [Run("새")])
    assert body_of(model) == written
    assert replace(model.line(at), runs=(), leaf=-1) == look
    model.session.undo()
    assert model.article.text == known


@pytest.mark.parametrize(
    ("body", "name", "written"),
    [
        ("- 하나\n  - 둘\n\n뒤\n", "bullets", "- 하나\n  - 둘\n- 새\n\n뒤\n"),
        ("1. 하나\n\n   글\n", "numbers", "1. 하나\n\n   글\n\n2. 새\n"),
        ("- 하나\n", "tasks", "- 하나\n- [ ] 새\n"),
        ("- [x] 하나\n", "bullets", "- [x] 하나\n- 새\n"),
        ("<ul>\n<li>하나</li>\n</ul>\n", "bullets", "<ul>\n<li>하나</li>\n<li>새</li>\n</ul>\n"),
    ],
)
def test_right_behind_a_list_a_waiting_line_becomes_its_next_item(body: str, name: str, written: str) -> None:
    model = model_of(body)
    caret = BECOME[name](model, waiting(model))
    assert caret.row == 0 and model.line(caret).kind is LineKind.ITEM and not model.line(caret).level
    model.set_line(Spot(0, caret.line, 1), [Run("새")])
    assert body_of(model) == written


@pytest.mark.parametrize("name", BECOME)
@pytest.mark.parametrize(
    "out",
    [body_commands.enter, body_commands.backspace_at_start, *BECOME.values()],
    ids=["enter", "backspace", *BECOME],
)
def test_a_waiting_line_leaves_what_it_would_begin(name: str, out: Callable[[BodyModel, Spot], Spot]) -> None:
    model = model_of("글\n")
    at = BECOME[name](model, waiting(model))
    kind = model.line(at)
    assert out(model, at) == at
    is_other = out in BECOME.values() and out is not BECOME[name]
    assert (model.line(at) == Line(LineKind.PARAGRAPH, ())) is not is_other
    assert model.line(at) != kind and len(model.rows) == 2
    assert body_commands.enter(model, body_commands.enter(model, at)).row >= 1


@pytest.mark.parametrize(
    "body", ["- \n", "- [ ] \n", "<ul>\n<li></li>\n</ul>\n", "<blockquote>\n<p></p>\n</blockquote>\n"]
)
def test_enter_leaves_a_list_or_quote_that_holds_nothing(body: str) -> None:
    model = model_of("앞\n\n" + body)
    caret = body_commands.enter(model, Spot(1))
    line = model.line(caret)
    assert (line.kind, line.quotes) == (LineKind.PARAGRAPH, ()) and caret.row == 1


def test_backspace_leaves_a_list_that_holds_nothing() -> None:
    model = model_of("앞\n\n- \n")
    assert body_commands.backspace_at_start(model, Spot(1)) == Spot(1)
    assert model.rows[1].pending is not None and body_of(model) == "앞\n"
    assert body_commands.backspace_at_start(model, Spot(1)) == Spot(0, 0, 1)


def test_a_box_that_waits_is_not_checked() -> None:
    model = model_of("글\n")
    at = BECOME["tasks"](model, waiting(model))
    with pytest.raises(StructureError):
        list_commands.toggle_box(model, at)


def test_a_heading_is_no_list() -> None:
    model = model_of("글\n")
    at = BECOME["bullets"](model, waiting(model))
    body_commands.give_form(model, at.row, at.row + 1, 2, at)
    assert model.line(at).kind is LineKind.HEADING


def test_text_is_pasted_into_the_list_that_a_line_waits_for() -> None:
    model = model_of("글\n")
    at = BECOME["bullets"](model, waiting(model))
    paste_commands.paste(model, at, at, Content((PastedParagraph((Run("새"),)),), "새"))
    assert body_of(model) == "글\n\n- 새\n"


# Where they go.

SECTIONS = "## 하나\n\n첫 글\n\n## 둘\n\n> 인용\n\n## 셋\n\n끝 글\n"


def neighbours(model: BodyModel) -> dict[str, int]:
    """For each text, how many lines wait right behind it."""
    found, above = {}, ""
    for row in model.rows:
        above = above if row.pending is not None else plain_text(row.lines[-1].runs)
        found[above] = found.get(above, -1) + 1
    return found


def with_waiting() -> BodyModel:
    model = model_of(SECTIONS)
    for text in ("하나", "첫 글", "인용", "인용", "끝 글"):
        row = next(number for number, row in enumerate(model.rows) if plain_text(row.lines[-1].runs) == text)
        waiting(model, row)
    return model


@pytest.mark.parametrize(("number", "to"), [(0, 2), (0, 3), (1, 0), (1, 3), (2, 0), (2, 1)])
def test_waiting_lines_go_with_the_section_that_they_stand_in(number: int, to: int) -> None:
    model = with_waiting()
    known = neighbours(model)
    assert known == {"하나": 1, "첫 글": 1, "둘": 0, "인용": 2, "셋": 0, "끝 글": 1}
    section_commands.move_section(model, number, to)
    assert neighbours(model) == known
    model.session.undo()
    assert neighbours(model) == known and body_of(model) == SECTIONS
    model.session.redo()
    assert neighbours(model) == known


def test_a_line_that_a_move_leaves_where_it_is_takes_text() -> None:
    model = model_of("글\n\n## 하나\n\n첫\n\n## 둘\n\n끝\n")
    at = waiting(model)
    section_commands.move_section(model, 0, 2)
    model.set_line(at, [Run("새")])
    assert body_of(model) == "글\n\n새\n\n## 둘\n\n끝\n\n## 하나\n\n첫\n"


def test_a_line_that_waits_in_a_quote_goes_with_it() -> None:
    model = model_of(SECTIONS)
    body_commands.enter(model, Spot(3, 0, 2))
    assert shown(model)[3] == ["인용", ""]
    section_commands.move_section(model, 1, 0)
    assert shown(model)[1] == ["인용", ""]
    model.set_line(Spot(1, 1, 1), [Run("새")])
    assert body_of(model).startswith("## 둘\n\n> 인용\n>\n> 새\n\n## 하나")


@pytest.mark.parametrize(
    ("body", "spot"),
    [
        ('<figure>\n<img src="/a.jpg">\n<figcaption>설명</figcaption>\n</figure>\n', Spot(0, 1)),
        ("- 하나\n\n  문단\n\n  > 인용\n", Spot(0, 2)),
        ("<details><summary>더</summary>\n<p>글</p>\n</details>\n", Spot(0, 1)),
        ("> 하나\n>\n> 둘\n", Spot(0, 1)),
    ],
)
def test_a_line_emptied_in_a_block_takes_text_again(body: str, spot: Spot) -> None:
    model = model_of(body)
    line = model.line(spot)
    known = [(each.kind, each.quotes, each.role) for row in model.rows for each in row.lines]
    model.set_line(spot, ())
    model.set_line(Spot(spot.row, spot.line, 1), [Run("새")])
    assert plain_text(model.line(spot).runs) == "새" and model.line(spot).role == line.role
    assert [(each.kind, each.quotes, each.role) for row in model.rows for each in row.lines] == known


def test_what_is_dragged_to_where_it_takes_away_the_place_stays() -> None:
    body = "<figure>\n<figcaption>설명</figcaption>\n</figure>\n\n가\n\n<blockquote><p>말</p></blockquote>\n"
    model = model_of(body)
    rows = shown(model)
    with pytest.raises(StructureError):
        paste_commands.move(model, Spot(0, 0, 0), Spot(1, 0, 0), Spot(9, 0, 0), Content((), "x"))
    assert shown(model) == rows and body_of(model) == body


@pytest.mark.parametrize(
    "body", ["말\n: 뜻\n", "앞\n\n말\n둘\n: 뜻\n\n뒤\n", "<dl>\n<dt>말</dt>\n<dd>뜻</dd>\n</dl>\n"]
)
def test_a_term_is_emptied_and_written_again(body: str) -> None:
    model = model_of(body)
    known = shown(model)
    at = next(Spot(number) for number, row in enumerate(model.rows) if row.lines[0].role == "dt")
    model.set_line(at, ())
    assert model.line(at).role == "dt" and plain_text(model.line(at).runs) == ""
    model.set_line(Spot(at.row, 0, 1), [Run("말")])
    assert body_of(model) == body and shown(model) == known


def test_text_behind_what_cannot_be_closed_stands_above_it() -> None:
    body = "앞\n\n<p><option><x<td>\n"
    model = model_of(body)
    last = Spot(len(model.rows) - 1)
    assert model.rows[last.row].pending is not None
    model.add_pending(last.row, model.paragraph_form_at(last.row), below=True)
    model.set_line(Spot(last.row, 0, 1), [Run("새")])
    assert [texts[0] for texts in shown(model)] == ["앞", "새", "<p><option><x<td>", ""]
    model.set_line(Spot(1, 0, 2), [Run("새글")])
    assert body_of(model) == "앞\n\n새글\n\n<p><option><x<td>\n"


def test_blank_text_over_code_that_goes_with_the_selection_is_nothing() -> None:
    model = model_of("앞\n\n```\n가\n```\n\n***\n")
    end = Spot(len(model.rows) - 1)
    caret = paste_commands.paste(model, Spot(1, 0, 0), end, Content((), "  \n"))
    assert body_of(model) == "앞\n" and caret.row <= 1
