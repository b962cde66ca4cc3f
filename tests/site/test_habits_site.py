"""A site in a folder: what counts, in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.site.configuration import read_configuration
from editor.site.habits.site_house import SiteHouse, house_of


def house(folder: Path) -> SiteHouse:
    return house_of(folder, read_configuration(folder))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "_config.yml").write_text("timezone: Asia/Seoul\n", encoding="utf-8")
    for special in ("_posts", "_drafts", "admin", ".copydesk"):
        (tmp_path / special).mkdir()
    for n in (1, 2, 3):
        (tmp_path / "_posts" / f"2026-03-04-{n}.md").write_text(f"---\ntitle: 글 {n}\n---\n\n본문\n", encoding="utf-8")
    (tmp_path / "_drafts" / "idea.md").write_text("---\nidea: 1\n---\n", encoding="utf-8")
    (tmp_path / "_posts" / "2026-03-04-4.md").write_bytes(b"---\ntitle: \xb1\xe2\xbb\xe7\n---\n")
    return tmp_path


def test_posts_alone(folder: Path) -> None:
    found = house(folder)
    assert found.house == found.learned
    assert (found.house.order, found.house.posts, found.house.zone) == (("title",), 4, "Asia/Seoul")
    assert found.house.names.kind == "counter"


def test_configurations_lie_over_posts_and_corrections_over_both(folder: Path) -> None:
    (folder / "admin" / "config.yml").write_text(
        "collections: [{folder: _posts, fields: [{name: title, label: Title}, {name: lead, widget: text}]}]\n"
    )
    (folder / "frontmatter.json").write_text("{}")
    (folder / ".copydesk" / "site.yml").write_text("fields: {title: {label: 제목}, lead: 3}\n", encoding="utf-8")
    found = house(folder)
    assert [(field.name, field.label) for field in found.house.fields] == [("title", "제목"), ("lead", "")]
    assert [field.label for field in found.learned.fields] == ["Title", ""]
    assert [correction.place for correction in found.wrong] == ["fields.lead"]


def test_a_site_without_posts_has_an_empty_house(tmp_path: Path) -> None:
    assert house(tmp_path).house.fields == ()
