"""Whether a renderer that ended is started again: at once as a rule, not for ever where it keeps ending."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

MOST = 30  # points; what ended by itself before or right after its page was shown has ten, everything else one
_OWN_FAULT = 10
_SOON = 2.0  # s after a page was shown in which it counts as the page's fault
_CALM = 60.0  # s that a page stands after which the past is forgotten
_FIRST_PAUSE = 5.0  # s after which a change of the article is reason enough to try anew; each time twice as long
_LONGEST_PAUSE = 80.0


class CrashTally:
    """Counts how renderers end; ``clock`` gives seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._points = 0
        self._shown_at: float | None = None
        self._stopped_at: float | None = None
        self._pause = _FIRST_PAUSE

    @property
    def is_stopped(self) -> bool:
        """Whether the preview stays off until somebody asks for it or the article changes."""
        return self._stopped_at is not None

    def page_shown(self) -> None:
        """A page stands."""
        self._shown_at = self._clock()

    def renderer_ended(self, by_itself: bool) -> bool:
        """Whether it is to be started again. ``by_itself``: it was not ended from outside."""
        stood = None if self._shown_at is None else self._clock() - self._shown_at
        if stood is not None and stood >= _CALM:
            self._points, self._pause = 0, _FIRST_PAUSE
        own_fault = stood is None or (by_itself and stood < _SOON)
        self._points += _OWN_FAULT if own_fault else 1
        self._shown_at = None
        if self._points >= MOST:
            self.stop()
        return not self.is_stopped

    def stop(self) -> None:
        """The renderer was ended for what its page costs: that page is not shown again by itself."""
        self._stopped_at = self._clock()
        self._shown_at = None

    def may_try_changed(self) -> bool:
        """Whether another text is reason to try anew; each time that is granted the next pause is longer."""
        if self._stopped_at is None or self._clock() - self._stopped_at < self._pause:
            return False
        self._pause = min(_LONGEST_PAUSE, self._pause * 2)
        self._points, self._stopped_at = MOST - _OWN_FAULT, None  # one more fault and it stays off again
        return True

    def forget(self) -> None:
        """The person wants it shown again."""
        self._points, self._stopped_at, self._pause = 0, None, _FIRST_PAUSE
