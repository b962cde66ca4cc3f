"""What plugins do to the text of a finished page: names of people become links, names of emoji pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from editor.render.emoji import emoji_root, with_emoji
from editor.render.mentions import mention_base, with_mentions
from editor.site.configuration import SiteConfiguration

Finish = Callable[[str], str]
"""HTML of a page's body, or of a block of it, to what is published."""

_BODY = re.compile(r"<body\b.*?>", re.DOTALL)


def finish_of(configuration: SiteConfiguration, data: Mapping[str, object]) -> Finish | None:
    """What the site's plugins do to a page with that front matter; None for nothing."""
    steps: list[Finish] = []
    base, root = mention_base(configuration, data), emoji_root(configuration)
    if base is not None:
        steps.append(partial(with_mentions, base=base))
    if root is not None:
        steps.append(partial(with_emoji, root=root))
    return partial(_all, steps) if steps else None


def _all(steps: list[Finish], html: str) -> str:
    for step in steps:
        html = step(html)
    return html


def finished_page(html: str, finish: Finish) -> str:
    """A whole page: what stands in its body, up to the first end of one."""
    body = _BODY.search(html)
    start = body.end() if body else 0
    end = html.find("</body>", start) if body else len(html)
    end = len(html) if end < 0 else end
    return html[:start] + finish(html[start:end]) + html[end:]
