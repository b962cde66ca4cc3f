"""Pasting at a place of the body: where things go, what joins what, and how it is undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.clipboard import (
    Flavours,
    PastedCode,
    PastedHeading,
    PastedItem,
    PastedList,
    PastedParagraph,
    PastedPicture,
    PastedRule,
    read_clipboard,
    read_text,
)
from editor.errors import StructureError
from editor.markup.inline import Mark, Run, plain_text
from editor.session.body_commands import enter
from editor.session.body_model import BodyModel, Spot
from editor.session.paste_commands import move, paste
from editor.session.paste_places import Content
from tests.session.bodies import body_of, model_of, shown, spot_at

FIXTURES = Path(__file__).parents[1] / "clipboard" / "fixtures"
P = '<p data-ke-size="size16">'
H = '<h2 data-ke-size="size26">'
HOUSE = f"{H}하나</h2>\n\n{P}첫 <b>굵은</b> 글.</p>\n\n{P}둘째 글.</p>\n"
BOLD = Mark("strong")


def para(text: str, *marks: Mark) -> PastedParagraph:
    return PastedParagraph((Run(text, marks),))


def content(*pieces: object, text: str = "") -> Content:
    return Content(pieces, text)


def put(model: BodyModel, at: Spot, *pieces: object, text: str = "") -> Spot:
    return paste(model, at, at, content(*pieces, text=text))


def test_a_stretch_goes_on_in_the_line() -> None:
    model = model_of(HOUSE)
    caret = put(model, spot_at(model, "둘째"), PastedParagraph((Run(" 새"), Run("것", (BOLD,)))))
    assert f"{P}둘째 새<strong>것</strong> 글.</p>" in body_of(model)
    assert caret == spot_at(model, "둘째 새것")


def test_a_stretch_takes_the_marks_around_it() -> None:
    model = model_of("앞 **굵은** [링크](/a) `코드` 뒤\n")
    put(model, spot_at(model, "굵"), para("강"))
    put(model, spot_at(model, "링"), para("크", Mark("a", (("href", "/b"),))))
    put(model, spot_at(model, "코"), para("<*>", BOLD))
    assert body_of(model) == "앞 **굵강은** [링크크](/a) `코<*>드` 뒤\n"


def test_the_first_and_last_text_join_what_is_left_of_the_line() -> None:
    model = model_of(HOUSE)
    caret = put(model, spot_at(model, "둘째"), para("가"), PastedHeading(2, (Run("제목"),)), para("끝"))
    assert body_of(model).endswith(f"{P}둘째가</p>\n\n{H}제목</h2>\n\n{P}끝 글.</p>\n")
    assert caret == spot_at(model, "끝")


def test_several_lines_are_paragraphs_of_the_house() -> None:
    model = model_of(HOUSE)
    put(model, spot_at(model, "둘째"), para(" 가"), para("나"), para("다"))
    assert body_of(model) == HOUSE.replace("둘째 글.", f"둘째 가</p>\n\n{P}나</p>\n\n{P}다 글.")


def test_blocks_part_a_line() -> None:
    model = model_of("앞과 뒤\n")
    put(model, spot_at(model, "앞과"), PastedRule())
    assert body_of(model) == "앞과\n\n---\n\n뒤\n"


def test_an_empty_line_is_replaced() -> None:
    model = model_of(HOUSE)
    at = enter(model, spot_at(model, "둘째 글."))
    put(model, at, PastedHeading(3, (Run("셋"),)), para("넷"))
    assert body_of(model) == HOUSE + f"\n<h3>셋</h3>\n\n{P}넷</p>\n"
    assert shown(model)[-2:] == ["셋", "넷"]


def test_an_empty_paragraph_of_the_source_is_replaced() -> None:
    model = model_of(f"{P}하나</p>\n\n{P}</p>\n\n{P}둘</p>\n")
    put(model, Spot(1), PastedList(False, (PastedItem((para("가"),)), PastedItem((para("나"),)))))
    assert body_of(model) == f"{P}하나</p>\n\n<ul>\n<li>가</li>\n<li>나</li>\n</ul>\n\n{P}둘</p>\n"


def test_a_heading_keeps_to_one_line() -> None:
    model = model_of(HOUSE)
    put(model, spot_at(model, "하나"), para("와\u2028둘"), para("셋"))
    assert body_of(model).startswith(f"{H}하나와 둘</h2>\n\n{P}셋</p>\n\n{P}첫")


def test_items_go_into_a_list_and_other_blocks_below_it() -> None:
    model = model_of("- 하나\n- 둘\n")
    put(model, spot_at(model, "하나"), para("가"), para("나"))
    assert body_of(model) == "- 하나가\n- 나\n- 둘\n"
    put(model, spot_at(model, "나"), PastedHeading(2, (Run("제목"),)), para("글"))
    assert body_of(model) == "- 하나가\n- 나\n- 둘\n\n## 제목\n\n글\n"


def test_lines_stay_in_a_quote() -> None:
    model = model_of("> 하나\n")
    put(model, spot_at(model, "하나"), para("가"), para("B"))
    assert shown(model) == ["하나가", "B", "·"]
    assert body_of(model).startswith("> ")
    at = enter(model, spot_at(model, "B"))
    caret = put(model, at, para("다"), para("라"))
    assert shown(model) == ["하나가", "B", "다", "라", "·"]
    assert caret == spot_at(model, "라")


def test_code_takes_text_as_it_is() -> None:
    model = model_of("```\na\n```\n")
    put(model, Spot(0, 0, 1), para("x", BOLD), text="**b**\r\n  c")
    assert body_of(model) == "```\na**b**\n  c\n```\n"


def test_cells_hold_lines_and_take_cells() -> None:
    model = model_of("| 가 | 나 |\n|---|---|\n| 1 | 2 |\n")
    put(model, spot_at(model, "1"), para("하나"), para("둘"))
    assert "| 1하나<br />둘 | 2 |" in body_of(model) or "| 1하나<br>둘 | 2 |" in body_of(model)
    model.session.undo()
    table = read_clipboard(Flavours(html="<table><tr><td>라</td><td>마</td></tr></table>"))
    at = spot_at(model, "1", 0)
    model.set_line(at, ())
    model.set_line(spot_at(model, "2", 0), ())
    paste(model, at, at, Content(table.blocks))
    assert body_of(model).splitlines()[2].replace(" ", "") == "|라|마|"


def test_below_what_is_protected() -> None:
    model = model_of("{% include a.html %}\n\n글\n")
    put(model, Spot(0), para("새 글"))
    assert body_of(model) == "{% include a.html %}\n\n새 글\n\n글\n"


def test_the_selection_goes_and_all_is_one_step() -> None:
    model = model_of(HOUSE)
    start, end = spot_at(model, "첫"), spot_at(model, "둘째")
    paste(model, start, end, content(para("가"), PastedCode("x = 1"), para("나")))
    assert shown(model) == ["하나", "첫가", "x = 1", "나 글."]
    assert model.session.undo()
    assert body_of(model) == HOUSE
    assert not model.session.can_undo
    model.session.redo()
    assert shown(model) == ["하나", "첫가", "x = 1", "나 글."]


def test_the_first_undo_leads_to_the_plain_text_and_the_second_takes_it_away() -> None:
    model = model_of(HOUSE)
    start, end = spot_at(model, "첫"), spot_at(model, "둘째")
    html = "<h2>제목</h2><p>글 <b>굵게</b></p>"
    clean, plain = read_clipboard(Flavours(html=html)), read_text("제목\n글 굵게")
    paste(model, start, end, Content(clean.blocks), plain=Content(plain.blocks))
    after = body_of(model)
    assert f"{H}제목</h2>\n\n{P}글 <strong>굵게</strong> 글.</p>" in after
    model.session.undo()
    assert body_of(model).endswith(f"{P}첫제목</p>\n\n{P}글 굵게 글.</p>\n")
    model.session.undo()
    assert body_of(model) == HOUSE
    assert not model.session.can_undo
    model.session.redo()
    model.session.redo()
    assert body_of(model) == after


def test_equal_plain_text_is_no_step_of_its_own() -> None:
    model = model_of(HOUSE)
    at = spot_at(model, "둘째")
    paste(model, at, at, content(para("가")), plain=Content(read_text("가").blocks, "가"))
    model.session.undo()
    assert (body_of(model), model.session.can_undo) == (HOUSE, False)


def test_what_cannot_be_put_anywhere_changes_nothing() -> None:
    body = f"{P}글</p>\n\n<div>\n열린 것\n"
    model = model_of(body)
    with pytest.raises(StructureError):
        paste(model, spot_at(model, "글", 0), spot_at(model, "글"), content("<div>", PastedRule()))
    assert (body_of(model), model.session.can_undo) == (body, False)


def test_pictures_have_the_address_that_they_were_taken_in_under() -> None:
    model = model_of(HOUSE)
    at = spot_at(model, "둘째 글.")
    picture = PastedPicture("file:///a.png", "그림")
    paste(model, at, at, content(picture, para("글")), address_of=lambda found: "/assets/a.png")
    assert body_of(model) == HOUSE + f'\n<p><img src="/assets/a.png" alt="그림" /></p>\n\n{P}글</p>\n'


def test_sources_keep_their_bytes() -> None:
    source = '<p class="x"   data-y=1>글 <i>기울임</i></p>'
    model = model_of(HOUSE)
    put(model, spot_at(model, "둘째"), source, "* * *")
    assert f"둘째</p>\n\n{source}\n\n* * *\n\n" in body_of(model)


@pytest.mark.parametrize("to", ["하나", "둘째 글.", "셋"])
def test_moving_is_one_step(to: str) -> None:
    model = model_of(f"{H}하나</h2>\n\n{P}첫 <b>굵은</b> 글.</p>\n\n{P}둘째 글.</p>\n\n- 셋\n")
    before = body_of(model)
    start, end = spot_at(model, "첫 "), spot_at(model, "굵은")
    if to == "둘째 글.":
        end = spot_at(model, "글.")
    runs = model.line(start).runs
    part = "".join(run.text for run in runs)[start.offset : end.offset]
    caret = move(model, start, end, spot_at(model, to), content(para(part)))
    assert shown(model)[caret.row].endswith(part)
    assert "첫 굵은 글." not in shown(model)
    model.session.undo()
    assert (body_of(model), model.session.can_undo) == (before, False)


def test_moving_to_behind_in_the_same_line() -> None:
    model = model_of("하나 둘 셋\n")
    move(model, Spot(0, 0, 0), Spot(0, 0, 3), Spot(0, 0, 6), content(para(" 하나")))
    assert body_of(model) == "둘 셋 하나\n"


@pytest.mark.parametrize("name", [path.stem for path in sorted(FIXTURES.glob("*.html"))])
@pytest.mark.parametrize("body", [HOUSE, "## 하나\n\n첫 글.\n\n둘째 글.\n\n- 가\n\n> 나\n"], ids=["html", "markdown"])
def test_what_programs_copy_is_pasted_and_undone(name: str, body: str) -> None:
    html = (FIXTURES / f"{name}.html").read_text(encoding="utf-8")
    pasted = read_clipboard(Flavours(html=html, text="글"))
    for number, row in enumerate(model_of(body).rows):
        model = model_of(body)
        at = Spot(number, 0, len(plain_text(row.lines[0].runs)) // 2)
        paste(model, at, at, Content(pasted.blocks), address_of=lambda found: found.address or "/a.png")
        assert body_of(model) != body
        model.session.undo()
        assert body_of(model) == body
