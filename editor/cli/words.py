"""What the commands say: errors and findings as plain sentences."""

from __future__ import annotations

from editor import errors
from editor.checks.diagnostic import Diagnostic

_ERRORS: tuple[tuple[type[errors.EditorError], str], ...] = (
    (errors.NotASiteError, "{path} is no Jekyll site: it holds neither _config.yml nor _posts"),
    (errors.ReadError, "{path} could not be read: {cause}"),
    (errors.AlreadyExistsError, "{path} exists already; nothing was written. Choose another title, slug or date"),
    (errors.ChangedOnDiskError, "{path} was changed by somebody else in the meantime; nothing was written"),
    (errors.SaveError, "{path} could not be saved: {cause}"),
    (errors.ReadOnlyArticleError, "{path} can only be read: {cause}"),
    (errors.FieldError, "{key} could not be set: {cause}"),
    (errors.FileNameError, "no file name can be made of “{cause}”: it needs letters or digits"),
    (errors.DateError, "“{cause}” is no date; write it as 2026-03-04 or 2026-03-04 14:30"),
    (errors.PermalinkError, "no URL can be made: {cause}"),
    (errors.ImageError, "{path} cannot be used as a picture: {cause}"),
    (errors.TemplateError, "{path}, line {line}: {cause}"),
)

_FINDINGS = {
    "not-utf-8": "not written in UTF-8 ({detail}); Jekyll leaves the post out",
    "no-front-matter": "no front matter; Jekyll takes the file for no post",
    "toml-front-matter": "front matter in TOML; Jekyll publishes it as text",
    "yaml-broken": "front matter that YAML does not take; Jekyll publishes the page without a title: {detail}",
    "no-title": "no title",
    "file-name-ignored": "a file name that is not YYYY-MM-DD-name.md; Jekyll ignores the file",
    "bad-date": "“{detail}” is no date; Jekyll stops the build",
    "duplicate-key": "the key “{detail}” stands twice; Jekyll takes the last",
    "category-is-a-number": "a category that is the number {detail}, not a text; Jekyll stops the build",
}


def error_words(error: errors.EditorError) -> str:
    """What happened, to which file."""
    values = {"path": error.path or "the file", "cause": error.cause}
    values |= {name: getattr(error, name) for name in ("key", "line") if hasattr(error, name)}
    template = next((words for kind, words in _ERRORS if isinstance(error, kind)), "{path}: {cause}")
    return template.format(**values)


def finding_words(diagnostic: Diagnostic) -> str:
    """A finding as one sentence."""
    return _FINDINGS[diagnostic.rule].format(detail=diagnostic.detail)
