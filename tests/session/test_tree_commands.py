"""Enter, Backspace, Delete, Tab and paste in quotes, items with paragraphs, definitions and containers."""

from __future__ import annotations

import pytest

from editor.clipboard import PastedParagraph
from editor.document.edit import Edit
from editor.document.lines import Line, LineKind
from editor.errors import StructureError
from editor.markup.inline import Run, plain_text
from editor.session import body_commands as commands
from editor.session import tree_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.paste_commands import paste
from editor.session.paste_places import Content
from tests.session.bodies import body_of, model_of, spot_at


def texts(model: BodyModel) -> list[str]:
    """The lines of the first row."""
    return [plain_text(line.runs).strip() for line in model.rows[0].lines]


def type_at(model: BodyModel, spot: Spot, text: str) -> None:
    runs = model.line(spot).runs
    model.set_line(Spot(spot.row, spot.line, len(text)), [Run(text), *runs])


@pytest.mark.parametrize(
    ("body", "behind", "typed", "after"),
    [
        ("> 하나\n>\n> 둘\n", "하나", "새", "> 하나\n>\n> 새\n>\n> 둘\n"),
        ("> 하나\n", "하나", "새", "> 하나\n>\n> 새\n"),
        ("> # 제목\n> 글\n", "제목", "새", "> # 제목\n> 새\n>\n> 글\n"),
        ("- 하나\n\n  둘\n- 셋\n", "둘", "새", "- 하나\n\n  둘\n\n  새\n- 셋\n"),
        ("- 하나\n\n  둘\n- 셋\n", "셋", "새", "- 하나\n\n  둘\n- 셋\n\n- 새\n"),
        ("말\n: 뜻\n", "뜻", "새", "말\n: 뜻\n: 새\n"),
        ("<blockquote>\n<p>하나</p>\n</blockquote>\n", "하나", "새", "<blockquote>\n<p>하나</p>\n<p>새</p>\n</blockquote>\n"),
        ("<details><summary>요약</summary>\n<p>글</p></details>\n", "글", "새", "<details><summary>요약</summary>\n<p>글</p>\n<p>새</p></details>\n"),
    ],
)  # fmt: skip
def test_enter_at_a_lines_end_gives_another_one(body: str, behind: str, typed: str, after: str) -> None:
    model = model_of(body)
    caret = commands.enter(model, spot_at(model, behind))
    assert not plain_text(model.line(caret).runs)
    type_at(model, caret, typed)
    assert body_of(model) == after
    while model.session.undo():
        pass
    assert body_of(model) == body


def test_an_empty_line_in_a_quote_is_only_shown() -> None:
    model = model_of("> 하나\n>\n> 둘\n")
    caret = commands.enter(model, spot_at(model, "하나"))
    assert (texts(model), body_of(model)) == (["하나", "", "둘"], "> 하나\n>\n> 둘\n")
    assert commands.backspace_at_start(model, caret) == Spot(0, 0, 2)
    assert texts(model) == ["하나", "둘"]


def test_an_emptied_line_in_a_quote_stays_in_the_view_and_is_written_again() -> None:
    model = model_of("> 하나\n>\n> 둘\n")
    model.set_line(Spot(0, 1, 0), [])
    assert (texts(model), body_of(model)) == (["하나", ""], "> 하나\n")
    model.set_line(Spot(0, 1, 1), [Run("셋")])
    assert body_of(model) == "> 하나\n>\n> 셋\n"


def test_enter_in_an_empty_line_at_a_quotes_end_leaves_it() -> None:
    model = model_of("> 하나\n\n글\n")
    caret = commands.enter(model, commands.enter(model, spot_at(model, "하나")))
    type_at(model, caret, "새")
    assert body_of(model) == "> 하나\n\n새\n\n글\n"


def test_enter_in_an_empty_line_in_a_quote_parts_it() -> None:
    model = model_of("> 하나\n>\n> 둘\n")
    caret = commands.enter(model, commands.enter(model, spot_at(model, "하나")))
    type_at(model, caret, "새")
    assert body_of(model) == "> 하나\n\n새\n\n> 둘\n"


def test_enter_in_an_empty_paragraph_of_an_item_gives_the_next_item() -> None:
    model = model_of("- 하나\n\n  둘\n")
    caret = commands.enter(model, commands.enter(model, spot_at(model, "둘")))
    type_at(model, caret, "새")
    assert body_of(model) == "- 하나\n\n  둘\n\n- 새\n"


def test_enter_behind_a_term_goes_to_its_definition() -> None:
    model = model_of("말\n: 뜻\n")
    assert commands.enter(model, spot_at(model, "말")) == Spot(0, 1)


def test_backspace_takes_the_first_paragraph_out_of_its_quote() -> None:
    model = model_of("앞\n\n> 하나\n>\n> 둘\n")
    caret = commands.backspace_at_start(model, spot_at(model, "하나", 0))
    assert body_of(model) == "앞\n\n하나\n\n> 둘\n"
    assert model.line(caret).runs == (Run("하나"),)


