"""The failures that Copydesk knows by name.

An error carries what happened as data (which file, which cause); only ``editor.ui`` and ``editor.cli`` turn it
into words. Nothing here is for programming mistakes, which stay ordinary exceptions.
"""

from __future__ import annotations

from pathlib import Path


class EditorError(Exception):
    """A failure that a person has to be told about.

    Attributes:
        path: the file or folder it is about, where there is one.
        cause: the operating system's or the library's own words, where there are any.
    """

    def __init__(self, path: Path | None = None, cause: str = "") -> None:
        super().__init__(f"{type(self).__name__}: {path or ''} {cause}".rstrip())
        self.path = path
        self.cause = cause


class NotASiteError(EditorError):
    """The folder holds no Jekyll site: neither ``_config.yml`` nor ``_posts``."""


class ReadError(EditorError):
    """The file could not be read."""


class SaveError(EditorError):
    """The file could not be written; what was there before is still there."""


class AlreadyExistsError(SaveError):
    """Another file has that name already."""


class ChangedOnDiskError(SaveError):
    """The file on disk is not the one that was opened."""


class UnconfirmedSaveError(SaveError):
    """The new content is in the file's place, but the disk did not confirm that it has it.

    Attributes:
        fingerprint: of what was written; the file on disk is ours, not somebody else's.
    """

    def __init__(self, path: Path, cause: str, fingerprint: str = "") -> None:
        super().__init__(path, cause)
        self.fingerprint = fingerprint


class OldFileRemainsError(SaveError):
    """The article is saved under its new name, but the file of the old name (``path``) could not be removed."""


class ReadOnlyArticleError(EditorError):
    """The article can be shown but not changed (its encoding or its front matter's language is not ours)."""


class FieldError(EditorError):
    """A front matter value cannot be written in place.

    Attributes:
        key: the front matter key.
    """

    def __init__(self, key: str, cause: str, path: Path | None = None) -> None:
        super().__init__(path, cause)
        self.key = key


class FileNameError(EditorError):
    """No file name can be made of the title, slug or date."""


class DateError(EditorError):
    """The text or value is no date."""


class PermalinkError(EditorError):
    """No URL can be made: the template has an unknown placeholder, or a value that no URL can hold."""


class ImageError(EditorError):
    """The picture cannot be used."""


class TemplateError(EditorError):
    """A template of the site's theme cannot be rendered.

    Attributes:
        line: line in ``path``, counted from 1; 0 where it is not known.
    """

    def __init__(self, path: Path | None = None, cause: str = "", line: int = 0) -> None:
        super().__init__(path, cause)
        self.line = line


class UnwritableTextError(EditorError):
    """No way of writing a text in the dialect reads back as the text: a fault of the program."""


class StructureError(EditorError):
    """A command on blocks cannot be carried out; ``cause`` names the command."""


class SearchError(EditorError):
    """What is looked for, or put in its place, cannot be understood."""


class SearchPatternError(SearchError):
    """The regular expression is none.

    Attributes:
        position: where in it the fault is, counted from 0.
    """

    def __init__(self, cause: str, position: int = 0) -> None:
        super().__init__(None, cause)
        self.position = position


class SearchTooSlowError(SearchError):
    """The regular expression takes longer than a person waits."""


class ReplacementError(SearchError):
    """The replacement names a group (``cause``) that the expression does not have."""
