"""How an automatic field says what it follows from."""

from __future__ import annotations

import pytest

from editor.site.habits.house import Derived
from editor.ui.form.automatic_words import automatic_words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Derived("excerpt"), "Same as “Lead”"),
        (Derived(":picture", before="/"), "Same as the first picture"),
        (Derived("excerpt", before="## Sea people\n"), "“Lead” below the fixed words “Sea people”"),
        (Derived(":body", length=80), "Opening words of the text, 80 characters"),
    ],
)
def test_the_rule_is_said_in_words_that_a_reporter_knows(rule: Derived, words: str) -> None:
    assert automatic_words(rule, "Lead") == words
