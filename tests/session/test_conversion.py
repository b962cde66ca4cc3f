"""Old files are converted without losing anything, and only when they are saved."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.session.conversion import converted, converted_session
from editor.session.desk import Desk
from editor.site.habits.house import House
from editor.site.site import open_site

POST = "---\r\ntitle: 옛 기사\r\n---\r\n\r\n본문이다.\r\n"
TOML = '''+++
title = "속보: 눈"
date = 2026-01-02T09:30:00+09:00
tags = ["서울", "눈"]
weight = 3
draft = false
[extra]
name = "값"
+++

본문이다.
'''


@pytest.mark.parametrize(
    "data",
    [POST.encode("cp949"), codecs.BOM_UTF16_LE + POST.encode("utf-16-le"), codecs.BOM_UTF16_BE + POST.encode("utf-16-be")],
    ids=["cp949", "utf-16-le", "utf-16-be"],
)
def test_an_old_encoding_is_written_as_utf8_when_it_is_saved(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "_posts").mkdir()
    path = tmp_path / "_posts" / "2026-01-02-a.md"
    path.write_bytes(data)
    desk = Desk(open_site(tmp_path))
    session = desk.open(path)
    assert session.article.text == POST and session.article.read_only is not None
    made = converted_session(session, House())
    assert made is not None and made.is_modified and made.article.read_only is None
    assert path.read_bytes() == data
    desk.save(made)
    assert path.read_bytes() == POST.encode() and not made.is_modified


def test_bytes_that_are_no_text_are_not_converted() -> None:
    assert converted(Article.from_bytes(b"---\ntitle: \xff\xfe\x81\n---\n"), House()) is None
    assert converted(Article.from_text(POST), House()) is None


def test_toml_fields_become_yaml_with_the_same_values() -> None:
    article = Article.from_text(TOML)
    made = converted(article, House())
    assert made is not None and made.read_only is None
    assert made.front_matter.values() == article.front_matter.values()
    assert made.text.endswith("---\n\n본문이다.\n") and made.field("title") == "속보: 눈"


def test_broken_toml_is_left_alone() -> None:
    assert converted(Article.from_text("+++\ntitle = \n+++\n글\n"), House()) is None
