"""Pictures and footnotes in the hands of a writer: where the caret is, and that undo gives the bytes."""

from __future__ import annotations

from editor.markup.inline import Run, plain_text
from editor.session import picture_commands
from editor.session.body_model import Spot
from tests.session.bodies import body_of, model_of, spot_at

BODY = "앞\n\n![가](/a.jpg)\n\n글 뒤\n"


def test_a_picture_gets_width_place_and_caption() -> None:
    model = model_of(BODY)
    at = picture_commands.set_width(model, Spot(1), "300")
    at = picture_commands.set_alignment(model, at, "center")
    assert '![가](/a.jpg){: width="300"}\n{: style="text-align: center"}\n' in body_of(model)
    model.session.undo()
    at = picture_commands.set_caption(model, at, [Run("설명")])
    assert [plain_text(line.runs) for line in model.rows[at.row].lines][1:] == ["설명"]
    while model.session.undo():
        pass
    assert body_of(model) == BODY


def test_a_footnote_is_written_and_its_ends_are_found() -> None:
    model = model_of(BODY)
    at = picture_commands.insert_footnote(model, spot_at(model, "글"), "주석")
    assert body_of(model) == BODY.replace("글 뒤", "글[^1] 뒤") + "\n[^1]: 주석\n"
    assert at == Spot(2, 0, 2)
    note = picture_commands.other_end(model, at)
    assert note is not None and "주석" in plain_text(model.line(note).runs)
    assert picture_commands.other_end(model, note) == Spot(2, 0, 1)
    assert picture_commands.other_end(model, Spot(0)) is None
    model.session.undo()
    assert body_of(model) == BODY
