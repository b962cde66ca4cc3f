"""A page as one file: what the site gives stands in it, what is elsewhere keeps its address, scripts are left out."""

from __future__ import annotations

from base64 import b64encode

import pytest

from editor.render.assets import Asset
from editor.render.single_file import single_file

FILES = {
    "/img/a.png": Asset(b"PNG", "image/png"),
    "/css/main.css": Asset(
        b"@import 'more.css' print; a { background: url(../img/a.png#x) } b { c: url(https://x.example/y) }", "text/css"
    ),
    "/css/more.css": Asset(b"p { content: '</style>' }", "text/css"),
    "/f.woff2": Asset(b"WOFF", "font/woff2"),
}
PNG = f"data:image/png;base64,{b64encode(b'PNG').decode()}"


def made(html: str, path: str = "/2026/post/") -> str:
    return single_file(html, path, FILES.get)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<img src='/img/a.png' alt=\"a > b\">", f"<img src=\"{PNG}\" alt=\"a > b\">"),
        ("<img src=../../img/a.png>", f'<img src="{PNG}">'),
        ("<IMG SRC=\"/img/a.png\" srcset=\"/img/a.png 1x, /none.png 2x\">",
         f'<IMG SRC="{PNG}" srcset="{PNG} 1x, /none.png 2x">'),
        ("<img src=\"https://x.example/a.png\">", '<img src="https://x.example/a.png">'),
        ("<img src=\"/none.png\">", '<img src="/none.png">'),
        ("<a href=\"/img/a.png\">a</a>", '<a href="/img/a.png">a</a>'),
        ("<video poster='/img/a.png'></video>", f'<video poster="{PNG}"></video>'),
        ("<style>a { b: url('/img/a.png') }</style>", f'<style>a {{ b: url("{PNG}") }}</style>'),
        ("<link rel=icon href=/img/a.png>", f'<link rel=icon href="{PNG}">'),
        ("<link rel=preload href=/f.woff2 as=font>", ""),
        ("<link rel='canonical' href='https://n.example/'>", "<link rel='canonical' href='https://n.example/'>"),
        ("<p>a<script>x < y</script>b</p><script src=/a.js></script>", "<p>ab</p>"),
        ("<!--copydesk:block 0--><p>a</p><!--copydesk:/block 0-->", "<p>a</p>"),
        ("<p>url(/img/a.png) src=\"/img/a.png\"</p>", "<p>url(/img/a.png) src=\"/img/a.png\"</p>"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_page(html: str, expected: str) -> None:
    assert made(html) == expected


def test_style_sheets_with_what_they_import_and_show() -> None:
    html = made('<link rel="stylesheet" media=\'screen\' href="/css/main.css?v=2">')
    assert html == (
        f'<style media="screen">@media print {{ p {{ content: \'<\\/style>\' }} }} a {{ background: url("{PNG}#x") }}'
        ' b { c: url("https://x.example/y") }</style>'
    )


def test_style_sheets_that_import_each_other_come_to_an_end() -> None:
    files = {"/a.css": Asset(b"@import '/a.css';", "text/css")}
    assert single_file("<link rel=stylesheet href=/a.css>", "/", files.get) == "<style>@import '/a.css';</style>"
