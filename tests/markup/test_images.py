"""An image's address and alternative text, read and changed in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup import to_html
from editor.markup.images import image_address, image_align, image_alt, image_width, with_alt

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


@pytest.mark.parametrize(
    ("source", "width", "align"),
    [
        ('![x](/a.jpg){: width="300" .center}', "300", "center"),
        ('![x](/a.jpg){:width="50%" .align-right}', "50%", "right"),
        ('<img src="/a" style="width: 50%; float:left">', "50%", "left"),
        ('<img src="/a" width=200 style="display:block;margin:0 auto">', "200", "center"),
        ('<img src="/b" data-width="3" class="alignright">', "", "right"),
        ('<img src="/b" align="left" style="max-width:100%">', "", "left"),
        ("![a.left](/b.right)", "", ""),
    ],
)
def test_the_stated_width_and_place_are_read(source: str, width: str, align: str) -> None:
    assert (image_width(source), image_align(source)) == (width, align)
