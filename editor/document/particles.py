"""Korean particles: what may follow a word without making it another word.

A Korean word is seldom alone: 서울 is written 서울은, 서울에서, 서울이라고. Particles (조사) are a closed class, and
many ask whether a consonant stands before them; the copula 이다 and a few suffixes behave alike. Without a dictionary
of nouns some longer words look like a word with a particle (사이 is not 사 + 이); they count as one.
"""

from __future__ import annotations

from functools import lru_cache

_ANYWHERE = frozenset(
    "의 에 에서 에게 에게서 에다 에다가 한테 한테서 께 께서 도 만 부터 까지 보다 처럼 같이 마다 조차 마저 밖에"
    " 뿐 대로 만큼 하고 더러 치고 커녕 들 씨 님 측 쪽 등 인 인데 인지 일 임 입니다 입니까 이다 이고 이며 이면"
    " 이라 이란 이라는 이라고 이라며 이라면 이라도 이라서 이나 이나마 이든 이든지 이든가 이던 이자 이지만 이니"
    " 이므로 이어서 이었다 이었고 이었던 이었지만 이었습니다 이에요 이요 이여 이랑 이야 이야말로".split()
)
_AFTER_CONSONANT = frozenset("은 이 을 과 아 은커녕".split())
_AFTER_VOWEL = frozenset(
    "는 가 를 와 야 여 나 나마 랑 며 면 란 라는 라고 라며 라면 라도 라서 든 든지 든가 지만 므로 여서 였다 였고"
    " 였던 였지만 였습니다 예요 요 야말로 는커녕".split()
)
_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28
_RIEUL = 8  # the final consonant that takes 로, not 으로
_MOST = 4  # particles in a row: 에서만큼은
_LONGEST = 5  # syllables of one


def is_hangul(character: str) -> bool:
    """Whether it is a composed syllable."""
    return _FIRST <= ord(character) <= _LAST


@lru_cache(maxsize=4096)
def are_particles(before: str, text: str, most: int = _MOST) -> bool:
    """Whether a text of Hangul syllables is nothing but particles, as they stand behind the character ``before``."""
    if not text:
        return True
    return most > 0 and any(
        _fits(before, text[:length]) and are_particles(text[length - 1], text[length:], most - 1)
        for length in range(1, min(_LONGEST, len(text)) + 1)
    )


def _fits(before: str, particle: str) -> bool:
    if particle in _ANYWHERE:
        return True
    if not is_hangul(before):  # how figures and foreign words are read nobody can see
        return particle in _AFTER_CONSONANT or particle in _AFTER_VOWEL or particle in ("로", "으로", "로서", "으로서")
    final = (ord(before) - _FIRST) % _FINALS
    if particle in ("로", "로서", "로써"):
        return final in (0, _RIEUL)
    if particle in ("으로", "으로서", "으로써"):
        return final not in (0, _RIEUL)
    return particle in (_AFTER_CONSONANT if final else _AFTER_VOWEL)
