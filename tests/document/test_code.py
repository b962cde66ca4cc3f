"""Code blocks: their text is shown, and what is typed into it reads back as code, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.code import code_of, rewrite_code
from editor.document.lines import ViewKind
from editor.document.projection import view_at

BLOCKS = [
    "```ruby\nx = 1\n\ny\n```\n",
    "~~~\na\n~~~\n",
    "    code\n\n    more\n",
    '<pre><code class="language-js">a &lt; b</code></pre>\n',
    "<pre>a\nb</pre>\n",
    "```\r\na\r\nb\r\n```\r\n",
]
LINES = st.lists(
    st.sampled_from(["", "a", "    b", "```", "~~~~", "<b>&amp;", "{: .x}", "가 나", "\t", "</pre>", "- c", " "]),
    max_size=5,
)


def shown(body: str) -> str:
    return code_of(view_at(Article.from_text(body), 0))


@pytest.mark.parametrize(
    ("body", "text"),
    [(BLOCKS[0], "x = 1\n\ny"), (BLOCKS[2], "code\n\nmore"), (BLOCKS[3], "a < b"), (BLOCKS[5], "a\nb")],
)
def test_code_is_shown_as_it_reads(body: str, text: str) -> None:
    assert shown(body) == text


@pytest.mark.parametrize("body", BLOCKS)
@given(LINES)
def test_any_code_reads_back(body: str, lines: list[str]) -> None:
    article = Article.from_text("앞\n\n" + body + "\n뒤\n")
    text = "\n".join(lines)
    edit = rewrite_code(article, 1, text)
    view = view_at(edit.after, 1)
    assert (view.kind, code_of(view)) == (ViewKind.CODE, text)
    assert edit.after.text.startswith("앞\n\n") and edit.after.text.endswith("\n뒤\n")


@pytest.mark.parametrize(
    ("body", "text", "after"),
    [
        ("```ruby\na\nb\n```\n", "a\nc\nb", "```ruby\na\nc\nb\n```\n"),
        ("\ta\n\tb\n", "a\nc\nb", "\ta\n    c\n\tb\n"),
        ("<pre>a &lt; &quot;b&quot;</pre>\n", 'a < "b" & c', "<pre>a &lt; &quot;b&quot; &amp; c</pre>\n"),
        ("```\na\n```\n", "```", "````\n```\n````\n"),
    ],
)
def test_what_stays_keeps_its_source(body: str, text: str, after: str) -> None:
    assert rewrite_code(Article.from_text(body), 0, text).after.text == after


def test_code_with_elements_in_it_is_shown_as_source() -> None:
    assert view_at(Article.from_text("<pre>a <b>b</b></pre>\n"), 0).is_raw
