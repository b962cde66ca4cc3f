"""``:name:`` as a picture, as the plugin jemoji makes it in a finished page.

Sources: the plugin's ``jemoji.rb``, html-pipeline's ``emoji_filter.rb``, gemoji's names and file names, which the
package ``pymdown-extensions`` carries.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from html import unescape

from editor.site.configuration import SiteConfiguration

_ROOT = "https://github.githubassets.com/images/icons/"
_TAG = re.compile(r"(<!--.*?-->|</?[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>)", re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_LEFT = frozenset(("pre", "code", "tt"))
_RAW = frozenset(("script", "style"))


def emoji_root(configuration: SiteConfiguration) -> str | None:
    """Where the pictures lie, with ``emoji/`` below it; None where the site does not use the plugin."""
    if "jemoji" not in (*configuration.names("plugins"), *configuration.names("gems")):
        return None
    setting = configuration.section("emoji").get("src")
    return setting if isinstance(setting, str) else _ROOT


def with_emoji(html: str, root: str) -> str:
    """The HTML with pictures for the names in its text, but in code. Done twice it is the same.

    As in the plugin, entities in a text that has a picture are read once more than they should be, and the text of
    scripts and style sheets is no exception.
    """
    if ":" not in html:
        return html
    pattern, files = _names()
    parts, depth, is_raw = _TAG.split(html), 0, False
    for at, part in enumerate(parts):
        if at % 2:
            depth = max(0, depth + _step(part, _LEFT))
            is_raw = _step(part, _RAW) > 0
        elif depth == 0 and ":" in part:
            text = part if is_raw else unescape(part)
            changed = pattern.sub(lambda match: _picture(match[1], root, files[match[1]]), text)
            parts[at] = part if changed == text else changed
    return "".join(parts)


def _step(tag: str, names: frozenset[str]) -> int:
    name = _NAME.match(tag)
    if name is None or name[1].lower() not in names or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1


def _picture(name: str, root: str, file: str) -> str:
    slash = "" if root.endswith("/") else "/"
    source = f"{root}{slash}emoji/{file}"
    return f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{source}" height="20" width="20">'


@cache
def _names() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern for all names between colons, and the file of each; read with the first text that has a colon."""
    from pymdownx import gemoji_db  # 40 ms: only where a site uses emoji

    files = {name: _file(name, entry) for name, entry in gemoji_db.emoji.items()}
    files |= {name: files[meant] for name, meant in gemoji_db.aliases.items()}
    known = {name.strip(":"): file for name, file in files.items()}
    return re.compile(rf":({'|'.join(sorted(map(re.escape, known)))}):"), known


def _file(name: str, entry: Mapping[str, str]) -> str:
    code = entry.get("unicode")
    return f"unicode/{code}.png" if code else f"{name.strip(':')}.png"
