"""A click on the published page leads to the place in the article."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.history import Place
from editor.session.page_places import place_on_page


def place(body: str, text: str, offset: int) -> tuple[int, int]:
    """Line and offset; ``text`` is what the page shows of the block, without white space."""
    found = place_on_page(Article.from_text(body), 0, text, offset)
    assert found == Place("", 0, found.line, found.offset)
    return found.line, found.offset


@pytest.mark.parametrize(
    ("body", "text", "offset", "expected"),
    [
        ("one two **three** four\n", "onetwothreefour", 0, (0, 0)),
        ("one two **three** four\n", "onetwothreefour", 6, (0, 8)),
        ("one two **three** four\n", "onetwothreefour", 11, (0, 14)),
        ("one\n", "one", 3, (0, 3)),
        ('He said "no" ... twice -- yes\n', "Hesaid“no”…twice–yes", 11, (0, 17)),
        ("a note[^1] here\n\n[^1]: x\n", "anote1here", 7, (0, 9)),
        ("- one\n- two\n", "onetwo", 4, (1, 1)),
        ("한글 기사의 문장\n", "한글기사의문장", 5, (0, 7)),
        ("words\n", "somethingelse", 4, (0, 0)),
        ("words\n", "words", -1, (0, 0)),
        ("***\n", "", 0, (0, 0)),
    ],
)
def test_places(body: str, text: str, offset: int, expected: tuple[int, int]) -> None:
    assert place(body, text, offset) == expected


def test_every_offset_of_a_plain_line_is_itself() -> None:
    line = "물마루 방파제가 예순 돌을 맞았다."
    seen = [at for at, sign in enumerate(line) if sign != " "]
    squeezed = line.replace(" ", "")
    assert [place(line + "\n", squeezed, number)[1] for number in range(len(squeezed))] == seen
