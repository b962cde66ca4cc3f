"""Words of Qt's own file dialog that Qt's Korean translation does not have yet: Qt asks for them by these contexts.

Nobody calls them here; the translation's tools find them.
"""

from __future__ import annotations

from editor.ui.marking import QT_TRANSLATE_NOOP

QT_WORDS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
)
