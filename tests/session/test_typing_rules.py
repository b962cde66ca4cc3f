"""Markdown as it is typed: what becomes what, what stays text, and one undo back to the letters."""

from __future__ import annotations

import pytest

from editor.document.lines import LineKind
from editor.errors import StructureError
from editor.markup.inline import Mark, Run, plain_text
from editor.session.body_model import BodyModel, Spot
from editor.session.typing_rules import found
from tests.session.bodies import body_of, model_of, shown, spot_at

MARKDOWN = "하나\n\nX\n\n둘\n"
HTML = "<p>하나</p>\n\n<p>X</p>\n\n<p>둘</p>\n"


def typed(model: BodyModel, text: str, rest: str = "") -> Spot | None:
    """Types a text into the line that holds X, in the place of X."""
    at = spot_at(model, "X", 0)
    kept = text.rstrip(" ") if not rest else text
    model.set_line(Spot(at.row, at.line, len(kept)), [Run(kept + rest)])
    rule = found(model.line(at), text)
    return rule.convert(model, Spot(at.row, at.line, len(text))) if rule else None


@pytest.mark.parametrize(
    ("text", "markdown", "html"),
    [
        ("# ", "# 글", "<h1>글</h1>"),
        ("## ", "## 글", "<h2>글</h2>"),
        ("### ", "### 글", "<h3>글</h3>"),
        ("- ", "- 글", "<ul>\n<li>글</li>\n</ul>"),
        ("* ", "- 글", "<ul>\n<li>글</li>\n</ul>"),
        ("1. ", "1. 글", "<ol>\n<li>글</li>\n</ol>"),
        ("> ", "> 글", "<blockquote>\n<p>글</p>\n</blockquote>"),
        ("[ ] ", "- [ ] 글", None),
        ("[x] ", "- [x] 글", None),
    ],
)
@pytest.mark.parametrize("rest", ["", "글"])
def test_signs_at_the_start(text: str, markdown: str, html: str | None, rest: str) -> None:
    for body, wanted in ((MARKDOWN, markdown), (HTML, html)):
        if wanted is None:
            continue
        model = model_of(body)
        caret = typed(model, text, rest)
        assert caret is not None
        if not rest:
            model.set_line(Spot(caret.row, caret.line, 1), [Run("글")])
        assert body_of(model) == body.replace("<p>X</p>" if body is HTML else "X", wanted)


@pytest.mark.parametrize("text", ["## ", "- ", "1. ", "> ", "[ ] ", "---", "```"])
@pytest.mark.parametrize("body", [MARKDOWN, HTML], ids=["markdown", "html"])
def test_one_undo_gives_back_what_was_typed(text: str, body: str) -> None:
    model = model_of(body)
    at = spot_at(model, "X", 0)
    model.set_line(at, [Run(text.strip())])
    model.session.close_batch()
    before = body_of(model)
    rule = found(model.line(at), text)
    assert rule is not None
    if (text, body) == ("[ ] ", HTML):  # HTML has no tasks
        with pytest.raises(StructureError):
            rule.convert(model, at)
    else:
        rule.convert(model, at)
        assert body_of(model) != before
        model.session.undo()
    assert body_of(model) == before
    assert shown(model)[:3] == ["하나", text.strip(), "둘"]
    model.session.undo()
    assert body_of(model) == body


@pytest.mark.parametrize("body", [MARKDOWN, HTML], ids=["markdown", "html"])
def test_code_and_a_rule_take_the_line(body: str) -> None:
    model = model_of(body)
    at = typed(model, "```")
    assert at is not None
    assert model.line(at).kind is LineKind.CODE
    model = model_of(body)
    at = typed(model, "---")
    assert at is not None
    assert model.line(Spot(at.row - 1)).kind is LineKind.RULE
    assert model.line(at).kind is LineKind.PARAGRAPH


@pytest.mark.parametrize(
    ("text", "source", "mark"),
    [
        ("앞 **굵게**", "앞 **굵게**", "strong"),
        ("앞 *기울*", "앞 *기울*", "em"),
        ("앞 ~~그은~~", "앞 ~~그은~~", "del"),
        ("앞 `a*b*`", "앞 `a*b*`", "code"),
    ],
)
def test_marks(text: str, source: str, mark: str) -> None:
    model = model_of(MARKDOWN)
    caret = typed(model, text)
    assert body_of(model) == MARKDOWN.replace("X", source)
    assert caret is not None
    runs = model.line(caret).runs
    assert caret.offset == len(plain_text(runs))
    assert runs[-1].marks == (Mark(mark),)
    model.session.undo()
    assert shown(model)[1] == text


@pytest.mark.parametrize(
    "text", ["5*3*", "**", "** a**", "a* b*", "`", "``", "* *", "가 #", "글 - ", "2. ", "--", "a---", "** **", "~~"]
)
def test_what_is_text(text: str) -> None:
    model = model_of(MARKDOWN)
    at = spot_at(model, "X", 0)
    model.set_line(at, [Run(text.strip())])
    assert found(model.line(at), text) is None


def test_nothing_in_code_in_cells_and_in_headings() -> None:
    model = model_of("```\n# \n```\n\n| - | b |\n|---|---|\n| c | d |\n\n## -\n\n`- `\n")
    for row in model.rows:
        for line in row.lines:
            assert found(line, "- ") is None
    code = model_of("`**a*` b\n")
    code.set_line(Spot(0, 0, 5), [Run("**a**", (Mark("code"),)), Run(" b")])
    assert found(code.line(Spot(0)), "**a**") is None


def test_a_box_in_an_item() -> None:
    model = model_of("- X\n- 둘\n")
    typed(model, "[ ] ", "글")
    assert body_of(model) == "- [ ] 글\n- 둘\n"
