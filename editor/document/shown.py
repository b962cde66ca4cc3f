"""A block as a person reads it, for comparing: its text without markup; what holds none as its source."""

from __future__ import annotations

from editor.document.article import Article
from editor.document.projection import view_at
from editor.markup.inline import plain_text


def shown_text(article: Article, index: int) -> str:
    """The text of a block's lines, one below the other; the source of what is kept as source."""
    view = view_at(article, index)
    if view.is_raw:
        return article.body.blocks[index].source.strip()
    text = "\n".join(plain_text(line.runs) for line in view.lines).strip()
    return text or article.body.blocks[index].source.strip()


def shown_pair(old: Article, old_index: int, new: Article, new_index: int) -> tuple[str, str]:
    """Two versions of a block as they read; their sources where that would be the same text twice."""
    texts = shown_text(old, old_index), shown_text(new, new_index)
    if texts[0] == texts[1]:
        return old.body.blocks[old_index].source.strip(), new.body.blocks[new_index].source.strip()
    return texts
