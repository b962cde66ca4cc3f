"""XMP (ISO 16684-1): the credit read out of a packet, and a packet written anew with nothing else in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from editor.images.credit import MOST_CAPTION_CHARACTERS, MOST_CHARACTERS, Credit, trimmed

MOST_BYTES = 2_000_000
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
_Shape = Literal["", "Seq", "Alt"]
_PROPERTIES: tuple[tuple[str, str, str, _Shape], ...] = (
    ("bylines", "dc", "creator", "Seq"),
    ("copyright", "dc", "rights", "Alt"),
    ("caption", "dc", "description", "Alt"),
    ("credit", "photoshop", "Credit", ""),
    ("source", "photoshop", "Source", ""),
    ("headline", "photoshop", "Headline", ""),
    ("date", "photoshop", "DateCreated", ""),
    ("terms", "xmpRights", "UsageTerms", "Alt"),
    ("licence", "xmpRights", "WebStatement", ""),
    ("digital_source", "Iptc4xmpExt", "DigitalSourceType", ""),
    ("alt", "Iptc4xmpCore", "AltTextAccessibility", "Alt"),
)
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def read_xmp(packet: bytes) -> Credit:
    """The credit in a packet; empty where it is none, too long, or declares entities (which can grow without end)."""
    try:
        if packet.startswith((b"\xff\xfe", b"\xfe\xff")):
            packet = packet.decode("utf-16").encode()
        if len(packet) > MOST_BYTES or _DECLARES.search(packet):
            return Credit()
        root = ElementTree.fromstring(packet.strip(b"\0 \r\n\t"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return Credit()
    said: dict[str, tuple[str, ...]] = {}
    for name, value in _values(root):
        said.setdefault(name, value)
    texts = {name: values[0] for name, values in said.items() if name != "bylines"}
    return Credit(bylines=said.get("bylines", ())[:20], **texts)


def _values(root: ElementTree.Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Properties stand as elements or as attributes of a description."""
    for description in root.iter(f"{{{_RDF}}}Description"):
        for name, space, local, _ in _PROPERTIES:
            key = f"{{{_SPACES[space]}}}{local}"
            most = MOST_CAPTION_CHARACTERS if name == "caption" else MOST_CHARACTERS
            found = [description.get(key, "")]
            for element in description.findall(key):
                found += _texts(element)
            values = tuple(text for raw in found if (text := trimmed(raw, most)))
            if values:
                yield name, values


def _texts(element: ElementTree.Element) -> list[str]:
    """A text, the items of a list, or of translations the default one first."""
    items = list(element.iter(f"{{{_RDF}}}li"))
    default = "{http://www.w3.org/XML/1998/namespace}lang"
    items.sort(key=lambda item: item.get(default, "x-default") != "x-default")
    return [item.text or "" for item in items] or [element.text or ""]


def write_xmp(credit: Credit) -> bytes:
    """A packet that says the credit; b"" where there is nothing to say."""
    if not credit:
        return b""
    inner = "".join(_element(credit, *entry) for entry in _PROPERTIES)
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF xmlns:rdf="{_RDF}"><rdf:Description rdf:about=""{spaces}>{inner}</rdf:Description></rdf:RDF>'
        '</x:xmpmeta><?xpacket end="r"?>'
    )
    return packet.encode()


def _element(credit: Credit, name: str, prefix: str, local: str, shape: _Shape) -> str:
    value = getattr(credit, name)
    texts = [escape(text) for text in ((value,) if isinstance(value, str) else value) if text]
    if not texts:
        return ""
    tag = f"{prefix}:{local}"
    if not shape:
        return f"<{tag}>{texts[0]}</{tag}>"
    language = ' xml:lang="x-default"' if shape == "Alt" else ""
    items = "".join(f"<rdf:li{language}>{text}</rdf:li>" for text in texts)
    return f"<{tag}><rdf:{shape}>{items}</rdf:{shape}></{tag}>"
