"""What is found in a body: its structure, its pictures, its links, what nobody sees, what is private."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Diagnostic, Severity, place_of
from editor.checks.personal import is_resident_number
from editor.checks.post import check_post
from editor.document.article import Article
from editor.site.site import Site


def found(body: str, head: str = "title: 제목", site: Path | None = None, name: str = "") -> list[Diagnostic]:
    name = name or "2020-01-01-a.md"
    path = (site or Path("/nowhere")) / "_posts" / name
    context = CheckContext(
        Article.from_text(f"---\n{head}\n---\n\n{body}\n"), path, CheckedSite(Site(site)) if site else None
    )
    return list(check_post(context))


def rules(body: str, head: str = "title: 제목", site: Path | None = None) -> list[str]:
    return [each.rule for each in found(body, head, site)]


def a_site(folder: Path, **files: str) -> Path:
    for name in ("_posts", "_layouts"):
        (folder / name).mkdir(exist_ok=True)
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## 가\n\n글\n\n### 나\n\n글\n\n## 다\n\n글", []),
        ("## 가\n\n글\n\n#### 나\n\n글", ["heading-order"]),
        ("<h2>가</h2>\n<p>글</p>\n<h4>나</h4>\n<p>글</p>", ["heading-order"]),
        ("## 가\n\n### 나\n\n글", []),
        ("## 가\n\n## 나\n\n글", ["section-empty"]),
        ("글\n\n## 가", ["section-empty"]),
        ("## 가\n\n<!-- 나중에 -->\n", ["section-empty"]),
        ("## 가\n\n![바다](https://a.example/b.jpg)", []),
        ("## 가\n\n```\n코드\n```", []),
        ("## 1. [가](https://a.example/)\n\n## 2. [나나나](https://b.example/)", []),
        ("## 가\n\n{% include x %}", []),
        ("<h2></h2>\n\n글", ["heading-empty"]),
        ("## <span></span>\n\n글", ["heading-empty"]),
    ],
)
def test_headings_and_sections(body: str, expected: list[str]) -> None:
    assert rules(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>가</p>\n<div>나</div> <b>다</b>", []),
        ("<br> <img src='https://a.example/b.jpg' alt='바다'> <hr>", []),
        ("<p>가\n\n나", ["element-unclosed"]),
        ("가 <b>나", ["element-unclosed"]),
        ("가</b> 나", ["closing-tag-shown"]),
        ("`</b>` 나", []),
        ("```\n</b>\n```", []),
        ("가 **나** 다 **라**마", []),
        ("가 **나 ** 다", ["emphasis-shown"]),
        ("<p>**나**</p>", ["emphasis-shown"]),
        ("비밀번호 **** 와 2 ** 3", []),
        ("`**가**`", []),
        ("<자료출처=**가**>", []),
    ],
)
def test_elements_and_emphasis(body: str, expected: list[str]) -> None:
    assert rules(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("![바다](https://a.example/b.jpg)", []),
        ("![](https://a.example/b.jpg)", ["image-without-alt"]),
        ("<img src='https://a.example/b.jpg'>", ["image-without-alt"]),
        ("<img src='https://a.example/b.jpg' alt=''>", []),
        ("![IMG_2034](https://a.example/b.jpg)", ["alt-is-file-name"]),
        ("![바다.JPG](https://a.example/b.jpg)", ["alt-is-file-name"]),
        ("![바다](http://a.example/b.jpg)", ["mixed-content"]),
        ("<iframe src='http://a.example/'></iframe>", ["mixed-content"]),
        ("[바다](http://a.example/) `![x](http://a.example/b.jpg)`", []),
        ("![바다](http://localhost:4000/b.jpg)", []),
    ],
)
def test_pictures_and_what_is_loaded(body: str, expected: list[str]) -> None:
    assert rules(body) == expected


def test_the_same_words_for_every_picture(tmp_path: Path) -> None:
    site = a_site(tmp_path)
    for number in range(6):
        post = site / "_posts" / f"2020-01-0{number + 1}-a.md"
        post.write_text(f"---\ntitle: 글 {number}\n---\n\n![대표 이미지](/a/{number}.jpg)\n", "utf-8")
    assert rules("![대표 이미지](/a/1.jpg)", site=site) == ["alt-on-every-post"]
    assert rules("![항구의 배 세 척](/a/1.jpg)", site=site) == []


def test_links_into_the_site(tmp_path: Path) -> None:
    site = a_site(
        tmp_path,
        _config_dot_yml="url: https://a.example\npermalink: /:year/:title/\n",
        about_dot_md="---\npermalink: /about/\nredirect_from: /old/\n---\n",
        files__a_dot_pdf="x",
        _posts__x="",
    )
    (site / "_posts" / "2020-01-02-글.md").write_text("---\ntitle: 글\n---\n글\n", "utf-8")
    good = "/about/ /about /2020/글/ /2020/%EA%B8%80/ /files/a.pdf /old/ /feed.xml / https://a.example/about/#x"
    assert rules("\n\n".join(f"[가]({address})" for address in good.split()), site=site) == []
    assert rules("[가](https://b.example/gone/) [나](../글/) [다](mailto:a@b.example) [라](x.md)", site=site) == []
    dead = found("[가](/gone/) <a href='https://a.example/gone.html'>나</a>", site=site)
    assert [(each.rule, each.detail) for each in dead] == [
        ("link-dead", "/gone/"),
        ("link-dead", "https://a.example/gone.html"),
    ]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("gone.html", ["link-dead"]),
        ("www.naver.example/a", ["link-dead"]),
        ("../글/", []),
        ("/2020/글/#첫-소식", []),
        ("/2020/글/#main", []),
        ("/2020/글/#gone", ["anchor-dead"]),
        ("/about/#gone", []),
        ("{{ site.baseurl }}/gone/", ["link-dead"]),
        ("{{ site.url }}{{ site.baseurl }}/about/", []),
        ("{{ page.next }}", []),
    ],
)
def test_links_to_other_posts_and_their_places(tmp_path: Path, address: str, expected: list[str]) -> None:
    site = a_site(
        tmp_path,
        _config_dot_yml="permalink: /:year/:title/\n",
        about_dot_md="---\npermalink: /about/\n---\n",
        _layouts__post_dot_html="<main id='main'>{{ content }}</main>",
        _posts__x="",
    )
    (site / "_posts" / "2020-01-02-글.md").write_text("---\ntitle: 글\n---\n## 첫 소식\n\n글\n", "utf-8")
    assert rules(f'<p><a href="{address}">가</a></p>', site=site) == expected


@pytest.mark.parametrize(
    ("text", "configuration", "expected"),
    [
        ("{% gist 5 %}", "", ["gist"]),
        ("{% gist 5 %}", "plugins: [jekyll-gist]", []),
        ("{% raw %}{% gist 5 %}{% endraw %}", "", []),
        ("{% comment %}{% seo %}{% endcomment %}{%- seo -%}", "", ["seo"]),
    ],
)
def test_tags_of_plugins_that_the_site_has_not(
    tmp_path: Path, text: str, configuration: str, expected: list[str]
) -> None:
    site = a_site(tmp_path, _config_dot_yml=f"{configuration}\n")
    details = [each.detail for each in found(text, site=site) if each.rule == "liquid-unknown-tag"]
    assert details == expected


def test_places_in_the_page(tmp_path: Path) -> None:
    site = a_site(tmp_path, _layouts__post_dot_html="<main id='main'>{{ content }}</main>")
    body = "## 첫 소식\n\n[가](#첫-소식) [나](#main) [다](#top) <a id='x'></a>[라](#x)[^1]\n\n[^1]: 주\n"
    assert rules(body, site=site) == []
    assert rules(f"{body}\n[마](#gone)", site=site) == ["anchor-dead"]


def test_what_nobody_sees_is_taken_out_and_nothing_else() -> None:
    article = Article.from_text("---\ntitle: \u200b제목\n---\n\n가\u200b나\ufeff 👨‍👩‍👧 다\u00a0라 می‌خواهم\n")
    context = CheckContext(article, Path("/nowhere/_posts/2020-01-01-a.md"))
    for _ in range(5):
        fixes = [each.fix for each in check_post(context) if each.fix]
        if not fixes:
            break
        context = CheckContext(context.article.apply(fixes[0]), context.path)
    assert context.article.text == "---\ntitle: 제목\n---\n\n가나 👨‍👩‍👧 다\u00a0라 می‌خواهم\n"


def test_a_character_that_holds_something_together_stays() -> None:
    for body in ("1\u200b. 글", "가\n\n\u200b\n\n나"):
        assert [(each.rule, each.fix) for each in found(body) if each.rule == "invisible-character"] == [
            ("invisible-character", ())
        ]


def test_an_address_of_a_file_that_is_named_so_stays() -> None:
    apart = unicodedata.normalize("NFD", "항구")
    text = f"---\ntitle: 제목\n---\n\n{apart} ![배](https://a.example/{apart}.jpg)\n"
    (finding,) = found(f"{apart} ![배](https://a.example/{apart}.jpg)")
    assert Article.from_text(text).apply(finding.fix).text == text.replace(f"{apart} ", "항구 ")


def test_hangul_taken_apart_is_put_together() -> None:
    apart = unicodedata.normalize("NFD", "항구 café 소식")
    (finding,) = found(apart)
    text = f"---\ntitle: 제목\n---\n\n{apart}\n"
    assert finding.rule == "text-taken-apart"
    assert (
        Article.from_text(text).apply(finding.fix).text.endswith(f"항구 {unicodedata.normalize('NFD', 'café')} 소식\n")
    )
    (named,) = found("글", name=unicodedata.normalize("NFD", "2020-01-01-항구.md"))
    assert (named.rule, named.detail) == ("file-name-taken-apart", "2020-01-01-항구.md")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("주민번호 820701-2409181", ["resident-number"]),
        ("8207012409181", ["resident-number"]),
        ("820701-2409182", []),
        ("821301-2409181", []),
        ("820701-2******", []),
        ("전화 010-1234-5678, +82 10 1234 5678", ["mobile-number", "mobile-number"]),
        ("01012345678 011-234-5678", ["mobile-number", "mobile-number"]),
        ("전화 02-123-4567, 031-123-4567, 1588-1234, 070-1234-5678, 064-710-1234", []),
        ("국민은행 123456-04-123456", ["bank-account"]),
        ("계좌번호: 110-123-456789", ["bank-account"]),
        ("3333-01-1234567 (카카오뱅크)", ["bank-account"]),
        ("국민은행 02-2073-7114", []),
        ("농협 2024-03-05 행사, 우리 1,234,567,890원, 하나 1234567890123456", []),
        ("![사진](https://a.example/01012345678.jpg)\n\n<p data-id='010-1234-5678'>가</p>", []),
    ],
)
def test_personal_data(body: str, expected: list[str]) -> None:
    assert rules(body) == expected


def test_numbers_of_residents() -> None:
    assert is_resident_number("8207012409181")
    assert not is_resident_number("8202302409181")  # no such day
    digits = "900101510000"
    foreign = [last for last in range(10) if is_resident_number(f"{digits}{last}")]
    native = [last for last in range(10) if is_resident_number(f"9001011{digits[7:]}{last}")]
    assert len(foreign) == len(native) == 1


def test_each_finding_says_where_it_is() -> None:
    text = "---\ntitle: 속보 #1\n---\n\n글\n\n가 <c> 나\n"
    article = Article.from_text(text)
    cut, tag = check_post(CheckContext(article, Path("/nowhere/_posts/2020-01-01-a.md")))
    assert (cut.rule, cut.line, place_of(article, cut).key, place_of(article, cut).offset) == (
        "value-cut",
        2,
        "title",
        0,
    )
    place = place_of(article, tag)
    assert (tag.line, place.key, place.offset) == (7, "", 2)
    assert article.body.blocks[place.block].source.startswith("가 <c>")


def test_a_drafts_empty_sections_are_to_be_expected() -> None:
    context = CheckContext(Article.from_text("---\ntitle: 제목\n---\n\n글\n\n## 가\n"), Path("/nowhere/_drafts/a.md"))
    assert [each.severity for each in check_post(context)] == [Severity.NOTICE]
