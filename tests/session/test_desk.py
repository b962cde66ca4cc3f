"""The desk: articles begun, named, saved and refused; nothing is lost whatever fails."""

from __future__ import annotations

import errno
import os
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from editor.document.changes import Splice
from editor.errors import (
    AlreadyExistsError,
    ChangedOnDiskError,
    DateError,
    FileNameError,
    ImageError,
    NotASiteError,
    OldFileRemainsError,
    ReadError,
    ReadOnlyArticleError,
    SaveError,
)
from editor.session.desk import Desk, TakenPicture
from editor.session.session import Session
from editor.site.site import open_site

POST = "---\nlayout: post\ntitle: 옛 글\ntags: [a]\n---\n\n글.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "_posts").mkdir(parents=True)
    (site / "_config.yml").write_text("timezone: Asia/Seoul\npermalink: date\n", "utf-8")
    (site / "_posts" / "2026-01-02-옛-글.md").write_text(POST, "utf-8", newline="")
    return site


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk(open_site(folder))


@pytest.fixture
def begun(desk: Desk) -> Session:
    session = desk.new()
    session.set_field("title", "새 글")
    desk.rename(session, day=date(2026, 3, 4))
    return session


def append(session: Session, text: str) -> None:
    session.dispatch((Splice(len(session.article.text), "", text),), origin="body")


def test_a_new_article_has_the_keys_of_the_newest_post(begun: Session) -> None:
    assert begun.article.text == "---\nlayout: post\ntitle: 새 글\ntags: []\n---\n\n"


def test_a_new_article_is_a_copy_of_the_template(desk: Desk, folder: Path) -> None:
    templates = folder / ".copydesk" / "templates"
    templates.mkdir(parents=True)
    (templates / "news.md").write_bytes("---\r\ntitle:\r\n---\r\n글\r\n".encode())
    session = desk.new()
    session.set_field("title", "가")
    assert session.article.to_bytes() == "---\r\ntitle: 가\r\n---\r\n글\r\n".encode()


def test_a_post_is_named_after_its_date_and_title(desk: Desk, begun: Session, folder: Path) -> None:
    assert desk.save(begun) == folder / "_posts" / "2026-03-04-새-글.md"
    assert desk.url_of(begun) == "/2026/03/04/%EC%83%88-%EA%B8%80.html"
    assert not begun.is_modified


def test_a_draft_goes_among_the_drafts(desk: Desk, begun: Session, folder: Path) -> None:
    begun.set_naming(replace(begun.naming, is_draft=True))
    assert desk.save(begun) == folder / "_drafts" / "새-글.md"


def test_a_front_matter_date_names_the_file_on_the_sites_clock(desk: Desk, begun: Session) -> None:
    begun.set_field("date", "2026-05-05 23:30:00 +0000")
    assert desk.file_name(begun) == "2026-05-06-새-글.md"


def test_nothing_changed_nothing_written(desk: Desk, folder: Path) -> None:
    path = folder / "_posts" / "2026-01-02-옛-글.md"
    before = path.stat().st_mtime_ns
    session = desk.open(path)
    append(session, "x")
    session.undo()
    assert desk.save(session) == path
    assert path.stat().st_mtime_ns == before


def test_a_rename_takes_the_old_file_away(desk: Desk, folder: Path) -> None:
    old = folder / "_posts" / "2026-01-02-옛-글.md"
    session = desk.open(old)
    desk.rename(session, slug="다른-이름")
    assert desk.save(session).name == "2026-01-02-다른-이름.md"
    assert not old.exists()


def test_a_rename_keeps_what_somebody_else_wrote_in_the_old_file(desk: Desk, folder: Path) -> None:
    old = folder / "_posts" / "2026-01-02-옛-글.md"
    session = desk.open(old)
    append(session, "내 글\n")
    old.write_text("theirs", "utf-8")
    desk.rename(session, slug="내-것")
    saved = desk.save(session)
    assert saved.read_text("utf-8") == POST + "내 글\n"
    assert old.read_text("utf-8") == "theirs"
    assert (session.path, session.is_modified) == (saved, False)


def test_an_old_file_that_cannot_be_removed_is_told_and_the_new_one_is_saved(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = folder / "_posts" / "2026-01-02-옛-글.md"
    session = desk.open(old)
    desk.rename(session, slug="다른-이름")

    def locked(path: Path, missing_ok: bool = False) -> None:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))

    monkeypatch.setattr(Path, "unlink", locked)
    with pytest.raises(OldFileRemainsError) as caught:
        desk.save(session)
    assert caught.value.path == old
    assert session.path is not None and session.path.name == "2026-01-02-다른-이름.md"
    assert not session.is_modified


