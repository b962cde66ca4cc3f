"""What a finding says in the person's language, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff

from PySide6.QtCore import QCoreApplication

from editor.checks.diagnostic import Diagnostic, FindingPlace, Severity, place_of
from editor.checks.following import fits
from editor.checks.words import FINDINGS
from editor.document.article import Article
from editor.document.changes import apply_all
from editor.document.projection import view_at
from editor.markup.inline import ATOM, plain_text
from editor.session import source_places
from editor.ui.causes import yaml_cause
from editor.ui.form.field_names import field_name
from editor.ui.marking import QT_TRANSLATE_NOOP

_WITH_KEYS = frozenset(
    "duplicate-key value-cut value-loses-word value-no-text address-no-text item-empty field-missing field-length "
    "title-long description-long".split()
)
"""Rules whose detail begins with a front matter key."""
_ABOUT_YAML = frozenset({"yaml-broken", "yaml-stops-build"})
_LONGEST = 32  # characters of the text that are quoted for its place
_WHOLE_FILE = QT_TRANSLATE_NOOP("FindingWords", "The file")
_FRONT_MATTER = QT_TRANSLATE_NOOP("FindingWords", "Line {line}")
_NOTHING_SHOWN = QT_TRANSLATE_NOOP("FindingWords", "Article text")


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding as it is shown.

    Attributes:
        words: the sentence that says what is found and why it matters.
        place: where, in words.
        at: the field or block.
        has_fix: whether it can be mended safely.
        lines: what the fix takes out and puts in, line by line, with - and +.
    """

    found: Diagnostic
    words: str
    place: str
    at: FindingPlace
    has_fix: bool
    lines: tuple[str, ...]

    @property
    def severity(self) -> Severity:
        return self.found.severity

    @property
    def hint(self) -> str:
        """All there is to say, for a tool tip and for a screen reader."""
        return "\n".join((self.words, *self.lines))


def row_of(article: Article, found: Diagnostic) -> FindingRow:
    """A finding in the article as it is now."""
    at = place_of(article, found)
    has_fix = bool(found.fix) and article.read_only is None and fits(article.text, found.fix)
    lines = _changed_lines(article.text, found) if has_fix else ()
    problem = article.front_matter.problem
    cause = yaml_cause(problem) if problem is not None and found.rule in _ABOUT_YAML else found.detail
    return FindingRow(found, sentence(found, cause), _place_words(article, found, at), at, has_fix, lines)


def sentence(found: Diagnostic, detail: str) -> str:
    """What is found and why it matters, as one sentence; ``detail`` is what it is about, as a person says it."""
    source = FINDINGS[found.rule]
    translated = QCoreApplication.translate("Findings", source)
    if found.rule in _WITH_KEYS:
        key, colon, rest = detail.partition(":")
        detail = field_name(key) + colon + rest
        if translated == source and not translated.startswith("{"):
            detail = detail[:1].lower() + detail[1:]  # English, in the middle of a sentence
    words = translated.format(detail=detail)
    return words[:1].upper() + words[1:]


def _place_words(article: Article, found: Diagnostic, at: FindingPlace) -> str:
    if at.key:
        return field_name(at.key)
    if at.block >= 0:
        return shown_at(article, found.at) or _said(_NOTHING_SHOWN)
    return _said(_FRONT_MATTER).format(line=found.line) if found.line > 1 else _said(_WHOLE_FILE)


def shown_at(article: Article, offset: int) -> str:
    """The beginning of the line of the body that stands at an offset, in quotes; "" where it shows no text."""
    place = source_places.place_of(article, offset)
    lines = view_at(article, place.block).lines if article.body.blocks else ()
    if not lines:
        return ""
    text = plain_text(lines[min(place.line, len(lines) - 1)].runs).replace(ATOM, " ")
    text = " ".join(text.split())
    if not text:
        return ""
    return f"“{text}”" if len(text) <= _LONGEST else f"“{text[:_LONGEST].rstrip()}…”"


def _changed_lines(text: str, found: Diagnostic) -> tuple[str, ...]:
    """The few lines around the fix alone: an article may be long."""
    low = max(0, text.rfind("\n", 0, min(each.offset for each in found.fix)) + 1)
    after = apply_all(text, found.fix)
    end = text.find("\n", max(each.end for each in found.fix))
    end = len(text) if end < 0 else end
    before, now = text[low:end], after[low : end + len(after) - len(text)]
    changed = unified_diff(before.splitlines(), now.splitlines(), n=0, lineterm="")
    return tuple(line for line in changed if line[:1] in "+-" and line[:3] not in ("+++", "---"))[:6]


def _said(text: str) -> str:
    return QCoreApplication.translate("FindingWords", text)
