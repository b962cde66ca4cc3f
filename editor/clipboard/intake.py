"""HTML from elsewhere, made ready for the parser in one pass over its tags: counted, nested well, and relieved of what
nobody reads: scripts, comments, office programs' namespaces. Pictures inside addresses are put aside.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape

from editor.clipboard.addresses import PICTURE_SCHEME, link_target
from editor.clipboard.nesting import Nesting
from editor.clipboard.removals import Removal
from editor.clipboard.sanitising import LEFT_OUT_WITH_CONTENT, TAGS

MOST_CHARACTERS = 3_000_000  # of markup, pictures inside addresses not counted
MOST_TAGS = MOST_REFERENCES = 150_000  # the parser takes longer over each reference the more there are

# Possessive: no input makes them go back over what they have read. Quotes count behind an equals sign only, as in HTML.
_MARKUP = re.compile(
    r"<!--(?P<comment>(?:[^-]++|-(?!-!?>))*+)(?:--!?>|\Z)"
    r"|<[!?](?P<declaration>[^>]*+)(?:>|\Z)"
    r"|</(?P<closer>[a-z][^\s/>]*+)[^>]*+(?:>|\Z)"
    r"""|<(?P<opener>[a-z][^\s/>]*+)(?P<rest>(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?)*+)(?:>|\Z)""",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]++)(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s>"']*+)))?""")
