"""What recurs in an article or on a site is no slip of the finger."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.spelling.learning import MOST_POSTS, SiteLearner, recurring, repeated
from editor.spelling.words import Span, words_of

KNOWN = {"정책은", "정책을", "정부와"}


class Listed:
    def check(self, text: str) -> tuple[Span, ...]:
        return tuple((word.start, word.end) for word in words_of(text) if word.text not in KNOWN)

    def suggestions(self, word: str) -> tuple[str, ...]:
        return ()


def all_of(site: Path) -> tuple[str, ...]:
    learner = SiteLearner(site, Listed())
    while learner.step():
        pass
    return learner.words()


def post(site: Path, name: str, text: str) -> None:
    (site / "_posts").mkdir(parents=True, exist_ok=True)
    (site / "_posts" / name).write_text(text, encoding="utf-8")


def test_what_recurs_on_a_site_is_found_without_its_particles() -> None:
    posts = ["뫼솔은 정책을\n뫼솔의", "뫼솔이 Copydesk에서", "정부와 뫼솔", "copydesk 오타나", "Copydesk"]
    assert recurring(posts, Listed()) == ("copydesk", "뫼솔")
    assert recurring(posts[:1], Listed()) == ()


def test_what_an_article_says_twice_is_found_with_whatever_particles() -> None:
    assert repeated("뫼솔은 왔다.\n그리고 뫼솔에서", Listed()) == ("뫼솔",)
    assert repeated("뫼솔은 정책을 정책을", Listed()) == ()


def test_what_is_wrong_in_itself_is_not_learnt() -> None:
    assert repeated("몇일 몇일 않됀 않됀 말 말", Listed()) == ()


def test_the_posts_of_a_site_are_read_some_at_a_time(tmp_path: Path) -> None:
    for day in range(1, 4):
        post(tmp_path, f"2026-01-0{day}-a.md", "뫼솔은\n")
    post(tmp_path, "notes.txt", "가람누 가람누 가람누")
    learner = SiteLearner(tmp_path, Listed())
    assert learner.step() and learner.words() == ()
    while learner.step():
        pass
    assert "뫼솔" in learner.words() and "가람누" not in learner.words()


def test_the_newest_posts_teach(tmp_path: Path) -> None:
    for number in range(3):
        post(tmp_path, f"2001-01-01-{number}.md", "오래말\n")
    for number in range(MOST_POSTS):
        post(tmp_path, f"2026-01-01-{number}.md", "정책은\n")
    assert all_of(tmp_path) == ()


def test_posts_that_are_links_out_of_the_site_teach_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    (site / "_posts").mkdir(parents=True)
    for number in range(5):
        (tmp_path / f"{number}.md").write_text("뫼솔은\n", encoding="utf-8")
        (site / f"_posts/2026-01-0{number + 1}-x.md").symlink_to(tmp_path / f"{number}.md")
    assert all_of(site) == ()
    monkeypatch.setattr("editor.spelling.learning._is_inside", lambda file, site: True)
    assert "뫼솔" in all_of(site)


def test_a_site_without_posts_teaches_nothing(tmp_path: Path) -> None:
    assert all_of(tmp_path) == all_of(tmp_path / "absent") == ()


def test_what_cannot_be_decoded_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "2026-01-01-a.md").write_bytes(b"\xff\xfe\x00")
    assert all_of(tmp_path) == ()
