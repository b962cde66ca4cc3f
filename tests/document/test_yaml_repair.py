"""Broken front matter: what is wrong, and the repair after which Ruby reads what stood behind the colon."""

from __future__ import annotations

import pytest

from editor.document.changes import apply_all
from editor.document.front_matter import FrontMatterKind, parse_front_matter
from editor.document.yaml_repair import YamlProblem
from editor.document.yaml_risks import risks
from tests.document.ruby_yaml import read_files

TITLES = {
    "'장금이' 전국 확대": "quoted_word",
    '"가" 나': "quoted_word",
    "'하나'와 '둘'": "quoted_word",
    '"가" \'나\' "다"': "quoted_word",
    '"닫지 않은': "unclosed_quote",
    "'닫지 않은": "unclosed_quote",
    "[속보] 대통령": "bracket",
    '[속보] "가": 나 #1': "bracket",
    "[속보": "bracket",
    "{가} 나": "brace",
    "{% if %}": "brace",
    "*별표 제목": "alias",
    "*a*": "alias",
    "**굵게** 글": "alias",
    "&앵커 제목": "anchor",
    "!중요 발표": "tag",
    "@mention 안녕": "at_sign",
    "`code` 제목": "backtick",
    "%할인 행사": "percent",
    "| 파이프": "block_indicator",
    "> 인용": "block_indicator",
    ", 쉼표": "comma",
    "- 대시": "dash",
    "? 질문": "question_mark",
    "속보: 대통령": "colon",
    "속보: 대통령: 발언 # 1": "colon",
    "제목:": "colon",
    ":symbol": "symbol",
    "0b_": "number",
    "종\x07": "control_character",
}
POST = "---\ndate: 2024-01-01\ntitle: {}\ncategories:\n  - News # c\nimage: '/a.jpg'\n---\n\nbody\n"


def _repaired(text: str) -> str:
    problem = _problem(text)
    assert problem.repair is not None, problem
    return apply_all(text, problem.repair)


def _problem(text: str) -> YamlProblem:
    found = parse_front_matter(text)
    assert found.kind is FrontMatterKind.BROKEN
    assert found.problem is not None
    return found.problem


@pytest.mark.parametrize(("title", "reason"), TITLES.items())
def test_the_problem_names_key_place_and_reason(title: str, reason: str) -> None:
    problem = _problem(POST.format(title))
    assert (problem.key, problem.line, problem.column, problem.reason) == ("title", 3, 8, reason)
    assert POST.format(title)[problem.offset :].startswith(title)
    assert problem.message


@pytest.mark.jekyll
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_ruby_reads_the_title_after_the_repair(newline: str) -> None:
    broken = [POST.format(title).replace("\n", newline) for title in TITLES]
    assert {reading.kind for reading in read_files(broken)} == {"error"}
    rest = read_files([POST.format("x").replace("\n", newline)])[0].values()
    for title, reading in zip(TITLES, read_files([_repaired(text) for text in broken]), strict=True):
        assert reading.values() == rest | {"title": ["str", title]}


def test_the_repair_changes_the_value_alone() -> None:
    for title in TITLES:
        head, tail = POST.split("{}")
        repaired = _repaired(POST.format(title))
        assert repaired.startswith(head)
        assert repaired.endswith(tail)


@pytest.mark.parametrize(
    ("lines", "expected", "reason"),
    [
        (
            "title: '가' 나\nexcerpt: [다] 라\nx: a: b\n",
            "title: \"'가' 나\"\nexcerpt: '[다] 라'\nx: 'a: b'\n",
            "quoted_word",
        ),
        ("tags:\n\t- a\n\t- b\n", "tags:\n  - a\n  - b\n", "tab"),
        ("tags:\n\t- [a] b\n", "tags:\n  - '[a] b'\n", "tab"),
        ("title:제목\n", "title: 제목\n", "missing_space"),
        ("title:[속보] 제목\n", "title: '[속보] 제목'\n", "missing_space"),
        ("title：제목\n", "title: 제목\n", "wide_colon"),
        (
            "tags:\n  - '가' 나\n  - ok\n  - 가: 나: 다\n",
            "tags:\n  - \"'가' 나\"\n  - ok\n  - '가: 나: 다'\n",
            "quoted_word",
        ),
        ("a:\n  b: '가' 나\n  c: d: e\n", "a:\n  b: \"'가' 나\"\n  c: 'd: e'\n", "quoted_word"),
        ("title: '가' 나\n  다음 줄\n", "title: \"'가' 나\n  다음 줄\"\n", "quoted_word"),
        ("title: '가' 나\n\n# note\n", "title: \"'가' 나\"\n\n# note\n", "quoted_word"),
        ("title: 'It's here'\n", 'title: "It\'s here"\n', "quoted_word"),
        ('title: "그는 "안녕" 했다"\n', "title: '그는 \"안녕\" 했다'\n", "quoted_word"),
        ("'og:title' : '가' 나\n", "'og:title' : \"'가' 나\"\n", "quoted_word"),
        ("base: &b 1\nuse: *b\ntitle: *none\n", "base: &b 1\nuse: *b\ntitle: '*none'\n", "alias"),
    ],
)
def test_repairs_of_other_shapes(lines: str, expected: str, reason: str) -> None:
    text = f"---\nfirst: 1\n{lines}last: 2\n---\nbody\n"
    assert _problem(text).reason == reason
    assert _repaired(text) == f"---\nfirst: 1\n{expected}last: 2\n---\nbody\n"
    assert parse_front_matter(_repaired(text)).kind is FrontMatterKind.YAML


@pytest.mark.parametrize(
    "lines",
    ["just text\n", "- a\n- b\n", "title: 가\n라마바\n", "title: a\n  sub: b\n", "{title: 'a' b}\n", "t: |\n  a\n b\n"],
)
def test_no_repair_is_offered_where_it_cannot_be_told_what_was_meant(lines: str) -> None:
    problem = _problem(f"---\n{lines}---\n")
    assert problem.repair is None
    assert problem.line >= 2


def test_a_broken_front_matter_still_shows_its_entries() -> None:
    found = parse_front_matter(POST.format("'가' 나"))
    assert [(entry.key, entry.value) for entry in found.entries if entry.key != "date"] == [
        ("title", "'가' 나"),
        ("categories", ["News"]),
        ("image", "/a.jpg"),
    ]
    assert found.get("image") == "/a.jpg"


@pytest.mark.parametrize(
    ("line", "reason", "meant"),
    [
        ("title: 속보 #1", "comment", "속보 #1"),
        ("title: #해시태그", "comment", "#해시태그"),
        ("title: [속보]", "type", "[속보]"),
        ("title: 12:30", "type", "12:30"),
        ("title: on", "type", "on"),
        ("title: !warning 발표", "property", "!warning 발표"),
        ("title: &a 발표", "property", "&a 발표"),
    ],
)
def test_values_that_are_not_read_as_typed(line: str, reason: str, meant: str) -> None:
    text = f"---\n{line}\nx: 1\n---\n"
    (risk,) = risks(text, parse_front_matter(text))
    assert (risk.key, risk.reason, risk.meant) == ("title", reason, meant)
    assert text[risk.start : risk.end] == meant
    assert parse_front_matter(risk.repair.apply(text)).values() == {"title": meant, "x": 1}


@pytest.mark.parametrize("line", ["title: 속보#1", "title: '속보' # note", "title: # note", "title: |\n  1", "title:"])
def test_values_that_are_read_as_typed(line: str) -> None:
    text = f"---\n{line}\nx: 1\n---\n"
    assert risks(text, parse_front_matter(text)) == ()
