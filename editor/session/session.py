"""One open article: changes come in, observers hear of them, and any of them can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from editor.document.article import Article
from editor.document.changes import Change, Splice, inverted_all
from editor.document.edit import Edit
from editor.document.field_edit import field_changes, without_new_end
from editor.document.history import History, Naming, Selection, Step
from editor.document.yaml_edit import text_from_shown
from editor.errors import EditorError, FieldError
from editor.session.house_writing import house_changes
from editor.site.habits.house import House

PAUSE = 1.0  # seconds without a change after which the next one is undone by itself


@dataclass(frozen=True)
class ArticleChange:
    """What observers hear.

    Attributes:
        origin: who made the change ("form", "body", "history", "command", "disk"), so that it need not be shown
            there again.
        selection: where the caret belongs now, where the change says so.
    """

    old: Article
    new: Article
    changes: tuple[Change, ...]
    revision: int
    origin: str
    selection: Selection | None = None


Observer = Callable[[ArticleChange], None]


class Session:
    """An open article and its history.

    Attributes:
        path: its file; None for one that was never saved.
        fingerprint: of what the file held when it was last read or written.
        house: how the site's people write, as far as it is known: for entries that have no manner of their own yet.
        unconfirmed: a new file that a save has put in its place without the disk's word that it has it, with its
            fingerprint: it is this article's own.
    """

    def __init__(
        self,
        article: Article,
        path: Path | None = None,
        *,
        naming: Naming,
        fingerprint: str | None = None,
        clock: Callable[[], float] = monotonic,
        becomes: Article | None = None,
    ) -> None:
        """``becomes`` is what it is here already where its file holds another: an old file that was converted."""
        self._article = becomes or article
        self._naming = naming
        self._saved = article if path is not None else None
        self._baseline = (article, naming)
        self._history = History()
        self._observers: list[Observer] = []
        self._revision = 0
        self._clock = clock
        self._last_change = clock()
        self.path = path
        self.fingerprint = fingerprint
        self.unconfirmed: tuple[Path, str] | None = None
        self.house: House | None = None

    @property
    def article(self) -> Article:
        return self._article

    @property
    def naming(self) -> Naming:
        """What its file will be called."""
        return self._naming

    @property
    def revision(self) -> int:
        """Grows by one with each change."""
        return self._revision

    @property
    def saved_article(self) -> Article | None:
        """The article as it was last read from or written to its file."""
        return self._saved

    @property
    def is_modified(self) -> bool:
        """Whether text or name differ from the file's (for a new article: from what it began with)."""
        article, naming = self._baseline
        mine = self._article
        is_same = (mine.head, mine.body, mine.encoding) == (article.head, article.body, article.encoding)
        return self._naming != naming or not is_same

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def subscribe(self, observer: Observer) -> Callable[[], None]:
        """Calls the observer after each change; returns what ends that."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def set_field(self, key: str, value: object, *, after: str | None = None, batch: str = "") -> None:
        """Sets a front matter value as the form shows it; raises as ``Article.changes_for_field``."""
        edit = self.field_edit(self._article, key, value, after=after)
        self.perform(edit, origin="form", batch=batch or f"field {key}")

    def set_fields(self, values: Iterable[tuple[str, object]], *, batch: str = "", after: str | None = None) -> None:
        """Sets several values as one step of the history; the first one, where it is new, behind the key ``after``."""
        edit = Edit.of(self._article, ())
        for number, (key, value) in enumerate(values):
            edit = edit.then(self.field_edit(edit.after, key, value, after=None if number else after))
        self.perform(edit, origin="form", batch=batch)

    def follow_up(self, values: Iterable[tuple[str, object]]) -> None:
        """Sets values that follow from what was done last, to be undone together with it; one refused is left."""
        edit = Edit.of(self._article, ())
        for key, value in values:
            with suppress(FieldError):
                edit = edit.then(self.field_edit(edit.after, key, value))
        if edit.is_empty or not self._history.can_undo:
            return
        self._history.amend(Step(edit.changes, None, None, widened=(edit.before.widened, edit.after.widened)))
        self._become(edit.after, edit.changes, "form", None)

    def field_edit(self, article: Article, key: str, value: object, *, after: str | None = None) -> Edit:
        """What ``set_field`` would do to an article that came of this one's; raises as it does."""
        base = self._baseline[0]
        if isinstance(value, str):
            value = without_new_end(article, base, key, value)
        if self.house is not None:
            changes = house_changes(self.house, article, base, key, value, after)
            if changes is not None:
                return Edit.of(article, changes)
        return Edit.of(article, field_changes(article, base, key, _unshown(article, key, value), after))

    def remove_field(self, key: str) -> None:
        self.dispatch(self._article.changes_for_removal(key), origin="form")

    def dispatch(
        self,
        changes: Iterable[Change],
        *,
        origin: str,
        batch: str = "",
        before: Selection | None = None,
        after: Selection | None = None,
    ) -> None:
        """Makes the changes and tells the observers; nothing where there are none."""
        self.perform(Edit.of(self._article, changes), origin=origin, batch=batch, before=before, after=after)

    def perform(
        self,
        edit: Edit,
        *,
        origin: str,
        batch: str = "",
        before: Selection | None = None,
        after: Selection | None = None,
        by_way_of: tuple[Edit, Selection | None] | None = None,
    ) -> None:
        """Makes an edit of the article as it is now; raises ValueError for an edit of another state.

        ``by_way_of`` is another edit of the same article, and the selection after it, that the first undo leads back
        to: the history holds it as a step of its own before the one that made this edit's result of it.
        """
        if edit.before is not self._article:
            raise ValueError("the edit was made for another state of the article")
        if edit.is_empty:
            return
        if by_way_of is not None and not by_way_of[0].is_empty and by_way_of[0].after.text != edit.after.text:
            self._record_in_two(edit, before, after, *by_way_of)
        else:
            self._record(Step(edit.changes, before, after, batch, widened=(edit.before.widened, edit.after.widened)))
        self._become(edit.after, edit.changes, origin, after if origin == "command" else None)

    def _record_in_two(
        self, edit: Edit, before: Selection | None, after: Selection | None, way: Edit, there: Selection | None
    ) -> None:
        self._record(Step(way.changes, before, there, widened=(way.before.widened, way.after.widened)))
        self._history.end_group()
        turn = (*inverted_all(way.changes), *edit.changes)
        self._record(Step(turn, there, after, widened=(way.after.widened, edit.after.widened)))

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """What is done inside is undone together; where it fails with a known error, all of it is taken back."""
        if not self._history.begin_group():  # part of one that is being made already
            yield
            return
        try:
            yield
        except EditorError:
            self._replay(self._history.take_group_back())
            raise
        finally:
            self._history.end_group()

    def set_naming(self, naming: Naming) -> None:
        """Gives the file another name, to be taken at the next save."""
        if naming == self._naming:
            return
        widened = (self._article.widened, self._article.widened)
        self._record(Step((), None, None, "naming", (self._naming, naming), widened))
        self._naming = naming
        self._become(self._article, (), "form", None)

    def close_batch(self) -> None:
        """What comes next is undone by itself: after a click, a move of the caret, a save."""
        self._history.close_batch()

    def undo(self) -> bool:
        """Takes the last step back; False where there is none."""
        return self._replay(self._history.undo())

    def redo(self) -> bool:
        """Makes the step again that was undone last; False where there is none."""
        return self._replay(self._history.redo())

    def mark_saved(self, path: Path, naming: Naming, fingerprint: str) -> None:
        """The article as it is now is what the file holds."""
        self.path = path
        self.fingerprint = fingerprint
        self._naming = naming
        self._saved = self._article
        self._baseline = (self._article, naming)
        self.unconfirmed = None
        self.close_batch()

    def follow(self, path: Path, naming: Naming) -> None:
        """The file was given another name elsewhere; what was written here stays, also a name that it is to get."""
        article, before = self._baseline
        if self._naming == before:
            self._naming = naming
        self.path, self._baseline = path, (article, naming)

    def rebase(self, base: Article, fingerprint: str, text: str) -> None:
        """The file holds another's article now; what was written here became ``text``, as one step of the history."""
        self.fingerprint = fingerprint
        self._saved = base
        self._baseline = (base, self._baseline[1])
        self.close_batch()
        self.dispatch((Splice(0, self._article.text, text).trimmed(),), origin="disk")
        self.close_batch()

    def _record(self, step: Step) -> None:
        now = self._clock()
        if now - self._last_change > PAUSE:
            self._history.close_batch()
        self._last_change = now
        self._history.record(step)

    def _replay(self, step: Step | None) -> bool:
        if step is None:
            return False
        if step.named:
            self._naming = step.named[1]
        article = replace(self._article.apply(step.changes), widened=step.widened[1])
        self._become(article, step.changes, "history", step.after)
        return True

    def _become(self, article: Article, changes: tuple[Change, ...], origin: str, selection: Selection | None) -> None:
        old, self._article = self._article, article
        self._revision += 1
        change = ArticleChange(old, article, changes, self._revision, origin, selection)
        for observer in tuple(self._observers):
            observer(change)


def _unshown(article: Article, key: str, value: object) -> object:
    """A text as the form shows it, with the line end that a folded or literal block brings along."""
    entry = article.front_matter.entry(key)
    return text_from_shown(article.text, entry, value) if entry is not None and isinstance(value, str) else value
