"""Credits read from where programs put them, and written so that they are read back."""

from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from editor.images.credit import Credit, merged, trimmed
from editor.images.iptc import read_iptc, write_iptc
from editor.images.prepare import prepare
from editor.images.xmp import read_xmp, write_xmp
from tests.images import made

TEXTS = st.text(max_size=60).map(trimmed)
CREDITS = st.builds(
    Credit, bylines=st.lists(TEXTS.filter(bool), max_size=3).map(tuple), credit=TEXTS, source=TEXTS, copyright=TEXTS,
    caption=TEXTS, headline=TEXTS, terms=TEXTS, licence=TEXTS, digital_source=TEXTS, alt=TEXTS,
    date=st.sampled_from(["", "2026-01-02", "2026-01-02T03:04:05", "2026-01-02T03:04:05+09:00"]),
)  # fmt: skip


@given(CREDITS)
def test_xmp_is_read_as_written(credit: Credit) -> None:
    assert read_xmp(write_xmp(credit)) == credit


@given(CREDITS)
def test_iptc_is_read_as_written_as_far_as_it_goes(credit: Credit) -> None:
    read = read_iptc(write_iptc(credit))
    assert merged([read, credit]) == credit and (read.bylines, read.date) == (credit.bylines, credit.date)


@given(st.binary(max_size=200))
def test_broken_data_says_nothing_wrong(data: bytes) -> None:
    read_iptc(b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(data).to_bytes(4, "big") + data)
    assert read_xmp(data) == Credit()


def dataset(number: int, value: bytes) -> bytes:
    return bytes((0x1C, 2, number)) + struct.pack(">H", len(value)) + value


def test_older_programs_write_cp949() -> None:
    block = dataset(80, "김기자".encode("cp949")) + dataset(116, b"\xa9 Daily")
    resources = b"8BIM\x04\x0c\x03abc\0\0\0\1x\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(block)) + block
    credit = read_iptc(b"Photoshop 3.0\0" + resources)
    assert credit.bylines == ("김기자",) and "Daily" in credit.copyright


def test_xmp_in_attributes_and_translations() -> None:
    packet = (
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        "<rdf:Description xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:Credit='AP'"
        " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:rights><rdf:Alt><rdf:li xml:lang='ko'>저작권</rdf:li>"
        "<rdf:li xml:lang='x-default'>rights</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    assert read_xmp(packet.encode()) == read_xmp(packet.encode("utf-16")) == Credit(credit="AP", copyright="rights")


def test_entities_are_not_resolved() -> None:
    packet = write_xmp(Credit(credit="A"))
    assert read_xmp(b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + packet[packet.index(b"<x:") :]) == Credit()


def test_exif_is_asked_last_and_gives_the_day_alone() -> None:
    credit = prepare(made.packed(made.halves(), "JPEG", exif=made.secretive_exif().tobytes())).credit
    assert credit == Credit(("김기자",), copyright="ⓒ 뉴스다오 2026", caption="한강이 얼었다.", date="2026-01-02")


def test_what_cameras_write_is_no_caption() -> None:
    exif = Image.Exif()
    exif[0x010E] = "OLYMPUS DIGITAL CAMERA         "
    assert prepare(made.packed(made.halves(), "JPEG", exif=exif.tobytes())).credit == Credit()
