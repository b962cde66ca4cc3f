"""What is found in values, words and pictures, and what is let be."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.post import check_post
from editor.document.article import Article
from editor.resources import resource_path
from editor.site.site import Site


def found(text: str, site: CheckedSite | None = None) -> tuple[Diagnostic, ...]:
    folder = site.site.folder if site else Path("/nowhere")
    return check_post(CheckContext(Article.from_text(text), folder / "_posts" / "2020-01-01-a.md", site))


def rules(text: str, site: CheckedSite | None = None) -> list[tuple[str, str]]:
    return [(each.rule, each.detail) for each in found(text, site)]


@pytest.mark.parametrize(
    ("line", "rule", "mended"),
    [
        ("title: 속보 #1", "value-cut", "title: '속보 #1'"),
        ("title: C #", "value-cut", "title: 'C #'"),
        ("title: [속보]", "value-no-text", "title: '[속보]'"),
        ("title: 1,000", "value-no-text", "title: '1,000'"),
        ("title: 12:30", "value-no-text", "title: '12:30'"),
        ("title: on", "value-no-text", "title: 'on'"),
        ("title: !new 첫눈", "value-loses-word", "title: '!new 첫눈'"),
    ],
)
def test_values_that_read_otherwise(line: str, rule: str, mended: str) -> None:
    text = f"---\n{line}\nlayout: post\n---\n\n글\n"
    (finding,) = found(text)
    assert (finding.rule, finding.line, finding.detail) == (rule, 2, "title")
    assert Article.from_text(text).apply(finding.fix).text == text.replace(line, mended)


@pytest.mark.parametrize(
    "line",
    [
        "title: 제목  # 주석",
        "title: 제목 # 주석",
        "title: 제목  #주석",
        "title: '속보 #1'",
        "title: C#",
        "title: 1984",
        "title: true",
        "title: 2020-01-01",
        "title: 오후 3:30",
    ],
)
def test_values_that_are_shown_as_typed(line: str) -> None:
    assert found(f"---\n{line}\n---\n\n글\n") == ()


def test_a_fix_that_would_break_something_else_is_none() -> None:
    (finding,) = found("---\ntitle: &a 제목\nsubtitle: *a\n---\n")
    assert (finding.rule, finding.fix) == ("value-loses-word", ())


@pytest.mark.parametrize(
    ("body", "details"),
    [
        ("영화 <The end> 상영", ["<The end>"]),
        ("<The end>\n\n다음 글 <Next>\n", ["<The end>"]),
        ("- 하나 <c> 둘\n", ["<c>"]),
        ("| a <c> | b |\n", ["<c>"]),
        ("<p>가 <c> 나</p>", ["<c>"]),
        ("> 인용 <name>\n", ["<name>"]),
    ],
)
def test_words_taken_for_tags(body: str, details: list[str]) -> None:
    there = [each for each in found(f"---\ntitle: a\n---\n\n{body}\n") if each.rule == "words-taken-for-a-tag"]
    assert [each.detail for each in there] == details
    assert all(splice.inserted == "&lt;" for each in there for splice in each.fix)


@pytest.mark.parametrize(
    "body",
    [
        "`<c>` \\<c> &lt;c>",
        "```\n<c>\n```",
        "    <c>",
        "<pre><c></pre>",
        "<c>x</c> <my-card> <br> <BR> <c/>",
        "<https://a.example> <kim@a.example>",
        "영화 <기생충> 상영, 3 < 4 > 2",
        "<svg><g><path d='M0'></svg>",
        "<!-- <c> -->",
        "<script>if (a<b) c>d</script>",
        "<o:p></o:p> <o:p>",
        "<video src='a.mp4'>",
        "<p>한 문단\n\n<div>",
    ],
)
def test_what_is_no_word_taken_for_a_tag(body: str) -> None:
    assert "words-taken-for-a-tag" not in dict(rules(f"---\ntitle: a\n---\n\n{body}\n"))


def test_pictures_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").write_text("baseurl: /news\n", "utf-8")
    (tmp_path / "img" / "가").mkdir(parents=True)
    for name in ("a.jpg", "가/나 다.png"):
        (tmp_path / "img" / name).write_bytes(b"")
    body = "\n\n".join(
        [
            "![a](/img/a.jpg) ![b](/img/b.jpg) ![b](/img/b.jpg)",
            '<p><img src="/news/img/a.jpg"><img src="/news/img/c.png"></p>',
            "![](/img/%EA%B0%80/%EB%82%98%20%EB%8B%A4.png) ![](/elsewhere/x.jpg) ![](//host/img/x.jpg)",
            "![](https://host/img/x.jpg) ![](img/x.jpg) ![]({{ site.x }}/img/x.jpg) ![](/img/) `![](/img/y.jpg)`",
            "![](/img/d.jpg?v=2#x)",
        ]
    )
    text = f"---\ntitle: a\nimage: /img/z.webp\n---\n\n{body}\n"
    details = [
        (each.rule, each.line, each.detail)
        for each in found(text, CheckedSite(Site(tmp_path)))
        if each.rule == "no-picture"
    ]
    assert details == [
        ("no-picture", 3, "/img/z.webp"),
        ("no-picture", 6, "/img/b.jpg"),
        ("no-picture", 8, "/news/img/c.png"),
    ]


def counts(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is not Severity.NOTICE


def test_nothing_is_found_in_the_sample_site() -> None:
    site = Site(resource_path("sample-site"))
    checked = CheckedSite(site)
    paths = [each.file.path for each in site.documents()]
    contexts = [CheckContext(Article.from_bytes(path.read_bytes()), path, checked) for path in paths]
    assert [(context.path.name, each) for context in contexts for each in check_post(context) if counts(each)] == []
    assert len(paths) > 10
