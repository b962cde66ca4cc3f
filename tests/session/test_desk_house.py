"""New articles, their names and their pictures as the house has them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.session.automatic_fields import AutomaticFields
from editor.session.desk import Desk
from editor.session.house_worker import decoded, encoded
from editor.session.session import Session
from editor.site.habits.site_house import house_of
from editor.site.site import open_site

POST = """---
title: {title}
categories:
  - News
excerpt: >
  {excerpt}
feature_text: >
  ## 속보입니다.

  {excerpt}
image: '/img/a{number}.jpg'
---

<p><img src="/img/a{number}.jpg" alt="" /></p>

<h2 data-ke-size="size26">소제목</h2>

<p data-ke-size="size16">{excerpt}</p>

소식은 여기로
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "_posts").mkdir(parents=True)
    (site / "_config.yml").write_text("timezone: Asia/Seoul\npermalink: /:title/\n", "utf-8")
    for number in range(1, 7):
        title = "'속보: 눈'" if number == 3 else f"소식 {number}"
        text = POST.format(title=title, excerpt=f"{number}번째 소식이 왔다", number=number)
        day = "2026-01-02" if number < 4 else "2026-01-03"
        place = site / "_posts" / f"{day}-{number if number < 4 else number - 3}.md"
        place.write_text(text, "utf-8", newline="")
    return site


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk(open_site(folder))


def begun(desk: Desk) -> Session:
    session = desk.new()
    desk.rename(session, day=date(2026, 1, 3))
    return session


def test_a_new_article_is_written_as_the_house_writes(desk: Desk, folder: Path) -> None:
    """A post of the site, entered field by field in another order, comes out as it stands there."""
    wished = (folder / "_posts" / "2026-01-02-3.md").read_text("utf-8")
    head = wished[: wished.index("---\n\n") + 5]
    session = begun(desk)
    session.set_field("image", "/img/a3.jpg")
    session.set_field("feature_text", "## 속보입니다.\n3번째 소식이 왔다")
    session.set_field("title", "속보: 눈")
    session.set_field("excerpt", "3번째 소식이 왔다")
    session.set_field("categories", ["News"])
    assert session.article.head == head


def test_every_state_that_is_typed_is_taken_back(desk: Desk) -> None:
    session = begun(desk)
    before = session.article.text
    for text in ("가", "가: ", "가: 나", "가: ", "가", ""):
        session.set_field("title", text)
    assert session.article.text == before
    session.set_field("title", "가: 나")
    session.undo()
    assert session.article.text == before


def test_the_body_begins_as_the_house_begins_it(desk: Desk) -> None:
    body = begun(desk).article.body.text
    assert '<h2 data-ke-size="size26"></h2>' in body and '<p data-ke-size="size16"></p>' in body
    assert body.rstrip().endswith("소식은 여기로")


def test_a_missing_entry_of_an_old_post_is_written_as_the_house_writes_it(desk: Desk, folder: Path) -> None:
    path = folder / "_posts" / "2026-01-02-9.md"
    path.write_text("---\ntitle:   옛 글 # 그대로\nimage: \"/x.png\"\n---\n글\n", "utf-8", newline="")
    desk.learned = house_of(folder, desk.site.configuration)
    session = desk.open(path)
    session.set_field("excerpt", "요약이다")
    expected = "---\ntitle:   옛 글 # 그대로\nexcerpt: >\n  요약이다\nimage: \"/x.png\"\n---\n글\n"
    assert session.article.text == expected
    session.undo()
    assert session.article.text == path.read_text("utf-8")


def test_the_number_is_taken_at_the_first_save_and_never_twice(desk: Desk, folder: Path) -> None:
    one, two = begun(desk), begun(desk)
    for session in (one, two):
        session.set_field("title", "첫눈")
        assert desk.file_name(session) == "2026-01-03-4.md"
    assert desk.save(one).name == "2026-01-03-4.md"
    assert desk.save(two).name == "2026-01-03-5.md"
    assert desk.save(two).name == "2026-01-03-5.md"
    assert (folder / "_posts" / "2026-01-03-4.md").read_bytes() == one.article.to_bytes()


def test_a_number_that_was_taken_unseen_is_not_written_over(desk: Desk, folder: Path) -> None:
    session = begun(desk)
    session.set_field("title", "첫눈")
    desk.file_name(session)
    desk._names = lambda: ()  # type: ignore[method-assign]  # what is listed is older than what is there
    other = folder / "_posts" / "2026-01-03-4.md"
    other.write_text("theirs", "utf-8")
    del desk._names
    assert desk.save(session).name == "2026-01-03-5.md" and other.read_text("utf-8") == "theirs"


def test_a_draft_gets_its_number_when_it_is_published(desk: Desk) -> None:
    session = begun(desk)
    session.set_naming(replace(session.naming, is_draft=True))
    session.set_field("title", "첫눈 소식")
    assert desk.save(session).name == "첫눈-소식.md"
    session.set_naming(replace(session.naming, is_draft=False, date=date(2026, 1, 3)))
    assert desk.save(session).name == "2026-01-03-4.md"


def test_pictures_go_where_the_house_keeps_them(desk: Desk, folder: Path) -> None:
    assert desk.picture_folder(begun(desk)) == folder / "img"


def test_what_was_learned_goes_through_the_pipe(desk: Desk, folder: Path) -> None:
    known = house_of(folder, desk.site.configuration)
    assert decoded(encoded(known)) == known
    with pytest.raises(ValueError):
        decoded(b"{}")


def test_automatic_fields_follow_until_a_hand_writes(desk: Desk, folder: Path) -> None:
    house = house_of(folder, desk.site.configuration).house
    article = Article.from_text("---\ntitle: 가\nexcerpt:\nfeature_text:\n---\n\n소식은 여기로\n")
    automatic = AutomaticFields(house, article)
    assert automatic.follows >= {"excerpt", "feature_text"}
    said = dict(automatic.after(article, [("excerpt", "손으로 쓴 말")]))
    assert said == {"feature_text": "## 속보입니다.\n손으로 쓴 말"}
    assert "excerpt" not in automatic.follows and "feature_text" in automatic.follows
    automatic.after(article, [("feature_text", "다른 말")])
    assert automatic.follows.isdisjoint({"excerpt", "feature_text"})
    assert not automatic.after(article, [("excerpt", "또 다른 말")])
