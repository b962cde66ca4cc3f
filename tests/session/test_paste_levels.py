"""Pasted headings take the levels of the article that they come into."""

from __future__ import annotations

import pytest

from editor.clipboard import PastedHeading, PastedItem, PastedList, PastedParagraph, PastedQuote, of_own, to_own
from editor.markup.inline import Run
from editor.session.paste_commands import paste
from editor.session.paste_places import Content
from tests.session.bodies import body_of, model_of, spot_at


def headings(*levels: int) -> tuple[PastedHeading, ...]:
    return tuple(PastedHeading(level, (Run(f"{level}단"),)) for level in levels)


def pasted(body: str, at: str, *levels: int) -> list[str]:
    model = model_of(body)
    spot = spot_at(model, at)
    paste(model, spot, spot, Content((*headings(*levels), PastedParagraph((Run("글"),))), is_foreign=True))
    return [line for line in body_of(model).splitlines() if "단" in line]


@pytest.mark.parametrize(
    ("body", "levels", "written"),
    [
        ("## 앞\n\n끝\n", (1, 2, 3, 1), ["## 1단", "### 2단", "#### 3단", "## 1단"]),
        ("끝\n", (1, 2), ["## 1단", "### 2단"]),
        ("끝\n", (3, 4), ["## 3단", "### 4단"]),
        ("## 앞\n\n끝\n", (3, 4), ["### 3단", "#### 4단"]),
        ("## 앞\n\n끝\n", (2, 3), ["## 2단", "### 3단"]),
        ("# 앞\n\n# 뒤\n\n끝\n", (1, 2), ["# 1단", "## 2단"]),
        ("# 제목\n\n## 앞\n\n끝\n", (1, 6), ["## 1단", "###### 6단"]),
        ("### 앞\n\n끝\n", (2, 3), ["### 2단", "#### 3단"]),
    ],
)
def test_the_highest_heading_becomes_a_section(body: str, levels: tuple[int, ...], written: list[str]) -> None:
    assert pasted(body, "끝", *levels) == written


def test_headings_inside_of_lists_and_quotes_go_along() -> None:
    model = model_of('<h2 class="a">앞</h2>\n<p>끝</p>\n')
    spot = spot_at(model, "끝")
    inner = PastedQuote((PastedList(False, (PastedItem(headings(2)),)), *headings(1)))
    paste(model, spot, spot, Content((inner,), is_foreign=True))
    assert "<h3" in body_of(model) and "<h1" not in body_of(model)


def test_what_was_copied_here_keeps_its_bytes() -> None:
    model = model_of("## 앞\n\n끝\n")
    spot = spot_at(model, "끝")
    paste(model, spot, spot, Content(of_own(to_own(["# 하나 #\n", "둘\n=="]))))
    assert "# 하나 #\n" in body_of(model) and "둘\n==" in body_of(model)
