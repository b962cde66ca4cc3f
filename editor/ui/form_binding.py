"""Between the form and the open session: edits go to the article, the article's changes come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from editor.errors import EditorError
from editor.session.desk import Desk
from editor.session.session import ArticleChange, Session
from editor.site.zones import LOCAL_ZONE, SiteZone
from editor.ui.form.content import FormContent
from editor.ui.form.form_pane import FormPane
from editor.ui.form.typed_date import field_value
from editor.ui.form_content import content_of

_ORDER = ("title", "categories", "excerpt", "feature_text", "image")


class FormBinding(QObject):
    """Sets values in the session; what it declines is signalled, and the form shows the article's value again."""

    failed = Signal(object)
    content_shown = Signal(object)

    def __init__(self, form: FormPane, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._group: list[tuple[str, object]] | None = None
        self.categories: tuple[str, ...] = ()
        form.field_edited.connect(self._on_edited)
        form.field_removed.connect(self._on_removed)
        form.draft_chosen.connect(self._on_draft)
        form.group_begun.connect(self._on_group_begun)
        form.group_ended.connect(self._on_group_ended)

    def set_session(self, session: Session | None, desk: Desk | None) -> None:
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._session, self._desk = session, desk
        if session is None or desk is None:
            self._form.show_article(FormContent(is_read_only=True))
            return
        self._unsubscribe = session.subscribe(self._on_article_changed)
        self._show(self._form.show_article)

    def refresh(self) -> None:
        """Shows the article again: its place, the known categories or the language changed."""
        self._show(self._form.update_article)

    def _show(self, show: Callable[[FormContent], None]) -> None:
        if self._session is not None and self._desk is not None:
            content = content_of(self._session, self._desk, self.categories)
            show(content)
            self.content_shown.emit(content)

    def _on_article_changed(self, change: ArticleChange) -> None:
        """Most keystrokes are the body's and leave the form alone."""
        if change.old.front_matter is not change.new.front_matter or not change.changes:
            self.refresh()

    def _on_group_begun(self) -> None:
        self._group = []

    def _on_group_ended(self) -> None:
        group, self._group = self._group or [], None
        session = self._session
        if session is not None and group:
            self._attempt(lambda: session.set_fields(group, batch=f"field {group[0][0]}"))

    def _on_edited(self, key: str, value: object) -> None:
        session = self._session
        if session is None:
            return
        if self._group is not None:
            self._group.append((key, value))
        elif key in ("date", "slug") and session.article.front_matter.entry(key) is None:
            self._attempt(lambda: self._set_name(session, key, str(value)))
            self.refresh()  # what is shown is what was made of it
        else:
            self._attempt(lambda: session.set_field(key, self._typed(session, key, value), after=self._before(key)))

    def _on_removed(self, key: str) -> None:
        session = self._session
        if session is None:
            return
        if key in ("date", "slug") and session.article.front_matter.entry(key) is None:
            self._attempt(lambda: self._set_name(session, key, ""))
        else:
            self._attempt(lambda: session.remove_field(key))

    def _on_draft(self, is_draft: bool) -> None:
        session = self._session
        if session is not None:
            naming = replace(session.naming, is_draft=is_draft)
            if not is_draft and naming.date is None and self._desk is not None:
                naming = replace(naming, date=self._desk.site.now().date())
            self._attempt(lambda: session.set_naming(naming))

    def _attempt(self, edit: Callable[[], None]) -> None:
        try:
            edit()
        except EditorError as error:
            self.failed.emit(error)
            self.refresh()

    def _set_name(self, session: Session, key: str, text: str) -> None:
        """Date and slug that the front matter does not state are those of the file's name.

        A file name has no room for a time of day: that is written into the front matter, behind the headline.
        """
        naming = session.naming
        if key == "slug":
            session.set_naming(replace(naming, slug=text))
            return
        value = field_value(text, None, self._zone()) if text else None
        day = value.date() if isinstance(value, datetime) else value
        if isinstance(value, datetime) and naming.is_draft:
            session.set_field("date", value, after="title")
            return
        session.set_naming(replace(naming, date=day if isinstance(day, date) else None))
        if isinstance(value, datetime):
            session.set_field("date", value, after="title", batch="naming")  # undone with the name

    def _typed(self, session: Session, key: str, value: object) -> object:
        """A date stays a date: as text it would be quoted. A category that was one word stays one word."""
        old = session.article.field(key)
        if isinstance(value, str) and (key == "date" or isinstance(old, date)):
            return field_value(value, old, self._zone())
        if isinstance(old, str) and isinstance(value, list) and not any(" " in item for item in value):
            return " ".join(value)
        return value

    def _zone(self) -> SiteZone:
        return self._desk.site.configuration.zone if self._desk is not None else LOCAL_ZONE

    def _before(self, key: str) -> str | None:
        """Behind which key a new one is put: the nearest before it in the form that the article has."""
        if self._session is None or key not in _ORDER:
            return None
        present = self._session.article.front_matter
        earlier = _ORDER[: _ORDER.index(key)]
        return next((name for name in reversed(earlier) if present.entry(name) is not None), None)
