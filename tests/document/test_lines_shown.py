"""What lines of the view cannot hold is shown as a space or a thing, and written as it was; all that is shown is written."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.projection import project, view_at
from editor.document.rewrite import rewrite_line
from editor.markup.inline import ATOM, LINE_BREAK, Run, plain_text

SPECIAL = "\u2029\u2028\ufdd0\ufdd1\ufffc"


def article_of(body: str) -> Article:
    return Article.from_text("---\ntitle: 글\n---\n\n" + body)


def test_a_line_end_as_an_entity_is_a_space() -> None:
    article = article_of("<blockquote><p>하나&#10;둘&#13;셋</p></blockquote>\n")
    (line,) = project(article)[0].lines
    assert plain_text(line.runs) == "하나 둘 셋"
    edit = rewrite_line(article, 0, line.leaf, (*line.runs, Run(" *끝*")))
    assert edit.after.body.text == "<blockquote><p>하나&#10;둘&#13;셋 *끝*</p></blockquote>\n"


@pytest.mark.parametrize("special", [*SPECIAL, "&#8233;"])
@pytest.mark.parametrize("body", ["하나{}둘\n", "<p>하나{}둘</p>\n", "- 하나{}둘\n", "| 하나{}둘 |\n", "# 하나{}둘\n"])
def test_a_character_that_a_line_cannot_hold_is_a_thing_that_stays(body: str, special: str) -> None:
    article = article_of(body.format(special))
    (line,) = project(article)[0].lines
    assert plain_text(line.runs) == f"하나{ATOM}둘" and line.runs[1].atom == special
    edit = rewrite_line(article, 0, line.leaf, (Run("*"), *line.runs))
    assert f"하나{special}둘" in edit.after.body.text


@pytest.mark.parametrize("special", SPECIAL)
def test_code_with_such_a_character_is_source(special: str) -> None:
    assert view_at(article_of(f"```\n하나{special}둘\n```\n"), 0).is_raw


def test_line_ends_in_code_are_breaks_of_its_line() -> None:
    (line,) = project(article_of("<pre>하나&#10;둘</pre>\n"))[0].lines
    assert plain_text(line.runs) == f"하나{LINE_BREAK}둘"


def test_a_table_without_cells_is_source() -> None:
    article = article_of("| \n\n글\n")
    assert view_at(article, 0).is_raw and all(row.lines for row in project(article))


@pytest.mark.parametrize(
    ("body", "leaf", "written"),
    [
        ("| a\n| b | c | d |\n", 1, "| a | 새\\|것 |\n| b | c | d |\n"),
        ("| a |\n| b | c | d |\n", 2, "| a | | 새\\|것 |\n| b | c | d |\n"),
        ("a | \nb | c | d\n", 2, "a | | 새\\|것 | \nb | c | d\n"),
    ],
)
def test_a_cell_that_its_row_stops_short_of_is_written(body: str, leaf: int, written: str) -> None:
    article = article_of(body)
    assert rewrite_line(article, 0, leaf, (Run("새|것"),)).after.body.text == written
