"""What a manner of writing is, as plain data: of texts, lists, times, and of what stands around a value."""

from __future__ import annotations

from dataclasses import dataclass, field

from editor.site.habits.line_breaks import Breaks

STYLES = ("plain", "single", "double", "folded", "literal")


@dataclass(frozen=True, slots=True)
class TextManner:
    """How texts are written. Each style is one of STYLES, "" where no post tells.

    Attributes:
        safe: of texts that need no quotes.
        unsafe: of those that would be read otherwise without.
        apostrophe: of those among them with an apostrophe in them.
        quotation: of those with a double quote or a backslash.
        lines: of texts of several lines.
        header: what a folded or literal block begins with, for example ``>-``.
        depth: how much deeper than its key a block's lines stand.
        breaks: where lines of folded, plain and quoted texts are broken.
        block_from: texts of so many characters and more are blocks though shorter ones are not; 0 where length does
            not tell.
        block: the style of those.
    """

    safe: str = ""
    unsafe: str = ""
    apostrophe: str = ""
    quotation: str = ""
    lines: str = ""
    header: str = ""
    depth: int = 2
    breaks: Breaks = field(default_factory=Breaks)
    block_from: int = 0
    block: str = ""


@dataclass(frozen=True, slots=True)
class ListManner:
    """How lists are written.

    Attributes:
        style: "block", "flow", or "" where no post tells.
        indent: how much deeper than their key the dashes stand.
        gap: between dash and item.
        pad: inside of the brackets.
        separator: between items in brackets.
        items: how texts in it are written, in brackets or behind dashes.
    """

    style: str = ""
    indent: int = 2
    gap: str = " "
    pad: str = ""
    separator: str = ", "
    items: TextManner = field(default_factory=TextManner)


@dataclass(frozen=True, slots=True)
class TimeManner:
    """How dates with times are written: ``2026-11-03`` + separator + ``09:30:00`` + fraction + gap + offset.

    Attributes:
        has_time: whether the day alone is not enough.
        separator: between day and time.
        fraction: digits of the second's fraction.
        gap: before the offset.
        offset: "" none, "Z", "+hhmm", "+hh:mm", "+hh" or "+h".
        usual_offset: the offset that most posts state, as written.
        quote: what a date is quoted with, so that it is text to Ruby.
        seconds: whether they are stated.
    """

    has_time: bool = True
    separator: str = " "
    fraction: int = 0
    gap: str = " "
    offset: str = "+hhmm"
    usual_offset: str = ""
    quote: str = ""
    seconds: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a value of one form (see ``reading.Form``): with key, colon, comments and blank lines."""

    form: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Usual:
    """A value that posts often have: as it is written, and in how many."""

    source: str
    count: int