_DATA = re.compile(r"""data:image/[^"'\s>)]++""", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_FRAGMENT = re.compile(r"\A\s*(?:Start|End)Fragment\s*\Z", re.IGNORECASE)

# Elements that are left out with all that is in them. In the first the parser sees no tags but their own closer.
_RAW = {
    "script": Removal.SCRIPTS, "style": Removal.STYLES, "title": None, "textarea": Removal.CONTROLS,
    "iframe": Removal.EMBEDS, "noembed": Removal.EMBEDS, "noframes": Removal.EMBEDS, "xmp": None,
}  # fmt: skip
_WHOLE = {
    "svg": Removal.EMBEDS, "math": Removal.EMBEDS, "template": Removal.HIDDEN, "noscript": Removal.HIDDEN,
    "audio": Removal.EMBEDS, "video": Removal.EMBEDS, "canvas": Removal.EMBEDS, "xml": Removal.OFFICE,
    "button": Removal.CONTROLS, "select": Removal.CONTROLS, "datalist": Removal.CONTROLS,
}  # fmt: skip
_READ = TAGS | LEFT_OUT_WITH_CONTENT  # of all other elements the contents alone count


@dataclass(frozen=True, slots=True)
class Intake:
    """HTML that is ready to be sanitised.

    Attributes:
        html: every element is closed, none deeper than ``nesting.DEEPEST``.
        sheet: the style sheets' text.
        pictures: the ``data:`` addresses that were put aside.
        removed: what was left out on the way.
    """

    html: str
    sheet: str
    pictures: tuple[str, ...]
    removed: Counter[Removal]


def taken_in(html: str) -> Intake | None:
    """HTML made ready; None where there is too much of it."""
    pictures: list[str] = []
    if len(html) > MOST_CHARACTERS:
        html = _DATA.sub(lambda found: _put_aside(found[0], pictures), html)
    if len(html) > MOST_CHARACTERS or html.count("<") > MOST_TAGS or html.count("&") > MOST_REFERENCES:
        return None
    return _Pass(html, pictures).run()


def without_markup(html: str) -> str:
    """The text alone, a line for each block: for what is too long to be read."""
    text = re.sub(r"(?is)<(script|style|title)\b.*?(?:</\1\s*>|\Z)", "", html)
    text = re.sub(r"(?i)</?(?:p|div|h[1-6]|li|tr|br|table|blockquote)\b[^>]*+>", "\n", text)
    return unescape(_MARKUP.sub("", text))


def _put_aside(address: str, pictures: list[str]) -> str:
    pictures.append(address)
    return f"{PICTURE_SCHEME}:{len(pictures) - 1}"


class _Pass:
    def __init__(self, html: str, pictures: list[str]) -> None:
        self._html = html
        self._pictures = pictures
        self._out: list[str] = []
        self._sheets: list[str] = []
        self._nesting = Nesting()
        self._removed: Counter[Removal] = Counter()
        self._unclosed: set[str] = set()  # elements that are known to have no closer further down

    def run(self) -> Intake:
        position = 0
        while found := _MARKUP.search(self._html, position):
            self._text(self._html[position : found.start()])
            position = found.end()
            if found["opener"] is not None:
                position = self._opener(found["opener"].lower(), found["rest"], position)
            elif found["closer"] is not None:
                self._close(found["closer"].lower())
            else:
                self._comment(found)
        self._text(self._html[position:])
        self._out.extend(f"</{name}>" for name in self._nesting.ended())
        return Intake("".join(self._out), "\n".join(self._sheets), tuple(self._pictures), self._removed)

    def _text(self, text: str) -> None:
        kept, count = _CONTROL.subn("", text)
        self._removed[Removal.CHARACTERS] += count
        self._out.append(kept)

    def _comment(self, found: re.Match[str]) -> None:
        inside = found["comment"] if found["comment"] is not None else found["declaration"]
        if found["comment"] is not None and _FRAGMENT.match(inside):
            self._out.append(f"<!--{inside.strip()}-->")
        elif inside.lstrip("[").lower().startswith(("if ", "if!", "endif")):
            self._removed[Removal.OFFICE] += 1
        elif found["comment"] is not None:
            self._removed[Removal.COMMENTS] += 1

    def _close(self, name: str) -> None:
        if name in _READ:
            self._out.extend(f"</{closed}>" for closed in self._nesting.closed(name))

    def _opener(self, name: str, rest: str, position: int) -> int:
        """Takes an element's opener in, or leaves the element out; where to go on."""
        if ":" in name:
            self._removed[Removal.OFFICE] += 1
            return position
        if name in _RAW or name in _WHOLE:
            return self._left_out(name, rest, position)
        if name not in _READ:
            return position
        attributes = self._attributes(rest)
        self._removed[Removal.FONTS] += name == "font"
        closing, is_taken = self._nesting.opened(name)
        self._out.extend(f"</{closed}>" for closed in closing)
        if is_taken:
            self._out.append(f"<{name}{attributes}>")
        return position

    def _left_out(self, name: str, rest: str, position: int) -> int:
        kind = _RAW.get(name) or _WHOLE.get(name)
        if kind:
            self._removed[kind] += 1
        if rest.endswith("/") and name in _WHOLE:
            return position
        closer = None
        if name not in self._unclosed:
            closer = re.compile(rf"</{name}\b[^>]*+(?:>|\Z)", re.IGNORECASE).search(self._html, position)
        if closer is None:
            self._unclosed.add(name)
            return len(self._html) if name in _RAW else position
        if name == "style":
            self._sheets.append(self._html[position : closer.start()])
        return closer.end()

    def _attributes(self, rest: str) -> str:
        """The attributes that may say something, written anew."""
        out: list[str] = []
        for found in _ATTRIBUTE.finditer(rest):
            name, value = found[1].lower(), next((group for group in found.groups()[1:] if group is not None), "")
            if name == "style":
                self._removed[Removal.STYLES] += 1
            elif name == "class":
                self._removed[Removal.CLASSES] += 1
            elif name.startswith("on"):
                self._removed[Removal.SCRIPTS] += 1
                continue
            elif name == "href" and not link_target(unescape(value)):
                self._removed[Removal.LINKS] += 1
                continue
            value = _DATA.sub(lambda data: _put_aside(data[0], self._pictures), value)
            out.append(' {}="{}"'.format(_CONTROL.sub("", name).replace("<", ""), _quoted(_CONTROL.sub("", value))))
        return "".join(out)


def _quoted(value: str) -> str:
    return value.replace('"', "&quot;").replace("<", "&lt;")