def test_a_file_that_may_not_be_written_is_not_replaced(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "_posts" / "2026-01-02-옛-글.md"
    session = desk.open(path)
    append(session, "x")
    monkeypatch.setattr(os, "access", lambda target, mode: False)
    with pytest.raises(SaveError) as caught:
        desk.save(session)
    assert caught.value.cause == os.strerror(errno.EACCES)
    assert path.read_text("utf-8") == POST


def test_two_posts_of_one_name(desk: Desk, begun: Session) -> None:
    path = desk.save(begun)
    other = desk.new()
    other.set_field("title", "새 글!")
    desk.rename(other, day=date(2026, 3, 4))
    before = path.read_bytes()
    with pytest.raises(AlreadyExistsError) as caught:
        desk.save(other)
    assert caught.value.path == path
    assert path.read_bytes() == before
    assert other.article.field("title") == "새 글!"


@pytest.mark.parametrize("title", ["", "!?…", "  "])
def test_a_title_of_nothing_but_signs(desk: Desk, begun: Session, title: str) -> None:
    begun.set_field("title", title)
    with pytest.raises(FileNameError):
        desk.save(begun)


def test_a_date_that_is_none(desk: Desk, begun: Session) -> None:
    begun.set_field("date", "내일모레")
    with pytest.raises(DateError):
        desk.save(begun)


def test_a_folder_that_is_no_site(tmp_path: Path) -> None:
    with pytest.raises(NotASiteError):
        open_site(tmp_path)


def test_a_post_that_is_gone(desk: Desk, folder: Path) -> None:
    with pytest.raises(ReadError):
        desk.open(folder / "_posts" / "none.md")


def test_a_file_that_somebody_else_changed(desk: Desk, folder: Path) -> None:
    path = folder / "_posts" / "2026-01-02-옛-글.md"
    session = desk.open(path)
    append(session, "내 글\n")
    path.write_text("theirs", "utf-8")
    with pytest.raises(ChangedOnDiskError):
        desk.save(session)
    assert path.read_text("utf-8") == "theirs"
    assert session.is_modified


def test_a_read_only_article(desk: Desk, folder: Path) -> None:
    path = folder / "_posts" / "2026-01-03-a.md"
    path.write_bytes("---\ntitle: 글\n---\n".encode("cp949"))
    session = desk.open(path)
    desk.rename(session, slug="b")
    with pytest.raises(ReadOnlyArticleError):
        desk.save(session)


@pytest.fixture
def locked(folder: Path) -> Iterator[Path]:
    """A folder that nobody may write to."""
    posts = folder / "_posts"
    posts.chmod(0o500)
    yield posts
    posts.chmod(0o700)


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(desk: Desk, begun: Session, locked: Path) -> None:
    with pytest.raises(SaveError) as caught:
        desk.save(begun)
    assert caught.value.cause == os.strerror(errno.EACCES)


def test_a_read_only_file_system(desk: Desk, begun: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """As an ordinary user a folder without write permission fails at the same call; root needs this one."""

    def refused(*arguments: object, **named: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr("builtins.open", refused)
    with pytest.raises(SaveError) as caught:
        desk.save(begun)
    assert caught.value.cause == os.strerror(errno.EROFS)
    assert begun.path is None and begun.is_modified


def test_a_full_disk(desk: Desk, begun: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError) as caught:
        desk.save(begun)
    assert caught.value.cause == os.strerror(errno.ENOSPC)
    assert begun.article.field("title") == "새 글"
    monkeypatch.undo()
    assert desk.save(begun).exists()


def test_a_picture_is_copied_under_a_clean_unique_name(desk: Desk, tmp_path: Path, folder: Path) -> None:
    source = tmp_path / "내 사진 (1).JPEG"
    Image.new("RGB", (4, 3)).save(source, "JPEG")
    assert desk.import_picture(source) == TakenPicture("/assets/img/내-사진-1.jpeg")
    assert (folder / "assets/img/내-사진-1.jpeg").read_bytes() == source.read_bytes()
    Image.new("RGB", (5, 3)).save(source, "JPEG")
    assert desk.import_picture(source) == TakenPicture("/assets/img/내-사진-1-2.jpeg")


def test_a_picture_that_the_site_has_under_whatever_name_is_not_copied_again(
    desk: Desk, tmp_path: Path, folder: Path
) -> None:
    source = tmp_path / "b.jpg"
    Image.new("RGB", (4, 3)).save(source, "JPEG")
    first = desk.import_picture(source)
    for name in ("b.jpg", "another.jpeg"):
        again = tmp_path / "elsewhere" / name
        again.parent.mkdir(exist_ok=True)
        again.write_bytes(source.read_bytes())
        assert desk.import_picture(again) == TakenPicture(first.address, was_there=True)
    assert len(list((folder / "assets/img").glob("*.jp*"))) == 1
    # A name that a browser would not take for a picture, or that the site does not publish, is none to use.
    for name in ("b.dat", "_b.jpg"):
        (folder / "assets/img/b.jpg").replace(folder / "assets/img" / name)
        assert not desk.import_picture(source).was_there


def test_a_picture_of_the_site_stays_where_it_is(desk: Desk, folder: Path) -> None:
    source = folder / "images" / "a.png"
    source.parent.mkdir()
    Image.new("RGB", (4, 3)).save(source)
    assert desk.import_picture(source) == TakenPicture("/images/a.png", was_there=True)


def test_a_picture_that_the_site_does_not_publish_is_copied(desk: Desk, folder: Path) -> None:
    for name in ("_drafts/a.png", "_site/b.png"):
        (folder / name).parent.mkdir(exist_ok=True)
        Image.new("RGB", (4, 3)).save(folder / name)
        assert desk.import_picture(folder / name).address.startswith("/assets/img/")
    (folder / "notes.txt").write_text("글", "utf-8")
    with pytest.raises(ImageError):
        desk.import_picture(folder / "notes.txt")


def test_a_picture_of_the_site_is_called_by_the_name_it_has(desk: Desk, folder: Path) -> None:
    name = unicodedata.normalize("NFD", "그림.png")
    (folder / "images").mkdir()
    Image.new("RGB", (4, 3)).save(folder / "images" / name)
    assert desk.import_picture(folder / "images" / name).address == f"/images/{name}"


@pytest.mark.parametrize(
    ("data", "cause"),
    [(b"MZ\x90", "unknown"), (b"\xff\xd8\xff\xe0\x00\x10JFIF", "unknown"), (b"BM" + bytes(60), "BMP")],
)
def test_what_is_no_picture_for_a_page(desk: Desk, tmp_path: Path, data: bytes, cause: str) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(data)
    with pytest.raises(ImageError):
        desk.import_picture(source)
