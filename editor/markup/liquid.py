"""Liquid between the blocks: lines that hold nothing but tags and outputs, and pairs whose inside is not Markdown."""

from __future__ import annotations

import re

from editor.markup import grammar as g
from editor.markup.scanner import Scanner

_LINE = re.compile(
    r"[ \t]*(?:\{%(?:[^%\n]|%(?!\})|\n(?![ \t]*\n))*%\}|\{\{(?:[^}\n]|\}(?!\})|\n(?![ \t]*\n))*\}\})"
    r"(?:[ \t]*(?:\{%[^\n]*?%\}|\{\{[^\n]*?\}\}))*[ \t]*\n"
)
_PAIR = re.compile(r"[ \t]*\{%-?[ \t]*(raw|highlight|comment)\b[^%]*%\}")


def parse_liquid_block(s: Scanner) -> bool:
    """A line of Liquid alone, or a ``highlight``, ``raw`` or ``comment`` with everything up to its end."""
    if not s.shared.options.liquid or not s.text.startswith(("{%", "{{"), s.pos + _indentation(s)):
        return False
    end = _pair_end(s)
    if end < 0:
        match = _LINE.match(s.text, s.pos)
        if match is None:
            s.wait("}")
            return False
        end = match.end()
    s.add(s.block("liquid", s.pos, end, s.text[s.pos : end].strip())).set("block", True)
    s.pos = end
    return True


def _indentation(s: Scanner) -> int:
    match = re.compile(g.OPT).match(s.text, s.pos)
    return match.end() - s.pos if match else 0


def _pair_end(s: Scanner) -> int:
    """Where the line ends that closes a pair opened at the position; -1 where it is none or stays open."""
    opener = _PAIR.match(s.text, s.pos)
    if opener is None:
        return -1
    stop = re.compile(rf"\{{%-?[ \t]*end{opener[1]}[ \t]*-?%\}}[ \t]*(?:\n|\Z)")
    start = s.finder.search(stop, opener.end())
    if start < 0:
        s.wait("}")
        return -1
    found = stop.match(s.text, start)
    return found.end() if found else -1
