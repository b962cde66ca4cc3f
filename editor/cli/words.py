"""What the commands say: errors, findings and faults of templates as plain sentences."""

from __future__ import annotations

from editor import errors
from editor.checks.diagnostic import Diagnostic
from editor.render.problems import TemplateFault, TemplateProblem

_ERRORS: tuple[tuple[type[errors.EditorError], str], ...] = (
    (errors.NotASiteError, "{path} is no Jekyll site: it holds neither _config.yml nor _posts"),
    (errors.ReadError, "{path} could not be read: {cause}"),
    (
        errors.AlreadyExistsError,
        "{path} exists already; nothing was written. Choose another --title, --slug or --date",
    ),
    (errors.ChangedOnDiskError, "{path} was changed by somebody else in the meantime; nothing was written"),
    (errors.SaveError, "{path} could not be saved: {cause}"),
    (errors.ReadOnlyArticleError, "{path} can only be read: {cause}"),
    (errors.FieldError, "{path}: {key} could not be set: {cause}"),
    (errors.FileNameError, "no file name can be made of “{cause}”: it needs letters or digits"),
    (errors.DateError, "“{cause}” is no date; write it as 2026-03-04 or 2026-03-04 14:30"),
    (errors.PermalinkError, "no URL can be made: {cause}"),
    (errors.ImageError, "{path} cannot be used as a picture: {cause}"),
    (errors.TemplateError, "{path}, line {line}: {cause}"),
)

_CAUSES = {"encoding": "it is not written in UTF-8", "toml": "its front matter is TOML, which Jekyll does not read"}

_DROPPED = "Jekyll drops the front matter: no title, today's date, the whole file name as address"

_FINDINGS = {
    "not-utf-8": "not written in UTF-8 ({detail}); Jekyll leaves the post out",
    "no-front-matter": "no front matter; Jekyll publishes the whole file as text and names it after the file",
    "toml-front-matter": "front matter in TOML; Jekyll publishes it as text",
    "yaml-broken": "front matter that YAML does not take ({detail}). " + _DROPPED,
    "yaml-stops-build": "front matter that YAML does not take ({detail}); Jekyll stops the build",
    "no-title": "no title; Jekyll makes one of the file's name",
    "duplicate-key": "the key “{detail}” stands twice; Jekyll takes the last",
    "empty-date": "an empty date; Jekyll stops the build",
    "bad-date": "“{detail}” is no date; Jekyll stops the build",
    "categories-no-list": "categories that are neither text nor a list ({detail}). " + _DROPPED,
    "address-no-text": "a {detail} that is no text; Jekyll stops the build",
    "value-cut": "the {detail} is cut at the #",
    "value-loses-word": "the {detail} loses its first word, which means something else to YAML",
    "value-no-text": "the {detail} is a number, date or list to YAML and shown otherwise than it is typed",
    "file-name-ignored": "a file name that is not YYYY-MM-DD-name.md; Jekyll ignores the file",
    "bad-name-date": "“{detail}” in the file's name is no date; Jekyll stops the build",
    "unpublished": "published: false; Jekyll leaves the post out",
    "future": "dated {detail}, which is still to come; until then Jekyll leaves the post out",
    "no-url": "no URL can be made ({detail}); Jekyll stops the build",
    "same-url": "published at the address of {detail}; one of the two is lost",
    "no-layout": "the site has no layout “{detail}”; Jekyll publishes the page without one",
    "liquid-broken": "Liquid that cannot be read ({detail}); Jekyll stops the build",
    "liquid-unknown-tag": "the Liquid tag “{detail}” is unknown; unless a plugin knows it, Jekyll stops the build",
    "liquid-no-include": "there is no include “{detail}”; Jekyll stops the build",
    "liquid-no-document": "there is no document “{detail}”; Jekyll stops the build",
    "words-taken-for-a-tag": "{detail} is taken for an HTML tag and not shown; write &lt; for the <",
    "no-picture": "the site has no picture {detail}",
}

_FAULTS = {
    TemplateFault.SYNTAX: "Liquid that cannot be read ({cause})",
    TemplateFault.UNKNOWN_TAG: "the Liquid tag “{name}” is unknown",
    TemplateFault.UNKNOWN_FILTER: "the Liquid filter “{name}” is unknown and passed over",
    TemplateFault.MISSING_INCLUDE: "there is no include “{name}”",
    TemplateFault.MISSING_LAYOUT: "the site has no layout “{name}”; the page is shown without its theme",
    TemplateFault.MISSING_DOCUMENT: "there is no document “{name}”",
    TemplateFault.FRONT_MATTER: "front matter or data that cannot be read ({cause})",
    TemplateFault.SASS: "a style sheet that cannot be compiled ({cause})",
    TemplateFault.OUTSIDE: "“{name}” leads out of the site's folder and is not read",
    TemplateFault.RENDERING: "a Liquid tag or filter that cannot do what it is asked ({cause})",
}


def error_words(error: errors.EditorError) -> str:
    """What happened, to which file."""
    values = {"path": error.path or "the file", "cause": _CAUSES.get(error.cause, error.cause)}
    values |= {name: getattr(error, name) for name in ("key", "line") if hasattr(error, name)}
    template = next((words for kind, words in _ERRORS if isinstance(error, kind)), "{path}: {cause}")
    return template.format(**values)


def finding_words(diagnostic: Diagnostic) -> str:
    """A finding as one sentence."""
    return _FINDINGS[diagnostic.rule].format(detail=diagnostic.detail)


def problem_words(problem: TemplateProblem, may_be_known: bool = False) -> str:
    """A fault of a template as one sentence; ``may_be_known`` of a tag that a plugin could bring."""
    words = _FAULTS[problem.fault].format(name=problem.name, cause=problem.cause)
    if may_be_known:
        words += "; unless a plugin knows it, Jekyll stops the build"
    elif problem.stops_build:
        words += "; Jekyll stops the build"
    place = f"{problem.path}:{problem.line}: " if problem.path is not None and problem.line else ""
    return f"{place or (f'{problem.path}: ' if problem.path else '')}{words}"
