"""Patches of the preview: the least that changes one list of blocks into another, in Python and in the page."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.render.body import BodyHtml, without_marks
from editor.render.patches import Patch, apply_patches, difference

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "resources" / "preview" / "preview.js"

blocks = st.lists(st.sampled_from(["<p>a</p>", "<p>b</p>", "<p>c</p>", "<ul><li>d</li></ul>", ""]), max_size=12)


@given(blocks, blocks)
def test_applying_the_patches_gives_the_new_blocks(old: list[str], new: list[str]) -> None:
    patches = difference(BodyHtml(tuple(old)), BodyHtml(tuple(new)))
    assert apply_patches(old, patches) == tuple(new)
    assert (patches == ()) == (old == new)


@given(blocks, st.data())
def test_one_changed_block_is_one_patch_of_one_block(old: list[str], data: st.DataObject) -> None:
    old = [*old, "<p>last</p>"]
    at = data.draw(st.integers(0, len(old) - 1))
    new = [*old[:at], "<p>new</p>", *old[at + 1 :]]
    assert difference(BodyHtml(tuple(old)), BodyHtml(tuple(new))) == (Patch(at, at + 1, ("<p>new</p>",)),)


def test_far_changes_leave_what_stands_between_them() -> None:
    old = tuple(f"<p>{n}</p>" for n in range(10))
    new = ("<p>first</p>", *old[1:4], *old[5:], "<p>end</p>")
    patches = difference(BodyHtml(old), BodyHtml(new))
    assert [(patch.start, patch.end, patch.blocks) for patch in patches] == [
        (10, 10, ("<p>end</p>",)),
        (4, 5, ()),
        (0, 1, ("<p>first</p>",)),
    ]


def test_long_rewrites_stay_cheap_and_right() -> None:
    old, new = tuple(f"<p>{n}</p>" for n in range(2000)), tuple(f"<p>{n}!</p>" for n in range(2000))
    assert apply_patches(old, difference(BodyHtml(old), BodyHtml(new))) == new


def test_a_patch_of_blocks_that_are_not_there_is_refused() -> None:
    with pytest.raises(IndexError):
        Patch(1, 3, ()).apply(["<p>a</p>"])


def test_marks_come_off_again() -> None:
    body = BodyHtml(("<p>a</p>\n", "<!-- own -->"))
    assert body.marked == (
        "<!--copydesk:block 0--><p>a</p>\n<!--copydesk:/block 0-->"
        "<!--copydesk:block 1--><!-- own --><!--copydesk:/block 1-->"
    )
    assert without_marks(body.marked) == body.plain


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed")
def test_the_script_is_javascript() -> None:
    done = subprocess.run(["node", "--check", str(SCRIPT)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_patches_travel_as_json() -> None:
    patch = Patch(1, 2, ("<p>가</p>",))
    assert json.loads(json.dumps(patch.to_json())) == {"start": 1, "end": 2, "blocks": ["<p>가</p>"]}
