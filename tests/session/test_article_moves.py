"""Articles that are not open: duplicated, published, taken down, renamed, moved to the trash."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.errors import AlreadyExistsError, FileNameError
from editor.session.article_moves import address_after, duplicate, publish, rename_file, take_down, to_trash
from editor.session.desk import Desk, desk_for

POST = "---\ntitle:   제목  # 말\ncategories: [지역]\n---\n본문\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("_posts/2026-03-01-one.md", "_drafts/two.md"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(POST.encode())
    (tmp_path / "site/_config.yml").write_text("plugins: [jekyll-redirect-from]\ntimezone: Asia/Seoul\n")
    return tmp_path / "site"


@pytest.fixture
def desk(site: Path) -> Desk:
    return desk_for(site)[0]


def test_a_copy_stands_among_the_drafts_byte_for_byte(desk: Desk, site: Path) -> None:
    first, second = (duplicate(desk, site / "_posts/2026-03-01-one.md") for _ in range(2))
    assert (first, second) == (site / "_drafts/one.md", site / "_drafts/one-2.md")
    assert second.read_bytes() == POST.encode()


def test_a_draft_is_published_today_with_its_bytes(desk: Desk, site: Path) -> None:
    path = publish(desk, site / "_drafts/two.md")
    assert path == site / f"_posts/{desk.site.now():%Y-%m-%d}-two.md"
    assert path.read_bytes() == POST.encode() and not (site / "_drafts/two.md").exists()


def test_a_draft_is_published_under_the_date_that_it_states(desk: Desk, site: Path) -> None:
    draft = site / "_drafts/two.md"
    draft.write_text(POST.replace("---\n본문", "date: 2026-02-03 23:30:00 +0900\n---\n본문"), encoding="utf-8")
    assert publish(desk, draft) == site / "_posts/2026-02-03-two.md"


def test_what_is_taken_down_keeps_its_date_and_comes_back_as_it_was(desk: Desk, site: Path) -> None:
    draft = take_down(desk, site / "_posts/2026-03-01-one.md")
    assert draft == site / "_drafts/one.md"
    assert draft.read_text("utf-8") == POST.replace("---\n본문", "date: 2026-03-01\n---\n본문")
    assert publish(desk, draft) == site / "_posts/2026-03-01-one.md"


def test_nothing_is_written_over(desk: Desk, site: Path) -> None:
    (site / "_drafts/one.md").write_text("other")
    with pytest.raises(AlreadyExistsError):
        take_down(desk, site / "_posts/2026-03-01-one.md")
    assert (site / "_posts/2026-03-01-one.md").read_bytes() == POST.encode()
    assert (site / "_drafts/one.md").read_text() == "other"


def test_a_name_changes_the_address_and_the_old_one_leads_on(desk: Desk, site: Path) -> None:
    path = site / "_posts/2026-03-01-one.md"
    address = address_after(desk, path, "새-이름")
    assert (address.old, address.new) == ("/지역/2026/03/01/one.html", "/지역/2026/03/01/새-이름.html")
    assert address.is_other and address.can_redirect
    renamed = rename_file(desk, path, "새-이름", redirect=True)
    assert renamed == site / "_posts/2026-03-01-새-이름.md"
    again = rename_file(desk, renamed, "셋", redirect=True)
    assert desk.open(again).article.field("redirect_from") == [address.old, address.new]
    assert again.read_text("utf-8").startswith("---\ntitle:   제목  # 말\ncategories: [지역]\nredirect_from:")


def test_a_name_alone_changes_no_byte(desk: Desk, site: Path) -> None:
    renamed = rename_file(desk, site / "_posts/2026-03-01-one.md", "셋")
    assert renamed.read_bytes() == POST.encode()
    with pytest.raises(FileNameError):
        rename_file(desk, renamed, "a/b")


def test_without_the_plugin_no_redirect_is_offered(site: Path) -> None:
    (site / "_config.yml").write_text("title: x\n")
    desk = desk_for(site)[0]
    assert not address_after(desk, site / "_posts/2026-03-01-one.md", "b").can_redirect


def test_the_trash_takes_it(desk: Desk, site: Path) -> None:
    entry = to_trash(desk, site / "_drafts/two.md")
    assert entry.place == Path("_drafts/two.md") and not (site / "_drafts/two.md").exists()
    assert desk.trash().restore(entry) == site / "_drafts/two.md"
