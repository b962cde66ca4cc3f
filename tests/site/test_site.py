"""Opening a site and listing what is in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.errors import NotASiteError, PermalinkError
from editor.site.documents import ProblemKind
from editor.site.image_names import usual_folder
from editor.site.site import Site, open_site, site_of


def write(folder: Path, path: str, text: str = "---\ntitle: T\n---\nText\n") -> Path:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    return target


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "_config.yml", "title: 견본\ntimezone: Asia/Seoul\n")
    write(tmp_path, "_posts/2024-01-02-one.md", "---\ntitle: One\ncategories: [정치, 경제]\n---\nText\n")
    write(tmp_path, "_posts/sub/2024-01-03-two.md", "---\ntitle: Two\ncategory: 정치\n---\nText\n")
    write(tmp_path, "news/_posts/2024-01-01-three.md", "---\npublished: false\n---\nText\n")
    write(tmp_path, "_drafts/idea.md", "---\ntitle: Idea\ndate: 2023-05-05\ncategories: 경제 정치\n---\n")
    return tmp_path


def test_a_folder_without_configuration_and_posts_is_no_site(tmp_path: Path) -> None:
    with pytest.raises(NotASiteError) as caught:
        open_site(tmp_path)
    assert caught.value.path == tmp_path
    with pytest.raises(NotASiteError):
        open_site(tmp_path / "missing")
    (tmp_path / "_posts").mkdir()
    assert open_site(tmp_path).posts() == ()


def test_a_post_knows_its_site(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    found = site_of(folder / "_posts/sub/2024-01-03-two.md")
    assert found is not None and found.folder == folder
    inside = site_of(folder / "news/_posts/2024-01-01-three.md")
    assert inside is not None and inside.folder == folder
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert site_of(elsewhere / "x.md") is None
    (elsewhere / "sports" / "_posts").mkdir(parents=True)
    bare = site_of(elsewhere / "sports" / "_posts" / "2024-01-01-x.md")
    assert bare is not None and bare.folder == elsewhere / "sports"


def test_posts_are_listed_newest_first_with_what_jekyll_reads(folder: Path) -> None:
    listed = [(e.relative_path, e.title, e.categories, e.is_draft, e.published) for e in open_site(folder).posts()]
    assert listed == [
        ("_posts/sub/2024-01-03-two.md", "Two", ("정치",), False, True),
        ("_posts/2024-01-02-one.md", "One", ("정치", "경제"), False, True),
        ("news/_posts/2024-01-01-three.md", "Three", ("news",), False, False),
        ("_drafts/idea.md", "Idea", ("경제", "정치"), True, True),
    ]


def test_categories_come_in_order_of_use(folder: Path) -> None:
    assert [(c.name, c.count) for c in open_site(folder).categories()] == [("정치", 3), ("경제", 2), ("news", 1)]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("_posts/2024-02-01-a.md", b"---\ntitle: 'x' y\n---\n", ProblemKind.YAML),
        ("_posts/2024-02-01-a.md", b"---\n- a list\n---\n", ProblemKind.SHAPE),
        ("_posts/2024-02-01-a.md", b"---\ncategories: 3\n---\n", ProblemKind.SHAPE),
        ("_posts/2024-02-01-a.md", b"---\ndate: soon\n---\n", ProblemKind.DATE),
        ("_posts/2024-02-40-a.md", b"---\ntitle: x\n---\n", ProblemKind.DATE),
        ("_posts/2024-02-01-a.md", "---\ntitle: 한글\n---\n".encode("cp949"), ProblemKind.ENCODING),
        ("_posts/undated.md", b"---\ntitle: x\n---\n", ProblemKind.FILE_NAME),
    ],
)
def test_broken_posts_are_listed_with_their_problem(folder: Path, name: str, data: bytes, kind: ProblemKind) -> None:
    (folder / name).write_bytes(data)
    entry = next(e for e in open_site(folder).posts() if e.relative_path == name)
    assert entry.problem is not None and entry.problem.kind is kind


def test_the_place_of_broken_yaml_is_told(folder: Path) -> None:
    write(folder, "_posts/2024-02-01-a.md", "---\nlayout: post\ntitle: 'x' y\n---\n")
    entry = next(e for e in open_site(folder).posts() if e.problem)
    assert entry.problem is not None and entry.problem.line == 3


def test_only_what_changed_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = open_site(folder)
    first = site.posts()
    path = write(folder, "_posts/2024-01-02-one.md", "---\ntitle: Changed\n---\nText that is longer\n")
    read: list[Path] = []
    opened = Path.open

    def noted(self: Path, *arguments: object, **named: object) -> object:
        read.append(self)
        return opened(self, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", noted)
    second = site.posts()
    assert read == [path]
    assert [e.title for e in first] == ["Two", "One", "Three", "Idea"]
    assert [e.title for e in second] == ["Two", "Changed", "Three", "Idea"]
    path.unlink()
    assert len(site.posts()) == 3


def test_long_front_matter_and_cut_characters_are_read_whole(folder: Path) -> None:
    excerpt = "가" * 9000
    write(folder, "_posts/2024-03-01-long.md", f"---\nexcerpt: {excerpt}\ntitle: 끝\n---\n{excerpt}\n")
    write(folder, "_posts/2024-03-02-body.md", "---\ntitle: 머리\n---\nx" + excerpt)
    titles = {e.title: e.problem for e in open_site(folder).posts()}
    assert titles["끝"] is None and titles["머리"] is None


def test_excluded_hidden_and_built_files_are_not_posts(folder: Path) -> None:
    write(folder, "_config.yml", "exclude: [old]\n")
    for path in ("old/_posts/2024-01-09-x.md", "_site/_posts/2024-01-09-x.md", ".git/_posts/2024-01-09-x.md",
                 "_posts/.2024-01-09-x.md.swp", "_posts/2024-01-09-x.md~", "_posts/_parts/2024-01-09-x.md"):  # fmt: skip
        write(folder, path)
    assert len(open_site(folder).posts()) == 4


def test_collections_may_stand_in_a_folder_of_their_own(folder: Path) -> None:
    write(folder, "_config.yml", "collections_dir: content\ntimezone: Asia/Seoul\n")
    post = write(folder, "content/_posts/2024-05-01-in.md")
    site = open_site(folder)
    assert [e.relative_path for e in site.posts()] == ["content/_posts/2024-05-01-in.md"]
    assert site.posts_folder == folder / "content/_posts"
    assert site.url_of(Article.from_bytes(post.read_bytes()), post) == "/2024/05/01/in.html"


def test_templates_are_posts_in_copydesks_folder(folder: Path) -> None:
    write(folder, ".copydesk/templates/b.md")
    write(folder, ".copydesk/templates/a.md")
    write(folder, ".copydesk/templates/notes.txt")
    assert [path.name for path in open_site(folder).templates()] == ["a.md", "b.md"]


def test_the_usual_folder_of_pictures(folder: Path) -> None:
    assert usual_folder(folder) == "assets/img"
    (folder / "images").mkdir()
    assert usual_folder(folder) == "images"


def test_the_url_follows_the_form(folder: Path) -> None:
    site = open_site(folder)
    path = folder / "_posts/2024-07-01-x.md"
    article = Article.from_text("---\ntitle: T\ncategories: [정치]\n---\n")
    assert site.url_of(article, path) == "/%EC%A0%95%EC%B9%98/2024/07/01/x.html"
    with pytest.raises(PermalinkError):
        site.url_of(article.with_field("permalink", "/:nothing/"), path)
    with pytest.raises(PermalinkError):  # Addressable takes "정치" for a scheme, and Jekyll stops
        site.url_of(Article.from_text("---\ncategories: ['정치:경제']\n---\n"), path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="to root no file is unreadable")
def test_an_unreadable_post_is_listed(folder: Path) -> None:
    path = write(folder, "_posts/2024-08-01-closed.md")
    path.chmod(0)
    entry = next(e for e in open_site(folder).posts() if e.path == path)
    assert entry.problem is not None and entry.problem.kind is ProblemKind.UNREADABLE


def test_a_site_says_what_it_is(folder: Path) -> None:
    assert repr(Site(folder)) == f"Site({str(folder)!r})"
