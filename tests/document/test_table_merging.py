"""Cells of a table made one and parted again: nothing of the text is lost, the other cells stay, the way back is free."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from editor.document.article import Article
from editor.document.changes import apply_all, inverted_all
from editor.document.edit import Edit
from editor.document.projection import view_at
from editor.document.table_merging import merge_cells, split_cell
from editor.errors import StructureError
from editor.markup.inline import plain_text

HTML = (
    "<table>\n<thead>\n<tr><th>가</th><th>나</th><th></th></tr>\n</thead>\n<tbody>\n"
    '<tr><td class="a">다</td><td>라</td><td></td></tr>\n<tr><td><b>마</b></td><td></td><td>사</td></tr>\n'
    "</tbody>\n</table>\n"
)


def article(body: str) -> Article:
    return Article.from_text(f"앞\n\n{body}\n뒤\n")


def body_of(edit: Edit) -> str:
    assert apply_all(edit.after.text, inverted_all(edit.changes)) == edit.before.text
    text = edit.after.text
    assert text.startswith("앞\n\n") and text.endswith("\n뒤\n")
    return text[len("앞\n\n") : -len("\n뒤\n")]


@pytest.mark.parametrize(
    ("rows", "columns", "after"),
    [
        (range(1), range(1, 9), HTML.replace("<th>나</th><th></th>", '<th colspan="2">나</th>')),
        (
            range(1, 2),
            range(2),
            HTML.replace('<td class="a">다</td><td>라</td>', '<td colspan="2" class="a">다<br>라</td>'),
        ),
        (
            range(1, 3),
            range(1),
            HTML.replace('<td class="a">다</td>', '<td rowspan="2" class="a">다<br><b>마</b></td>').replace(
                "<td><b>마</b></td>", ""
            ),
        ),
        (
            range(1, 3),
            range(1, 3),
            HTML.replace("<td>라</td><td></td>", '<td rowspan="2" colspan="2">라<br>사</td>').replace(
                "<td></td><td>사</td>", ""
            ),
        ),
    ],
)
def test_cells_are_made_one_with_all_their_text(rows: range, columns: range, after: str) -> None:
    assert body_of(merge_cells(article(HTML), 1, rows, columns)) == after


def test_what_is_merged_grows_by_the_cells_that_it_cuts() -> None:
    before = article(HTML)
    one = merge_cells(before, 1, range(1, 2), range(2)).after
    both = merge_cells(one, 1, range(1, 3), range(1)).after
    cells = [line.cell for line in view_at(both, 1).lines if line.cell]
    assert [(cell.row_span, cell.column_span) for cell in cells if cell.row == 1] == [(2, 2), (1, 1)]


@pytest.mark.parametrize(
    ("body", "rows", "columns", "cause"),
    [
        (HTML, range(2), range(1), "parts"),
        (HTML, range(1), range(1), "one cell"),
        ("| 가 | 나 |\n|---|---|\n| 다 | 라 |\n", range(1), range(2), "markdown"),
        ("글\n", range(1), range(2), "not a table"),
    ],
)
def test_what_cannot_be_merged_is_refused(body: str, rows: range, columns: range, cause: str) -> None:
    with pytest.raises(StructureError) as refused:
        merge_cells(article(body), 1, rows, columns)
    assert refused.value.cause == cause


def test_a_merged_cell_is_parted_into_cells_like_it() -> None:
    body = (
        '<table><tr><td id="x" class="a" rowspan="2" colspan="2">가</td><td>나</td></tr>'
        "<tr><td>다</td></tr><tr><td>라</td><td>마</td><td>바</td></tr></table>\n"
    )
    empty = '<td class="a"></td>'
    after = body.replace(' rowspan="2" colspan="2">가</td>', f">가</td>{empty}").replace(
        "<tr><td>다", f"<tr>{empty}{empty}<td>다"
    )
    assert body_of(split_cell(article(body), 1, 0, 1)) == after


def test_a_cell_of_one_place_is_not_parted() -> None:
    with pytest.raises(StructureError) as refused:
        split_cell(article(HTML), 1, 1, 1)
    assert refused.value.cause == "not merged"


@given(some.integers(1, 4), some.integers(1, 4), some.data())
def test_whatever_rectangle_is_merged_has_its_text_and_is_parted_again(
    height: int, width: int, data: some.DataObject
) -> None:
    texts = [
        [data.draw(some.sampled_from(["", "가", "나 다", "<b>라</b>"])) for _ in range(width)] for _ in range(height)
    ]
    rows = ["<tr>" + "".join(f"<td>{text}</td>" for text in line) + "</tr>" for line in texts]
    before = article("<table>\n" + "\n".join(rows) + "\n</table>\n")
    top, left = data.draw(some.integers(0, height - 1)), data.draw(some.integers(0, width - 1))
    bottom, right = data.draw(some.integers(top, height - 1)), data.draw(some.integers(left, width - 1))
    if (top, left) == (bottom, right):
        return
    merged = merge_cells(before, 1, range(top, bottom + 1), range(left, right + 1)).after
    found = {(line.cell.row, line.cell.column): line for line in view_at(merged, 1).lines if line.cell}
    inside = [texts[row][column] for row in range(top, bottom + 1) for column in range(left, right + 1)]
    wanted = [text.replace("<b>", "").replace("</b>", "") for text in inside if text]
    assert plain_text(found[top, left].runs).split("\u2028") == (wanted or [""])
    parted = split_cell(merged, 1, top, left).after
    cells = [line.cell for line in view_at(parted, 1).lines if line.cell]
    assert [(cell.row, cell.column) for cell in cells] == [
        (row, column) for row in range(height) for column in range(width)
    ]
    if not any(inside[1:]):
        assert parted.text == before.text
