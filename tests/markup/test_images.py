"""An image's address and alternative text, read and changed in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup import to_html
from editor.markup.images import image_address, image_alt, with_alt

SOURCES = (
    '<img src="/a.jpg" alt="x">',
    "<IMG ALT='x' src='/a.jpg' class=\"c\"/>",
    '<img src="/a.jpg"/>',
    "![x](/a.jpg)",
    '![x](</a.jpg> "Titel"){: .c}',
)


@pytest.mark.parametrize("source", SOURCES)
@given(alt=st.text(alphabet=list("가 나ab[]()\\*_`<>&\"'{}%!"), max_size=12))
def test_what_is_written_is_read_again(source: str, alt: str) -> None:
    changed = with_alt(source, alt)
    wanted = " ".join(alt.split()) if source.startswith("!") else alt
    assert image_address(changed) == "/a.jpg"
    assert image_alt(changed) == wanted
    assert "{{" not in changed and "{%" not in changed


@pytest.mark.parametrize("source", SOURCES)
def test_the_page_has_the_new_text_and_the_rest_as_before(source: str) -> None:
    page = to_html(with_alt(source, '새 "말" & <b>') + "\n")
    assert 'alt="새 &quot;말&quot; &amp; &lt;b&gt;"' in page
    assert 'src="/a.jpg"' in page


def test_another_thing_is_no_image() -> None:
    assert image_address("{{ site.title }}") is None
    assert image_alt("<br>") == ""
