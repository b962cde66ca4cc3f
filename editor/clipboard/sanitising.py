"""The allow-list: which elements, attributes, styles and addresses of others' HTML are looked at, all else is gone.

ammonia (by way of nh3) parses as browsers do, with html5ever, and writes out a tree that is closed and escaped
throughout, which ``elements.py`` can then read simply.
"""

from __future__ import annotations

import nh3

from editor.clipboard.addresses import PICTURE_SCHEME

TAGS = frozenset(
    "a abbr address article aside b big blockquote br caption center cite code col colgroup dd del details dfn dir div"
    " dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd label li main mark menu nobr ol"
    " p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var"
    " wbr picture".split()
)
LEFT_OUT_WITH_CONTENT = frozenset({"script", "style", "title", "nav"})
_EVERYWHERE = frozenset(
    {
        "class",
        "style",
        "hidden",
        "role",
        "aria-level",
        "data-aria-level",
        "aria-checked",
        "data-ke-type",
        "data-ke-language",
    }
)
_ATTRIBUTES = {
    "*": _EVERYWHERE,
    "a": frozenset({"href", "title"}),
    "img": frozenset(
        {"src", "alt", "width", "height", "data-src", "data-lazy-src", "data-original", "data-origin-src", "srcset"}
    ),
    "ol": frozenset({"start", "type"}),
    "li": frozenset({"value"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan"}),
}
_STYLES = frozenset(
    {
        "display", "visibility", "font-style", "font-weight", "mso-hide", "mso-list", "mso-outline-level",
        "mso-element", "text-decoration", "text-decoration-line", "text-underline", "text-line-through",
        "vertical-align", "white-space", "white-space-collapse", "width", "height", "word-wrap",
    }
)  # fmt: skip
_PLAIN = ("ol", "li", "td", "th")
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp", "file", PICTURE_SCHEME})

_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(LEFT_OUT_WITH_CONTENT),
    attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
    strip_comments=False,  # where the fragment begins and ends stands in one
    link_rel=None,
    url_schemes=set(_SCHEMES),
    filter_style_properties=set(_STYLES),
)

_GIVEN = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(LEFT_OUT_WITH_CONTENT),
    attributes={"a": {"href", "title"}, "img": {"src", "alt"}} | {tag: set(_ATTRIBUTES[tag]) for tag in _PLAIN},
    link_rel=None,
)


def sanitised(html: str) -> str:
    """HTML of the allow-list only, every element closed."""
    return _CLEANER.clean(html)


def clean_html(html: str) -> str:
    """Our own HTML as it is given to other programs: of the allow-list only, without comments and others' classes."""
    return _GIVEN.clean(html)
