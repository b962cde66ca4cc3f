"""A published article that would move keeps its address or leads on from it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from editor.session.desk import Desk
from editor.session.moved_url import keep_url, moved_url, redirect
from editor.session.session import Session
from editor.site.site import open_site

POST = "---\ntitle: 소식\ncategories: [정치]\ndate: {date}\n---\n\n글.\n"


def opened(tmp_path: Path, *, plugin: bool = True, date: str = "2026-01-02 09:00:00 +0900") -> tuple[Desk, Session]:
    (tmp_path / "_posts").mkdir()
    plugins = "plugins: [jekyll-redirect-from]\n" if plugin else ""
    text = f"timezone: Asia/Seoul\npermalink: /:categories/:year/:title/\n{plugins}"
    (tmp_path / "_config.yml").write_text(text, "utf-8")
    path = tmp_path / "_posts" / "2026-01-02-a.md"
    path.write_text(POST.format(date=date), "utf-8", newline="")
    desk = Desk(open_site(tmp_path))
    return desk, desk.open(path)


@pytest.mark.parametrize(("key", "value"), [("categories", ["경제"]), ("date", "2025-03-04")])
def test_another_category_or_date_moves_it(tmp_path: Path, key: str, value: object) -> None:
    desk, session = opened(tmp_path)
    assert moved_url(session, desk) is None
    session.set_field(key, value)
    moved = moved_url(session, desk)
    assert moved is not None and moved.can_redirect and moved.old != moved.new
    before = session.article
    assert keep_url(session, desk, moved) and unquote(desk.url_of(session)) == unquote(moved.old)
    assert moved_url(session, desk) is None
    session.undo()
    assert session.article.text == before.text
    redirect(session, moved)
    assert session.article.field("redirect_from") == ["/정치/2026/a/"] and moved_url(session, desk) is None


def test_a_title_that_is_not_in_the_address_moves_nothing(tmp_path: Path) -> None:
    desk, session = opened(tmp_path)
    session.set_field("title", "다른 소식")
    assert moved_url(session, desk) is None


def test_what_readers_do_not_know_yet_may_move(tmp_path: Path) -> None:
    desk, session = opened(tmp_path, date="2990-01-02 09:00:00 +0900")
    session.set_field("categories", ["경제"])
    assert moved_url(session, desk) is None


def test_no_redirect_is_offered_without_the_plugin(tmp_path: Path) -> None:
    desk, session = opened(tmp_path, plugin=False)
    session.set_field("categories", ["경제"])
    moved = moved_url(session, desk)
    assert moved is not None and not moved.can_redirect
