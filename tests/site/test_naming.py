"""File names that live on every system, and slugs as Jekyll makes them."""

from __future__ import annotations

import json
import shutil
import subprocess
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.errors import FileNameError
from editor.site.naming import (
    MAX_NAME_BYTES,
    PostName,
    draft_file_name,
    next_free_name,
    parse_post_name,
    post_file_name,
    slug_from_title,
)  # fmt: skip
from editor.site.slugs import MODES, slugify, titleized
from editor.site.urls import escape_path, normalized
from tests.site.jekyll_truth import environment, needs_jekyll

DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("등대도서관, 밤 9시까지 연다", "등대도서관-밤-9시까지-연다"),
        ("'장금이' 전국 확대", "장금이-전국-확대"),
        ("Don't Panic: A/B Test 100%", "dont-panic-a-b-test-100"),
        ("  ...Hello…World!!  ", "hello-world"),
        (unicodedata.normalize("NFD", "한글"), "한글"),
        ("C++ & C#", "c-c"),
        ("😀 이모지", "이모지"),
        ("２０２６년", "２０２６년"),
    ],
)
def test_slugs_keep_letters_and_digits(title: str, slug: str) -> None:
    assert slug_from_title(title) == slug


@pytest.mark.parametrize("title", ["", "   ", "?!…", "—", "😀", "'\"'"])
def test_a_title_of_only_punctuation_gives_no_name(title: str) -> None:
    with pytest.raises(FileNameError):
        slug_from_title(title)


@given(st.text(max_size=400))
def test_every_slug_makes_a_name_that_every_file_system_takes(title: str) -> None:
    try:
        slug = slug_from_title(title)
    except FileNameError:
        return
    for name in (post_file_name(DAY, slug), draft_file_name(slug)):
        assert len(name.encode()) <= MAX_NAME_BYTES
        assert not set(name) & set('<>:"/\\|?*') and not name.endswith((" ", "."))
        assert name == unicodedata.normalize("NFC", name)
        assert name.split(".")[0].lower() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}
    assert parse_post_name(post_file_name(DAY, slug)) == PostName("2026-03-04", slug, ".md")


def test_long_titles_are_cut_between_words() -> None:
    slug = slug_from_title("긴 제목 " * 60)
    assert 150 < len(slug.encode()) <= 180 and set(slug.split("-")) == {"긴", "제목"}


def test_names_of_posts_and_drafts() -> None:
    assert post_file_name(DAY, "한글-제목") == "2026-03-04-한글-제목.md"
    assert post_file_name(date(987, 1, 2), "x", ".markdown") == "0987-01-02-x.markdown"
    assert draft_file_name("idea") == "idea.md"
    assert draft_file_name("con") == "con-.md"


@pytest.mark.parametrize("slug", ["", "...", "a/b", "a:b", "a\nb", "..", "x" * 300])
def test_slugs_that_no_file_can_have_are_refused(slug: str) -> None:
    with pytest.raises(FileNameError):
        post_file_name(DAY, slug)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("2026-03-04-slug.md", PostName("2026-03-04", "slug", ".md")),
        ("26-3-4-a.b.markdown", PostName("26-3-4", "a.b", ".markdown")),
        ("2026-03-04-.md", PostName("2026-03-04", "", ".md")),
        ("2026-03-04-slug", None),
        ("slug.md", None),
        ("20260304-slug.md", None),
    ],
)
def test_names_are_taken_apart_as_jekyll_does(name: str, parts: PostName | None) -> None:
    assert parse_post_name(name) == parts


def test_a_taken_name_gets_the_next_number() -> None:
    taken = {"a.md", "a-2.md", "b"}
    assert next_free_name("a.md", taken.__contains__) == "a-3.md"
    assert next_free_name("c.md", taken.__contains__) == "c.md"
    long = "x" * 252 + ".md"
    assert next_free_name(long, {long}.__contains__) == "x" * 250 + "-2.md"


TEXTS = [
    "Hello World", "한글 제목!", "a--b", "-x-", "The _config.yml file", "Ünïcödé & Æther ß", "", "...", "a.b,c;d",
    "１２３ ٣", "e\u0301 한", "A_B~C!$&'()+,;=@", "x\ty\nz", "100% 할인", "½ ² Ⅷ", "日本語", "ёлка", "a\u00a0b",
]  # fmt: skip


@needs_jekyll
def test_slugify_is_jekylls_in_every_mode() -> None:
    script = (
        'require "jekyll"; require "json"; require "i18n"; Jekyll.logger.log_level = :error\n'
        "puts JSON.parse(STDIN.read).map { |t, m, c| Jekyll::Utils.slugify(t, mode: m, cased: c) }.to_json"
    )
    cases = [(text, mode, cased) for text in TEXTS for mode in (*MODES, "none") for cased in (False, True)]
    done = subprocess.run(
        ["ruby", "-e", script], input=json.dumps(cases), env=environment(), capture_output=True, text=True, check=True
    )
    expected = dict(zip(cases, json.loads(done.stdout), strict=True))
    found = {case: slugify(*case) for case in cases}
    assert {case: (found[case], expected[case]) for case in cases if found[case] != expected[case]} == {}


URLS = [
    "가 나", "a?b=c d", "x#y", "50%", "a%20b", "[x]", "é", "a+b&c", "a\\b", '"q"', "가/나", "http://x/y z", "//h/p q",
    "C++", "a;b=c,d", "~u", "<t>", "{a}", "|", "^", "`", "cafe\u0301", "?", "a?b?c#d#e", "a…", "😀", "a@b", "a//b",
    "https://Example.COM:443/가?q=나#다", "http://한국.kr/a/../b", "https://e.com", "http://e.com/%ea%b0%80",
    "/a/./b//c", "/a?x=1&y=2 3#f g", "/a%2fb", "/a%zz", "mailto:a@b.c", "/a?q=%EA가&b=[1]", "/a/b/../../../c", "/a/..",
    "http://u:p@h.com:8080/x", "/%e2%80%a6", "/x?a+b=%2B", "/ a /b",
]  # fmt: skip


@pytest.mark.skipif(shutil.which("ruby") is None, reason="Ruby is not installed")
@needs_jekyll
def test_urls_are_encoded_and_normalised_as_addressable_does() -> None:
    script = (
        'require "addressable/uri"; require "json"\n'
        "puts JSON.parse(STDIN.read).map { |t| ["
        'Addressable::URI.encode(t).encode("utf-8").sub("#", "%23"), Addressable::URI.parse(t).normalize.to_s] }.to_json'
    )
    done = subprocess.run(
        ["ruby", "-e", script], input=json.dumps(URLS), env=environment(), capture_output=True, text=True, check=True
    )
    real = dict(zip(URLS, json.loads(done.stdout), strict=True))
    found = {url: [escape_path(url), normalized(url)] for url in URLS}
    assert {url: (found[url], real[url]) for url in URLS if found[url] != real[url]} == {}


@needs_jekyll
def test_titles_from_slugs_are_jekylls() -> None:
    slugs = ["a-b", "ABC-dEf", "-x-", "한글-제목", "a--b", "", "ßx-ÉÈ", "1-2"]
    script = 'require "jekyll"; require "json"; puts JSON.parse(STDIN.read).map { |t| Jekyll::Utils.titleize_slug(t) }.to_json'
    done = subprocess.run(
        ["ruby", "-e", script], input=json.dumps(slugs), env=environment(), capture_output=True, text=True, check=True
    )
    assert [titleized(slug) for slug in slugs] == json.loads(done.stdout)
