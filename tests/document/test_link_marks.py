"""Links as a person sees them; what a link's source says beside stays."""

from __future__ import annotations

from editor.document.link_marks import Link, link_mark, link_of
from editor.markup.inline import Mark

OLD = Mark("a", (("class", "x"), ("href", "https://a.kr"), ("rel", "nofollow")))


def test_what_did_not_change_is_the_same_mark() -> None:
    assert link_mark(link_of(OLD), OLD) == OLD


def test_a_new_target_keeps_the_other_attributes() -> None:
    made = link_mark(Link("/b"), OLD)
    assert set(made.attributes) == {("class", "x"), ("href", "/b"), ("rel", "nofollow")}


def test_a_new_window_cannot_reach_back_and_goes_again() -> None:
    opened = link_mark(Link("https://a.kr", "제목", True), OLD)
    assert link_of(opened) == Link("https://a.kr", "제목", True)
    assert opened.attribute("rel") == "nofollow noopener"
    assert set(link_mark(Link("https://a.kr"), opened).attributes) == set(OLD.attributes)


def test_a_plain_link_has_its_target_alone() -> None:
    assert link_mark(Link("/a")) == Mark("a", (("href", "/a"),))
