"""Whatever stands in a post or a theme: a page comes, in bounded time and memory."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.render.page import Page, PageRenderer
from editor.site.site import open_site

PIECES = [
    "{{", "}}", "{%", "%}", "{%-", "-%}", " page.title ", " site ", "site.posts", "page", "nil", "|", ":", ",", ".", "..",
    "(1..3)", "[", "]", "'x'", '"', "if ", "endif", "for x in ", "endfor", "assign a = ", "include x.html ", "raw", "endraw",
    "comment", "endcomment", "case ", "when ", "capture c", "endcapture", "highlight ruby", "endhighlight", "link ", "seo",
    "unless ", "else", "elsif ", "cycle 1, 2", "tablerow i in ", "endtablerow", "increment n", "==", "contains ", "and ",
    "where: 'a', 1", "sort", "sort: 'date'", "date: '%Y'", "jsonify", "map: 'x'", "group_by: 'title'", "first", "size",
    "divided_by: 0", "modulo: 0", "slice: 9", "where_exp: 'i', 'i.x >'", "date_to_xmlschema", "markdownify", "truncate: 'x'",
    "relative_url", "split: ''", "join", "times: 1e400", "\n", " ", "\x00", "한글", "🎈", "<p>", "---", "**", "\r\n", "limit: ",
]  # fmt: skip
FRONT = ["title: x", "date: never", "layout: [1]", "categories: {a: b}", "permalink: /:nothing/", "tags: 3", "slug: 5",
         "permalink: 5", "title:\n  - a", "published: maybe", "excerpt_separator: 3", "layout: ../x", "lang: {}"]  # fmt: skip


@pytest.fixture(scope="module")
def renderer(tmp_path_factory: pytest.TempPathFactory) -> PageRenderer:
    folder = tmp_path_factory.mktemp("hostile")
    for path, text in {
        "_config.yml": "title: T\nurl: https://e.org\n",
        "_layouts/post.html": "{% seo %}{{ page.title | escape }}{{ page.tags | join }}{{ page.date | date_to_string }}"
        "{{ page.excerpt | strip_html }}{{ page.url | absolute_url }}{{ page | jsonify }}{{ content }}",
        "_includes/x.html": "{{ include.a }}",
        "_posts/2024-01-01-a.md": "---\ntitle: A\n---\nx\n",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return PageRenderer(open_site(folder))


def render(renderer: PageRenderer, text: str) -> Page:
    return renderer.render(text, renderer.site.folder / "_posts/2024-02-02-b.md")


@settings(max_examples=250)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.lists(st.sampled_from(FRONT), max_size=3))
def test_any_body_and_front_matter_gives_a_page(renderer: PageRenderer, body: str, front: list[str]) -> None:
    matter = "\n".join(["layout: post", *front])
    page = render(renderer, f"---\n{matter}\n---\n{body}")
    assert "copydesk:block 0" in page.html
    assert "".join(page.body.blocks) == page.body.plain


@settings(max_examples=150)
@given(st.text(max_size=200))
def test_any_text_gives_a_page(renderer: PageRenderer, text: str) -> None:
    assert "copydesk:block 0" in render(renderer, text).html


@pytest.mark.parametrize(
    "body",
    [
        "{% for i in (1..999999999999) %}x{% endfor %}",
        "{% for i in (1..3000) %}{% for j in (1..3000) %}{% endfor %}{% endfor %}end",
        "{% assign a = 'xxxxxxxxxx' %}" + "{% assign a = a | append: a %}" * 30 + "{{ a | size }}",
        "{% if true %}" * 500 + "x" + "{% endif %}" * 500,
        "{{ " + "a." * 5000 + "b }}",
        "{{ 'a' " + "| append: 'b' " * 2000 + "}}",
        "[" * 3000,
    ],
    ids=["range", "loops", "doubling", "nesting", "path", "filters", "brackets"],
)
def test_what_would_never_end_ends(renderer: PageRenderer, body: str) -> None:
    assert "copydesk:block 0" in render(renderer, f"---\nlayout: post\n---\n{body}\n").html
