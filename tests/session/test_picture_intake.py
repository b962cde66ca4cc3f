"""Pictures into a site: prepared by its rules, named, written, known again."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from editor.errors import AlreadyExistsError, SaveError
from editor.images.editing import Area, Crop
from editor.images.faults import Fault, PictureError
from editor.images.prepared import Done
from editor.session import picture_intake
from editor.session.picture_intake import PictureIntake
from editor.site.site import open_site
from tests.images import made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "assets/img").mkdir(parents=True)
    (folder / "_config.yml").write_text("title: x\n", "utf-8")
    return folder


def picture(path: Path, data: bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


def test_a_photograph_comes_in_upright_in_size_and_without_its_place(folder: Path, tmp_path: Path) -> None:
    (folder / ".copydesk").mkdir()
    (folder / ".copydesk/site.yml").write_text("images: {width: 32, names: romanised}\n", "utf-8")
    source = picture(tmp_path / "한강 (1).JPG", made.photo(6))
    taken = PictureIntake(open_site(folder)).take(source)
    assert taken.address == "/assets/img/hangang-1.jpg" and taken.size == (32, 24)
    assert {Done.TURNED, Done.SCALED, Done.PLACE_REMOVED, Done.CREDIT_KEPT} <= set(taken.done)
    data = (folder / taken.address[1:]).read_bytes()
    assert b"4711" not in data and Image.open(io.BytesIO(data)).size == (32, 24)
    assert taken.credit.bylines == made.CREDIT.bylines


def test_the_same_photograph_is_known_again(folder: Path, tmp_path: Path) -> None:
    intake = PictureIntake(open_site(folder))
    first = intake.take(picture(tmp_path / "a.jpg", made.photo(6)))
    again = intake.take(picture(tmp_path / "b.jpg", made.photo(6)))
    assert again.address == first.address and again.was_there
    assert len(list((folder / "assets/img").iterdir())) == 1


def test_what_the_site_has_is_prepared_where_no_page_shows_it_or_it_is_changed(folder: Path) -> None:
    intake = PictureIntake(open_site(folder))
    phone = picture(folder / "assets/img/a.heic", made.heic())
    assert intake.take(phone).address == "/assets/img/a.jpg"
    photograph = picture(folder / "images/b.jpg", made.photo())
    assert intake.take(photograph).was_there
    cut = intake.take(photograph, [Crop(Area(0, 0, 0.5, 1))])
    assert cut.address == "/assets/img/b.jpg" and cut.size == (32, 48)
    assert photograph.read_bytes() == made.photo()


def test_nothing_is_written_of_what_is_refused(folder: Path, tmp_path: Path) -> None:
    intake = PictureIntake(open_site(folder))
    with pytest.raises(PictureError) as caught:
        intake.take(picture(tmp_path / "a.png", made.bomb()))
    assert caught.value.fault is Fault.TOO_LARGE and caught.value.path == tmp_path / "a.png"
    assert not list((folder / "assets/img").iterdir())


def test_a_name_that_another_takes_meanwhile_is_left_to_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, write = picture(tmp_path / "a.jpg", made.photo()), picture_intake.write_file

    def slower(path: Path, data: bytes, expected: str | None) -> None:
        if path.name == "a.jpg":
            path.write_bytes(b"another's")
        write(path, data, expected)

    monkeypatch.setattr(picture_intake, "write_file", slower)
    assert PictureIntake(open_site(folder)).take(source).address == "/assets/img/a-2.jpg"
    assert (folder / "assets/img/a.jpg").read_bytes() == b"another's"


def test_a_name_that_is_never_free_is_told(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(path: Path, data: bytes, expected: str | None) -> None:
        raise AlreadyExistsError(path)

    monkeypatch.setattr(picture_intake, "write_file", taken)
    with pytest.raises(SaveError):
        PictureIntake(open_site(folder)).take(picture(tmp_path / "a.jpg", made.photo()))
