"""Random edits of two people on one article, each known by what it does to which field or block."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

from editor.document.article import Article
from editor.document.matching import likeness
from editor.document.pieces import Piece, Pieces, body_pieces, unparted
from editor.errors import EditorError

WORDS = "시장 예산 회의 report 정부 발표 시민 budget 내년 계획 지원 학교 night 정책 바다 하늘".split()
NEW_FIELDS = ("subtitle", "author", "source", "credit", "desk", "edition")


@dataclass
class Wished:
    """What is to become of an article.

    Attributes:
        texts: each block's new text, by its number; None for a deleted one.
        behind: new blocks, by the number of the block that they stand behind.
        moved: numbers of the first block, of the one behind the last, and of the block that they go in front of.
        fields: values of keys; None for one that is removed.
    """

    texts: dict[int, str | None] = field(default_factory=dict)
    behind: dict[int, str] = field(default_factory=dict)
    moved: tuple[int, int, int] | None = None
    fields: dict[str, str | None] = field(default_factory=dict)

    def joined(self, other: Wished) -> Wished:
        """Both; of what both say the other's."""
        behind = {number: text for number, text in self.behind.items() if number not in other.behind}
        made = Wished(self.texts | other.texts, behind | other.behind, self.moved or other.moved)
        made.fields = self.fields | other.fields
        return made


def some_words(chosen: random.Random, count: int) -> str:
    return " ".join(chosen.choice(WORDS) + str(chosen.randint(0, 10**6)) for _ in range(count))


def edited(text: str, chosen: random.Random) -> str:
    """One word put in the place of another that letters surround."""
    words = [word for word in text.split() if word.isalpha() and len(word) > (4 if word.isascii() else 1)]
    if not words:
        return text
    word = chosen.choice(words)
    return text.replace(word, chosen.choice(WORDS) + str(chosen.randint(0, 10**6)), 1)


def wish(article: Article, numbers: list[int], keys: list[str], chosen: random.Random) -> Wished:
    """Edits of these blocks and fields alone."""
    made, pieces = Wished(), body_pieces(article)
    for number in numbers:
        match chosen.choice(["word", "word", "word", "all", "delete", "insert"]):
            case "word":
                made.texts[number] = edited(pieces.items[number].text, chosen)
            case "all":
                made.texts[number] = some_words(chosen, 8)
            case "delete":
                made.texts[number] = None
            case "insert":
                made.behind[number] = some_words(chosen, 8)
    for key in keys:
        made.fields[key] = None if key not in NEW_FIELDS and chosen.random() < 0.3 else some_words(chosen, 3)
    return made


def carry_out(article: Article, wished: Wished) -> Article | None:
    """The article as it is wished; None where it cannot be, as where two blocks would become one."""
    try:
        for key, value in wished.fields.items():
            article = article.without_field(key) if value is None else article.with_field(key, value)
    except EditorError:
        return None
    pieces = body_pieces(article)
    made: list[Piece] = []
    for number in order_of(len(pieces.items), wished):
        piece = pieces.items[number]
        text = wished.texts.get(number, piece.text)
        blank = piece.gap if piece.gap.count("\n") > 1 else article.newline * 2
        behind = wished.behind.get(number)
        if text is not None:
            made.append(Piece(text, piece.gap if behind is None else blank))
        if behind is not None:
            made.append(Piece(behind, piece.gap))
    result = Article.from_text(article.head + Pieces(pieces.lead, tuple(made)).text, article.encoding)
    return result if texts_of(result) == [piece.text for piece in made] and result.head == article.head else None


def order_of(count: int, wished: Wished) -> list[int]:
    if wished.moved is None:
        return list(range(count))
    first, end, to = wished.moved
    rest = [number for number in range(count) if not first <= number < end]
    at = len([number for number in rest if number < to])
    return [*rest[:at], *range(first, end), *rest[at:]]


def texts_of(article: Article) -> list[str]:
    """The blocks, without the sign that parts a list from one that came to stand behind it."""
    return [unparted(text) for text in body_pieces(article).texts]


def two_wishes(article: Article, chosen: random.Random, same: bool = False) -> tuple[Wished, Wished]:
    """Edits of two people: of different places, with a section that one of them moves, or of the same places."""
    count = len(body_pieces(article).items)
    numbers = chosen.sample(range(count), min(count, chosen.randint(1, 6)))
    keys = chosen.sample(list(dict.fromkeys((*(entry.key for entry in article.front_matter.entries), *NEW_FIELDS))), 2)
    if not article.head:
        keys = []
    if same:
        return tuple(same_places(article, numbers[:1], keys[:1], chosen) for _ in range(2))  # type: ignore[return-value]
    cut, key_cut = chosen.randint(0, len(numbers)), chosen.randint(0, len(keys))
    ours = wish(article, numbers[:cut], keys[:key_cut], chosen)
    theirs = wish(article, numbers[cut:], keys[key_cut:], chosen)
    if count > 3 and chosen.random() < 0.4:
        first = chosen.randrange(count - 1)
        end = chosen.randint(first + 1, min(count, first + 4))
        targets = [number for number in range(count + 1) if not first <= number <= end]
        if targets:
            ours.moved = first, end, chosen.choice(targets)
    return ours, theirs


def same_places(article: Article, numbers: list[int], keys: list[str], chosen: random.Random) -> Wished:
    pieces = body_pieces(article)
    return Wished(
        {number: edited(pieces.items[number].text, chosen) for number in numbers},
        fields={key: some_words(chosen, 3) for key in keys},
    )


def differ(article: Article, wished: tuple[Wished, Wished]) -> bool:
    """Whether both really changed each of the places, each in its way."""
    pieces = body_pieces(article)
    for number, text in wished[0].texts.items():
        if len({text, wished[1].texts[number], pieces.items[number].text}) < 3:
            return False
    return bool(wished[0].texts or wished[0].fields)


def has_one_order(article: Article, wished: tuple[Wished, Wished]) -> bool:
    """Whether no two new blocks are in one place, and none may be taken for another.

    A block that is deleted beside a new one cannot be told from one that was written anew.
    """
    touched = {*wished[0].texts, *wished[1].texts, *(n for one in wished if one.moved for n in range(*one.moved[:2]))}
    counts = Counter(texts_of(article))
    if set(wished[0].behind) & set(wished[1].behind) or any(counts[texts_of(article)[n]] > 1 for n in touched):
        return False
    texts, changed = texts_of(article), wished[0].texts | wished[1].texts
    anew = any(text is not None and likeness(text, texts[number]) < 0.5 for number, text in changed.items())
    if wished[0].moved or wished[1].moved or wished[0].behind or wished[1].behind:
        return not anew and None not in changed.values()
    return not (anew and None in changed.values())


def texts_wished(article: Article, wished: tuple[Wished, Wished]) -> list[str]:
    """The blocks that there must be when both are carried out, in any order."""
    texts = dict(enumerate(texts_of(article)))
    made: list[str | None] = list((texts | wished[0].texts | wished[1].texts).values())
    return [text for text in (*made, *wished[0].behind.values(), *wished[1].behind.values()) if text is not None]
