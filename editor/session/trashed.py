"""What lies in the trash, in a reporter's words."""

from __future__ import annotations

from functools import lru_cache

from editor.document.article import Article
from editor.errors import ReadError
from editor.session.desk import Trashed
from editor.storage.files import read_file

_FOLDERS = frozenset(("_posts", "_drafts"))


@lru_cache(maxsize=1024)  # a file in the trash does not change
def trashed_title(entry: Trashed) -> str:
    """The headline of an article in the trash; "" for other files, and where it cannot be read."""
    if _FOLDERS.isdisjoint(entry.place.parts):
        return ""
    try:
        return str(Article.from_bytes(read_file(entry.file)).field("title") or "").strip()
    except ReadError:
        return ""
