"""A line's own properties."""

from dataclasses import fields, replace

import pytest

from editor.document.lines import Cell, Line, LineKind
from editor.markup.inline import Run

OTHERS = {
    "kind": LineKind.ITEM,
    "level": 2,
    "number": 3,
    "leaf": 1,
    "box": True,
    "quotes": (0,),
    "indent": 1,
    "role": "dt",
    "align": "left",
    "cell": Cell(0, 1),
}
LINE = Line(LineKind.PARAGRAPH, (Run("글"),))


@pytest.mark.parametrize("name", [field.name for field in fields(Line) if field.name != "runs"])
def test_where_a_line_stands_is_all_but_its_text(name: str) -> None:
    assert replace(LINE, **{name: OTHERS[name]}).standing != LINE.standing


def test_another_text_stands_in_the_same_place() -> None:
    assert replace(LINE, runs=(Run("말"),)).standing == LINE.standing
