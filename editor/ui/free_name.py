"""A name beside another article's, for a text that is not to be lost."""

from __future__ import annotations

from pathlib import Path

from editor.session.desk import Desk
from editor.session.session import Session
from editor.site.naming import next_free_name, parse_post_name


def free_slug(session: Session, desk: Desk) -> str:
    """The article's name, with ``-2``, ``-3``, … where a file has it or had it; raises as ``Desk.target_path``."""
    target = desk.target_path(session)

    def is_taken(name: str) -> bool:
        return (target.parent / name).exists() or target.parent / name == session.path

    name = next_free_name(target.name, is_taken)
    parts = None if session.naming.is_draft else parse_post_name(name)
    return parts.slug if parts is not None else Path(name).stem
