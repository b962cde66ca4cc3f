"""Each failure in words: what happened to which file, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.document.yaml_repair import YamlProblem
from editor.errors import (
    AlreadyExistsError,
    ChangedOnDiskError,
    DateError,
    EditorError,
    FieldError,
    FileNameError,
    ImageError,
    NotASiteError,
    OldFileRemainsError,
    PermalinkError,
    ReadError,
    ReadOnlyArticleError,
    SaveError,
    StructureError,
    TemplateError,
    UnconfirmedSaveError,
    UnwritableTextError,
)
from editor.images.faults import PictureError
from editor.site.documents import PostProblem, ProblemKind
from editor.ui.causes import cause_of, yaml_cause
from editor.ui.form.field_names import field_name
from editor.ui.marking import QT_TRANSLATE_NOOP
from editor.ui.picture_causes import picture_cause

# The most special first.
_WORDS: tuple[tuple[type[EditorError], str], ...] = (
    (
        NotASiteError,
        QT_TRANSLATE_NOOP(
            "Messages", "{path} is not a Jekyll site. Choose the folder that holds _config.yml or _posts."
        ),
    ),
    (ReadError, QT_TRANSLATE_NOOP("Messages", "{path} could not be read: {cause}. Nothing was changed.")),
    (
        AlreadyExistsError,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Not saved: another article has the file name {name} already. Change “{headline}”, “{date}” or “{slug}” and"
            " save again.",
        ),
    ),
    (
        ChangedOnDiskError,
        QT_TRANSLATE_NOOP(
            "Messages",
            "{name} was changed by somebody else since you opened it. Your text is still here, not saved. To keep both,"
            " save yours under another name.",
        ),
    ),
    (
        OldFileRemainsError,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Saved under the new name, but the old file {path} could not be removed: {cause}. Remove it by hand.",
        ),
    ),
    (
        UnconfirmedSaveError,
        QT_TRANSLATE_NOOP(
            "Messages",
            "{path} was written, but the drive did not confirm that it has it: {cause}. Your text is still here."
            " {advice}",
        ),
    ),
    (
        SaveError,
        QT_TRANSLATE_NOOP(
            "Messages",
            "{path} could not be saved: {cause}. The file is as it was before, and your text is still here. {advice}",
        ),
    ),
    (
        ReadOnlyArticleError,
        QT_TRANSLATE_NOOP(
            "Messages", "{name} can be read but not changed: its way of writing is not one that Copydesk can keep."
        ),
    ),
    (
        FieldError,
        QT_TRANSLATE_NOOP("Messages", "The field “{key}” cannot be changed here: {cause}. It was left as it is."),
    ),
    (
        FileNameError,
        QT_TRANSLATE_NOOP(
            "Messages",
            "No file name can be made of “{cause}”. Give the article a headline with letters, or fill in “{slug}”.",
        ),
    ),
    (
        DateError,
        QT_TRANSLATE_NOOP(
            "Messages", "“{cause}” in the field {date} is no date. Write it like 2024-07-14 or 2024-07-14 09:30."
        ),
    ),
    (
        PermalinkError,
        QT_TRANSLATE_NOOP(
            "Messages", "Jekyll could make no URL for this article: {cause}. Check the site's permalink."
        ),
    ),
    (
        ImageError,
        QT_TRANSLATE_NOOP("Messages", "The picture {name} cannot be used: {cause}. Choose another one."),
    ),
    (
        TemplateError,
        QT_TRANSLATE_NOOP("Messages", "The site's template {name} cannot be shown (line {line}): {cause}."),
    ),
    (
        UnwritableTextError,
        QT_TRANSLATE_NOOP("Messages", "This text could not be written into the article: {cause}. It was left out."),
    ),
    (StructureError, QT_TRANSLATE_NOOP("Messages", "That cannot be done here: {cause}.")),
    (EditorError, QT_TRANSLATE_NOOP("Messages", "Something went wrong with {path}: {cause}.")),
)

_GONE = QT_TRANSLATE_NOOP(
    "Messages",
    "{name} is not there any more: it was moved, renamed or deleted. Your text is still here; save it under another"
    " name.",
)

# What became of the open article's file; the keys are told by editor/ui/two_hands.py.
_FILE: dict[str, str] = {
    "changed": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} was changed elsewhere while you were writing here: {what}. Nothing of yours was touched, and nothing"
        " was taken.",
    ),
    "not_ours": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} was replaced elsewhere by something that cannot be edited here. Your text is still here; save a copy of"
        " it elsewhere.",
    ),
    "moved": QT_TRANSLATE_NOOP(
        "Messages", "{name} was renamed elsewhere to {new}. Your text goes on there, and is saved under that name."
    ),
    "gone": QT_TRANSLATE_NOOP(
        "Messages", "{name} was deleted elsewhere, or moved out of the site. Your text is still here."
    ),
    "away": QT_TRANSLATE_NOOP(
        "Messages",
        "The folder of the site cannot be reached: the drive or share is gone. Your text is still here and is kept"
        " aside; connect it again, or save a copy elsewhere.",
    ),
    "folder": QT_TRANSLATE_NOOP(
        "Messages",
        "In the place of {name} there is a folder now. Your text is still here; move the folder away, or save a copy"
        " elsewhere.",
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} may not be written any more: somebody made it read-only. Your text is still here; ask for the"
        " permission, or save a copy elsewhere.",
    ),
    "read_only_hint": QT_TRANSLATE_NOOP("Messages", "{name} is read-only now: changes could not be saved."),
}

_NO_ROOM = QT_TRANSLATE_NOOP("Messages", "Make room on the drive, then save again.")
_NO_PERMISSION = QT_TRANSLATE_NOOP(
    "Messages", "Ask whoever looks after this folder for the permission to write there, then save again."
)
_SHORTER = QT_TRANSLATE_NOOP("Messages", "Give the article a shorter name of plain letters, or save it elsewhere.")
_LOCKED = QT_TRANSLATE_NOOP(
    "Messages", "It was tried for a second. Close the file in the other program, or wait for the virus scanner, then"
    " save again."
)  # fmt: skip
_DRIVE = QT_TRANSLATE_NOOP("Messages", "Connect the drive again, or save a copy elsewhere until it is back.")
_ADVICE: dict[str, str] = {
    "No space left on device": _NO_ROOM,
    "Disk quota exceeded": _NO_ROOM,
    "Permission denied": _NO_PERMISSION,
    "Operation not permitted": _NO_PERMISSION,
    "Read-only file system": _NO_PERMISSION,
    "File name too long": _SHORTER,
    "Name not allowed": _SHORTER,
    "Locked by another program": _LOCKED,
    "Device or resource busy": _LOCKED,
    "Text file busy": _LOCKED,
    "The drive is gone": _DRIVE,
}
_TRY_AGAIN = QT_TRANSLATE_NOOP("Messages", "Look whether the drive can be reached, then save again.")

_PROBLEMS: dict[ProblemKind, str] = {
    ProblemKind.YAML: QT_TRANSLATE_NOOP("Messages", "Jekyll cannot read the fields at line {line}"),
    ProblemKind.SHAPE: QT_TRANSLATE_NOOP("Messages", "A field is not of the kind that Jekyll expects: {cause}"),
    ProblemKind.DATE: QT_TRANSLATE_NOOP("Messages", "The date is no date and would stop the site: {cause}"),
    ProblemKind.ENCODING: QT_TRANSLATE_NOOP("Messages", "The file is not UTF-8, so Jekyll leaves it out"),
    ProblemKind.FILE_NAME: QT_TRANSLATE_NOOP("Messages", "The file name has no date, so Jekyll leaves it out"),
    ProblemKind.UNREADABLE: QT_TRANSLATE_NOOP("Messages", "The file could not be read: {cause}"),
    ProblemKind.OUTSIDE: QT_TRANSLATE_NOOP("Messages", "The file is a link out of the site's folder and is not read"),
}

_CONVERSIONS = {
    "encoding": QT_TRANSLATE_NOOP("Messages", "Convert to UTF-8"),
    "toml": QT_TRANSLATE_NOOP("Messages", "Convert to YAML"),
}

_MANNERS = {
    "html": QT_TRANSLATE_NOOP("Messages", "As the site's HTML articles"),
    "markdown": QT_TRANSLATE_NOOP("Messages", "As the site's Markdown articles"),
}

_READ_ONLY: dict[str, str] = {
    "encoding": QT_TRANSLATE_NOOP(
        "Messages", "{name} is not UTF-8. It can be read here but not changed, and it is kept as it is."
    ),
    "old_encoding": QT_TRANSLATE_NOOP(
        "Messages", "{name} is in the old encoding {encoding} and shown converted. The file stays as it is until you"
        " agree to UTF-8 and save.",
    ),
    "toml": QT_TRANSLATE_NOOP(
        "Messages", "The fields of {name} are TOML, which Jekyll does not read. It can be read here but not changed."
    ),
}


def message_of(error: EditorError) -> str:
    """The sentence for an error, in the person's language."""
    words = next(words for kind, words in _WORDS if isinstance(error, kind))
    if isinstance(error, ReadOnlyArticleError) and error.cause in _READ_ONLY:
        words = _READ_ONLY[error.cause]
    if isinstance(error, ChangedOnDiskError) and error.cause:
        words = _GONE
    return _tr(words).format(
        path=error.path or "",
        name=error.path.name if error.path else "",
        cause=picture_cause(error) if isinstance(error, PictureError) else cause_of(error.cause),
        key=field_name(getattr(error, "key", "")),
        line=getattr(error, "line", 0),
        advice=_tr(_ADVICE.get(error.cause, _TRY_AGAIN)),
        headline=field_name("title"),
        date=field_name("date"),
        slug=field_name("slug"),
    )


