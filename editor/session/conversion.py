"""Old files made ones that Jekyll reads: other encodings to UTF-8, TOML fields to YAML. Nothing is written here."""

from __future__ import annotations

from datetime import time

from editor.document.article import Article, ReadOnlyReason
from editor.document.front_matter import parse_front_matter
from editor.document.psych import VALUE_TYPES, Value, same
from editor.document.source import ESCAPED, UTF8, newline_of
from editor.session.session import Session
from editor.site.habits.head import write_head
from editor.site.habits.house import House


def converted(article: Article, house: House) -> Article | None:
    """The article as Jekyll reads it, with the same text, or the same fields as the house writes them.

    None where it needs no conversion, or where something would be lost: bytes that are no text, TOML that is broken
    or holds what YAML would read otherwise.
    """
    if article.read_only is ReadOnlyReason.ENCODING:
        return None if article.encoding.name == ESCAPED else Article.from_text(article.text, UTF8)
    return _in_yaml(article, house) if article.read_only is ReadOnlyReason.TOML else None


def converted_session(session: Session, house: House) -> Session | None:
    """The open article converted, not saved yet: its file is as it was until it is; None as ``converted``."""
    article = converted(session.article, house)
    if article is None:
        return None
    made = Session(
        session.article, session.path, naming=session.naming, fingerprint=session.fingerprint, becomes=article
    )
    made.house = session.house
    return made


def _in_yaml(article: Article, house: House) -> Article | None:
    front = article.front_matter
    values = {key: _plain(value) for key, value in front.values().items()}
    if not values or not all(map(_is_known, values.values())):
        return None
    wished: dict[Value, Value] = {key: value for key, value in values.items()}
    head = write_head(house, values).replace("\r\n", "\n").replace("\n", newline_of(article.text))
    read = parse_front_matter(head)
    if read.end != len(head) or not same(read.all_values(), wished):
        return None
    made = Article.from_text(head + article.text[front.end :], article.encoding)
    return made if same(made.front_matter.all_values(), wished) else None


def _plain(value: object) -> Value:
    """A value of TOML as YAML has it: a time of day is text there."""
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value  # type: ignore[return-value]


def _is_known(value: object) -> bool:
    if isinstance(value, list):
        return all(map(_is_known, value))
    if isinstance(value, dict):
        return all(map(_is_known, value.values()))
    return isinstance(value, VALUE_TYPES)