@pytest.mark.parametrize(
    ("body", "text", "after"),
    [
        ("> 하나\n>\n> 둘\n", "둘", "> 하나둘\n"),
        ("- 하나\n\n  둘\n", "둘", "- 하나둘\n"),
        ("> 하나\n\n둘\n", "둘", "> 하나둘\n"),
        ("- 하나\n\n  둘\n\n셋\n", "셋", "- 하나\n\n  둘셋\n"),
    ],
)
def test_backspace_joins_a_line_with_the_one_above(body: str, text: str, after: str) -> None:
    model = model_of(body)
    commands.backspace_at_start(model, spot_at(model, text, 0))
    assert body_of(model) == after


def test_delete_joins_a_line_with_the_one_below() -> None:
    model = model_of("앞\n\n> 하나\n>\n> 둘\n")
    commands.delete_at_end(model, spot_at(model, "하나"))
    assert body_of(model) == "앞\n\n> 하나둘\n"
    commands.delete_at_end(model, spot_at(model, "앞"))
    assert body_of(model) == "앞하나둘\n"


@pytest.mark.parametrize(
    ("body", "start", "end", "after"),
    [
        ("앞글\n\n> 하나\n>\n> 둘셋\n>\n> 넷\n", "앞", "둘", "앞셋\n\n> 넷\n"),
        ("> 하나둘\n>\n> 셋\n\n글\n\n- 넷\n\n  다섯\n- 여섯\n", "하나", "다", "> 하나섯\n\n- 여섯\n"),
        ("> 하나둘\n>\n> 셋\n>\n> 넷다\n", "하나", "넷", "> 하나다\n"),
        ("| 가가 | 나나 |\n|---|---|\n| 다다 | 라라 |\n", "가", "다", "| 가 |  |\n|---|---|\n| 다 | 라라 |\n"),
    ],
)
def test_a_selection_across_lines_leaves_the_structure_of_both_ends(
    body: str, start: str, end: str, after: str
) -> None:
    model = model_of(body)
    commands.delete_between(model, spot_at(model, start), spot_at(model, end))
    assert body_of(model) == after
    model.session.undo()
    assert body_of(model) == body


def test_tab_and_its_opposite_nest_an_item_with_its_paragraphs() -> None:
    body = "1. 하나\n\n   둘\n2. 셋\n\n   넷\n"
    model = model_of(body)
    caret = tree_commands.indent(model, spot_at(model, "셋"))
    assert body_of(model) == "1. 하나\n\n   둘\n   1. 셋\n\n      넷\n"
    tree_commands.outdent(model, caret)
    assert body_of(model) == body


def test_the_first_item_cannot_go_deeper() -> None:
    model = model_of("- 하나\n- 둘\n")
    with pytest.raises(StructureError):
        tree_commands.indent(model, spot_at(model, "하나"))


def test_rows_become_a_quote_and_rows_again() -> None:
    body = "하나\n\n- 둘\n- 셋\n\n넷\n"
    model = model_of(body)
    caret = tree_commands.toggle_quote(model, 0, 2, spot_at(model, "셋"))
    assert body_of(model) == "> 하나\n>\n> - 둘\n> - 셋\n\n넷\n"
    assert plain_text(model.line(caret).runs) == "셋"
    caret = tree_commands.toggle_quote(model, 0, 1, caret)
    assert (body_of(model), plain_text(model.line(caret).runs)) == (body, "셋")


def _pasted(model: BodyModel, at: Spot) -> Spot:
    return paste(model, at, at, Content((PastedParagraph((Run("하나"),)), PastedParagraph((Run("둘"),)))))


@pytest.mark.parametrize(
    ("body", "at", "after"),
    [
        ("> 앞뒤\n", "앞", "> 앞하나\n>\n> 둘뒤\n"),
        ("- 앞뒤\n- 끝\n", "앞", "- 앞하나\n- 둘뒤\n- 끝\n"),
        ("- 앞뒤\n\n  끝\n", "앞", "- 앞하나\n\n- 둘뒤\n\n  끝\n"),
        ("| 앞뒤 | 나 |\n|---|---|\n| 다 | 라 |\n", "앞", "| 앞하나<br />둘뒤 | 나 |\n|---|---|\n| 다 | 라 |\n"),
    ],
)
def test_several_lines_are_put_where_the_caret_is(body: str, at: str, after: str) -> None:
    model = model_of(body)
    caret = _pasted(model, spot_at(model, at))
    assert body_of(model) == after
    assert plain_text(model.line(caret).runs)[caret.offset :] == "뒤"


def test_a_line_that_becomes_another_thing_as_the_quote_below_it_goes_is_not_joined() -> None:
    body = "|\n> - [ ] 글\n\n뒤\n"
    model = model_of(body)
    with pytest.raises(StructureError):
        commands.delete_at_end(model, Spot(0, 0, 1))
    assert body_of(model) == body


def test_what_is_left_of_an_empty_definition_goes_with_the_line_below_it() -> None:
    model = model_of("말\n: \n")
    commands.line_below(model, 0)
    commands.delete_between(model, Spot(0), Spot(1))
    assert body_of(model).strip() == ""
    assert [plain_text(line.runs) for row in model.rows for line in row.lines] == [""]


def test_an_empty_line_goes_with_the_place_it_waited_in() -> None:
    model = model_of("<dl>\n<dt>말</dt>\n</dl>\n")
    model.add_inner(Spot(0), Line(LineKind.PARAGRAPH, ()))
    change = model.article.change_for_block(0, "<dl>\n<dt>말</dt  ")
    model.perform(Edit.of(model.article, (change,)), origin="command")
    assert texts(model) == ["말</dt"]
