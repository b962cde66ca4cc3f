"""Which editor a widget of the plan is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor.session.form_plan import Widget
from editor.site.habits.house import Field
from editor.ui.form.choice_editor import ChoiceEditor
from editor.ui.form.field_editor import (
    DateEditor,
    FieldEditor,
    FlagEditor,
    ImageEditor,
    NumberEditor,
    SourceEditor,
    TextEditor,
    TokensEditor,
)
from editor.ui.form.object_editor import ObjectEditor, ObjectsEditor

_Maker = Callable[[QWidget, Field | None], FieldEditor]


def make_editor(widget: Widget, known: Field | None, parent: QWidget) -> FieldEditor:
    """A new editor of that kind for a field; what has none of its own is text."""
    return _MAKERS.get(widget, _text)(parent, known)


def _text(parent: QWidget, known: Field | None) -> FieldEditor:
    return TextEditor(parent)


_MAKERS: dict[Widget, _Maker] = {
    Widget.LONG: lambda parent, known: TextEditor(parent, lines=2, counted=True),
    Widget.MARKDOWN: lambda parent, known: TextEditor(parent, lines=4, counted=True),
    Widget.LIST: lambda parent, known: TokensEditor(parent),
    Widget.PICK: lambda parent, known: TokensEditor(parent, single=True),
    Widget.CHOICE: ChoiceEditor,
    Widget.FLAG: lambda parent, known: FlagEditor(parent),
    Widget.NUMBER: NumberEditor,
    Widget.DATE: lambda parent, known: DateEditor(parent),
    Widget.IMAGE: lambda parent, known: ImageEditor(parent),
    Widget.OBJECT: lambda parent, known: ObjectEditor(parent, known, make_editor),
    Widget.OBJECTS: lambda parent, known: ObjectsEditor(parent, known, make_editor),
    Widget.SOURCE: lambda parent, known: SourceEditor(parent),
}
