"""Whether a Hangul word that the dictionary lacks is nevertheless made as Korean makes words.

A dictionary lists words; Korean writes nouns together (한글 맞춤법 제49, 50항: names and terms), a noun with 하다, 되다
or 받다, a verb with its auxiliary (제47항), affixes of one Sino-Korean syllable, and particles behind everything. Each
rule here takes a word apart and asks the dictionary about the parts, so a wrong letter in a part is still found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from editor.spelling.hangul import has_final, is_syllables, vowel
from editor.spelling.names import is_clearly_person, is_loan, is_person, is_place
from editor.spelling.neighbours import Neighbours
from editor.spelling.particles import bases, is_particle

Known = Callable[[str], bool]
LONGEST = 20  # syllables; the words of a language end somewhere, and so must the search
_MEMORY = 4096
_LONG_PARTICLE = 2  # syllables
# Takes any noun, whatever its last sound, and neither a verb's form nor a noun that has its particle.
_FOLLOWS_NOUNS = "에까지"
_SUFFIXES = frozenset(
    "가간감계과군권도량명분식실폭행층관광국군권금급기길내단당대력령로론료류률율망문물민반발법별병복부비사산상생석선성소시식실안액업"
    "용원위인일자장재적전점제조죄주증지직진차책처청체층치파판팀편표품학형호화회"
)
_PREFIXES = frozenset(
    "각건고공구남내단당대동명무미반범본부북불비사생서선성소수순신역연외유이재저전정제주준중차첫청초총최친타탈"
    "특폐피한현호다암새밤봄영"
)
# How the verbs begin that make a verb of a noun: 하다, 되다, 시키다, 받다, 드리다, 당하다, 잡다, 짓다, 있다,
# 없다, 나다, -스럽다, -롭다.
_VERBALISERS = frozenset(
    "하해했한할함합되된될됨됩돼됐시받당잡짓지있없나난날났스롭로드"
)
_AUXILIARIES = frozenset(
    "가갈간갑갔계나난날낸낼냄냅냈내놓놔놨두둔둘둠둡둬뒀드든들듭보본볼봄봅봐봤버오온올옴옵와왔져졌지진질짐집주"
    "준줄줍줌줘줬달"
)
_BEHIND_ONE = frozenset("지져졌진질짐집주준줄줍줌줘줬")  # -지다, -주다 behind one syllable: 켜진다, 해줍니다
# A clause that stands as a noun, or for a reason: 할지에, 있는가를, 위해서입니다, 보면서부터.
_CLAUSE_ENDS = frozenset("지가까서")
# Countries and units of administration in a row, in short: 한미일, 시군구.
_SERIES = (frozenset("한미일중북러영독불유남조"), frozenset("시도군구읍면동리"))
_OPEN_VOWELS = frozenset("ㅏㅓㅐㅔㅕㅘㅝㅙㅞㅖ")


class Korean:
    """The rules, over one dictionary.

    ``known`` says whether the dictionary has a word, ``names`` whether a word is one of the person's or the site's
    own: these take particles, and nothing else is asked of them. ``listed`` says quickly whether the dictionary's
    list has a word as it stands; without it nothing that only looks like a name is taken for one.
    """

    def __init__(self, known: Known, names: Known, listed: Known | None = None) -> None:
        self._known = lru_cache(_MEMORY)(known)
        self._names = names
        self._is_noun = lru_cache(_MEMORY)(self._find_noun)
        self._neighbours = Neighbours(listed, self._known) if listed else None

    def accepts(self, word: str) -> bool:
        """Whether a Hangul word in composed form is spelt as words are spelt."""
        if self._known(word) or any(self._names(base) for base in bases(word)):
            return True
        if not is_syllables(word) or len(word) > LONGEST:
            return False
        whole = tuple(bases(word))
        if any(self._may_stand(base, len(word)) for base in whole) or self._is_compound(word):
            return True
        return any(map(self._is_clause, whole[1:])) or self._looks_like_a_name(word, whole)

    def accepts_behind(self, word: str) -> bool:
        """The same for a word written to a Latin word, a figure or a closing bracket: a particle will do as well."""
        return is_particle(word) or self.accepts(word)

    def _may_stand(self, base: str, length: int) -> bool:
        """A noun, what is left of a word of that length; one of a single syllable has to leave a long particle."""
        if len(base) == 1:
            return length - 1 >= _LONG_PARTICLE and self._is_listed_noun(base)
        return self._is_noun(base) or any(letters.issuperset(base) for letters in _SERIES)

    def _is_clause(self, base: str) -> bool:
        return len(base) > 1 and base[-1] in _CLAUSE_ENDS and self._known(base)

    def _looks_like_a_name(self, word: str, nouns: tuple[str, ...]) -> bool:
        """A person, or a place or a loanword with its particles that is no slip of a known word."""
        if self._neighbours is None:
            return False
        if any(is_clearly_person(noun) and (noun == word or len(noun) > 3) for noun in nouns):
            # A name, unless it is a known noun with the wrong form of a particle (책상은, but 기사은).
            return not (is_particle(word[2:]) and self._known(word[:2])) or not self._neighbours.has_near(word)
        looks = any(is_person(noun) or is_place(noun) or is_loan(noun) for noun in nouns)
        return looks and not self._neighbours.has_near(word)

    def _find_noun(self, word: str) -> bool:
        """A noun, or several written together."""
        if self._is_affixed(word):
            return True
        cuts = range(len(word) - 2, 1, -1)
        return any(self._is_affixed(word[:cut]) and self._is_noun(word[cut:]) for cut in cuts)

    def _is_affixed(self, word: str) -> bool:
        """A name, or a noun of the dictionary of two syllables or more, which may have one affix."""
        if self._names(word):
            return True
        if len(word) < 3:
            return len(word) == 2 and self._is_listed_noun(word)
        return (
            self._is_listed_noun(word)
            or (word[-1] in _SUFFIXES and self._is_listed_noun(word[:-1]))
            or (word[0] in _PREFIXES and self._is_listed_noun(word[1:]))
            or (len(word) > 3 and word[0] in _PREFIXES and word[-1] in _SUFFIXES and self._is_listed_noun(word[1:-1]))
        )

    def _is_listed_noun(self, word: str) -> bool:
        return self._known(word) and self._known(word + _FOLLOWS_NOUNS)

    def _is_compound(self, word: str) -> bool:
        """A noun with a word behind it (향상시킬), or a verb with its auxiliary (보여주는)."""
        for cut in range(len(word) - 1, 0, -1):
            first, rest = word[:cut], word[cut:]
            if cut == 1 and rest[0] not in _BEHIND_ONE:
                continue
            if not self._known(rest):
                continue
            if rest[0] in _VERBALISERS and self._is_noun(first):
                return True
            if rest[0] in _AUXILIARIES and _is_connected(first) and self._known(first):
                return True
        return False


def _is_connected(verb: str) -> bool:
    """Whether a verb's form can be the one in -아 or -어, which auxiliaries follow."""
    return not has_final(verb[-1]) and vowel(verb[-1]) in _OPEN_VOWELS
