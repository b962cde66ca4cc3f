"""What the preview may load: the site's files and style sheets, nothing else."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from editor.errors import TemplateError
from editor.render.page import PageRenderer
from editor.render.sass import DartSass
from editor.site.site import open_site


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for path, text in {
        "_config.yml": "baseurl: /blog\ncolor: '#123456'\n",
        "assets/img/사진 1.svg": "<svg/>",
        "assets/app.js": "run()",
        "assets/main.scss": '---\n---\n@use "parts";\na { color: {{ site.color }}; @include parts.wide; }\n',
        "assets/broken.scss": "---\n---\na { color: $nothing; }\n",
        "assets/raw.scss": "a { b: c }\n",
        "assets/indented.sass": "---\n---\n// 한글 주석\na\n  b: c\n",
        "_sass/_parts.scss": "@mixin wide { width: 2px * 3; content: '가'; }\n",
        "feed.xml": "---\nlayout: null\n---\n<x>{{ site.color }}</x>",
        ".secret": "hidden",
    }.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    (tmp_path / "outside.txt").write_text("outside", "utf-8")
    return site


def text(folder: Path, url: str) -> tuple[str, str] | None:
    asset = PageRenderer(open_site(folder)).asset(url)
    return None if asset is None else (asset.data.decode(), asset.media_type)


@pytest.mark.parametrize(
    "url",
    ["/assets/img/사진 1.svg", "/assets/img/%EC%82%AC%EC%A7%84%201.svg", "/blog/assets/img/사진 1.svg?v=2#x",
     "assets/img/" + unicodedata.normalize("NFD", "사진 1.svg")],
)  # fmt: skip
def test_files_are_found_however_their_name_is_written(folder: Path, url: str) -> None:
    assert text(folder, url) == ("<svg/>", "image/svg+xml")


def test_a_decomposed_name_on_disk_is_found_too(folder: Path) -> None:
    (folder / unicodedata.normalize("NFD", "그림.png")).write_bytes(b"png")
    assert text(folder, "/그림.png") == ("png", "image/png")


def test_style_sheets_are_compiled_with_liquid_and_load_paths(folder: Path) -> None:
    found = text(folder, "/blog/assets/main.css")
    assert found is not None and found[1] == "text/css"
    assert "color: #123456;" in found[0] and "width: 6px;" in found[0] and "가" in found[0]
    indented = text(folder, "/assets/indented.css")
    assert indented is not None and "b: c;" in indented[0]


def test_a_source_that_jekyll_copies_as_it_is_does_not_stand_for_the_style_sheet_beside_it(folder: Path) -> None:
    (folder / "assets/raw.css").write_text("a{b:d}", "utf-8")
    assert text(folder, "/assets/raw.css") == ("a{b:d}", "text/css")


def test_files_with_front_matter_are_rendered(folder: Path) -> None:
    assert text(folder, "/feed.xml") == ("<x>#123456</x>", "application/xml")


def test_a_broken_style_sheet_is_empty_and_a_compiler_says_where(folder: Path) -> None:
    assert text(folder, "/assets/broken.css") == ("", "text/css")
    with pytest.raises(TemplateError) as caught:
        DartSass((folder / "_sass",)).compile("a {\n  color: $nothing;\n}\n")
    assert "Undefined variable" in caught.value.cause and caught.value.line == 2
    (folder / "_sass/_bad.scss").write_text("\n\nb { c: $no }\n", "utf-8")
    with pytest.raises(TemplateError) as caught:
        DartSass((folder / "_sass",)).compile('@use "bad";\n')
    assert caught.value.path == folder / "_sass/_bad.scss" and caught.value.line == 3


@pytest.mark.parametrize(
    "url",
    ["/../outside.txt", "/assets/../../outside.txt", "/%2e%2e/outside.txt", "/..%2foutside.txt", "/.secret", "/", "",
     "/assets", "/assets/raw.css", "/assets/raw.scss", "/missing.png", "/link.txt", "/C:/x", "//etc/passwd", "/a%00b",
     "/etc/passwd", "/_config.yml/x"],
)  # fmt: skip
def test_nothing_else_is_there(folder: Path, url: str) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "outside.txt")
    assert text(folder, url) is None


def test_links_within_the_site_hold(folder: Path) -> None:
    (folder / "inner.js").symlink_to(folder / "assets/app.js")
    assert text(folder, "/inner.js") == ("run()", "text/javascript")
