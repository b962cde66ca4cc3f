"""Korean particles (조사): which ones there are, and which may follow which sound.

A particle is written to the word before it, be that a name, a Latin word or a bracket. Source: 한글 맞춤법 제41항 and
the particles of 표준국어대사전; which form follows a final consonant is 표준어 규정's plain rule (을/를, 은/는, 이/가,
과/와, 으로/로, 이나/나, ...).
"""

from __future__ import annotations

from collections.abc import Iterator

from editor.spelling.hangul import has_final, has_final_but_rieul

_ENDINGS = ("", "는", "도", "만", "의")
_WITH_ENDINGS = """
    에서 에게 에게서 한테 한테서 께 께서 까지 부터 마저 조차 처럼 만큼 보다 대로 끼리 에서부터 에게까지 에서까지
    에까지 하고 에게로 마다 같이
""".split()
_OTHERS = """
    의 에 에는 에도 에만 에의 엔 에나 에라도 에야 에선 에게선 도 만 만의 만이 만은 만을 만도 만으로 만으로는
    만으로도 뿐 뿐만 뿐만은 뿐이 뿐인 뿐이다 뿐입니다 뿐만이 밖에 밖에는 밖에도 까지가 까지를 부터가 까진 보단 커녕
    은커녕 마다의 대로라면 께선 에게든 에서든 에서나 에서조차 에게조차 까지라도 하고도
""".split()
_FREE = frozenset(_OTHERS) | {first + ending for first in _WITH_ENDINGS for ending in _ENDINGS}
_AFTER_FINAL = frozenset("""
    은 이 을 과 과는 과도 과의 과만 이나 이나마 이든 이든지 이란 이라 이라는 이라고 이라도 이라면 이라서 이라며
    이라던 이랑 이며 이야 이야말로 아 이자 인 인데 이고 이었다 이다 입니다 이지만 이었던 이었으며 이니 일 일지
    인지 인가 이라야
""".split())  # fmt: skip
_AFTER_VOWEL = frozenset("""
    는 가 를 와 와는 와도 와의 와만 나 나마 든 든지 란 라 라는 라고 라도 라면 라서 라며 라던 랑 며 야 야말로 자
    인 인데 이고 고 였다 이다 다 입니다 이며 이지만 지만 였던 였으며 니 일 일지 인지 인가 라야
""".split())  # fmt: skip
_TOWARDS = """
    로 로는 로도 로만 로의 로부터 로부터는 로부터의 로부터도 로서 로서는 로서도 로서의 로써 로써는 로써도 로까지
    론 로선 로나 로든 로라도
""".split()
_AFTER_FINAL_TOWARDS = frozenset("으" + form for form in _TOWARDS)
_AFTER_VOWEL_TOWARDS = frozenset(_TOWARDS)
_PLURALS = ("들", "등", "들끼리")
PARTICLES = _FREE | _AFTER_FINAL | _AFTER_VOWEL | _AFTER_FINAL_TOWARDS | _AFTER_VOWEL_TOWARDS
LONGEST = max(map(len, PARTICLES)) + max(map(len, _PLURALS))


def is_particle(text: str) -> bool:
    """Whether the text can stand behind a word whose sound is not known (Latin, a figure, a bracket)."""
    return text in PARTICLES or any(
        text == plural or (text.startswith(plural) and agrees(plural, text[len(plural) :])) for plural in _PLURALS
    )


def agrees(word: str, particle: str) -> bool:
    """Whether the particle's form is the one for the last sound of ``word``, which is Hangul."""
    last = word[-1]
    if particle in _FREE:
        return True
    if particle in (_AFTER_FINAL if has_final(last) else _AFTER_VOWEL):
        return True
    return particle in (_AFTER_FINAL_TOWARDS if has_final_but_rieul(last) else _AFTER_VOWEL_TOWARDS)


def bases(word: str) -> Iterator[str]:
    """What may be left of a Hangul word without its particles, longest first, the word itself before all.

    Only particles in the form that agrees with what stands before them are taken off: 정책를 has no base but itself.
    """
    yield word
    for cut in range(len(word) - 1, max(1, len(word) - LONGEST) - 1, -1):
        base = word[:cut]
        if not agrees(base, word[cut:]):
            continue
        yield base
        if base[-1] == "들" and len(base) > 1:
            yield base[:-1]
    if word[-1] == "들" and len(word) > 1:
        yield word[:-1]
