"""What a name or a loanword in Hangul looks like: no dictionary has them all.

Each is a guess by the syllables alone; who asks makes sure that no known word is one letter away. Sources: family names
of the census (통계청, 인구주택총조사), 인명용 한자표 (the syllables that given names may have), 외래어 표기법 제1장
제3, 4항 (seven final consonants, no tense ones).
"""

from __future__ import annotations

from collections.abc import Iterator

from editor.spelling.hangul import final, initial, vowel

_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염"
    "여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉사부가복태목형피두감음빈동온호범좌팽승간"
    "견시갈로"
)
# Those of some 99 of 100 people.
_COMMON_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염"
    "여추도소석선설마길"
)
_DOUBLE_SURNAMES = frozenset({"남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방"})
# Sino-Korean ones, and those of native names (결, 늬, 람, 빛, 솜, 슬).
_GIVEN = frozenset(
    "걸검결겨곤꽃낙늬담든롬롱르름믿봄빛뜰살샘샛솜얼여요움응잎참햇행힘"
    "가강건겸경계고관광교구국권규균근금기길나남내년노누늘다단달대덕도돈동두득라락란람래량려련렬령로록루류률륜률륭르리린"
    "림마만매면명모목묵문미민바박반방배백범벽별병보복봄봉부비빈빛사산삼상새서석선설섭성세소솔송수숙순술슬승시식신실심"
    "아안애양어언엄에연열엽영예오옥온완왕용우욱운웅원월위유육윤율융으은을음의이익인일임자작장재전정제조존종주준중지직진찬"
    "창채천철청초총추춘출충치칠탁태택필하학한함해향허헌혁현협형혜호홍화환황회효후훈휘휴흠흥희"
)
_BEHIND_NAMES = (
    "", "씨", "군", "양", "님", "옹", "의원", "장관", "차관", "대표", "기자", "교수", "회장", "사장", "감독", "선수",
    "박사", "대통령", "총리", "위원장", "시장", "지사", "국장", "과장", "팀장", "원장", "청장",
    "이사장", "작가", "배우",
)  # fmt: skip
_AS_PARTICLES = frozenset("에이을의가도로과와고")  # end names as well, but far more often a noun's particle
_BEHIND_SURNAMES = ("씨", "모", "모씨")
# Syllables that begin with an aspirated consonant, or with ㄹ, in Sino-Korean and native words as well.
_SINO_ASPIRATED = frozenset(
    "쾌타탁탄탈탐탑탕태택탱터토통퇴투특틈파판팔패팽편폄평폐포폭표품풍피필핍라락란람랍랑래랭략량려력련렬렴령례로록론롱"
    "뢰료룡루류륙륜률륭륵름릉리린림립키켜코콩크큰큼칼쾌커틀털턱털텃팥팔펼푸풀품플펴큼켰"
)
_SPREAD = frozenset("ㅅㅈㄷㅂㄹㅋㅌㅍㅊㄱ")  # with ㅡ and nothing below: how loans spell a consonant alone
_FINALS_OF_LOANS = frozenset(("", *"ㄱㄴㄹㅁㅂㅅㅇ"))
_TENSE = frozenset("ㄲㄸㅃㅆㅉ")
_FOREIGN_VOWELS = frozenset("ㅠㅟㅔㅐㅞㅝ")
_ADMINISTRATION = frozenset("시군구읍면동리역항천산섬교도로")
LEAST_LOAN = 3  # syllables


def is_person(word: str) -> bool:
    """Whether a noun can be a full name (홍길동), with what a person is called behind it as well (홍길동씨, 김씨)."""
    if word[0] in _SURNAMES and word[1:] in _BEHIND_SURNAMES:
        return True
    return any(_GIVEN.issuperset(given) and behind in _BEHIND_NAMES for given, behind in _parted(word))


def is_clearly_person(word: str) -> bool:
    """Whether a noun is a person before it is a slip of another word.

    That is a common family name with two syllables, or a full name with what a person is called behind it. The former
    is asked without particles alone: what ends like a noun's particle is left to who looks for words that are near.
    """
    if len(word) == 3 and word[0] in _COMMON_SURNAMES:
        return _GIVEN.issuperset(word[1:]) and word[2] not in _AS_PARTICLES
    return any(behind in _BEHIND_NAMES[1:] and _GIVEN.issuperset(given) for given, behind in _parted(word))


def _parted(word: str) -> Iterator[tuple[str, str]]:
    """Given name and what stands behind it, for each way that a word can begin with a family name."""
    if word[:2] in _DOUBLE_SURNAMES:
        yield from ((word[2:end], word[end:]) for end in (3, 4) if len(word) >= end)
    if word[0] in _SURNAMES and len(word) >= 3:
        yield word[1:3], word[3:]


def is_loan(word: str) -> bool:
    """Whether a noun is written as loans are, with one syllable of every three that hardly another word has."""
    if len(word) < LEAST_LOAN or not all(map(_may_be_loan, word)):
        return False
    foreign = sum(map(_is_foreign, word)) + (initial(word[0]) == "ㄹ")
    return foreign * 3 >= len(word)


def is_place(word: str) -> bool:
    """Whether a noun can be a place of two syllables with what it is behind it (횡성군)."""
    return len(word) == 3 and word[-1] in _ADMINISTRATION and all(_GIVEN.issuperset(each) for each in word[:2])


def is_plain(word: str) -> bool:
    """Whether a word's syllables end as those of names, Sino-Korean words and loans do."""
    return all(final(syllable) in _FINALS_OF_LOANS for syllable in word)


def _may_be_loan(syllable: str) -> bool:
    return final(syllable) in _FINALS_OF_LOANS and initial(syllable) not in _TENSE


def _is_foreign(syllable: str) -> bool:
    first = initial(syllable)
    if first in "ㅋㅌㅍ":
        return syllable not in _SINO_ASPIRATED or syllable in "코크키커터푸플"
    if first == "ㄹ" and syllable not in _SINO_ASPIRATED:
        return True
    if vowel(syllable) == "ㅡ" and not final(syllable):
        return first in _SPREAD
    return vowel(syllable) in _FOREIGN_VOWELS and bool(final(syllable))
