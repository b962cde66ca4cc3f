"""What the commands say: errors and faults of templates as plain sentences; findings have their own in ``checks``."""

from __future__ import annotations

from editor import errors
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


def problem_words(problem: TemplateProblem, may_be_known: bool = False) -> str:
    """A fault of a template as one sentence; ``may_be_known`` of a tag that a plugin could bring."""
    words = _FAULTS[problem.fault].format(name=problem.name, cause=problem.cause)
    if may_be_known:
        words += "; unless a plugin knows it, Jekyll stops the build"
    elif problem.stops_build:
        words += "; Jekyll stops the build"
    place = f"{problem.path}:{problem.line}: " if problem.path is not None and problem.line else ""
    return f"{place or (f'{problem.path}: ' if problem.path else '')}{words}"
