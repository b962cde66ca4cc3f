"""How a house writes captions, learned from those of its posts; what they do not show is as usual."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from editor.images.captions import USUAL_PATTERN, CaptionPattern, CaptionPiece, Part

_FEWEST = 2  # captions that have to agree
_LONGEST = 300
_NAME = r"[^\s,()\[\]/=:<>][^\n()\[\]/=<>]{0,30}?"
_ENDS = r"(?=\s*(?:[,.)\]/〉>(\[]|$|\s\S+\s*제공))"
_MARK = r"(?:자료\s?사진|파일\s?사진|(?i:file photo))"
_FORMS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("provider", re.compile(rf"(?P<before>[\s,(\[/]*(?:사진\s?제공|제공)\s?[=:]\s?){_NAME}(?P<after>[)\]]?){_ENDS}")),
    (
        "provider",
        re.compile(
            rf"(?P<before>[\s,(\[/]*(?:사진\s?[=:]\s?)?){_NAME}(?P<after>\s?제공(?!\s?[=:])[)\]]?)(?=\W|$)"
        ),
    ),
    ("credit", re.compile(rf"(?P<before>[\s,(\[/]*(?:사진|촬영)\s?[=:]\s?){_NAME}(?P<after>[)\]]?){_ENDS}")),
    ("credit", re.compile(rf"(?P<before>[\s,(\[/]*(?:ⓒ|©|(?i:photo by |photo: ?))\s?){_NAME}(?P<after>[)\]]?){_ENDS}")),
    ("credit", re.compile(rf"(?P<before>\s*/\s?){_NAME}(?P<after>\s?기자)(?=\W|$)")),
    ("archive", re.compile(rf"(?P<before>[\s,(\[/]*)(?P<mark>{_MARK})[^)\]\n]{{0,20}}(?P<after>[)\]]?)")),
)
_FIGURE = re.compile(r"<figcaption\b[^>]*>(.{1,600}?)</figcaption>", re.S | re.I)
_BELOW = re.compile(
    r"^(?:!\[[^\]\n]*\]\([^)\n]*\)|<p[^>\n]*>\s*<img\b[^>\n]*>\s*</p>)[ \t]*\n+[ \t]*([^\n]{1,300})$", re.M
)
_SAYS_IT = re.compile(rf"사진\s?[=:]|제공|ⓒ|©|{_MARK}|기자")
_TAG = re.compile(r"<[^>\n]*>")


def captions_of(text: str) -> Iterator[str]:
    """The captions in a post's text: those of figures, and lines below pictures that name who made them."""
    for match in _FIGURE.finditer(text):
        yield _plain(match[1])
    for match in _BELOW.finditer(text):
        if _SAYS_IT.search(match[1]):
            yield _plain(match[1]).strip("*_ ")


def _plain(source: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", source)).split())


def learned_pattern(captions: Iterable[str]) -> CaptionPattern | None:
    """The pattern that most captions are written by; None where they do not say."""
    found: dict[Part, Counter[tuple[str, str]]] = {}
    places: dict[Part, list[int]] = {}
    for caption in captions:
        for part, before, after, at in _pieces(caption[:_LONGEST]):
            found.setdefault(part, Counter())[(before, after)] += 1
            places.setdefault(part, []).append(at)
    pieces: dict[Part, tuple[str, str]] = {}
    for part, counted in found.items():
        (around, count), *_ = counted.most_common(1)
        if count >= _FEWEST:
            pieces[part] = around
    if not pieces:
        return None
    return _pattern(pieces, {part: sum(found_at) / len(found_at) for part, found_at in places.items()})


def _pieces(caption: str) -> Iterator[tuple[Part, str, str, int]]:
    """Each part once, by the first form that fits; what a form took is nobody else's."""
    taken: list[tuple[int, int]] = []
    seen: set[Part] = set()
    for part, form in _FORMS:
        match = form.search(caption)
        if match is None or part in seen or any(start < match.end() and match.start() < end for start, end in taken):
            continue
        before = match["before"] if match.start() else match["before"].lstrip()
        if part == "archive":
            before += match["mark"]
        seen.add(part)
        taken.append(match.span())
        yield part, before if match.start() == 0 else _parted(before), match["after"], match.start()


def _parted(before: str) -> str:
    """What stands before a part, with at most one space in front."""
    return (" " if before[:1].isspace() else "") + before.lstrip()


def _pattern(pieces: dict[Part, tuple[str, str]], places: dict[Part, float]) -> CaptionPattern:
    usual: dict[Part, CaptionPiece] = {piece.part: piece for piece in USUAL_PATTERN.pieces}
    made = {part: CaptionPiece(part, *around) for part, around in pieces.items()}
    if (archive := pieces.get("archive")) is not None:
        made["archive"] = CaptionPiece("archive", archive[0] + archive[1])
        made["archive_day"] = CaptionPiece("archive_day", f"{archive[0]} ", archive[1])
        places = {**places, "archive_day": places["archive"]}
    first = [usual["caption"]]
    known: Sequence[CaptionPiece] = sorted(made.values(), key=lambda piece: places[piece.part])
    rest = (piece for part, piece in usual.items() if part != "caption" and part not in made)
    return CaptionPattern((*first, *known, *rest))
