"""What the form calls the keys of a post: the newsroom's words for the known ones, the key itself for others."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.site.habits.house import Field
from editor.ui.marking import QT_TRANSLATE_NOOP

_NAMES = {
    "title": QT_TRANSLATE_NOOP("FieldNames", "Headline"),
    "categories": QT_TRANSLATE_NOOP("FieldNames", "Categories"),
    "category": QT_TRANSLATE_NOOP("FieldNames", "Category"),
    "tags": QT_TRANSLATE_NOOP("FieldNames", "Tags"),
    "excerpt": QT_TRANSLATE_NOOP("FieldNames", "Excerpt"),
    "feature_text": QT_TRANSLATE_NOOP("FieldNames", "Feature text"),
    "feature_image": QT_TRANSLATE_NOOP("FieldNames", "Feature picture"),
    "image": QT_TRANSLATE_NOOP("FieldNames", "Image"),
    "date": QT_TRANSLATE_NOOP("FieldNames", "Date"),
    "last_modified_at": QT_TRANSLATE_NOOP("FieldNames", "Last changed"),
    "slug": QT_TRANSLATE_NOOP("FieldNames", "Name in the URL"),
    "author": QT_TRANSLATE_NOOP("FieldNames", "Author"),
    "description": QT_TRANSLATE_NOOP("FieldNames", "Description"),
    "published": QT_TRANSLATE_NOOP("FieldNames", "Published"),
    "layout": QT_TRANSLATE_NOOP("FieldNames", "Layout"),
    "permalink": QT_TRANSLATE_NOOP("FieldNames", "Fixed URL"),
    "comments": QT_TRANSLATE_NOOP("FieldNames", "Comments"),
}


def field_name(key: str) -> str:
    """The key in the person's language."""
    source = _NAMES.get(key)
    return QCoreApplication.translate("FieldNames", source) if source else key


def label_of(key: str, known: Field | None) -> str:
    """What the site's people call the field, else the newsroom's word for the key."""
    return known.label if known is not None and known.label else field_name(key)
