"""The index follows the folder, and is made anew where there is a doubt."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from editor.library.entry import Kind, State
from editor.library.opening import OpenLibrary, open_library
from editor.library.query import Query
from editor.library.store import store_name
from editor.site.documents import ProblemKind
from tests.library.conftest import FILES, NOW, open_again


def paths(opened: OpenLibrary) -> set[str]:
    return set(opened.library.entries)


def test_posts_drafts_and_pages(opened: OpenLibrary) -> None:
    assert paths(opened) == set(FILES) - {"_config.yml", "plain.html"}
    kinds = {entry.path: entry.kind for entry in opened.library.entries.values()}
    assert kinds["_drafts/draft.md"] is Kind.DRAFT and kinds["about.md"] is Kind.PAGE


def test_an_entry_is_what_jekyll_reads(opened: OpenLibrary) -> None:
    entry = opened.library.entries["_posts/2026-03-01-1.md"]
    assert (entry.title, entry.day, entry.categories) == ("물마루 시장", "2026-03-01", ("지역",))
    assert entry.tags == ("시장", "새벽")
    assert (entry.authors, entry.image) == (("김하나",), "/assets/a.jpg")
    assert opened.library.entries["_posts/2026-04-02-2.md"].image == "/assets/b.jpg"
    assert entry.moment == 1_772_290_800.0  # midnight in Seoul
    assert entry.state(NOW, False) is State.PUBLISHED
    assert opened.library.entries["_posts/2099-01-01-3.md"].state(NOW, True) is State.PUBLISHED
    broken = opened.library.entries["_posts/2026-01-06-5.md"].problem
    assert broken is not None and broken.kind is ProblemKind.YAML
    assert opened.library.entries["_posts/2026-01-06-5.md"].day == "2026-01-06"


def test_what_is_kept_is_there_at_once(opened: OpenLibrary, site: Path, tmp_path: Path) -> None:
    known = dict(opened.library.entries)
    opened.library.close()
    again = open_library(site, tmp_path / "index", lambda: NOW)
    assert again.library.entries == known
    assert again.library.find(Query("특별시"), 0, 10)[0] == 1


def test_changed_new_and_removed_files(opened: OpenLibrary, site: Path) -> None:
    (site / "_posts/2026-03-01-1.md").write_text("---\ntitle: 새 제목\n---\n바뀐 글\n", encoding="utf-8")
    (site / "_posts/2026-05-05-9.md").write_text("---\ntitle: 아홉\n---\n갯벌\n", encoding="utf-8")
    (site / "_posts/2026-04-02-2.md").unlink()
    list(opened.following.steps())
    assert opened.library.entries["_posts/2026-03-01-1.md"].title == "새 제목"
    counts = [opened.library.find(Query(word), 0, 9)[0] for word in ("특별시", "바뀐", "갯벌", "쌀", "harbour")]
    assert counts == [0, 1, 1, 0, 0]
    assert "_posts/2026-04-02-2.md" not in paths(opened)


def test_an_untouched_folder_is_not_read_again(opened: OpenLibrary) -> None:
    before = opened.library.age
    list(opened.following.steps())
    assert opened.library.age == before


def test_one_file_is_read_whatever_its_state_says(opened: OpenLibrary, site: Path) -> None:
    path = site / "_posts/2026-03-01-1.md"
    state, text = path.stat(), path.read_text("utf-8")
    path.write_text(text.replace("생선", "조개"), encoding="utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert opened.following.look_at([path])
    assert opened.library.find(Query("조개"), 0, 9)[0] == 1
    path.unlink()
    assert opened.following.look_at([path])
    assert opened.library.find(Query("조개"), 0, 9)[0] == 0


@pytest.mark.parametrize("place", ["assets/a.jpg", "_layouts/post.html", "_site/index.html", ".hidden.md", "plain.html"])
def test_what_is_no_article_is_passed_over(opened: OpenLibrary, site: Path, place: str) -> None:
    path = site / place
    path.parent.mkdir(exist_ok=True)
    path.write_text("---\ntitle: x\n---\n" if place != "plain.html" else "<p>", encoding="utf-8")
    opened.following.look_at([path])
    list(opened.following.steps())
    assert place not in paths(opened)


def test_search_goes_on_while_it_reads(site: Path, tmp_path: Path) -> None:
    opened = open_library(site, tmp_path / "index", lambda: NOW)
    counts = {opened.library.find(Query(), 0, 1)[0] for _ in opened.following.steps()}
    assert len(counts) > 2


@pytest.mark.parametrize("harm", ["garbage", "version", "table", "words", "empty", "cut"])
def test_a_broken_file_is_made_anew(opened: OpenLibrary, site: Path, tmp_path: Path, harm: str) -> None:
    opened.library.close()
    file = tmp_path / "index" / store_name(site)
    _spoil(file, harm)
    again = open_again(site, tmp_path)
    assert paths(again) == set(FILES) - {"_config.yml", "plain.html"}
    assert again.library.find(Query("특별시"), 0, 10)[0] == 1
    again.library.close()
    assert len(open_library(site, tmp_path / "index").library.entries) == len(FILES) - 2


def _spoil(file: Path, harm: str) -> None:
    data = file.read_bytes()
    statements = {"version": "PRAGMA user_version = 99", "table": "DROP TABLE texts", "words": "DROP TABLE found_data"}
    if harm in statements:
        connection = sqlite3.connect(file)
        connection.execute(statements[harm])
        connection.commit()
        connection.close()
    else:
        file.write_bytes({"garbage": b"x" * 9000, "empty": b"", "cut": data[: len(data) // 2]}[harm])


def test_a_file_that_breaks_while_it_is_open_is_made_anew(opened: OpenLibrary, site: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "index" / store_name(site))
    connection.execute("DROP TABLE texts")
    connection.commit()
    connection.close()
    opened.library.find(Query("특별시"), 0, 10)
    assert opened.library.losses == 1
    list(opened.following.steps())
    assert opened.library.find(Query("특별시"), 0, 10)[0] == 1


def test_other_settings_make_it_anew(opened: OpenLibrary, site: Path, tmp_path: Path) -> None:
    opened.library.close()
    (site / "_config.yml").write_text("timezone: UTC\n", encoding="utf-8")
    assert not open_library(site, tmp_path / "index").library.entries


def test_without_a_folder_to_write_in_it_lasts_as_long_as_the_process(site: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    opened = open_library(site, tmp_path / "file" / "index")
    list(opened.following.steps())
    assert opened.library.find(Query("특별시"), 0, 10)[0] == 1


def test_halves_of_pairs_do_no_harm(opened: OpenLibrary, site: Path) -> None:
    path = site / "_posts/2026-05-05-9.md"
    path.write_bytes(b'---\ntitle: "\\ud800 x"\n---\n\xff\xfe body\n')
    opened.following.look_at([path])
    assert "_posts/2026-05-05-9.md" in paths(opened)
    assert opened.library.find(Query("body"), 0, 10)[0] == 1
