"""Which keys make a syllable on the Korean keyboard, and how many of them are let go of."""

from __future__ import annotations

_INITIAL = "r R s e E f a q Q t T d w W c z x v g".split()
_MEDIAL = "k o i O j p u P h h,k h,o h,l y n n,j n,p n,l b m m,l l".split()
_FINAL = "- r R r,t s s,w s,g e f f,r f,a f,q f,t f,x f,v f,g a q q,t t T d w c z x v g".split()


def keys_of(syllable: str) -> list[str]:
    """The keys of the Korean keyboard with two sets that make a syllable."""
    initial, rest = divmod(ord(syllable) - 0xAC00, 588)
    medial, final = divmod(rest, 28)
    ending = _FINAL[final].split(",") if final else []
    return [_INITIAL[initial], *_MEDIAL[medial].split(","), *ending]


def releases(keys: tuple[str, ...]) -> int:
    """How many keys go up again: those of a chord, and Shift behind each capital letter."""
    return sum(len(key.split("+")) + (len(key) == 1 and key.isupper()) for key in keys)
