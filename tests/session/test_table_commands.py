"""Tables in the hands of a writer: where the caret is afterwards, and that undo gives the bytes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor.markup.inline import plain_text
from editor.session import body_commands, table_commands
from editor.session.body_model import BodyModel, Spot
from tests.session.bodies import body_of, model_of, spot_at

TABLE = "| 가 | 나 |\n|---|---|\n| 다 | 라 |\n"


@pytest.mark.parametrize(
    ("command", "after", "cell"),
    [
        (lambda m, s: table_commands.insert_row(m, s, below=True), "| 가 | 나 |\n|---|---|\n| 다 | 라 |\n|    |    |\n", (2, 0)),
        (lambda m, s: table_commands.insert_column(m, s, right=False), "|  | 가 | 나 |\n|---|---|---|\n|  | 다 | 라 |\n", (1, 0)),
        (lambda m, s: table_commands.delete_column(m, s), "| 나 |\n|---|\n| 라 |\n", (1, 0)),
        (lambda m, s: table_commands.move_column(m, s, 1), "| 나 | 가 |\n|---|---|\n| 라 | 다 |\n", (1, 1)),
        (lambda m, s: table_commands.toggle_header_row(m, s), "| 가 | 나 |\n| 다 | 라 |\n", (1, 0)),
        (lambda m, s: table_commands.align_column(m, s, "right"), "| 가 | 나 |\n|--:|---|\n| 다 | 라 |\n", (1, 0)),
    ],
)  # fmt: skip
def test_the_caret_stays_with_what_was_meant(
    command: Callable[[BodyModel, Spot], Spot], after: str, cell: tuple[int, int]
) -> None:
    model = model_of(f"앞\n\n{TABLE}\n뒤\n")
    caret = command(model, spot_at(model, "다"))
    assert body_of(model) == f"앞\n\n{after}\n뒤\n"
    shown = model.line(caret).cell
    assert shown is not None and (shown.row, shown.column) == cell
    model.session.undo()
    assert body_of(model) == f"앞\n\n{TABLE}\n뒤\n"


def test_tab_goes_from_cell_to_cell_and_makes_a_row_behind_the_last() -> None:
    model = model_of(TABLE)
    caret = table_commands.next_cell(model, spot_at(model, "나"), 1)
    assert plain_text(model.line(caret).runs) == "다"
    assert table_commands.next_cell(model, Spot(0, 0), -1) == Spot(0, 0)
    caret = table_commands.next_cell(model, spot_at(model, "라"), 1)
    assert (caret, body_of(model).count("\n")) == (Spot(0, 4), 4)


def test_the_last_row_that_goes_takes_the_table_with_it() -> None:
    model = model_of("앞\n\n| 가 | 나 |\n\n뒤\n")
    table_commands.delete_row(model, spot_at(model, "가"))
    assert body_of(model) == "앞\n\n뒤\n"


def test_a_new_table_stands_below_the_row_with_the_caret_in_it() -> None:
    model = model_of("앞\n\n뒤\n")
    caret = table_commands.insert_table(model, 0, 2, 2)
    assert body_of(model) == "앞\n\n|  |  |\n|---|---|\n|  |  |\n\n뒤\n"
    assert (caret, model.line(caret).cell is not None) == (Spot(1), True)


def test_neither_backspace_nor_delete_joins_cells() -> None:
    model = model_of(TABLE)
    spot = spot_at(model, "다", 0)
    assert body_commands.backspace_at_start(model, spot) == spot
    assert body_commands.delete_at_end(model, spot_at(model, "다")) == spot_at(model, "다")
    assert body_of(model) == TABLE


@pytest.mark.parametrize("offset", [0, 1, 2])
def test_enter_in_a_cell_is_a_line_break(offset: int) -> None:
    model = model_of(TABLE.replace("다", "다라"))
    caret = body_commands.enter(model, spot_at(model, "다라", offset))
    text = "다라"
    assert body_of(model) == TABLE.replace("다", f"{text[:offset]}<br />{text[offset:]}")
    assert caret == Spot(0, 2, offset + 1)


@pytest.mark.parametrize("number", range(4))
def test_any_cell_of_a_table_without_pipes_at_its_ends_can_be_emptied(number: int) -> None:
    body = "가 | 나\n--|--\n다 | 라\n"
    model = model_of(body)
    model.set_line(Spot(0, number), [])
    texts = [plain_text(line.runs) for line in model.rows[0].lines]
    assert texts == ["" if at == number else text for at, text in enumerate("가나다라")]
    model.session.undo()
    assert body_of(model) == body


def test_a_row_deleted_again_leaves_the_caret_in_the_row_that_is_there() -> None:
    model = model_of("| 가 | 나 |\n|---|---|\n| 다 | 라 |\n| 마 | 바 |\n| 사 | 아 |\n")
    heard: list[Spot | None] = []
    model.listen(lambda change: heard.append(change.spot))
    at = spot_at(model, "바")
    caret = table_commands.delete_row(model, at)
    assert plain_text(model.line(caret).runs) == "아" and heard[-1] == caret
    model.session.undo()
    assert heard[-1] == at
    model.session.redo()
    assert heard[-1] == caret


def test_a_cell_that_heads_its_row_is_no_header_row_to_be_taken_away() -> None:
    body = "<table><tbody><tr><th>가</th><td>나</td></tr><tr><th>다</th><td>라</td></tr></tbody></table>\n"
    model = model_of(body)
    table_commands.toggle_header_row(model, spot_at(model, "나"))
    assert body_of(model).startswith("<table><thead><tr><th>가</th><th>나</th></tr></thead><tbody><tr><th>다</th>")


def test_cells_are_merged_and_parted_with_the_caret_in_what_came_of_them() -> None:
    body = "<table><tr><td>가</td><td>나</td></tr><tr><td>다</td><td>라</td></tr></table>\n"
    model = model_of(body)
    caret = table_commands.merge_cells(model, spot_at(model, "라"), range(2), range(2))
    assert body_of(model).startswith('<table><tr><td rowspan="2" colspan="2">가<br>나<br>다<br>라</td></tr>')
    caret = table_commands.split_cell(model, caret)
    shown = model.line(caret).cell
    assert shown is not None and (shown.row, shown.column, shown.row_span) == (0, 0, 1)
    model.session.undo()
    model.session.undo()
    assert body_of(model) == body
