"""What is done to whole sections, and what stays as it was."""

from __future__ import annotations

import pytest

from editor.document.sections import sections
from editor.errors import StructureError
from editor.markup.inline import Mark, Run, plain_text
from editor.session import body_commands
from editor.session import section_commands as commands
from editor.session.body_model import BodyModel, Spot
from tests.session.bodies import body_of, model_of, shown, spot_at
from tests.session.test_body_commands import HOUSE, MARKDOWN, H, P

BODIES = pytest.mark.parametrize("body", [HOUSE, MARKDOWN], ids=["html", "markdown"])


def titles(model: BodyModel) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in sections(model.article)]


def test_a_new_section_copies_the_markup_above_and_stands_before_the_closing_line() -> None:
    model = model_of(HOUSE)
    caret = commands.insert_section(model, spot_at(model, "둘째").row)
    assert body_of(model) == HOUSE.replace("둘째 글.</p>\n", f"둘째 글.</p>\n\n{H}</h2>\n\n{P}</p>\n")
    assert caret.row == 4


def test_a_new_section_of_a_markdown_article_waits_for_its_text() -> None:
    model = model_of(MARKDOWN)
    caret = commands.insert_section(model, spot_at(model, "둘째").row)
    assert body_of(model) == MARKDOWN
    model.set_line(caret, [Run("셋")])
    model.set_line(Spot(caret.row + 1), [Run("셋째 글.")])
    assert body_of(model) == MARKDOWN + "\n## 셋\n\n셋째 글.\n"


@pytest.mark.parametrize("body", [HOUSE, MARKDOWN], ids=["html", "markdown"])
def test_a_section_moves_there_and_back_to_the_same_bytes(body: str) -> None:
    model = model_of(body)
    commands.move_section(model, 1, 0)
    assert shown(model)[:4] == ["둘", "둘째 글.", "하나", "첫 글."]
    commands.move_section(model, 1, 0)
    assert body_of(model) == body


@BODIES
def test_a_deleted_section_comes_back_with_its_bytes(body: str) -> None:
    for number, left in ((0, ["둘"]), (1, ["하나"])):
        model = model_of(body)
        commands.delete_section(model, number)
        assert [title for _, title in titles(model)] == left
        model.session.undo()
        assert body_of(model) == body


def test_the_closing_line_is_no_part_of_the_last_section() -> None:
    model = model_of(HOUSE)
    commands.delete_section(model, 1)
    assert body_of(model) == f"{H}하나</h2>\n\n{P}첫 글.</p>\n\n소식은, <a href='https://a.kr'>여기</a>\n\n\n"


def test_what_is_pending_in_a_section_goes_with_it() -> None:
    model = model_of(MARKDOWN)
    body_commands.enter(model, spot_at(model, "하나"))
    caret = commands.delete_section(model, 0)
    assert (shown(model), caret) == (["둘", "둘째 글."], Spot(0))


def test_the_caret_goes_above_where_the_last_section_was() -> None:
    model = model_of(MARKDOWN)
    caret = commands.delete_section(model, 1)
    assert caret == Spot(1, 0, len("첫 글."))


def test_the_only_section_leaves_a_line_to_write_on() -> None:
    model = model_of("## 하나\n\n글\n")
    assert commands.delete_section(model, 0) == Spot(0)
    assert shown(model) == ["·"]


@BODIES
def test_a_section_goes_down_with_what_is_inside_and_up_again(body: str) -> None:
    model = model_of(body)
    caret = spot_at(model, "둘째")
    assert commands.shift_section(model, 1, 1, caret) == caret
    assert titles(model) == [(2, "하나"), (3, "둘")]
    commands.shift_section(model, 0, 1, caret)
    assert titles(model) == [(3, "하나")]  # the other is a heading of the fourth level now
    model.session.undo()
    commands.shift_section(model, 1, -1, caret)
    assert body_of(model) == body


def test_a_heading_does_not_go_above_the_first_level() -> None:
    model = model_of("# 하나\n\n글\n")
    with pytest.raises(StructureError):
        commands.shift_section(model, 0, -1, Spot(0))
    assert not model.session.can_undo


@BODIES
def test_a_renamed_heading_keeps_its_markup(body: str) -> None:
    model = model_of(body)
    assert commands.rename_section(model, 1, " 새 둘 ")
    assert body_of(model) == body.replace("둘</h2>", "새 둘</h2>").replace("## 둘", "## 새 둘")
    model.session.undo()
    assert body_of(model) == body


@pytest.mark.parametrize("title", ["", "  ", "둘"])
def test_no_name_and_the_same_name_change_nothing(title: str) -> None:
    model = model_of(MARKDOWN)
    assert not commands.rename_section(model, 1, title)
    assert not model.session.can_undo


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("앞 굵은 끝", "## 앞 **굵은** 끝\n"),
        ("앞 굵고 굵은 뒤", "## 앞 **굵고 굵은** 뒤\n"),
        ("새 앞 굵은 뒤", "## 새 앞 **굵은** 뒤\n"),
        ("앞 # 뒤", "## 앞 # 뒤\n"),
    ],
)
def test_what_stays_of_a_name_keeps_its_marks(title: str, written: str) -> None:
    model = model_of("## 앞 **굵은** 뒤\n")
    commands.rename_section(model, 0, title)
    assert body_of(model) == written


def test_the_new_part_of_a_name_takes_the_marks_before_it() -> None:
    bold = Mark("strong")
    runs = (Run("가"), Run("나", (bold,)), Run("다"))
    assert commands.renamed(runs, "가나라다") == (Run("가"), Run("나", (bold,)), Run("라", (bold,)), Run("다"))
    assert plain_text(commands.renamed(runs, "새것")) == "새것"
    assert commands.renamed((), "새것") == (Run("새것"),)


def test_a_second_one_of_a_section_has_no_ids() -> None:
    model = model_of("## 하나 {#a}\n\n글 *둘*.\n\n- 가\n- 나\n\n## 끝\n")
    caret = commands.duplicate_section(model, 0)
    assert body_of(model) == ("## 하나 {#a}\n\n글 *둘*.\n\n- 가\n- 나\n\n## 하나\n\n글 *둘*.\n\n- 가\n- 나\n\n## 끝\n")
    assert caret == Spot(3)


@BODIES
def test_a_second_one_of_the_last_section_stands_before_the_closing_line(body: str) -> None:
    model = model_of(body)
    commands.duplicate_section(model, 1)
    assert [title for _, title in titles(model)] == ["하나", "둘", "둘"]
    model.session.undo()
    assert body_of(model) == body
