"""Between the form and the open session: edits go to the article, the article's changes come back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from editor.document.article import Article
from editor.errors import EditorError
from editor.session.automatic_fields import AutomaticFields
from editor.session.desk import Desk
from editor.session.moved_url import keep_url, moved_url, redirect
from editor.session.session import ArticleChange, Session
from editor.site.habits.house import Field, House
from editor.site.zones import LOCAL_ZONE, SiteZone
from editor.ui.form.content import FormContent
from editor.ui.form.form_pane import FormPane
from editor.ui.form.typed_date import field_value
from editor.ui.form_content import content_of, place_of

_PAUSE = 300  # ms without a key in the body after which what follows from it is written


class FormBinding(QObject):
    """Sets values in the session; what it declines is signalled, and the form shows the article's value again."""

    failed = Signal(object)
    content_shown = Signal(object)

    def __init__(self, form: FormPane, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._automatic: AutomaticFields | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self.categories: tuple[str, ...] = ()
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(_PAUSE)
        self._following.timeout.connect(self._follow_body)
        form.field_edited.connect(self._on_edited)
        form.field_removed.connect(self._on_removed)
        form.automatic_chosen.connect(self._on_automatic)
        form.draft_chosen.connect(self._on_draft)
        form.url_notice.kept.connect(self._on_url_kept)
        form.url_notice.redirect_wanted.connect(self._on_redirect)

    def set_session(self, session: Session | None, desk: Desk | None) -> None:
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._following.stop()
        self._session, self._desk, self._automatic = session, desk, None
        if session is None or desk is None:
            self._form.show_article(FormContent(is_read_only=True))
            return
        self._automatic = self._automatic_of(session, desk)
        self._unsubscribe = session.subscribe(self._on_article_changed)
        self._show(self._form.show_article)

    def take_house(self, desk: Desk) -> None:
        """More is known of how the site's people write: the form is refined, and nothing that is typed is lost."""
        session = self._session
        if session is None or desk is not self._desk:
            return
        session.house = desk.house
        self._automatic = self._automatic_of(session, desk)
        self.refresh()

    def refresh(self) -> None:
        """Shows the article again: its place, the known categories or the language changed."""
        self._show(self._form.update_article)

    def commit(self) -> None:
        """Writes what follows from the body's last words, before they are saved."""
        if self._following.isActive():
            self._following.stop()
            self._follow_body()

    def _show(self, show: Callable[[FormContent], None]) -> None:
        if self._session is not None and self._desk is not None:
            content = content_of(self._session, self._desk, self.categories, self._automatic)
            if self._automatic is not None:
                self._automatic.path = content.file_name
            show(content)
            self.content_shown.emit(content)

    @staticmethod
    def _automatic_of(session: Session, desk: Desk) -> AutomaticFields:
        return AutomaticFields(session.house or House(), session.article, place_of(session, desk)[0])

    def _on_article_changed(self, change: ArticleChange) -> None:
        """Most keystrokes are the body's and leave the form alone."""
        is_head = change.old.front_matter is not change.new.front_matter
        if self._automatic is not None and change.origin != "form":
            if change.origin in ("history", "disk") or is_head:
                self._following.stop()
                self._automatic.compare(change.new)
            elif self._automatic.follows:
                self._following.start()
        if is_head or not change.changes:
            self.refresh()

    def _follow_body(self) -> None:
        session, automatic = self._session, self._automatic
        if session is not None and automatic is not None:
            session.follow_up(automatic.after(session.article))

    def _on_edited(self, key: str, value: object) -> None:
        session = self._session
        if session is None:
            return
        if key in ("date", "slug") and session.article.front_matter.entry(key) is None:
            self._attempt(lambda: self._set_name(session, key, str(value)))
            self.refresh()  # what is shown is what was made of it
        else:
            self._set(session, key, self._typed(session, key, value))

    def _set(self, session: Session, key: str, value: object) -> None:
        """Sets a field, and with it in one step those that follow from it."""
        self.commit()
        others = self._automatic.after(session.article, [(key, value)]) if self._automatic is not None else []
        after = before_of(session.article, key, self._form.order())
        self._attempt(lambda: session.set_fields([(key, value), *others], batch=f"field {key}", after=after))

    def _on_automatic(self, key: str, follows: bool) -> None:
        session, automatic = self._session, self._automatic
        if session is None or automatic is None:
            return
        if follows:
            self._set(session, key, automatic.made(session.article, key))
        else:
            automatic.release(key)
        self.refresh()

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

    def _on_url_kept(self) -> None:
        session, desk = self._session, self._desk
        moved = moved_url(session, desk) if session is not None and desk is not None else None
        if session is not None and desk is not None and moved is not None:
            self._attempt(lambda: keep_url(session, desk, moved))
            self.refresh()

    def _on_redirect(self) -> None:
        session, desk = self._session, self._desk
        moved = moved_url(session, desk) if session is not None and desk is not None else None
        if session is not None and moved is not None:
            self._attempt(lambda: redirect(session, moved))
            self.refresh()

    def _attempt(self, edit: Callable[[], object]) -> None:
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
        known = session.house.field("date") if session.house is not None else None
        manner = known.time if known is not None else None
        value = field_value(text, None, self._zone(), manner) if text else None
        day = value.date() if isinstance(value, datetime) else value
        if isinstance(value, datetime) and naming.is_draft:
            session.set_field("date", value, after="title")
            return
        session.set_naming(replace(naming, date=day if isinstance(day, date) else None))
        if isinstance(value, datetime):
            session.set_field("date", value, after="title", batch="naming")  # undone with the name

    def _typed(self, session: Session, key: str, value: object) -> object:
        """A date stays a date, with an offset where the house has one: as text it would be quoted.

        A category that was one word stays one word.
        """
        old = session.article.field(key)
        known = session.house.field(key) if session.house is not None else None
        if isinstance(value, str) and (key == "date" or isinstance(old, date) or _is_date(known)):
            return field_value(value, old, self._zone(), known.time if known is not None else None)
        is_words = isinstance(old, str) or (old is None and known is not None and known.kind == "text")
        if is_words and isinstance(value, list) and not any(" " in item for item in value):
            return " ".join(value)
        return value

    def _zone(self) -> SiteZone:
        return self._desk.site.configuration.zone if self._desk is not None else LOCAL_ZONE


def _is_date(known: Field | None) -> bool:
    return known is not None and known.kind in ("date", "time")


def before_of(article: Article, key: str, order: Sequence[str]) -> str | None:
    """Behind which key a new one is put: the nearest before it in the form that the article has."""
    earlier = order[: order.index(key)] if key in order else ()
    return next((name for name in reversed(earlier) if article.front_matter.entry(name) is not None), None)
