"""Commands on posts: check, roundtrip, set, render, new."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from editor.checks.post import check_post
from editor.cli.words import error_words, finding_words
from editor.document.article import Article
from editor.errors import EditorError, FieldError, NotASiteError, ReadError
from editor.markup import to_html
from editor.render.page import PageRenderer
from editor.session.desk import Desk, paths_of_posts
from editor.site.naming import parse_date
from editor.site.site import Site, open_site, site_of
from editor.storage.files import fingerprint, read_file, write_file

SUFFIXES = frozenset({".md", ".markdown", ".mkd", ".mkdn", ".mkdown", ".mdx", ".html"})

OK, FINDINGS, MISUSE = 0, 1, 2


def say(message: str) -> None:
    """A message for the person, never mixed with a command's result."""
    print(f"copydesk: {message}", file=sys.stderr)


def missing(paths: Sequence[Path]) -> bool:
    """Whether one of the paths is not there; says which."""
    gone = [path for path in paths if not path.exists()]
    for path in gone:
        say(f"{path} does not exist")
    return bool(gone)


def check(paths: Sequence[Path], output_format: str) -> int:
    """Lists what Jekyll would drop or publish otherwise than it was meant."""
    if missing(paths):
        return MISUSE
    findings: list[dict[str, object]] = []
    failed = False
    for path in paths_of_posts(paths, SUFFIXES):
        try:
            article = Article.from_bytes(read_file(path))
        except ReadError as error:
            say(error_words(error))
            failed = True
            continue
        for found in check_post(article, path):
            findings.append(
                {
                    "path": str(path),
                    "line": found.line,
                    "rule": found.rule,
                    "severity": found.severity.value,
                    "message": finding_words(found),
                    "fixable": bool(found.fix),
                }
            )
    if output_format == "json":
        print(json.dumps(findings, ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            print("{path}:{line}: {severity}: {message} [{rule}]".format(**finding))
    return FINDINGS if findings or failed else OK


def roundtrip(paths: Sequence[Path]) -> int:
    """Opens each post and lists those whose bytes would differ if they were saved as they are."""
    if missing(paths):
        return MISUSE
    files = paths_of_posts(paths, SUFFIXES)
    different: list[Path] = []
    for path in files:
        data = read_file(path)
        article = Article.from_bytes(data)
        if article.to_bytes() != data or article.body.text != article.text[article.body.offset :]:
            different.append(path)
            print(path)
    say(f"{len(files) - len(different)} of {len(files)} posts the same bytes")
    return FINDINGS if different else OK


def set_values(path: Path, assignments: Sequence[str]) -> int:
    """Sets front matter values in place."""
    if missing([path]):
        return MISUSE
    pairs = [assignment.partition("=") for assignment in assignments]
    for key, sign, _ in pairs:
        if not sign or not key.strip():
            say(f"“{key}” is no KEY=VALUE")
            return MISUSE
    data = read_file(path)
    article = Article.from_bytes(data)
    for key, _, text in pairs:
        article = article.with_field(key, typed(key, text, article.field(key)))
    if article.to_bytes() != data:
        write_file(path, article.to_bytes(), fingerprint(data))
    return OK


def typed(key: str, text: str, present: object) -> object:
    """A value as it is meant: a list's items parted by commas, true or false, a number; else the text itself.

    The type is that of the value that the post has; raises FieldError where the text does not fit it.
    """
    if isinstance(present, list):
        return [item.strip() for item in text.split(",") if item.strip()]
    if isinstance(present, bool):
        if text not in ("true", "false"):
            raise FieldError(key, f"it is true or false, not “{text}”")
        return text == "true"
    if isinstance(present, int | float):
        try:
            return int(text)
        except ValueError:
            return _number(key, text)
    return text


def _number(key: str, text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise FieldError(key, f"it is a number, not “{text}”") from error


def render(path: Path, body_only: bool, output: Path | None) -> int:
    """Puts out a post's page in its site's theme, or its body alone."""
    if missing([path]):
        return MISUSE
    article = Article.from_bytes(read_file(path))
    html = to_html(article.body.text) if body_only else _page(article, path)
    if output is None:
        sys.stdout.write(html)
        return OK
    try:
        known = fingerprint(output.read_bytes()) if output.exists() else None
    except OSError as error:
        raise ReadError(output, error.strerror or str(error)) from error
    write_file(output, html.encode(), known)
    return OK


def _page(article: Article, path: Path) -> str:
    site = site_of(path)
    if site is None:
        raise NotASiteError(path.absolute().parent)
    page = PageRenderer(site).render(article, path.absolute())
    for problem in page.problems:
        say(f"{problem}")
    return page.html


def new(folder: Path, title: str, template: str | None, date: str | None, is_draft: bool) -> int:
    """Begins a post from a template, saves it and puts out its path."""
    if missing([folder]):
        return MISUSE
    site = open_site(folder)
    desk = Desk(site)
    chosen = _template(site, template)
    if template is not None and chosen is None:
        say(f"{folder} has no template “{template}”; it has: {_names(site) or 'none'}")
        return MISUSE
    session = desk.new(chosen, is_draft=is_draft)
    session.set_field("title", title)
    if date is not None:
        desk.rename(session, day=parse_date(date, site.configuration.zone).date())
    print(desk.save(session))
    return OK


def _template(site: Site, name: str | None) -> Path | None:
    return next((path for path in site.templates() if name in (path.stem, path.name)), None)


def _names(site: Site) -> str:
    return ", ".join(path.stem for path in site.templates())


def guarded(command: Callable[[], int]) -> int:
    """Runs a command; a failure that Copydesk knows becomes a sentence and exit code 1."""
    try:
        return command()
    except EditorError as error:
        say(error_words(error))
        return FINDINGS
