"""A text to be parsed that remembers where each of its characters stands in the source.

Nested content is parsed without its quote marks and indentation, and line ends are parsed as ``\\n``; a
``Source`` is such a text together with the pieces of the original that it was put together from.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Source:
    """Text and its origin. Positions in ``text`` are local, offsets in the original text absolute.

    The text consists of pieces: piece ``i`` begins at local position ``starts[i]`` and comes from the original's
    ``origins[i]:limits[i]``, which may be shorter or longer than the piece (an expanded tab, an added newline).
    """

    __slots__ = ("text", "starts", "origins", "limits")

    def __init__(self, text: str, starts: list[int], origins: list[int], limits: list[int]) -> None:
        self.text = text
        self.starts = starts
        self.origins = origins
        self.limits = limits

    @classmethod
    def of(cls, text: str) -> Source:
        """The text of a whole body: line ends as newlines, and one of them at the end."""
        if "\r" not in text:
            whole = text if text.endswith("\n") else text + "\n"
            return cls(whole, [0], [0], [len(text)])
        joiner = Joiner()
        at = 0
        for line in text.split("\r\n"):
            if at:
                joiner.add("\n", at - 2, at)
            joiner.add(line.replace("\r", "\n"), at, at + len(line))
            at += len(line) + 2
        if not joiner.ends_with_newline():
            joiner.add("\n", len(text), len(text))
        return joiner.source()

    def at(self, position: int) -> int:
        """The offset of the character at a local position."""
        starts = self.starts
        i = bisect_right(starts, position) - 1 if len(starts) > 1 else 0
        offset = self.origins[i] + position - starts[i]
        return offset if offset < self.limits[i] else self.limits[i]

    def after(self, position: int) -> int:
        """The offset just after the character before a local position."""
        starts = self.starts
        i = max(bisect_left(starts, position) - 1, 0) if len(starts) > 1 else 0
        offset = self.origins[i] + position - starts[i]
        return offset if offset < self.limits[i] else self.limits[i]

    def cuts(self, start: int, end: int) -> list[int]:
        """The local positions inside of a stretch at which pieces meet that do not meet in the original."""
        if len(self.starts) == 1:
            return []
        first, last = bisect_right(self.starts, start), bisect_left(self.starts, end)
        found, before = [], start
        for cut in self.starts[first:last]:
            if self.after(cut) != self.at(cut) or self.after(cut) - self.at(before) != cut - before:
                found.append(cut)
                before = cut
        return found

    def slice(self, start: int, end: int) -> Source:
        """The stretch from one local position to another."""
        starts = self.starts
        text = self.text[start:end]
        if len(starts) == 1:
            return Source(text, [0], [self.origins[0] + start - starts[0]], self.limits)
        first = bisect_right(starts, start) - 1
        last = max(bisect_left(starts, end), first + 1)
        pieces = [s - start for s in starts[first:last]]
        origins = self.origins[first:last]
        limits = self.limits[first:last]
        origins[0] = min(origins[0] - pieces[0], limits[0])
        pieces[0] = 0
        return Source(text, pieces, origins, limits)

    def plus_newline(self) -> Source:
        """The same text with a newline at the end that the original does not have."""
        joiner = Joiner()
        joiner.add_source(self)
        joiner.add("\n", self.after(len(self.text)), self.after(len(self.text)))
        return joiner.source()

    def stripped(self) -> Source:
        """Without white space (as Ruby understands it) at both ends."""
        text = self.text
        left = len(text) - len(text.lstrip(WHITE))
        return self.slice(left, max(len(text.rstrip(WHITE)), left))


WHITE = "\0\t\n\v\f\r "


class Joiner:
    """Puts a Source together from pieces."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._limits: list[int] = []
        self._size = 0

    def add(self, text: str, origin: int, limit: int) -> None:
        """Appends text that stands for the original's ``origin:limit``."""
        if text:
            self._texts.append(text)
            self._starts.append(self._size)
            self._origins.append(origin)
            self._limits.append(limit)
            self._size += len(text)

    def add_source(self, source: Source) -> None:
        size = self._size
        self._texts.append(source.text)
        self._starts.extend([s + size for s in source.starts])
        self._origins.extend(source.origins)
        self._limits.extend(source.limits)
        self._size += len(source.text)

    def text(self) -> str:
        return "".join(self._texts)

    def pieces(self) -> tuple[list[int], list[int], list[int]]:
        """The lists that a Source has, which go on growing."""
        return self._starts, self._origins, self._limits

    def ends_with_newline(self) -> bool:
        return bool(self._texts) and self._texts[-1].endswith("\n")

    def source(self) -> Source:
        if not self._starts:
            return Source("", [0], [0], [0])
        return Source("".join(self._texts), self._starts, self._origins, self._limits)


class GrowingSource(Source):
    """A source that is added to piece by piece; its text is put together when it is asked for."""

    __slots__ = ("_joined", "_joiner")

    def __init__(self) -> None:
        self._joiner = Joiner()
        self._joined: str | None = ""
        super().__init__("", *self._joiner.pieces())

    @property
    def text(self) -> str:
        if self._joined is None:
            self._joined = self._joiner.text()
        return self._joined

    @text.setter
    def text(self, value: str) -> None:
        self._joined = value

    def add(self, text: str, origin: int, limit: int) -> None:
        """As Joiner.add."""
        self._joiner.add(text, origin, limit)
        self._joined = None

    def add_source(self, source: Source) -> None:
        """As Joiner.add_source."""
        self._joiner.add_source(source)
        self._joined = None
