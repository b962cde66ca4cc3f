"""Attribute lists, extensions and the other ``{:`` constructs of blocks (kramdown's ``extensions.rb``)."""

from __future__ import annotations

import re

from editor.markup import grammar as g
from editor.markup.element import AttributeList, El
from editor.markup.options import changed
from editor.markup.scanner import Scanner, Shared

LIST_ITEM = re.compile(
    rf"""(?:\A|(?<=\s))(?:({g.ID_NAME})=("|')((?:\\\}}|\\\2|[^}}])*?)\2|({g.ID_NAME})"""
    r"""|((?:#[A-Za-z][A-Za-z0-9_:-]*|\.[^\s.#]+)+))(?=\s|\Z)""",
    re.ASCII,
)
ID_OR_CLASS = re.compile(r"#([A-Za-z][A-Za-z0-9_:-]*)|\.([^\s.#]+)", re.ASCII)


def parse_attribute_list(text: str, into: AttributeList) -> None:
    """Adds what the inside of ``{: … }`` states."""
    if not text.strip() or text.strip() == ":":
        return
    for match in LIST_ITEM.finditer(text):
        key, quote, value, reference, several = match.groups()
        if reference:
            into.references.append(reference)
        elif several:
            for identity, css in ID_OR_CLASS.findall(several):
                if css:
                    into.add_class(css)
                else:
                    into.attributes["id"] = identity
        else:
            into.attributes[key] = re.sub(rf"\\(\}}|{quote})", r"\1", value)


def apply_list(attr: dict[str, str | None], ial: AttributeList, known: dict[str, AttributeList]) -> None:
    """Puts the attributes of a list, and of the lists that it refers to, on an element."""
    _apply(attr, ial, known, set())


def _apply(attr: dict[str, str | None], ial: AttributeList, known: dict[str, AttributeList], seen: set[str]) -> None:
    for reference in ial.references:
        if reference in known and reference not in seen:
            seen.add(reference)
            _apply(attr, known[reference], known, seen)
            seen.discard(reference)
    for key, value in ial.attributes.items():
        if key == "class":
            attr["class"] = f"{attr.get('class') or ''} {value}".lstrip()
        else:
            attr[key] = value


def parse_block_extension(s: Scanner) -> bool:
    """``{:name: …}``, ``{::extension …}`` and ``{: …}`` on lines of their own."""
    if s.finder.find("}", s.pos) < 0:
        return False
    text, pos = s.text, s.pos
    if match := g.ALD_START.match(text, pos):
        known = s.shared.collected.lists.setdefault(match[1], AttributeList())
        parse_attribute_list(match[2], known)
        s.pos = match.end()
        s.add(s.block("eob", pos, s.pos, "ald"))
        return True
    if match := g.EXT_BLOCK_START.match(text, pos):
        return _parse_extension(s, match)
    if match := g.IAL_BLOCK_START.match(text, pos):
        _parse_ial(s, match)
        return True
    return False


def _parse_ial(s: Scanner, match: re.Match[str]) -> None:
    pos = s.pos
    s.pos = match.end()
    span = (s.source.at(pos), s.source.after(s.pos))
    last = s.tree.children[-1] if s.tree.children else None
    if (
        last is not None
        and last.type != "blank"
        and (last.type != "eob" or last.value in ("link_def", "abbrev_def", "footnote_def"))
    ):
        last.ial = last.ial or AttributeList()
        parse_attribute_list(match[1], last.ial)
        last.ial.spans.append(span)
        if not g.IAL_BLOCK_START.match(s.text, s.pos):
            s.add(s.block("eob", pos, s.pos, "ial"))
        return
    s.ial = s.ial or AttributeList()
    parse_attribute_list(match[1], s.ial)
    s.ial.spans.append(span)
    s.fronts.append(span[0])


def _parse_extension(s: Scanner, match: re.Match[str]) -> bool:
    name, arguments, closed = match[1], match[2], match[3]
    if name is None:
        return False  # a closer without an opener
    body: str | None = None
    end = match.end()
    if not closed:
        stop = re.compile(rf"^{g.OPT}\{{:/(?:{name})?\}} *\n", re.MULTILINE)
        if s.finder.find("{:/", end) < 0 or not (found := stop.search(s.text, end)):
            s.wait("}")
            return False
        body = s.text[end : found.start()]
        body = body[:-1] if body.endswith("\n") else body
        end = found.end()
    settings = AttributeList()
    parse_attribute_list(arguments or "", settings)
    el = extension_element(name, settings, body, s.shared)
    if el is None:
        return False
    el.start, el.end = s.source.at(s.pos), s.source.after(end)
    el.set("block", True)
    if el.type == "eob" and s.ial is not None:
        el.ial, s.ial = s.ial, None
    s.pos = end
    s.add(el)
    return True


def extension_element(name: str, settings: AttributeList, body: str | None, shared: Shared) -> El | None:
    """The element that an extension puts into the tree; None where kramdown knows no such extension."""
    if name == "options":
        for key, value in settings.attributes.items():
            shared.options = changed(shared.options, key, value)
        return El("eob", "extension")
    if name not in ("comment", "nomarkdown"):
        return None
    if body is None:
        return El("eob", "extension")
    if name == "comment":
        return El("comment", body)
    kinds = settings.attributes.get("type", "").split()
    return El("raw", body if not kinds or "html" in kinds else "")
