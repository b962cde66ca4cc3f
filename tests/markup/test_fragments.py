"""HTML made block by block and put together is the HTML of the body."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.markup import assemble, definitions_of, fragment_of, is_glued, split, to_html
from editor.markup.places import FootnoteMark, HeadingId
from tests.markup.test_kramdown_parity import FIXTURES, PIECES


def by_blocks(text: str) -> str:
    blocks = split(text)
    known = definitions_of(blocks)
    return assemble(
        (
            fragment_of(block.source, known, block.kind, is_glued(blocks[i - 1] if i else None))
            for i, block in enumerate(blocks)
        ),
        known,
    )


def squeezed(html: str) -> str:
    return "".join(line.strip() + "\n" for line in html.splitlines() if line.strip())


@settings(max_examples=max(300, settings().max_examples))
@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join) | st.sampled_from(FIXTURES))
def test_by_blocks_is_the_whole(text: str) -> None:
    assert squeezed(by_blocks(text)) == squeezed(to_html(text))


def test_ids_are_counted_and_footnotes_numbered_across_blocks() -> None:
    html = by_blocks("# 가[^b]\n\n# 가\n\n글[^a][^b]\n\n[^a]: 하나\n[^b]: 둘\n")
    assert 'id="가"' in html and 'id="가-1"' in html
    assert html.index('href="#fn:b"') < html.index('href="#fn:a"')
    assert 'id="fnref:b:1"' in html


def test_places_are_left_open_in_a_fragment() -> None:
    known = definitions_of("[^a]: 하나\n")
    places = [part for part in fragment_of("# 가[^a]\n", known) if not isinstance(part, str)]
    assert [type(place) for place in places] == [HeadingId, FootnoteMark]


def test_a_glued_paragraph_stays_one() -> None:
    blocks = split("<p>가</p>\na | b\n")
    assert [block.kind.value for block in blocks] == ["paragraph", "paragraph"]
    assert "<table>" not in by_blocks("<p>가</p>\na | b\n")


def test_equal_definitions_have_one_fingerprint() -> None:
    one = definitions_of("[a]: /b\n\n글\n")
    assert one == definitions_of("다른 글\n\n[a]: /b\n") and one.fingerprint == definitions_of("[a]: /b\n").fingerprint
    assert one != definitions_of("[a]: /c\n")
    assert definitions_of("> [a]: /b\n").links == one.links
