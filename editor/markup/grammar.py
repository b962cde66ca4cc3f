"""The patterns and word lists of kramdown's block grammar, HTML and attribute lists (kramdown 2.4, GFM parser 1.1).

The patterns are meant for ``Pattern.match(text, position)``, so they have no ``^`` in front; white space is
ASCII's, as in Ruby, and letters are Unicode's.
"""

from __future__ import annotations

import re

S = r"[ \t\r\n\f\v]"
NS = r"[^ \t\r\n\f\v]"
OPT = r" {0,3}"
NAME = r"(?:[^\W\d][-\w.]*+:)?[^\W\d][-\w.]*+"

SPAN_ELEMENTS = frozenset(
    "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt "
    "rtc ruby samp select small span strong sub sup tt u var".split()
)
BLOCK_ELEMENTS = frozenset(
    "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section "
    "summary table tbody td th thead tfoot tr ul".split()
)
VOID_ELEMENTS = frozenset("area base br col command embed hr img input keygen link meta param source track wbr".split())
CONTENT_BLOCK = frozenset(
    "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header "
    "hgroup iframe li main map menu nav noscript object section summary td".split()
)
CONTENT_SPAN = frozenset(
    "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q "
    "rb rbc rp rt rtc ruby select small span strong sub sup th tt".split()
)
CONTENT_RAW = frozenset("script style math option textarea pre code kbd samp var".split())
HTML_ELEMENTS = SPAN_ELEMENTS | BLOCK_ELEMENTS | VOID_ELEMENTS | CONTENT_BLOCK | CONTENT_SPAN | CONTENT_RAW


def content_model(tag: str) -> str:
    """How kramdown reads the inside of an element when asked to: "block", "span" or "raw"."""
    return "block" if tag in CONTENT_BLOCK else "span" if tag in CONTENT_SPAN else "raw"


_BLANK_LINE = r"[ \t\r\f\v]*+\n"
BLANK = re.compile(rf"(?:{_BLANK_LINE})++")

IAL_CHARS = r"(?:\\\}|[^}]){1,2000}"  # bounded, so that unclosed ones cost little
ID_NAME = r"[A-Za-z0-9_][A-Za-z0-9_-]*"
IAL_BLOCK = rf"\{{:(?![:/])({IAL_CHARS})\}}[ \t\r\f\v]*\n"
IAL_LINE = IAL_BLOCK.replace(f"({IAL_CHARS})", IAL_CHARS)  # without a group
IAL_BLOCK_START = re.compile(OPT + IAL_BLOCK)
ALD_START = re.compile(rf"{OPT}\{{:({ID_NAME}):({IAL_CHARS})\}}[ \t\r\f\v]*\n")
EXT_START = rf"\{{::([A-Za-z0-9_]+)(?:{S}((?:\\\}}|[^}}]){{0,2000}}?)|)(/)?\}}"
EXT_STOP = rf"\{{:/({ID_NAME})?\}}"
EXT_BLOCK_START = re.compile(rf"{OPT}(?:{EXT_START}|{EXT_STOP})[ \t\r\f\v]*\n")
EXT_SPAN_START = re.compile(rf"{EXT_START}|{EXT_STOP}")
IAL_SPAN_START = re.compile(rf"\{{:({IAL_CHARS})\}}")
EOB = re.compile(r"\^[ \t\r\f\v]*\n")

LAZY_SPANS = "|".join(sorted(SPAN_ELEMENTS | {"script"}))
LAZY_HTML = rf"</?(?!(?:{LAZY_SPANS})\b)(?:(?<=/){NAME}{S}*>|(?<=<){NAME})"
PATTERN_TAIL = r"[\t| ].*\n"
UL = rf"{OPT}[+*-][\t| ].*\n"
OL = rf"{OPT}[0-9]+\.[\t| ].*\n"
LIST_START = re.compile(rf"(?:{UL}|{OL})")
LIST_START_UL = re.compile(rf"({OPT}[+*-])({PATTERN_TAIL})")
LIST_START_OL = re.compile(rf"({OPT}[0-9]+\.)({PATTERN_TAIL})")
DEFINITION_START = re.compile(rf"({OPT}:)({PATTERN_TAIL})")

_LAZY_END = rf"{_BLANK_LINE}|\^[ \t\r\f\v]*\n|{OPT}(?:{IAL_LINE}|{LAZY_HTML})|\Z"
_PARAGRAPH_END = _LAZY_END + rf"|#{{1,6}}[\t ]+.*\n|{OPT}(?:[+*-][\t| ].*\n|[0-9]+\.[\t| ].*\n|:[\t| ].*\n|>|[~`]{{3}})"
PARAGRAPH = re.compile(rf".*\n(?:(?!{_PARAGRAPH_END}).*\n)*+")
PLAIN_PARAGRAPH = re.compile(rf".*\n(?:(?!{_LAZY_END}|{OPT}:[\t| ].*\n).*\n)*+")
QUOTE = re.compile(rf".*\n(?:(?!{_LAZY_END}).*\n)*+")
QUOTE_START = re.compile(rf"{OPT}> ?")
PARAGRAPH_START = re.compile(rf"{OPT}[^ \t].*\n")

