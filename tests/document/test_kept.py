"""What is kept of blocks is asked for once, and bounded by size."""

from __future__ import annotations

from itertools import count

from editor.document.kept import Kept
from editor.markup import Block, BlockKind
from editor.markup.definitions import NO_DEFINITIONS


def block(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def test_it_is_made_once() -> None:
    made: list[str] = []
    kept = Kept(lambda one, _definitions, glued: made.append(one.source) or (one.source, glued))
    assert kept(block("가"), NO_DEFINITIONS) == kept(block("가"), NO_DEFINITIONS, False) == ("가", False)
    assert kept(block("가"), NO_DEFINITIONS, True) == ("가", True)
    assert made == ["가", "가"] and kept.made == 2


def test_what_is_asked_for_again_and_again_stays() -> None:
    kept = Kept(lambda one, *_: one.source, most=1_000, clock=count(0, 100).__next__)
    for number in range(500):
        kept(block("늘"), NO_DEFINITIONS)
        kept(block(f"{number} 번째"), NO_DEFINITIONS)
    assert kept.made == 501


def test_long_blocks_push_out_more_than_short_ones() -> None:
    def remembered(length: int) -> int:
        kept = Kept(lambda one, *_: one.source, most=10_000, clock=count(0, 100).__next__)
        sources = [f"{number:04}" + "글" * length for number in range(400)]
        for source in sources:
            kept(block(source), NO_DEFINITIONS)
        made = kept.made
        for source in reversed(sources):
            if kept(block(source), NO_DEFINITIONS) and kept.made > made:
                break
        return 400 - int(source[:4]) - 1

    short, long = remembered(0), remembered(2_000)
    assert 80 < short < 400 and 3 <= long <= 12


def test_within_a_minute_everything_stays() -> None:
    now = [0.0]
    kept = Kept(lambda one, *_: one.source, most=1_000, clock=lambda: now[0])
    for _ in range(2):
        for number in range(300):
            kept(block(f"{number} 번째"), NO_DEFINITIONS)
    assert kept.made == 300
    for minute in range(1, 4):
        now[0] = minute * 61.0
        for number in range(10):
            kept(block(f"{minute}.{number}"), NO_DEFINITIONS)
    kept(block("0 번째"), NO_DEFINITIONS)
    assert kept.made == 331
