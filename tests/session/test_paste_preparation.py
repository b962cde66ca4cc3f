"""A large paste is written ahead in steps, and pasting is then a matter of putting it in."""

from __future__ import annotations

import pytest

from editor.clipboard import PastedHeading, PastedList, PastedParagraph, own_address, writing
from editor.clipboard.pasted import PastedBlock, PastedItem
from editor.document import projection
from editor.markup.inline import Mark, Run
from editor.session.paste_commands import paste
from editor.session.paste_places import Content
from editor.session.paste_preparation import prepared
from tests.session.bodies import body_of, model_of, spot_at

HTML = '<h2 class="a">앞</h2>\n<p class="b">첫 글.</p>\n<p class="b">끝</p>\n'
MARKDOWN = "## 앞\n\n첫 글.\n\n끝\n"


def blocks(count: int) -> tuple[PastedBlock, ...]:
    made: list[PastedBlock] = []
    for number in range(count):
        made.append(PastedHeading(1, (Run(f"소제목 {number}"),)))
        made.append(PastedParagraph((Run(f"*글* {number}, "), Run("굵은 글", (Mark("strong"),)))))
        made.append(PastedList(False, (PastedItem((PastedParagraph((Run(f"<항목> {number}"),)),)),)))
    return tuple(made)


@pytest.mark.parametrize("house", [HTML, MARKDOWN])
def test_steps_go_to_the_end_and_leave_the_article_alone(house: str) -> None:
    model = model_of(house)
    content = Content(blocks(15), is_foreign=True)
    done = list(prepared(model, spot_at(model, "첫 글"), content, own_address))
    assert done == sorted(done) and done[-1] == 45 and len(done) > 3
    assert body_of(model) == house


@pytest.mark.parametrize("house", [HTML, MARKDOWN])
def test_what_was_prepared_is_neither_written_nor_read_again(house: str, monkeypatch: pytest.MonkeyPatch) -> None:
    model = model_of(house)
    at, content = spot_at(model, "첫 글."), Content(blocks(20), is_foreign=True)
    list(prepared(model, at, content, own_address))
    writes, reads = writing._source.cache_info().misses, projection.view_of.made
    paste(model, at, at, content)
    assert body_of(model).count("소제목") == 20
    assert writing._source.cache_info().misses == writes
    assert projection.view_of.made <= reads + 3  # what it stands beside


def test_it_may_stop_at_any_time() -> None:
    model = model_of(HTML)
    steps = prepared(model, spot_at(model, "첫 글"), Content(blocks(40), is_foreign=True), own_address)
    assert next(steps) < 120
    steps.close()
    assert body_of(model) == HTML
