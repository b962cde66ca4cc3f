"""The command set: values in the type that they have."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from editor.__main__ import main

POST = """---
title: 제목
date: 2026-03-04 09:30:00 +0900
updated: 2026-03-05
tags: [가, 나]
numbers: [1, 2]
links:
  a: b
authors:
  - name: 김
count: 3
excerpt: >
  요약
---

글
"""


@pytest.fixture
def post(site: Path) -> Path:
    path = site / "_posts" / "2026-03-04-글.md"
    path.write_text(POST, "utf-8")
    return path


@pytest.mark.parametrize(
    ("assignment", "before", "after"),
    [
        ("date=2026-03-06 10:00", "2026-03-04 09:30:00 +0900", "2026-03-06 10:00:00 +0900"),
        ("date=2026-03-06T10:00Z", "2026-03-04 09:30:00 +0900", "2026-03-06 10:00:00 +0000"),
        ("updated=2026-04-01", "2026-03-05", "2026-04-01"),
        ("tags=가,다\\, 라", "[가, 나]", "[가, '다, 라']"),
        ("numbers=1,3", "[1, 2]", "[1, 3]"),
        ("count=4", "count: 3", "count: 4"),
        ("count=-2.5", "count: 3", "count: -2.5"),
        ("excerpt=다른 요약", "  요약", "  다른 요약"),
        (" title =새", "제목", "새"),
    ],
)
def test_a_value_keeps_its_type(post: Path, assignment: str, before: str, after: str) -> None:
    assert main(["set", str(post), assignment]) == 0
    assert post.read_text("utf-8") == POST.replace(before, after)


def test_a_new_date_is_on_the_sites_clock(post: Path) -> None:
    post.write_text("---\ntitle: a\n---\n", "utf-8")
    assert main(["set", str(post), "date=2026-03-06 10:00"]) == 0
    assert post.read_text("utf-8") == "---\ntitle: a\ndate: 2026-03-06 10:00:00 +0900\n---\n"


@pytest.mark.parametrize(
    ("assignment", "words"),
    [
        ("links=x", "it is a mapping"),
        ("authors=x", "a list of more than words"),
        ("count=nan", "it is a number, not “nan”"),
        ("count=inf", "it is a number, not “inf”"),
        ("count=1e999", "it is a number"),
        ("count=１", "it is a number"),
        ("count=" + "9" * 5000, "it is a number"),
        ("date=someday", "it is a date"),
        ("date=2026-02-30", "it is a date"),
        ("date=2026-03-04 10:00 +99", "it is a date"),
        ("date=", "it is a date"),
        ("title=\udcb0", "UTF-8"),
    ],
)
def test_what_does_not_fit_is_refused_by_file_and_key(
    post: Path, assignment: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["set", str(post), "title=x", assignment]) == 1
    err = capsys.readouterr().err
    assert words in err and f"{post}: {assignment.split('=')[0]} could not be set" in err
    assert post.read_text("utf-8") == POST


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("---\ntitle: 글\n---\n".encode("cp949"), "not written in UTF-8"),
        (b"+++\ntitle = 'a'\n+++\n", "TOML"),
        (b"---\ntitle: 'a' b\n---\n", "has to be repaired first"),
    ],
)
def test_a_post_that_cannot_be_edited_is_named(
    post: Path, data: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    post.write_bytes(data)
    assert main(["set", str(post), "title=x"]) == 1
    err = capsys.readouterr().err
    assert words in err and str(post) in err
    assert post.read_bytes() == data


def test_a_file_that_nobody_may_write_stays(
    post: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    post.chmod(0o444)
    if os.access(post, os.W_OK):  # root may write everywhere: as if it were somebody else
        monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert main(["set", str(post), "title=새"]) == 1
    assert capsys.readouterr().err == f"copydesk: {post} could not be saved: {os.strerror(errno.EACCES)}\n"
    assert post.read_text("utf-8") == POST


def test_a_folder_is_no_post(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["set", str(site), "title=x"]) == 2
    assert "is a folder" in capsys.readouterr().err
