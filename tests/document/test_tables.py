"""Tables changed by rows and columns: what was meant stands there, the rest stays, and the way back gives the bytes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor.document import tables
from editor.document.article import Article
from editor.document.changes import apply_all, inverted_all
from editor.document.edit import Edit
from editor.document.projection import view_at
from editor.document.rewrite import rewrite_line
from editor.document.structure import insert_blocks
from editor.errors import StructureError
from editor.markup.inline import Run, plain_text

PIPED = "| 가나 | 나 |\n|:---|---:|\n| 다 | `a|b` |\n| 마 | 바 |\n{: .x}\n"
BARE = "가 | 나\n--|--\n다 | 라\n마 | 바\n"
PLAIN = "| 가 | 나 |\n| 다 | 라 |\n"
HTML = (
    '<table class="a">\n  <thead>\n    <tr><th>가</th><th>나</th></tr>\n  </thead>\n  <tbody>\n'
    '    <tr id="x"><td class="b">다</td><td>라</td></tr>\n    <tr><td>마</td><td>바</td></tr>\n  </tbody>\n</table>\n'
)
MERGED = (
    '<table><tr><td rowspan="2">가</td><td colspan="2">나</td></tr><tr><td>다</td><td>라</td></tr>'
    "<tr><td>마</td><td>바</td><td>사</td></tr></table>\n"
)
TABLES = {"piped": PIPED, "bare": BARE, "plain": PLAIN, "html": HTML, "merged": MERGED}


def article(body: str) -> Article:
    return Article.from_text(f"앞\n\n{body}\n뒤\n")


def body_of(edit: Edit) -> str:
    assert apply_all(edit.after.text, inverted_all(edit.changes)) == edit.before.text
    assert Article.from_text(edit.after.text).body == edit.after.body
    text = edit.after.text
    assert text.startswith("앞\n\n") and text.endswith("\n뒤\n")
    return text[len("앞\n\n") : -len("\n뒤\n")]


@pytest.mark.parametrize(
    ("body", "command", "after"),
    [
        (PIPED, lambda a: tables.insert_row(a, 1, 1, below=False), PIPED.replace("| 다", "|    |       |\n| 다")),
        (PIPED, lambda a: tables.insert_row(a, 1, 0, below=True), PIPED.replace("| 다", "|      |    |\n| 다")),
        (PIPED, lambda a: tables.insert_row(a, 1, 2, below=True), PIPED.replace("바 |\n", "바 |\n|    |    |\n")),
        (PIPED, lambda a: tables.delete_row(a, 1, 1), PIPED.replace("| 다 | `a|b` |\n", "")),
        (PIPED, lambda a: tables.insert_column(a, 1, 0, right=True), "| 가나 |  | 나 |\n|:---|----|---:|\n| 다 |  | `a|b` |\n| 마 |  | 바 |\n{: .x}\n"),
        (PIPED, lambda a: tables.delete_column(a, 1, 0), "| 나 |\n|---:|\n| `a|b` |\n| 바 |\n{: .x}\n"),
        (PIPED, lambda a: tables.move_column(a, 1, 0, 1), "| 나 | 가나 |\n|---:|:---|\n| `a|b` | 다 |\n| 바 | 마 |\n{: .x}\n"),
        (PIPED, lambda a: tables.move_row(a, 1, 2, 1), PIPED.replace("| 다 | `a|b` |\n| 마 | 바 |", "| 마 | 바 |\n| 다 | `a|b` |")),
        (PIPED, lambda a: tables.set_alignment(a, 1, 0, "center"), PIPED.replace(":---|-", ":--:|-")),
        (PIPED, lambda a: tables.set_header_row(a, 1, False), PIPED.replace("|:---|---:|\n", "")),
        (PLAIN, lambda a: tables.set_header_row(a, 1, True), "| 가 | 나 |\n| --- | --- |\n| 다 | 라 |\n"),
        (BARE, lambda a: tables.insert_row(a, 1, 1, below=True), BARE.replace("라\n", "라\n   |   \n")),
        (BARE, lambda a: tables.insert_column(a, 1, 0, right=True), "가 |  | 나\n--|--|--\n다 |  | 라\n마 |  | 바\n"),
        (HTML, lambda a: tables.insert_row(a, 1, 1, below=True), HTML.replace("라</td></tr>\n", '라</td></tr>\n    <tr><td class="b"></td><td></td></tr>\n')),
        (HTML, lambda a: tables.insert_row(a, 1, 0, below=True), HTML.replace('    <tr id="x">', '    <tr><td class="b"></td><td></td></tr>\n    <tr id="x">')),
        (HTML, lambda a: tables.delete_row(a, 1, 2), HTML.replace("    <tr><td>마</td><td>바</td></tr>\n", "")),
        (HTML, lambda a: tables.insert_column(a, 1, 0, right=True), HTML.replace("가</th>", "가</th><th></th>").replace("다</td>", '다</td><td class="b"></td>').replace("마</td>", "마</td><td></td>")),
        (HTML, lambda a: tables.delete_column(a, 1, 0), HTML.replace("<th>가</th>", "").replace('<td class="b">다</td>', "").replace("<td>마</td>", "")),
        (HTML, lambda a: tables.set_alignment(a, 1, 1, "right"), HTML.replace("<th>나", '<th style="text-align: right">나').replace("<td>라", '<td style="text-align: right">라').replace("<td>바", '<td style="text-align: right">바')),
        (HTML, lambda a: tables.set_header_row(a, 1, False), HTML.replace("  <thead>\n", "  <tbody>\n", 1).replace("  </thead>\n  <tbody>\n", "").replace("th>", "td>")),
        ("<table><thead><tr><th>가</th></tr></thead></table>\n", lambda a: tables.set_header_row(a, 1, False), "<table><tbody><tr><td>가</td></tr></tbody></table>\n"),
        ("<table><thead class='a'><tr><th>가</th></tr></thead><tr><td>나</td></tr></table>\n", lambda a: tables.set_header_row(a, 1, False), "<table><tbody class='a'><tr><td>가</td></tr></tbody><tr><td>나</td></tr></table>\n"),
        ("<table><tr><th>가</th></tr><tr><td>나</td></tr></table>\n", lambda a: tables.set_header_row(a, 1, False), "<table><tr><td>가</td></tr><tr><td>나</td></tr></table>\n"),
        ("<table><tbody><tr><td rowspan='2'>가</td><td>나</td></tr><tr><td>다</td></tr></tbody></table>\n", lambda a: tables.set_header_row(a, 1, True), "<table><tbody><tr><th rowspan='2'>가</th><th>나</th></tr><tr><td>다</td></tr></tbody></table>\n"),
        (MERGED, lambda a: tables.insert_row(a, 1, 0, below=True), MERGED.replace('rowspan="2"', 'rowspan="3"').replace("</tr><tr><td>다", "</tr><tr><td></td><td></td></tr><tr><td>다")),
        (MERGED, lambda a: tables.insert_column(a, 1, 1, right=True), MERGED.replace('colspan="2"', 'colspan="3"').replace("다</td>", "다</td><td></td>").replace("바</td>", "바</td><td></td>")),
        (MERGED, lambda a: tables.delete_column(a, 1, 2), MERGED.replace(' colspan="2"', "").replace("<td>라</td>", "").replace("<td>사</td>", "")),
        (MERGED, lambda a: tables.delete_row(a, 1, 1), MERGED.replace(' rowspan="2"', "").replace("<tr><td>다</td><td>라</td></tr>", "")),
    ],
)  # fmt: skip
def test_a_table_is_changed_where_it_is_meant(body: str, command: Callable[[Article], Edit], after: str) -> None:
    assert body_of(command(article(body))) == after


@pytest.mark.parametrize("name", TABLES)
def test_what_was_put_in_and_taken_out_again_leaves_the_same_bytes(name: str) -> None:
    before = article(TABLES[name])
    lines = [line.cell for line in view_at(before, 1).lines if line.cell]
    height, width = max(cell.row for cell in lines) + 1, max(cell.column + cell.column_span for cell in lines)
    for row in range(height):
        for below in (False, True):
            if row or below or not lines[0].is_header:
                there = tables.insert_row(before, 1, row, below=below)
                assert tables.delete_row(there.after, 1, row + below).after.text == before.text, (row, below)
    for column in range(width):
        for right in (False, True):
            there = tables.insert_column(before, 1, column, right=right)
            back = tables.delete_column(there.after, 1, column + right)
            is_first = name == "bare" and not column + right  # pipes at both ends had to be added
            assert back.after.text == before.text or is_first, (column, right)


@pytest.mark.parametrize(
    "body",
    [
        HTML,
        "<table><thead><tr><th>가</th></tr></thead><tbody class='b'><tr><td>나</td></tr></tbody></table>\n",
        "<table><thead><tr><th>가</th></tr></thead></table>\n",
        "<table><tr><th>가</th></tr><tr><td>나</td></tr></table>\n",
        "<table><thead><tr><th>가</th></tr><tr><th>나</th></tr></thead></table>\n",
    ],
)
def test_a_header_taken_away_and_given_again_leaves_the_same_bytes(body: str) -> None:
    before = article(body)
    plain = tables.set_header_row(before, 1, False).after
    assert not view_at(plain, 1).lines[0].cell.is_header
    assert tables.set_header_row(plain, 1, True).after.text == before.text


@pytest.mark.parametrize("name", ["piped", "bare", "plain", "html"])
def test_columns_move_there_and_back(name: str) -> None:
    before = article(TABLES[name])
    assert tables.move_column(tables.move_column(before, 1, 0, 1).after, 1, 1, 0).after.text == before.text


@pytest.mark.parametrize(
    "command",
    [
        lambda a: tables.delete_row(a, 1, 0),
        lambda a: tables.move_row(a, 1, 0, 1),
        lambda a: tables.move_column(a, 1, 0, 1),
    ],
)
def test_what_would_cut_through_a_merged_cell_is_refused(command: Callable[[Article], Edit]) -> None:
    with pytest.raises(StructureError) as refused:
        command(article(MERGED))
    assert refused.value.cause == "merged"


def test_a_column_is_shown_as_it_is_aligned() -> None:
    edit = tables.set_alignment(article(PIPED), 1, 0, "center")
    assert [line.align for line in view_at(edit.after, 1).lines] == ["center", "right"] * 3


@pytest.mark.parametrize("paragraph", ["글\n", "<p>글</p>\n"])
def test_a_new_table_is_written_as_the_article_is(paragraph: str) -> None:
    before = Article.from_text(paragraph)
    core = tables.new_table(before, 0, 3, 2)
    edit = insert_blocks(before, 1, (core,))
    cells = [line.cell for line in view_at(edit.after, 1).lines]
    assert [(cell.row, cell.column) for cell in cells if cell] == [
        (row, column) for row in range(3) for column in (0, 1)
    ]
    assert core.startswith("<table>") == paragraph.startswith("<p>")


@pytest.mark.parametrize("text", ["a|", "~|", "a|b", "|a"])
def test_a_cell_that_begins_with_a_pipe_is_written_with_its_escape(text: str) -> None:
    before = Article.from_text("| \\| | 나 |\n|---|---|\n| 다 | 라 |\n")
    lines = view_at(before, 0).lines
    assert plain_text(lines[0].runs) == "|"
    edit = rewrite_line(before, 0, lines[0].leaf, [Run(text)])
    after = view_at(edit.after, 0).lines
    assert [plain_text(line.runs) for line in after] == [text, "나", "다", "라"]
    assert edit.after.text == before.text.replace("\\|", text.replace("|", "\\|"))
