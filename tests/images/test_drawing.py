"""Drawings that name other files are told from those that do not."""

from __future__ import annotations

import gzip

import pytest

from editor.images.drawing import stands_alone

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
ALONE = (
    "<rect width='1' height='1'/>",
    "<use xlink:href='#a'/><linearGradient id='b' href=\"#선\"/>",
    "<image href='data:image/png;base64,iVBO\nRw0K&#10;Ggo='/>",
    "<a href='https://example.org/?a=1&amp;b=2'><text>x</text></a>",
)
NAMING = (
    "<image href='/etc/x.png'/>", "<image xlink:href='../x.png'/>", "<image href='x.png'/>", "<image href=' x.png'/>",
    "<image x='>' href = '../x.png'/>", "<image href='&#47;x.png'/>", "<image href='#a/../../x.png'/>",
    "<image href='data/../x.png'/>", "<image href='data:image/../../x.png'/>", "<image href='http://../../x.png'/>",
    "<image href='file:///x.png'/>", "<svg:image xlink:HREF='x.png'/>", "<image href='data:image/png;base64,../x'/>",
)  # fmt: skip


@pytest.mark.parametrize("inner", ALONE)
def test_what_names_nothing_stands_alone(inner: str) -> None:
    data = SVG.format(inner).encode()
    assert stands_alone(data) and stands_alone(gzip.compress(data)) and stands_alone(b"\xef\xbb\xbf" + data)


@pytest.mark.parametrize("inner", NAMING)
def test_what_names_a_file_does_not(inner: str) -> None:
    data = SVG.format(inner).encode()
    assert not stands_alone(data) and not stands_alone(gzip.compress(data))


@pytest.mark.parametrize(
    "data",
    [
        SVG.format("<image href='x.png'/>").encode("utf-16"),
        b"<?xml version='1.0' encoding='UTF-7'?>" + SVG.format("").encode(),
        b"<?xml-stylesheet type='text/css' href='#a'?>" + SVG.format("").encode(),
        b"<!DOCTYPE svg [<!ENTITY x '/etc/x.png'>]>" + SVG.format("<image href='&x;'/>").encode(),
        gzip.compress(b"x")[:8] + b"broken",
        b"\xff\xfe",
    ],
    ids=["utf-16", "encoding", "style sheet", "entity", "broken", "no text"],
)
def test_what_cannot_be_told_does_not_either(data: bytes) -> None:
    assert not stands_alone(data)
