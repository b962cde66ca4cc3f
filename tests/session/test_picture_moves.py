"""A picture by itself is moved as a block, with its bytes; nothing empty stays behind."""

from __future__ import annotations

import pytest

from editor.session.body_model import Spot
from editor.session.picture_moves import move_picture, stands_alone
from tests.session.bodies import body_of, model_of, spot_at

PICTURE = '<p data-ke-size="size16"><img src="/a.png"  alt="글"></p>'
BODY = f"{PICTURE}\n<p>첫 글이다.</p>\n<h2>소제목</h2>\n<p>끝 글이다.</p>\n"


def selected(row: int, line: int = 0) -> tuple[Spot, Spot]:
    return Spot(row, line, 0), Spot(row, line, 1)


@pytest.mark.parametrize(
    ("to", "after"),
    [
        ("첫", f"<p>첫 글이다.</p>\n{PICTURE}\n<h2>소제목</h2>\n<p>끝 글이다.</p>\n"),
        ("소제목", f"<p>첫 글이다.</p>\n<h2>소제목</h2>\n{PICTURE}\n<p>끝 글이다.</p>\n"),
        ("끝 글이다.", f"<p>첫 글이다.</p>\n<h2>소제목</h2>\n<p>끝 글이다.</p>\n{PICTURE}\n"),
    ],
)
def test_it_goes_to_the_nearer_end_of_the_text(to: str, after: str) -> None:
    model = model_of(BODY)
    target = spot_at(model, to)
    if to == "첫":
        target = Spot(target.row, 0, 5)
    assert stands_alone(model, *selected(0))
    at = move_picture(model, Spot(0), target)
    assert body_of(model) == after
    assert "/a.png" in model.line(at).runs[0].atom
    assert model.session.undo() and body_of(model) == BODY


def test_upwards_with_its_caption() -> None:
    figure = '<figure><img src="/a.png" alt=""><figcaption>설명</figcaption></figure>'
    model = model_of(f"가\n\n- 하나\n- 둘\n\n{figure}\n")
    assert stands_alone(model, *selected(2))
    move_picture(model, Spot(2), Spot(1, 1, 0))
    assert body_of(model) == f"가\n\n- 하나\n- 둘\n\n{figure}\n"  # not into the list: below it, where it is
    move_picture(model, Spot(2), Spot(0, 0, 0))
    assert body_of(model).startswith(figure)


def test_a_picture_among_words_is_no_block() -> None:
    model = model_of('<p><img src="/a.png" alt=""> 글</p>\n\n![](/b.png)\n\n글\n')
    assert not stands_alone(model, *selected(0))
    assert stands_alone(model, *selected(1))
    assert not stands_alone(model, *selected(2)) and not stands_alone(model, Spot(0, 0, 0), Spot(1, 0, 1))
