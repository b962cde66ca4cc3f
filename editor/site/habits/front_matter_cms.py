"""The fields that Front Matter CMS knows of a site: ``frontmatter.json``.

Source: https://frontmatter.codes/docs/content-creation/content-types and
https://frontmatter.codes/docs/content-creation/fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from editor.site.habits.configured import (
    Configured,
    mappings_of,
    number_of,
    options_of,
    source_of,
    text_of,
    time_manner,
)
from editor.site.habits.house import Field

PATHS = ("frontmatter.json",)
_KINDS = {
    "string": "text", "number": "number", "datetime": "time", "boolean": "boolean", "draft": "boolean",
    "image": "image", "file": "file", "choice": "choice", "tags": "list", "categories": "list", "taxonomy": "list",
    "list": "list", "fields": "object", "block": "list", "json": "object", "contentRelationship": "relation",
    "dataFile": "choice", "slug": "text",
}  # fmt: skip
_NO_FIELDS = ("divider", "heading")
_COMMENT = re.compile(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/|,(?=\s*[}\]])', re.DOTALL)


def read_front_matter_cms(text: str, posts_folder: str = "_posts") -> Configured | None:
    """What it says of the posts; None where it is not readable or has no content type for them."""
    try:
        # Comments and commas at the end are usual in the settings of the program that it lives in.
        data = json.loads(_COMMENT.sub(lambda found: found[1] or "", text))
    except ValueError:
        return None
    if not isinstance(data, dict):
        return None
    kind = _content_type(data, posts_folder)
    if kind is None:
        return None
    form = _setting(data, "taxonomy.dateFormat")
    fields = (field for field in mappings_of(kind.get("fields")) if text_of(field, "type") not in _NO_FIELDS)
    public = str(_setting(data, "content.publicFolder") or "").strip("/")
    prefix = kind.get("filePrefix") or _setting(data, "templates.prefix")
    extension = text_of(kind, "fileType")
    return Configured(
        "front matter cms",
        tuple(_field(field, form if isinstance(form, str) else "") for field in fields if text_of(field, "name")),
        "" if public == "." else public,
        "/" if public else "",
        f"{prefix}-{{{{slug}}}}" if isinstance(prefix, str) and prefix else "",
        "." + extension if extension else "",
    )


def _setting(data: Mapping[str, object], name: str) -> object:
    return data.get(f"frontMatter.{name}")


def _content_type(data: Mapping[str, object], posts_folder: str) -> Mapping[str, object] | None:
    """The type that the posts' folder names, else the one called ``default`` or ``post``, else the only one."""
    kinds = {text_of(kind, "name"): kind for kind in mappings_of(_setting(data, "taxonomy.contentTypes"))}
    for folder in mappings_of(_setting(data, "content.pageFolders")):
        path = text_of(folder, "path").replace("[[workspace]]", "").strip("/")
        named = folder.get("contentTypes")
        if path == posts_folder and isinstance(named, list):
            found = next((kinds[name] for name in named if isinstance(name, str) and name in kinds), None)
            if found is not None:
                return found
    usual = next((kinds[name] for name in ("post", "default") if name in kinds), None)
    return usual or (next(iter(kinds.values())) if len(kinds) == 1 else None)


def _field(data: Mapping[str, object], form: str) -> Field:
    widget = text_of(data, "type")
    limits = data.get("numberOptions")
    limits = limits if isinstance(limits, Mapping) else {}
    default = data.get("default")
    is_choice = widget in ("choice", "dataFile")
    return Field(
        text_of(data, "name"),
        _kind(widget, data),
        always=True,
        default="" if isinstance(default, str) and "{{" in default else source_of(default),
        time=time_manner(text_of(data, "dateFormat") or form) if widget == "datetime" else None,
        item_kind="object" if widget == "block" else "text" if _KINDS.get(widget) == "list" else "",
        label=text_of(data, "title"),
        hint=text_of(data, "description"),
        required=data.get("required") is True,
        options=options_of(data.get("choices"), "id") if is_choice else (),
        multiple=data.get("multiple") is True,
        minimum=number_of(limits.get("min")),
        maximum=number_of(limits.get("max")),
        widget=widget,
        hidden=data.get("hidden") is True,
        collection=text_of(data, "taxonomyId") or text_of(data, "contentTypeName"),
        value_field=text_of(data, "contentTypeValue"),
        fields=tuple(_field(field, form) for field in mappings_of(data.get("fields"))),
    )


def _kind(widget: str, data: Mapping[str, object]) -> str:
    if widget == "string" and data.get("wysiwyg"):
        return "markdown"
    if widget == "string" and data.get("single") is False:
        return "long"
    return _KINDS.get(widget, "text")
