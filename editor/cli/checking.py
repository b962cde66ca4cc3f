"""The commands that look at many posts: check and roundtrip."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Diagnostic, Severity, place_of
from editor.checks.house_rules import SETTINGS
from editor.checks.mending import mended
from editor.checks.post import check_post
from editor.checks.words import finding_words
from editor.cli.listing import Reading, posts_of, texts_of
from editor.cli.output import FINDINGS, MISUSE, OK, missing, say
from editor.cli.sarif import Result, sarif
from editor.cli.words import error_words
from editor.document.article import Article
from editor.document.changes import apply_all
from editor.errors import EditorError
from editor.session.desk import save_article
from editor.site.site import site_of
from editor.storage.files import fingerprint


@dataclass
class _Sites:
    """The sites that posts belong to, each looked at once."""

    known: dict[Path, CheckedSite] = field(default_factory=dict)

    def of(self, path: Path) -> CheckedSite | None:
        site = site_of(path)
        if site is None:
            return None
        if site.folder not in self.known:
            self.known[site.folder] = CheckedSite(site)
            for problem in site.configuration.problems:
                say(f"{problem.path}:{problem.line}: {problem.key or 'the configuration'}: {problem.cause}")
            if self.known[site.folder].house.problem:
                say(f"{site.folder / SETTINGS}: {self.known[site.folder].house.problem}")
        return self.known[site.folder]


@dataclass(frozen=True)
class _Found:
    """A finding; ``article`` is the one that it was found in."""

    path: Path
    article: Article
    diagnostic: Diagnostic
    is_fixed: bool = False

    @property
    def counts(self) -> bool:
        return not self.is_fixed and self.diagnostic.severity is not Severity.NOTICE

    def as_json(self) -> dict[str, object]:
        place = place_of(self.article, self.diagnostic)
        return {
            "path": str(self.path),
            "line": self.diagnostic.line,
            "field": place.key,
            "block": place.block,
            "offset": place.offset,
            "rule": self.diagnostic.rule,
            "severity": self.diagnostic.severity.value,
            "message": finding_words(self.diagnostic),
            "detail": self.diagnostic.detail,
            "fixable": bool(self.diagnostic.fix),
            "fixed": self.is_fixed,
            "changes": [splice.to_json() for splice in self.diagnostic.fix],
        }

    def as_text(self) -> str:
        kind = "fixed" if self.is_fixed else self.diagnostic.severity.value
        hint = " (check --fix mends it)" if self.diagnostic.fix and not self.is_fixed else ""
        place = f"{self.path}:{self.diagnostic.line}"
        shown = "".join(f"\n    {line}" for line in self._changed_lines()) if self.is_fixed else ""
        return f"{place}: {kind}: {finding_words(self.diagnostic)}{hint} [{self.diagnostic.rule}]{shown}"

    def _changed_lines(self) -> list[str]:
        """The lines that the fix changes, before and after it."""
        before = self.article.text.splitlines()
        after = apply_all(self.article.text, self.diagnostic.fix).splitlines()
        changed = unified_diff(before, after, n=0, lineterm="")
        return [line for line in changed if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def check(paths: Sequence[Path], output_format: str, fix: bool, dry_run: bool = False) -> int:
    """Lists what Jekyll would drop or publish otherwise than it was meant; mends what can be mended if asked to.

    With ``dry_run`` what would be mended is shown, and no file is written.
    """
    if missing(paths):
        return MISUSE
    sites, reading = _Sites(), Reading()
    found: list[_Found] = []
    for path, data, article in reading.articles(posts_of(paths)):
        site = sites.of(path)
        if fix:
            article, fixed = _fixed(article, path, data, site, dry_run)
            found.extend(fixed)
        remaining = check_post(CheckContext(article, path, site))
        found.extend(_Found(path, article, diagnostic) for diagnostic in remaining)
    if output_format == "json":
        print(json.dumps([each.as_json() for each in found], ensure_ascii=False, indent=2))
    elif output_format == "sarif":
        results = [Result(each.path, each.article, each.diagnostic, each.is_fixed) for each in found]
        print(json.dumps(sarif(results), ensure_ascii=False, indent=2))
    else:
        for each in found:
            print(each.as_text())
    return FINDINGS if reading.failed or any(each.counts for each in found) else OK


def _fixed(
    article: Article, path: Path, data: bytes, site: CheckedSite | None, dry_run: bool
) -> tuple[Article, tuple[_Found, ...]]:
    """The article as it stands in its file after all fixes, and what they mended; a failure is said."""
    mended, done = _mended(article, path, site)
    if not done or dry_run:
        return mended, done
    try:
        save_article(path, mended, fingerprint(data))
    except EditorError as error:
        say(error_words(error))
        return article, ()
    return mended, done


def _mended(article: Article, path: Path, site: CheckedSite | None) -> tuple[Article, tuple[_Found, ...]]:
    """The article after all safe fixes, and what they mended."""
    after, done = mended(article, lambda each: check_post(CheckContext(each, path, site)))
    return after, tuple(_Found(path, before, found, True) for before, found in done)


def roundtrip(paths: Sequence[Path]) -> int:
    """Opens each post and lists those whose bytes would differ if they were saved as they are."""
    if missing(paths):
        return MISUSE
    reading, same, different = Reading(), 0, 0
    for path, data, article in reading.articles(texts_of(paths)):
        if article.to_bytes() == data and article.body.text == article.text[article.body.offset :]:
            same += 1
        else:
            different += 1
            print(path)
    unread = f"; {len(reading.failed)} could not be read" if reading.failed else ""
    say(f"{same} of {same + different} posts the same bytes{unread}")
    return FINDINGS if different or reading.failed else OK