def file_message(kind: str, name: str) -> str:
    """What became of the open article's file, by its name; what else it holds in braces stays."""
    return _tr(_FILE[kind]).replace("{name}", name)


def journal_message(error: SaveError) -> str:
    """That what is typed cannot be put aside at the moment."""
    words = QCoreApplication.translate(
        "Messages",
        "What you type cannot be kept aside at the moment: {cause}. Your text is still here; save it soon. {advice}",
    )
    return words.format(cause=cause_of(error.cause), advice=_tr(_ADVICE.get(error.cause, _TRY_AGAIN)))


def open_message(person: str, machine: str, since: str, *, is_here: bool) -> str:
    """That somebody else has the article open."""
    if is_here:
        words = QCoreApplication.translate(
            "Messages", "This article is open in another window on this computer, too, since {since}."
        )
    else:
        words = QCoreApplication.translate(
            "Messages",
            "{person} has this article open, too, on {machine} since {since}. What both of you write can be brought"
            " together later; a word with each other saves the work.",
        )
    return words.format(person=person or machine, machine=machine, since=since)


def wrong_date_message(key: str, text: str) -> str:
    """What was typed in a date field and is no date."""
    words = QCoreApplication.translate(
        "Messages",
        "Not saved: “{text}” in the field {field} is no date. Write it like 2024-07-14 or 2024-07-14 09:30.",
    )
    return words.format(text=text, field=field_name(key))


