from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.source import UTF8, decode, encode, newline_of

KOREAN = "제목: 속보\r\n본문\n끝"


@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "ignore")))
def test_any_bytes_come_back(data: bytes) -> None:
    assert encode(*decode(data)) == data


@given(st.sampled_from([codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE]), st.binary())
def test_any_bytes_behind_a_byte_order_mark_come_back(bom: bytes, data: bytes) -> None:
    assert encode(*decode(bom + data)) == bom + data


def test_utf_8_keeps_its_newlines() -> None:
    text, encoding = decode(KOREAN.encode())
    assert text == KOREAN
    assert encoding == UTF8
    assert encoding.readable


def test_a_byte_order_mark_is_not_part_of_the_text() -> None:
    text, encoding = decode(codecs.BOM_UTF8 + KOREAN.encode())
    assert text == KOREAN
    assert encoding.readable
    assert encode(text + "!", encoding) == codecs.BOM_UTF8 + KOREAN.encode() + b"!"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (KOREAN.encode("cp949"), "not-utf-8"),
        (codecs.BOM_UTF16_LE + KOREAN.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + KOREAN.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + KOREAN.encode("utf-32-le"), "utf-32"),
    ],
)
def test_other_encodings_are_shown_but_not_readable(data: bytes, error: str) -> None:
    text, encoding = decode(data)
    assert text == KOREAN
    assert not encoding.readable
    assert encoding.error == error
    assert encode(text, encoding) == data


def test_what_is_no_text_is_kept() -> None:
    data = b"ok \xff\xfe\xfa\x80 \xea\xb0"
    text, encoding = decode(data)
    assert text.startswith("ok ")
    assert encoding.error == "undecodable"
    assert encode(text, encoding) == data


@pytest.mark.parametrize(
    ("text", "newline"),
    [("", "\n"), ("a", "\n"), ("a\r\nb\r\nc\n", "\r\n"), ("a\nb\nc\r\n", "\n"), ("a\rb", "\r"), ("a\r\nb\n", "\r\n")],
)
def test_newline_of_a_text_is_that_of_most_lines(text: str, newline: str) -> None:
    assert newline_of(text) == newline
