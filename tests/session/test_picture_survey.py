"""The pictures of a site read from its folders, small ones of them, and the worker that does it."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from editor.images.library import State
from editor.session.picture_process import COMMAND, picture_command
from editor.session.picture_protocol import Draw, Drawn, Refused, Survey, Surveyed, Take, Taken, decode, encode
from editor.session.picture_survey import surveyed
from editor.session.picture_worker import PictureWorker, serve
from editor.session.small_pictures import known_small_picture, prune, small_picture
from editor.site.site import open_site
from tests.images import made


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name in ("_posts", "_layouts", "img", "_site/img", ".hidden", "node_modules/x"):
        (folder / name).mkdir(parents=True)
    (folder / "_config.yml").write_text("title: x\nbaseurl: /b\n", "utf-8")
    (folder / "_posts/2026-01-02-a.md").write_text("---\ntitle: 글\nimage: /b/img/a.jpg\n---\n\n![](/img/no.png)\n", "utf-8")
    (folder / "_layouts/default.html").write_text('<img src="/img/logo.png">', "utf-8")
    for name in ("img/a.jpg", "img/unused.jpg", "img/logo.png", "_site/img/a.jpg", ".hidden/b.jpg", "node_modules/x/c.jpg"):
        Image.new("RGB", (30, 20)).save(folder / name)
    return folder


def test_posts_and_layouts_use_pictures_and_builds_do_not_count(site: Path) -> None:
    found = {picture.path: picture for picture in surveyed(open_site(site))}
    assert {path: picture.state for path, picture in found.items()} == {
        "img/a.jpg": State.USED, "img/logo.png": State.USED, "img/unused.jpg": State.UNUSED, "img/no.png": State.MISSING,
    }  # fmt: skip
    assert found["img/a.jpg"].uses[0].title == "글" and found["img/a.jpg"].size == (30, 20)
    assert found["img/logo.png"].uses[0].path == "_layouts/default.html"


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_small_picture_is_upright_small_and_made_once(tmp_path: Path, name: str) -> None:
    size = (60, 80)
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / "a.bin"
    path.write_bytes(made.packed(made.halves((640, 480)), name, exif=exif.tobytes()))
    assert known_small_picture(path, 80, tmp_path / "small") is None
    file, whole = small_picture(path, 80, tmp_path / "small")
    with Image.open(file) as image:
        assert image.size == size
    assert sorted(whole) == [480, 640]
    assert known_small_picture(path, 80, tmp_path / "small") == Path(file)
    before = Path(file).stat().st_ino
    assert small_picture(path, 80, tmp_path / "small")[0] == file and Path(file).stat().st_ino == before


@pytest.mark.parametrize("data", [b"", b"no picture", made.bomb(), made.photo()[:700]])
def test_what_cannot_be_read_has_no_small_picture(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    assert small_picture(path, 80, tmp_path / "small")[0] == ""
    assert small_picture(tmp_path / "none.jpg", 80, tmp_path / "small") == ("", (0, 0))


def test_drawings_stand_for_themselves_where_they_name_no_file(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.svg", tmp_path / "b.svg"
    good.write_text("<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>", "utf-8")
    bad.write_text("<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>", "utf-8")
    assert small_picture(good, 80, tmp_path)[0] == str(good) and small_picture(bad, 80, tmp_path)[0] == ""


def test_the_cache_is_bounded(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / str(number)).write_bytes(b"x" * 10)
    prune(tmp_path, 25)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) == 20
    prune(tmp_path / "none")


def test_the_worker_answers_each_request_and_passes_over_noise(site: Path, tmp_path: Path) -> None:
    source = tmp_path / "한강.jpg"
    source.write_bytes(made.photo(6))
    cache = str(tmp_path / "cache")
    asked = [
        Take(1, str(site), str(source), cache=cache),
        Take(2, str(site), str(tmp_path / "none.jpg")),
        Draw(3, str(source), 40, cache),
        Survey(4, str(site)),
    ]
    answers = io.BytesIO()
    serve(io.BytesIO(b"noise\n" + b"".join(map(encode, asked))), answers, PictureWorker())
    taken, refused, drawn, survey = map(decode, answers.getvalue().splitlines())
    assert isinstance(taken, Taken) and taken.picture.address == "/img/한강.jpg"
    assert known_small_picture(site / "img/한강.jpg", 1400, Path(cache)) is not None
    assert isinstance(refused, Refused) and refused.error.path == tmp_path / "none.jpg"
    assert isinstance(drawn, Drawn) and Path(drawn.file).is_file()
    assert isinstance(survey, Surveyed) and len(survey.pictures) == 5


def test_the_worker_is_a_process_that_ends_with_its_input(site: Path) -> None:
    run = subprocess.run(picture_command(), input=encode(Survey(7, str(site))), capture_output=True, check=True)
    answer = decode(run.stdout)
    assert isinstance(answer, Surveyed) and answer.id == 7
    assert picture_command("/x/copydesk.exe", frozen=True) == ["/x/copydesk-cli.exe", COMMAND]