def read_only_message(reason: str, name: str) -> str:
    """Why an article cannot be changed; ``reason`` is the value of its ReadOnlyReason."""
    return _tr(_READ_ONLY[reason]).format(name=name)


def manner_words(manner: str) -> str:
    """What a kind of article is called: "html" or "markdown", by how its paragraphs are written."""
    return _tr(_MANNERS[manner])


def encoding_message(name: str, encoding: str) -> str:
    """That a file is shown converted."""
    return _tr(_READ_ONLY["old_encoding"]).format(name=name, encoding=encoding.upper())


def conversion_words(reason: str) -> str:
    """The button that converts what is read-only for that reason."""
    return _tr(_CONVERSIONS[reason])


def problem_message(problem: PostProblem) -> str:
    """What is wrong with a post of the list."""
    return _tr(_PROBLEMS[problem.kind]).format(line=problem.line, cause=cause_of(problem.cause))


def yaml_message(problem: YamlProblem) -> str:
    """Why Jekyll would drop the front matter, and where."""
    if problem.key:
        text = QCoreApplication.translate(
            "Messages",
            "Jekyll cannot read the field “{key}” in line {line}, and would publish the article without its headline:"
            " {cause}.",
        )
    else:
        text = QCoreApplication.translate(
            "Messages",
            "Jekyll cannot read the fields at line {line}, and would publish the article without its headline:"
            " {cause}.",
        )
    return text.format(key=field_name(problem.key), line=problem.line, cause=yaml_cause(problem))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Messages", words)
