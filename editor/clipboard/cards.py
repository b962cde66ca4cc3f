"""Cards that blogs make of a link: the link itself is taken over, with the title that the card shows."""

from __future__ import annotations

from editor.clipboard.addresses import link_target
from editor.clipboard.elements import Tag
from editor.clipboard.lines import visible
from editor.markup.inline import Mark, Run


def link_of(card: Tag) -> tuple[Run, ...]:
    """The link of a card as text; empty for a card without one."""
    target = next((found for tag in card.descendants() if (found := link_target(tag.get("href")))), "")
    title = next((text for tag in card.descendants() if _is_title(tag) and (text := _words(tag))), "")
    return (Run(title or target, (Mark("a", (("href", target),)),)),) if target else ()


def _is_title(tag: Tag) -> bool:
    return any(name.endswith(("og-title", "oglink-title")) for name in tag.classes)


def _words(tag: Tag) -> str:
    return " ".join(visible(tag.text())[0].split())
