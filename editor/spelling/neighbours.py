"""Whether a Hangul word may be a slip of one letter: whether a word of the dictionary stands that near.

What is near to nothing is no slip, but a name or a term that no dictionary has yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from editor.spelling.hangul import is_syllables, variants
from editor.spelling.particles import PARTICLES

Known = Callable[[str], bool]
_SHORTEST, _LONGEST = 2, 6  # syllables of a listed word that is looked for at a word's beginning


class Neighbours:
    """``listed`` says whether the dictionary's list has a word as it stands (asked some thousand times a word, so it
    has to be quick), ``known`` whether it is a word in any of its forms.
    """

    def __init__(self, listed: Known, known: Known) -> None:
        self._listed = listed
        self._known = known

    def has_near(self, word: str) -> bool:
        """Whether one letter put right, left out or put in makes a known word of it; composed syllables only."""
        return any(map(self._known, self._candidates(word)))

    def _candidates(self, word: str) -> Iterator[str]:
        """Words that begin with a listed word: the slip is in that, or in the particle behind it."""
        for end in range(_SHORTEST, min(len(word), _LONGEST) + 1):
            stem, rest = word[:end], word[end:]
            # Hardly a word is far from all those of two syllables: behind these only particles count.
            if end > _SHORTEST or not rest or rest in PARTICLES:
                yield from (near + rest for near in _one_off(stem) if self._listed(near))
            if rest and self._listed(stem):
                yield from (stem + particle for particle in _one_off(rest) if particle in PARTICLES)


def _one_off(text: str) -> Iterator[str]:
    for at, syllable in enumerate(text):
        if not is_syllables(syllable):
            continue
        head, tail = text[:at], text[at + 1 :]
        for other in variants(syllable):
            yield head + other + tail
