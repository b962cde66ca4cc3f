"""Empty lines that the source does not hold: they stay what they are, whatever happens around them."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.history import Naming
from editor.errors import StructureError
from editor.markup.inline import Run, plain_text
from editor.session import body_commands, paste_commands, picture_commands, tree_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.paste_places import Content
from editor.session.session import Session


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
