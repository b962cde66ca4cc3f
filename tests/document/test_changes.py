"""Changes: apply, invert, map, compose, JSON."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.changes import (
    Change,
    ChangeMismatch,
    Move,
    Splice,
    apply_all,
    change_from_json,
    compose,
    inverted_all,
)

TEXTS = st.text(alphabet="ab가\n*", max_size=12)


@st.composite
def texts_with_splices(draw: st.DrawFn, count: int = 1) -> tuple[str, list[Splice]]:
    text = draw(TEXTS)
    splices: list[Splice] = []
    current = text
    for _ in range(count):
        start = draw(st.integers(0, len(current)))
        end = draw(st.integers(start, len(current)))
        splice = Splice(start, current[start:end], draw(TEXTS))
        splices.append(splice)
        current = splice.apply(current)
    return text, splices


@st.composite
def texts_with_moves(draw: st.DrawFn) -> tuple[str, Move]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    to = draw(st.one_of(st.integers(0, start), st.integers(end, len(text))))
    return text, Move(start, end, to)


@given(texts_with_splices())
def test_a_splice_undone_gives_the_text_of_before(case: tuple[str, list[Splice]]) -> None:
    text, (splice,) = case
    assert splice.inverted().apply(splice.apply(text)) == text


@given(texts_with_moves())
def test_a_move_undone_gives_the_text_of_before(case: tuple[str, Move]) -> None:
    text, move = case
    moved = move.apply(text)
    assert sorted(moved) == sorted(text)
    assert move.inverted().apply(moved) == text


@given(texts_with_splices(count=3))
def test_several_changes_are_undone_in_reverse(case: tuple[str, list[Splice]]) -> None:
    text, splices = case
    assert apply_all(apply_all(text, splices), inverted_all(splices)) == text


@given(texts_with_splices())
def test_trimming_keeps_the_effect(case: tuple[str, list[Splice]]) -> None:
    text, (splice,) = case
    trimmed = splice.trimmed()
    assert trimmed.apply(text) == splice.apply(text)
    assert len(trimmed.removed) + len(trimmed.inserted) <= len(splice.removed) + len(splice.inserted)


@given(texts_with_splices(count=2))
def test_composed_splices_do_what_both_do(case: tuple[str, list[Splice]]) -> None:
    text, (first, second) = case
    both = compose(first, second)
    if both is not None:
        assert both.apply(text) == apply_all(text, [first, second])


def test_splices_far_apart_are_not_composed() -> None:
    assert compose(Splice(0, "", "a"), Splice(5, "", "b")) is None


@given(texts_with_splices())
def test_a_position_outside_a_splice_stays_with_its_character(case: tuple[str, list[Splice]]) -> None:
    text, (splice,) = case
    after = splice.apply(text)
    for position in range(len(text)):
        if position < splice.offset or position >= splice.end:
            assert after[splice.map(position)] == text[position]


@given(texts_with_moves())
def test_a_position_travels_with_its_character(case: tuple[str, Move]) -> None:
    text, move = case
    numbered = [*range(len(text))]
    stretch = numbered[move.start : move.end]
    rest = numbered[: move.start] + numbered[move.end :]
    at = move.to if move.to <= move.start else move.to - len(stretch)
    after = rest[:at] + stretch + rest[at:]
    for position in numbered:
        assert after[move.map(position)] == position


def test_a_splice_refuses_another_text() -> None:
    with pytest.raises(ChangeMismatch):
        Splice(0, "가", "나").apply("다")


def test_a_move_into_itself_is_none() -> None:
    with pytest.raises(ValueError, match="not a move"):
        Move(2, 6, 4)


@pytest.mark.parametrize("change", [Splice(3, "가", "나\n"), Move(1, 4, 9)])
def test_json_and_back(change: Change) -> None:
    assert change_from_json(change.to_json()) == change


@pytest.mark.parametrize("data", [{}, {"kind": "splice", "offset": "3"}, {"kind": "other"}])
def test_json_of_something_else_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not a change"):
        change_from_json(data)
