"""The fields that Decap CMS and Sveltia CMS know of a site: ``admin/config.yml``.

Source: https://decapcms.org/docs/configuration-options/ and https://decapcms.org/docs/widgets/.
"""

from __future__ import annotations

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
from editor.site.yaml_text import YamlError, read_yaml

PATHS = ("admin/config.yml", "admin/config.yaml", "static/admin/config.yml")
_KINDS = {
    "string": "text", "text": "long", "markdown": "markdown", "richtext": "markdown", "list": "list",
    "select": "choice", "datetime": "time", "date": "date", "boolean": "boolean", "number": "number",
    "image": "image", "file": "file", "relation": "relation", "object": "object", "hidden": "text", "code": "long",
}  # fmt: skip


def read_decap(text: str, posts_folder: str = "_posts") -> Configured | None:
    """What it says of the posts; None where it is not readable or knows no collection in that folder."""
    try:
        data = read_yaml(text)
    except YamlError:
        return None
    if not isinstance(data, Mapping):
        return None
    for collection in mappings_of(data.get("collections")):
        folder = text_of(collection, "folder").strip("/")
        if folder == posts_folder or folder.startswith(posts_folder + "/"):
            return _collection(data, collection)
    return None


def _collection(data: Mapping[str, object], collection: Mapping[str, object]) -> Configured:
    folder = text_of(collection, "media_folder")
    is_own = folder.startswith("/")  # one without a slash is beside the post
    public = text_of(collection, "public_folder") if is_own else text_of(data, "public_folder")
    extension = text_of(collection, "extension")
    return Configured(
        "decap",
        tuple(_field(field) for field in mappings_of(collection.get("fields")) if text_of(field, "name") != "body"),
        (folder if is_own else text_of(data, "media_folder")).strip("/"),
        "/" if public.startswith("/") else "",
        text_of(collection, "slug"),
        "." + extension if extension else "",
    )


def _field(data: Mapping[str, object]) -> Field:
    widget = text_of(data, "widget") or "string"
    kind = _KINDS.get(widget, "text")
    pattern = data.get("pattern")
    stated = [str(part) for part in pattern] if isinstance(pattern, list) else [str(pattern)] if pattern else []
    inner = mappings_of(data.get("fields")) or mappings_of([data.get("field")])
    is_day = widget == "datetime" and (data.get("time_format") is False or text_of(data, "type") == "date")
    return Field(
        text_of(data, "name"),
        "date" if is_day else kind,
        always=True,
        default=source_of(data.get("default")),
        time=time_manner(text_of(data, "format")) if kind in ("time", "date") else None,
        item_kind=_KINDS.get(text_of(inner[0], "widget") or "string", "text") if kind == "list" and inner else "",
        label=text_of(data, "label"),
        hint=text_of(data, "hint"),
        required=data.get("required") is not False,
        pattern=stated[0] if stated else "",
        pattern_hint=stated[1] if len(stated) > 1 else "",
        options=options_of(data.get("options"), "value"),
        multiple=data.get("multiple") is True,
        minimum=number_of(data.get("min")),
        maximum=number_of(data.get("max")),
        widget=widget,
        hidden=widget == "hidden",
        folder=text_of(data, "media_folder").strip("/"),
        collection=text_of(data, "collection"),
        value_field=text_of(data, "value_field"),
        fields=tuple(_field(field) for field in inner),
    )
