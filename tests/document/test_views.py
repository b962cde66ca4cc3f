"""How blocks are shown: lines with their places in quotes, items, definitions and tables."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.lines import BlockView, Cell, Line, LineKind, ViewKind
from editor.document.projection import view_at
from editor.document.rewrite import rewrite_line
from editor.markup.inline import Run, plain_text


def view(body: str) -> BlockView:
    return view_at(Article.from_text(body), 0)


def place(line: Line) -> tuple[str, str, int, int]:
    return line.kind.value, plain_text(line.runs), line.quote, line.indent or line.level


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("> 하나\n> 둘\n>\n> - 셋\n", [("paragraph", "하나 둘", 1, 0), ("item", "셋", 1, 0)]),
        ("> # 제목\n> > 깊이\n", [("heading", "제목", 1, 1), ("paragraph", "깊이", 2, 0)]),
        ("<blockquote><p>하나</p>둘</blockquote>\n", [("paragraph", "하나", 1, 0), ("paragraph", "둘", 1, 0)]),
        (
            "- 하나\n\n  둘\n\n  > 셋\n- 넷\n",
            [("item", "하나", 0, 0), ("paragraph", "둘", 0, 1), ("paragraph", "셋", 1, 1), ("item", "넷", 0, 0)],
        ),
        ("말\n: 뜻\n", [("paragraph", "말", 0, 0), ("paragraph", "뜻", 0, 1)]),
        (
            "<details><summary>요약</summary>\n<p>글</p></details>\n",
            [("paragraph", "요약", 0, 0), ("paragraph", "글", 0, 0)],
        ),
        ("- 하나\n\n      코드\n", [("item", "하나", 0, 0), ("raw", "    코드", 0, 1)]),
    ],
)
def test_lines_know_where_they_stand(body: str, lines: list[tuple[str, str, int, int]]) -> None:
    shown = view(body)
    assert [place(line) for line in shown.lines] == lines
    assert shown.kind is ViewKind.TREE


def test_roles_say_what_the_kind_does_not() -> None:
    figure = view('<figure><img src="/a.jpg"><figcaption>설명</figcaption></figure>\n')
    assert [line.role for line in figure.lines] == ["", "figcaption"]
    assert [line.role for line in view("말\n: 뜻\n").lines] == ["dt", "dd"]


@pytest.mark.parametrize(
    "body",
    [
        "| 가 | 나 |\n|---|:-:|\n| **다** | 라 |\n",
        "<table><tr><th>가</th><th>나</th></tr><tr><td>다</td><td>라</td></tr></table>\n",
    ],
)
def test_a_table_is_a_grid_of_cells(body: str) -> None:
    shown = view(body)
    assert shown.kind is ViewKind.TABLE
    assert [plain_text(line.runs) for line in shown.lines] == ["가", "나", "다", "라"]
    cells = [line.cell for line in shown.lines if line.cell]
    assert [(cell.row, cell.column, cell.is_header) for cell in cells] == [
        (0, 0, True),
        (0, 1, True),
        (1, 0, False),
        (1, 1, False),
    ]


def test_merged_cells_take_their_places_and_gaps_are_filled() -> None:
    shown = view('<table><tr><td rowspan="2">가</td><td colspan="2">나</td></tr><tr><td>다</td></tr></table>\n')
    assert [line.cell for line in shown.lines] == [Cell(0, 0, 2, 1), Cell(0, 1, 1, 2), Cell(1, 1), Cell(1, 2)]
    assert shown.lines[-1].is_protected


def test_a_table_with_more_than_text_in_its_cells_is_shown_as_source() -> None:
    assert view("<table><tr><td><ul><li>가</li></ul></td></tr></table>\n").is_raw


def test_an_embedded_post_is_one_thing() -> None:
    assert view('<blockquote class="twitter-tweet"><p>글</p></blockquote>\n').is_raw


@pytest.mark.parametrize("line", ["***", "<hr>"])
def test_a_rule_is_protected_and_no_source(line: str) -> None:
    assert [shown.kind for shown in view(line + "\n").lines] == [LineKind.RULE]


def test_alignment_is_what_the_source_says() -> None:
    assert view('<p style="color: red; text-align: center">가</p>\n').lines[0].align == "center"
    assert view('가\n{: align="right"}\n').lines[0].align == "right"


@pytest.mark.parametrize(
    ("body", "leaf", "after"),
    [
        ("> 하나\n>\n> 둘\n", 1, "> 하나\n>\n> 새 글\n"),
        ("| 가 | 나 |\n|---|---|\n| 다 | 라 |\n", 3, "| 가 | 나 |\n|---|---|\n| 다 | 새 글 |\n"),
        ("말\n: 뜻\n", 1, "말\n: 새 글\n"),
        (
            "<table><tr><td>가</td><td><p>나</p></td></tr></table>\n",
            1,
            "<table><tr><td>가</td><td><p>새 글</p></td></tr></table>\n",
        ),
        ("- 하나\n\n  둘\n", 1, "- 하나\n\n  새 글\n"),
    ],
)
def test_a_line_is_written_where_it_stands(body: str, leaf: int, after: str) -> None:
    assert rewrite_line(Article.from_text(body), 0, leaf, [Run("새 글")]).after.text == after


@pytest.mark.parametrize("text", ["가 | 나", "- 가", "> 가", "1. 가", "# 가", "|", "*가", "{: .x}", "[^1]: 가", "```"])
@pytest.mark.parametrize(
    ("body", "leaf"),
    [("> 하나\n", 0), ("| 가 | 나 |\n|---|---|\n| 다 | 라 |\n", 2), ("말\n: 뜻\n", 1), ("- 하나\n\n  둘\n", 1)],
)
def test_whatever_is_typed_reads_back_in_its_place(body: str, leaf: int, text: str) -> None:
    edit = rewrite_line(Article.from_text(body), 0, leaf, [Run(text)])
    after = view_at(edit.after, 0)
    assert plain_text(next(line.runs for line in after.lines if line.leaf == leaf)) == text
    assert [replaced.cell for replaced in after.lines] == [line.cell for line in view(body).lines]
