"""Addresses as people type them."""

from __future__ import annotations

import pytest

from editor.session.links import completed_address


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("www.example.com/눈?a=1&b=2", "https://www.example.com/눈?a=1&b=2"),
        ("뉴스.kr", "https://뉴스.kr"),
        (" a.kr:8080/x ", "https://a.kr:8080/x"),
        ("desk@a.kr", "mailto:desk@a.kr"),
        ("https://a.kr", "https://a.kr"),
        ("tel:02-123", "tel:02-123"),
        ("/2026/01/02/a/", "/2026/01/02/a/"),
        ("#top", "#top"),
        ("../a.html", "../a.html"),
        ("notes.html", "notes.html"),
        ("", ""),
    ],
)
def test_what_is_meant(typed: str, meant: str) -> None:
    assert completed_address(typed) == meant
