"""Earlier versions: each content once, read back whole, thinned by the schedule, deletable."""

from __future__ import annotations

import errno
import os
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.errors import ReadError, SaveError
from editor.storage import versions as module
from editor.storage.schedule import kept
from editor.storage.versions import Occasion, VersionStore

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=timezone(timedelta(hours=9)))
POST = "/site/_posts/2026-01-02-글.md"


@pytest.fixture
def store(tmp_path: Path) -> VersionStore:
    return VersionStore(tmp_path / "versions")


def keep(store: VersionStore, *texts: str, article: str = POST, begin: datetime = NOW) -> None:
    for number, text in enumerate(texts):
        store.keep(article, text.encode(), Occasion.SAVE, begin + timedelta(minutes=number))


def read_all(store: VersionStore, article: str = POST) -> list[str]:
    return [store.read(article, version).decode() for version in store.versions(article)]


def test_versions_are_read_back_whole_the_newest_first(store: VersionStore) -> None:
    keep(store, "하나", "둘", "셋")
    assert read_all(store) == ["셋", "둘", "하나"]
    assert store.versions(POST)[0].when == (NOW + timedelta(minutes=2)).astimezone(UTC)
    assert list(store.articles()) == [POST]


def test_the_same_again_is_no_version_and_one_content_is_kept_once(store: VersionStore, tmp_path: Path) -> None:
    keep(store, "하나", "하나", "둘", "하나")
    assert read_all(store) == ["하나", "둘", "하나"]
    assert len(list(tmp_path.rglob("*.zlib"))) == 2
    assert store.size() < 100


def test_a_long_text_takes_less_than_it_is_long(store: VersionStore) -> None:
    keep(store, "문단이 하나 있다. " * 1000)
    assert store.size() < 1_000


def test_a_version_is_deleted_with_its_content_where_no_other_has_it(store: VersionStore, tmp_path: Path) -> None:
    keep(store, "하나", "둘", "하나")
    newest, middle, _ = store.versions(POST)
    store.delete(POST, newest)
    assert read_all(store) == ["둘", "하나"]
    store.delete(POST, middle)
    assert read_all(store) == ["하나"]
    assert len(list(tmp_path.rglob("*.zlib"))) == 1
    store.delete_all(POST)
    assert list((tmp_path / "versions").iterdir()) == []


def test_they_are_private(store: VersionStore, tmp_path: Path) -> None:
    keep(store, "하나")
    if os.name == "posix":
        (folder,) = (tmp_path / "versions").iterdir()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_renamed_article_keeps_its_versions(store: VersionStore) -> None:
    keep(store, "하나", "둘")
    keep(store, "셋", article="/site/new.md", begin=NOW + timedelta(hours=1))
    store.rename(POST, "/site/new.md")
    assert read_all(store, "/site/new.md") == ["셋", "둘", "하나"]
    assert store.versions(POST) == ()


def test_what_is_damaged_or_gone_is_said(store: VersionStore, tmp_path: Path) -> None:
    keep(store, "하나")
    (content,) = tmp_path.rglob("*.zlib")
    (version,) = store.versions(POST)
    for data in (b"no zlib", module.zlib.compress(b"other")):
        content.write_bytes(data)
        with pytest.raises(ReadError):
            store.read(POST, version)
    content.unlink()
    with pytest.raises(ReadError):
        store.read(POST, version)


def test_a_full_disk_is_said_and_leaves_what_was_there(store: VersionStore, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(store, "하나")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError) as caught:
        keep(store, "둘")
    assert caught.value.cause == os.strerror(errno.ENOSPC)
    assert read_all(store) == ["하나"]


def test_thinning_follows_the_schedule(store: VersionStore) -> None:
    keep(store, "오늘 1", "오늘 2")
    keep(store, "어제 1", "어제 2", begin=NOW - timedelta(days=1))
    for days in (100, 101, 104, 105):  # a Friday, Thursday and Monday, and the Sunday before
        keep(store, f"vor {days}", begin=NOW - timedelta(days=days))
    assert store.thin(NOW) == 3
    assert read_all(store) == ["오늘 2", "오늘 1", "어제 2", "vor 100", "vor 105"]
    assert store.thin(NOW) == 0


def test_a_cap_takes_the_oldest_first_but_the_newest_of_each_article(tmp_path: Path) -> None:
    store = VersionStore(tmp_path / "versions", most=0)
    keep(store, "하나", "둘", "셋")
    keep(store, "다른", article="/site/other.md", begin=NOW - timedelta(days=300))
    assert store.thin(NOW) == 2
    assert (read_all(store), read_all(store, "/site/other.md")) == (["셋"], ["다른"])


@given(st.lists(st.integers(0, 60 * 24 * 400), max_size=60, unique=True))
def test_the_schedule(ages: list[int]) -> None:
    times = [NOW - timedelta(minutes=age) for age in ages]
    stays = kept(times, NOW)
    assert kept(stays, NOW) == stays
    for time in times:
        day = time.date()
        same_day = [other for other in times if other.date() == day]
        if day == NOW.date():
            assert time in stays
        elif (NOW.date() - day).days <= 31:
            assert (time in stays) == (time == max(same_day) or time == max(times))
        else:
            week = [other for other in times if other.date().isocalendar()[:2] == day.isocalendar()[:2] and (NOW.date() - other.date()).days > 31]
            assert (time in stays) == (time == max(week) or time == max(times))
