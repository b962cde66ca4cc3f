"""Nodes say where they stand: laws on any text, and the shapes of each construct."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.markup import (
    Atom,
    Container,
    Element,
    Inline,
    Leaf,
    Manner,
    Node,
    Raw,
    Text,
    TextKind,
    definitions_of,
    is_glued,
    parse_block,
    split,
)
from tests.markup.test_kramdown_parity import FIXTURES, PIECES

AnyNode = Node | Inline


def check(source: str, nodes: Sequence[AnyNode], start: int, end: int) -> None:
    before = start
    for node in nodes:
        assert before <= node.start <= node.end <= end, node
        before = node.end
        if isinstance(node, Text):
            written = source[node.start : node.end]
            if node.kind is TextKind.LITERAL:
                assert written == node.shown == node.output
            elif node.kind is TextKind.TYPOGRAPHIC:
                assert written == node.shown
            continue
        for attribute in node.attributes:
            assert 0 <= attribute.start <= attribute.value_start <= attribute.value_end <= attribute.end <= len(source)
        if isinstance(node, Element | Leaf | Container):
            assert node.start <= node.content_start <= node.content_end <= node.end
            check(source, node.children, node.content_start, node.content_end)


@settings(max_examples=max(400, settings().max_examples))
@given(
    st.lists(st.sampled_from([*PIECES, "\r\n", "\r", "{{ x }}", "{% if a %}"]), max_size=18).map("".join)
    | st.sampled_from(FIXTURES)
)
def test_spans_are_nested_ordered_and_true_to_the_source(text: str) -> None:
    blocks = split(text)
    known = definitions_of(text)
    for index, block in enumerate(blocks):
        glued = is_glued(blocks[index - 1] if index else None)
        check(block.source, parse_block(block.source, known, block.kind, glued), 0, len(block.source))


def leaf(source: str) -> Leaf:
    (node,) = parse_block(source)
    assert isinstance(node, Leaf)
    return node


def texts(nodes: Sequence[Inline]) -> Iterator[tuple[str, str, str]]:
    for node in nodes:
        if isinstance(node, Text):
            yield node.kind.value, node.shown, node.output
        elif isinstance(node, Element):
            yield from texts(node.children)


def test_a_paragraph_of_html_is_a_leaf_in_which_markdown_means_nothing() -> None:
    source = '<p data-ke-size="size16">*가* <b>나</b>&nbsp;"다"\n라</p>\n\n'
    node = leaf(source)
    assert (node.tag, node.manner) == ("p", Manner.HTML)
    assert source[node.content_start : node.content_end] == '*가* <b>나</b>&nbsp;"다"\n라'
    assert [(a.name, a.value, source[a.value_start : a.value_end]) for a in node.attributes] == [
        ("data-ke-size", "size16", "size16")
    ]
    assert list(texts(node.children)) == [
        ("literal", "*가* ", "*가* "), ("literal", "나", "나"), ("entity", "\u00a0", "\u00a0"),
        ("literal", '"다"', '"다"'), ("soft_break", " ", "\n"), ("literal", "라", "라"),
    ]  # fmt: skip
    assert isinstance(node.children[1], Element) and node.children[1].manner is Manner.HTML


def test_the_segments_of_markdown_text() -> None:
    assert list(texts(leaf('가\\* &amp; "나" -- {{ x }}\n  다\n').children)) == [
        ("literal", "가", "가"), ("escape", "*", "*"), ("literal", " ", " "), ("entity", "&", "&"),
        ("literal", " ", " "), ("typographic", '"', "“"), ("literal", "나", "나"), ("typographic", '"', "”"),
        ("literal", " ", " "), ("typographic", "--", "–"), ("literal", " ", " "), ("liquid", "{{ x }}", "{{ x }}"),
        ("soft_break", " ", "\n  "), ("literal", "다", "다"),
    ]  # fmt: skip


def test_openers_and_closers_of_inline_elements() -> None:
    source = "**가** *나* `다` ~~라~~ [마](/u 't') <b>바</b>\n"
    found = [node for node in leaf(source).children if isinstance(node, Element)]
    assert [(e.tag, source[e.start : e.content_start], source[e.content_end : e.end]) for e in found] == [
        ("strong", "**", "**"), ("em", "*", "*"), ("code", "`", "`"), ("del", "~~", "~~"), ("a", "[", "](/u 't')"),
        ("b", "<b>", "</b>"),
    ]  # fmt: skip
    assert [(a.name, a.value, source[a.start : a.end]) for a in found[4].attributes] == [
        ("href", "/u", "/u"), ("title", "t", "t")
    ]  # fmt: skip


def test_pictures_and_breaks_are_atoms() -> None:
    source = "![가](a.png)  \n나<br />다 <img src='b.png' alt=\"\">\n"
    found = [node for node in leaf(source).children if isinstance(node, Atom)]
    assert [(a.tag, source[a.start : a.end]) for a in found] == [
        ("img", "![가](a.png)"), ("br", "  \n"), ("br", "<br />"), ("img", "<img src='b.png' alt=\"\">"),
    ]  # fmt: skip
    assert {a.name: a.value for a in found[0].attributes} == {"src": "a.png", "alt": "가"}


@pytest.mark.parametrize(
    ("source", "tag", "content"),
    [
        ("## 가 ##\n", "h2", "가"),
        ("가 {#x}\n===\n", "h1", "가"),
        ("   가\n", "p", "가"),
        ("<h3>가</h3>\n", "h3", "가"),
    ],
)
def test_the_content_of_leaves(source: str, tag: str, content: str) -> None:
    node = leaf(source)
    assert (node.tag, source[node.content_start : node.content_end]) == (tag, content)


def test_what_stands_before_lines_of_nested_text_is_no_part_of_it() -> None:
    source = "> - 가\n>   나\n> - 다\n"
    (quote,) = parse_block(source)
    assert isinstance(quote, Container) and isinstance(quote.children[0], Container)
    items = quote.children[0].children
    assert isinstance(items[0], Container) and isinstance(items[0].children[0], Leaf)
    assert quote.children[0].tight
    first = items[0].children[0].children
    assert [source[n.start : n.end] for n in first] == ["가", "\n>   ", "나"]


def test_lists_say_how_they_are_numbered_and_spaced() -> None:
    (tight,) = parse_block("3. 가\n4. 나\n")
    (loose,) = parse_block("- 가\n\n- 나\n")
    assert isinstance(tight, Container) and (tight.tag, tight.start_number, tight.tight) == ("ol", 3, True)
    assert isinstance(loose, Container) and (loose.tag, loose.tight) == ("ul", False)


def test_tables_have_cells_that_are_leaves() -> None:
    source = "| 가 | 나 |\n|---|---|\n| **다** | 라 \\| 마 |\n"
    (table,) = parse_block(source)
    assert isinstance(table, Container)
    head, body = table.children
    assert isinstance(head, Container) and isinstance(body, Container)
    cells = [cell for row in (*head.children, *body.children) if isinstance(row, Container) for cell in row.children]
    assert [(c.tag, source[c.content_start : c.content_end]) for c in cells if isinstance(c, Leaf)] == [
        ("th", "가"), ("th", "나"), ("td", "**다**"), ("td", "라 \\| 마"),
    ]  # fmt: skip
    assert isinstance(cells[3], Leaf) and ("escape", "|", "|") in list(texts(cells[3].children))


def test_html_containers_hold_blocks_and_the_text_between_them() -> None:
    (div,) = parse_block("<div>\n가 <p>나</p>\n<ul><li>다</li></ul></div>\n")
    assert isinstance(div, Container)
    assert [(type(n), n.tag) for n in div.children] == [(Leaf, ""), (Leaf, "p"), (Container, "ul")]


@pytest.mark.parametrize(
    ("source", "tag", "text"),
    [
        ("```ruby\nputs\n```\n", "pre", "puts\n"),
        ("$$x$$\n", "math", "x"),
        ("{% include a %}\n", "liquid", "{% include a %}"),
        ("<script>a</script>\n", "script", "a"),
        ("<!-- a -->\n", "comment", "<!-- a -->"),
        ("[a]: /b\n", "definition", ""),
        ("* * *\n", "hr", ""),
    ],
)
def test_what_is_kept_as_source(source: str, tag: str, text: str) -> None:
    (node,) = parse_block(source)
    assert isinstance(node, Raw) and (node.tag, node.text) == (tag, text)


def test_an_attribute_list_has_its_attributes_where_they_stand() -> None:
    source = '가\n{: .b #c d="e"}\n'
    assert [(a.name, a.value, source[a.start : a.end]) for a in leaf(source).attributes] == [
        ("class", "b", ".b"), ("id", "c", "#c"), ("d", "e", 'd="e"'),
    ]  # fmt: skip


def test_liquid_may_hold_what_means_something_elsewhere() -> None:
    source = '[글]({{ "/a" | relative_url }}) {{ a | b }} <a href="{{ "/c" | relative_url }}">d</a>\n'
    node = leaf(source)
    assert node.tag == "p"
    links = [n for n in node.children if isinstance(n, Element)]
    assert [link.attributes[0].value for link in links] == ['{{ "/a" | relative_url }}', '{{ "/c" | relative_url }}']
    assert ("liquid", "{{ a | b }}", "{{ a | b }}") in list(texts(node.children))
    (table,) = parse_block("가 | {{ a | b }}\n")
    assert isinstance(table, Container) and isinstance(table.children[0], Container)
    (row,) = table.children[0].children
    assert isinstance(row, Container) and len(row.children) == 2


def test_a_break_ends_where_the_next_thing_begins() -> None:
    """The space in front of ``>>`` belongs to it, in the next line's indentation as well."""
    source = "a\\\n    >> b"
    check(source, parse_block(source), 0, len(source))
