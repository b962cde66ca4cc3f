"""What definitions state: the context in which blocks are parsed one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from editor.markup.blocks import parse_document
from editor.markup.element import AttributeList, El
from editor.markup.nodes import Block
from editor.markup.options import DEFAULTS, Options
from editor.markup.scanner import Collected, FootnoteDefinition, LinkDefinition, Shared

_List = tuple[tuple[tuple[str, str], ...], tuple[str, ...]]


@dataclass(frozen=True)
class Definitions:
    """The links, footnotes, abbreviations and attribute lists that a text defines, and the options it sets.

    ``links``: (id, url, title, attributes); ``footnotes``: (name, source of the content); ``abbreviations``:
    (short, long, attributes); ``lists``: (name, attributes). Equal definitions make equal pages of a block.
    """

    links: tuple[tuple[str, str, str | None, _List], ...] = ()
    footnotes: tuple[tuple[str, str], ...] = ()
    abbreviations: tuple[tuple[str, str, _List], ...] = ()
    lists: tuple[tuple[str, _List], ...] = ()
    options: Options = DEFAULTS

    @cached_property
    def fingerprint(self) -> int:
        """The same for equal definitions within one run of the program."""
        return hash((self.links, self.footnotes, self.abbreviations, self.lists, self.options))

    def __hash__(self) -> int:
        return self.fingerprint


NO_DEFINITIONS = Definitions()


def definitions_of(source: str | Iterable[Block], options: Options = DEFAULTS) -> Definitions:
    """The definitions that a body, or its blocks, hold; those inside of quotes, lists and notes as well."""
    text = source if isinstance(source, str) else "".join(block.source for block in source)
    if not may_define(text) and not options.link_defs:
        return Definitions(options=options)
    _, shared = parse_document(text, options)
    return _from_collected(shared)


def may_define(text: str) -> bool:
    """Whether a text can hold a definition at all: a quick look."""
    return "]:" in text or "{:" in text


def _from_collected(shared: Shared) -> Definitions:
    found = shared.collected
    return Definitions(
        tuple((key, d.url, d.title, _frozen(d.el.ial if d.el else None)) for key, d in found.links.items()),
        tuple((name, d.content.source.text if d.content.source else "") for name, d in found.footnotes.items()),
        tuple((name, title, _frozen(found.abbreviation_els[name].ial)) for name, title in found.abbreviations.items()),
        tuple((name, _frozen(known)) for name, known in found.lists.items()),
        shared.options,
    )


def _frozen(ial: AttributeList | None) -> _List:
    return ((), ()) if ial is None else (tuple(ial.attributes.items()), tuple(ial.references))


def _thawed(frozen: _List) -> AttributeList:
    ial = AttributeList()
    ial.attributes.update(frozen[0])
    ial.references.extend(frozen[1])
    return ial


def provide(definitions: Definitions, shared: Shared) -> None:
    """Makes the definitions known to the parse of one block; its own stand where the others are silent."""
    shared.options = definitions.options
    own, known = shared.collected, Collected()
    shared.collected = known
    for key, url, title, attributes in definitions.links:
        el = El("eob", "link_def")
        el.ial = _thawed(attributes)
        known.links[key] = LinkDefinition(url, title, el)
    for name, _ in definitions.footnotes:
        known.footnotes[name] = FootnoteDefinition(El("footnote_def"), El("eob", "footnote_def"))
    for name, title, attributes in definitions.abbreviations:
        el = El("eob", "abbrev_def")
        el.ial = _thawed(attributes)
        known.abbreviations[name] = title
        known.abbreviation_els[name] = el
    for name, attributes in definitions.lists:
        known.lists[name] = _thawed(attributes)
    for key, link in own.links.items():
        known.links.setdefault(key, link)
    for name, footnote in own.footnotes.items():
        known.footnotes.setdefault(name, footnote)
    for name, ial in own.lists.items():
        known.lists.setdefault(name, ial)
    for name, title in own.abbreviations.items():
        known.abbreviations.setdefault(name, title)
        known.abbreviation_els.setdefault(name, own.abbreviation_els[name])
