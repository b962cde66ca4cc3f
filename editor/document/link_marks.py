"""A link as a person sees it: target, title, and whether it opens a window of its own."""

from __future__ import annotations

from dataclasses import dataclass

from editor.markup.inline import Mark

_NEW_WINDOW = "_blank"
_SAFE = "noopener"


@dataclass(frozen=True, slots=True)
class Link:
    """What a link says; other attributes of its source are kept, and are not named here."""

    target: str
    title: str = ""
    new_window: bool = False


def link_of(mark: Mark) -> Link:
    """What a link's mark says."""
    opens = (mark.attribute("target") or "").lower() == _NEW_WINDOW
    return Link(mark.attribute("href") or "", mark.attribute("title") or "", opens)


def link_mark(link: Link, present: Mark | None = None) -> Mark:
    """The mark of a link, in the manner of the one that was there: what did not change stays as it is written.

    A page that opens in a new window must not reach back into ours: ``rel`` says so.
    """
    attributes: dict[str, str | None] = dict(present.attributes) if present else {}
    old = link_of(present) if present else Link("")
    if link.target != old.target or "href" not in attributes:
        attributes = {"href": link.target} | attributes | {"href": link.target}
    if link.title != old.title:
        attributes["title"] = link.title
    if link.new_window != old.new_window:
        attributes["target"] = _NEW_WINDOW if link.new_window else ""
        words = [word for word in (attributes.get("rel") or "").split() if word != _SAFE]
        attributes["rel"] = " ".join([*words, _SAFE] if link.new_window else words)
    changed = {"title", "target", "rel"} if present is None or link != old else set()
    return Mark("a", tuple((name, value) for name, value in attributes.items() if value or name not in changed))
