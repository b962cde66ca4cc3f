"""``@name`` as a link, as jekyll-mentions makes it in a finished page.

Sources: the plugin's ``jekyll-mentions.rb``, html-pipeline's ``mention_filter.rb``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from editor.site.configuration import SiteConfiguration

_HOME = "https://github.com"
_TAG = re.compile(r"(<!--.*?-->|</?[a-zA-Z][^>]*>)", re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_UNREAD = frozenset(("pre", "code", "a", "style", "script"))
_MENTION = re.compile(
    r"(?P<before>^|\W)@(?P<login>(?>\w[\w-]*))(?!/)(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)", re.ASCII | re.MULTILINE
)
_NOBODY = frozenset(("mention", "mentions", "mentioned", "mentioning"))


def mention_base(configuration: SiteConfiguration, data: Mapping[str, object]) -> str | None:
    """Where the names' pages are; None where the site or the page has no mentions."""
    if "jekyll-mentions" not in configuration.names("plugins") or data.get("jekyll-mentions") is False:
        return None
    setting = data.get("jekyll-mentions", configuration.values.get("jekyll-mentions"))
    if isinstance(setting, Mapping):
        setting = setting.get("base_url")
    return str(setting) if isinstance(setting, str) else _HOME


def with_mentions(html: str, base: str) -> str:
    """The HTML with links around names, but in code and links. Done twice it is the same."""
    if "@" not in html:
        return html
    parts, depth = _TAG.split(html), 0
    for at, part in enumerate(parts):
        if at % 2:
            depth = max(0, depth + _step(part))
        elif depth == 0 and "@" in part:
            parts[at] = _MENTION.sub(lambda match: _link(match, base), part)
    return "".join(parts)


def _step(tag: str) -> int:
    name = _NAME.match(tag)
    if name is None or name[1].lower() not in _UNREAD or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1


def _link(match: re.Match[str], base: str) -> str:
    login = match["login"]
    if login.lower() in _NOBODY:
        return match.group()
    slash = "" if base.endswith(("/", "~")) else "/"
    return f'{match["before"]}<a href="{base}{slash}{login}" class="user-mention">@{login}</a>'
