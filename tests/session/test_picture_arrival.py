"""Pictures that come later stand where they were meant to, whatever was written meanwhile."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

import pytest

from editor.errors import SaveError
from editor.session import body_commands as commands
from editor.session.picture_arrival import Arrival
from editor.session.waiting_pictures import PromisedPicture, WaitingPictures
from editor.storage.processes import ProcessMark
from tests.session.bodies import body_of, model_of, spot_at

TEXT = "첫 문단\n\n둘째 문단\n\n셋째 문단\n"


def test_they_stand_below_one_another_whatever_is_written_above_and_below() -> None:
    model = model_of(TEXT)
    arrival = Arrival(model, spot_at(model, "둘째").row)
    commands.insert_block(model, spot_at(model, "첫").row, "새 문단")
    arrival.put(model, "/a 1.jpg", "하나")
    commands.insert_block(model, spot_at(model, "셋째").row, "끝 문단")
    commands.insert_block(model, spot_at(model, "새").row, "더 새 문단")
    arrival.put(model, "/b.jpg", None)
    assert body_of(model) == (
        "첫 문단\n\n새 문단\n\n더 새 문단\n\n둘째 문단\n\n![하나](/a%201.jpg)\n\n![](/b.jpg)\n\n셋째 문단\n\n끝 문단\n"
    )
    model.session.undo()
    model.session.undo()
    arrival.put(model, "/c.jpg", "")
    assert "![하나](/a%201.jpg)\n\n<img src=\"/c.jpg\" alt=\"\" />\n\n셋째" in body_of(model)


def test_each_is_a_step_of_its_own_and_undo_gives_the_bytes_of_before() -> None:
    model = model_of(TEXT)
    arrival = Arrival(model, 0)
    arrival.put(model, "/a.jpg", "a")
    arrival.put(model, "/b.jpg", "b")
    assert body_of(model).index("/a.jpg") < body_of(model).index("/b.jpg")
    model.session.undo()
    assert "/b.jpg" not in body_of(model) and "/a.jpg" in body_of(model)
    model.session.undo()
    assert body_of(model) == TEXT


def test_a_place_that_is_deleted_leaves_its_neighbour() -> None:
    model = model_of(TEXT)
    arrival = Arrival(model, spot_at(model, "둘째").row)
    commands.delete_row(model, spot_at(model, "둘째"))
    arrival.put(model, "/a.jpg", "a")
    assert "/a.jpg" in body_of(model)
    arrival.close()


def test_an_empty_body_and_an_empty_line_take_them() -> None:
    model = model_of("")
    Arrival(model, 0).put(model, "/a.jpg", "a")
    assert body_of(model).strip() == "![a](/a.jpg)"
    model = model_of(TEXT)
    spot = commands.line_below(model, spot_at(model, "첫").row)
    Arrival(model, spot.row).put(model, "/a.jpg", "a")
    assert body_of(model) == TEXT.replace("\n\n둘째", "\n\n![a](/a.jpg)\n\n둘째")


def test_what_a_program_had_promised_is_found_when_it_is_gone(tmp_path: Path) -> None:
    waiting, site, article = WaitingPictures(tmp_path / "pictures"), tmp_path / "site", tmp_path / "site/a.md"
    staged = waiting.stage(b"bytes", ".png")
    record = waiting.new_record()
    waiting.note(record, site, article, [PromisedPicture(Path("/사진.jpg")), staged])
    assert waiting.left(site, article) == ()  # this process lives
    said = json.loads(record.read_text("utf-8"))
    said["process"] = asdict(ProcessMark(2**22 + 5, "0", os.uname().nodename))
    record.write_text(json.dumps(said), "utf-8")
    (left,) = waiting.left(site, article)
    assert left.pictures == (PromisedPicture(Path("/사진.jpg")), staged)
    assert waiting.left(site, tmp_path / "b.md") == () and waiting.left(tmp_path, article) == ()
    waiting.forget(left)
    waiting.done_with(staged)
    assert waiting.left(site, article) == () and not staged.path.exists()


def test_nothing_to_come_leaves_no_record_and_broken_ones_say_nothing(tmp_path: Path) -> None:
    waiting = WaitingPictures(tmp_path / "pictures")
    record = waiting.new_record()
    waiting.note(record, tmp_path, None, [PromisedPicture(tmp_path / "a.jpg")])
    waiting.note(record, tmp_path, None, [])
    assert not record.exists()
    record.write_text("{}", "utf-8")
    assert waiting.left(tmp_path, None) == ()
    kept = tmp_path / "a.jpg"
    kept.write_bytes(b"x")
    waiting.done_with(PromisedPicture(kept, is_ours=True))
    assert kept.exists()  # not in the folder: nobody's to delete


def test_a_picture_that_cannot_be_put_aside_is_told(tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("in the way", "utf-8")
    with pytest.raises(SaveError):
        WaitingPictures(tmp_path / "pictures").stage(b"x", ".png")