SETEXT = re.compile(rf"{OPT}([^ \t].*)\n([-=])[-=]*[ \t\r\f\v]*\n")
ATX = re.compile(r"(#{1,6})[\t ]+(.*)\n")
_NAME_START = (
    ":A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-"
    "\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
HEADER_ID = re.compile(rf"[\t ]\{{#([{_NAME_START}][{_NAME_START}\-.0-9\u00b7\u0300-\u036f\u203f-\u2040]*)\}}\Z")
RULE = re.compile(rf"{OPT}(\*|-|_)[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n")
INDENT = re.compile(r"(?:\t| {4})")
INDENTS = re.compile(r"^(?:\t| {4})", re.MULTILINE)
CODE_MATCH = (
    rf"(?:(?:{_BLANK_LINE})*+(?:(?:\t| {{4}})[ \t]*{NS}.*\n)++"
    rf"(?:(?!{OPT}(?:{IAL_LINE}|{LAZY_HTML})|\^[ \t\r\f\v]*\n)"
    rf"[ \t]*{NS}.*\n)*+)*+"
)
CODE = re.compile(CODE_MATCH)
FENCE_START = re.compile(rf"{OPT}[~`]{{3,}}")
FENCE = re.compile(rf"{OPT}(([~`]){{3,}}){S}*?(({NS}+?)(?:\?{NS}*)?)?{S}*?\n(.*?)(?<=\n){OPT}\1\2*{S}*?\n", re.DOTALL)
FENCE_END = re.compile(rf"^{OPT}(`{{3,}}|~{{3,}})[ \t\r\f\v]*$", re.MULTILINE)

MATH_BLOCK = re.compile(rf"{OPT}(\\)?\$\$(.*?)\$\$({S}*?\n)?", re.DOTALL)
LINK_DEFINITION = re.compile(
    rf"{OPT}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|([^\n]*?{NS}[^\n]*?))"
    rf"(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?([\"'])(.+?)\4)?[ \t]*?\n"
)
ABBREVIATION = re.compile(rf"{OPT}\*\[(.+?)\]:(.*?)\n")
FOOTNOTE = re.compile(rf"{OPT}\[\^({ID_NAME})\]:{S}*?(.*?\n{CODE_MATCH})")

HTML_BLOCK_START = re.compile(rf"{OPT}<({NAME}|!--|/)")
# A value may hold Liquid outputs with quotes of their own: Liquid has run by the time that kramdown reads the tag.
_IN_DOUBLE = r"""(?:[^"{]|\{\{[^{}\n]*\}\}|\{)*+"""
_IN_SINGLE = r"""(?:[^'{]|\{\{[^{}\n]*\}\}|\{)*+"""
_VALUE = rf"""(?:\w++|"{_IN_DOUBLE}"|'{_IN_SINGLE}')"""
HTML_TAG = re.compile(rf"<({NAME})((?:{S}++{NAME}(?:{S}*+={S}*+{_VALUE})?+)*+){S}*+(/)?>")
TAG_BEGIN = re.compile(rf"<({NAME})((?:{S}++{NAME}(?:{S}*+={S}*+{_VALUE})?+)*+)")
HTML_CLOSE = re.compile(rf"</({NAME}){S}*>")
HTML_ATTRIBUTE = re.compile(rf"""{S}*({NAME})(?:{S}*={S}*(?:(\w+)|"({_IN_DOUBLE})"|'({_IN_SINGLE})'))?""")
TRAILING = re.compile(r"[ \t]*\n")
BOUNDARY = re.compile(rf"{_BLANK_LINE}|\^[ \t\r\f\v]*\n|{OPT}{IAL_BLOCK}|\Z")

TABLE_PIPE = r"(?:\||.*?[^\\\n]\|)"
TABLE_LINE = re.compile(rf"{TABLE_PIPE}.*\n")
TABLE_START = re.compile(rf"{OPT}(?={NS}){TABLE_PIPE}.*\n")
TABLE_SEPARATOR = re.compile(r"([+|: \t-]*?-[+|: \t-]*?)[ \t]*\n")
TABLE_FOOTER = re.compile(r"[+|: \t=]*?=[+|: \t=]*?[ \t]*\n")
TABLE_ALIGNMENT = re.compile(r"[ \t]?(:?)-+(:?)[ \t]?")

ENTITY = re.compile(r"&(?:([A-Za-z0-9_:][-A-Za-z0-9_.:]*);|#([0-9]+);|#x([0-9a-fA-F]+);)")
LIQUID = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
