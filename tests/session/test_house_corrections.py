"""Corrections of the house change their own settings of the file and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editor.errors import FieldError
from editor.session.desk import Desk
from editor.session.house_corrections import changes_of, correct, with_corrections
from editor.site.habits.house import Derived, Field
from editor.site.habits.site_house import house_of
from editor.site.site import open_site

FILE = """# our house
checks:
  banned: [헐]   # not in print
fields:
  title:
    label: 제목
  lead: {hint: 두 문장}
"""


def test_a_setting_is_put_beside_the_others() -> None:
    text = with_corrections(FILE, {"title": {"required": True}, "lead": {"label": "머리"}, "new": {"hidden": True}})
    assert text.startswith(FILE[: FILE.index("    label: 제목\n") + len("    label: 제목\n")])
    assert "    required: true\n" in text and "hint: 두 문장" in text and "label: 머리" in text and "hidden: true" in text


def test_a_setting_is_taken_out_again() -> None:
    assert with_corrections(FILE, {"lead": {"hint": None}, "title": {}}) == FILE.replace("  lead: {hint: 두 문장}\n", "")


def test_a_file_that_is_not_there_is_begun() -> None:
    assert with_corrections("", {"a": {"label": "가"}}, ["b", "a"]) == "fields:\n  a:\n    label: 가\norder:\n  - b\n  - a\n"


def test_what_is_no_mapping_is_refused() -> None:
    with pytest.raises(FieldError):
        with_corrections("- a\n- b\n", {"a": {"label": "가"}})


def test_an_automatic_field_is_switched_off_and_on() -> None:
    learned = Field("lead", derived=Derived("title"))
    off = replace(learned, derived=None)
    assert changes_of(learned, learned, off) == {"automatic": False}
    assert changes_of(off, learned, learned) == {"automatic": None}


def test_corrections_count_at_once_and_are_kept(tmp_path: Path) -> None:
    (tmp_path / "_posts").mkdir()
    for number in range(1, 4):
        place = tmp_path / "_posts" / f"2026-01-0{number}-a{number}.md"
        place.write_text(f"---\ntitle: 글 {number}\nlead: 글 {number}\n---\n글\n", "utf-8")
    desk = Desk(open_site(tmp_path))
    desk.learned = house_of(tmp_path, desk.site.configuration)
    correct(desk, {"lead": {"label": "머리", "automatic": False}}, ["lead", "title"])
    lead = desk.house.field("lead")
    assert lead is not None and lead.label == "머리" and lead.derived is None
    assert desk.house.order == ("lead", "title")
    assert house_of(tmp_path, desk.site.configuration) == desk.learned
