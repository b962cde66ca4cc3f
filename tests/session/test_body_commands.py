"""Enter, Backspace, sections, pictures: what a writer's hands do to the body, and what stays as it was."""

from __future__ import annotations

import pytest

from editor.markup.inline import Mark, Run
from editor.session import body_commands as commands
from editor.session import list_commands
from editor.session.body_model import Spot
from tests.session.bodies import body_of, model_of, shown, spot_at

P = '<p data-ke-size="size16">'
H = '<h2 data-ke-size="size26">'
HOUSE = f"{H}하나</h2>\n\n{P}첫 글.</p>\n\n{H}둘</h2>\n\n{P}둘째 글.</p>\n소식은, <a href='https://a.kr'>여기</a>\n\n\n"
MARKDOWN = "## 하나\n\n첫 *글*.\n\n## 둘\n\n둘째 글.\n"


def test_enter_at_the_end_adds_a_line_that_the_source_does_not_hold_yet() -> None:
    model = model_of(HOUSE)
    caret = commands.enter(model, spot_at(model, "첫 글."))
    assert body_of(model) == HOUSE
    assert shown(model)[:4] == ["하나", "첫 글.", "·", "둘"]
    model.set_line(caret, [Run("새 글")])
    assert body_of(model) == HOUSE.replace("첫 글.</p>\n\n", f"첫 글.</p>\n\n{P}새 글</p>\n\n")


def test_enter_behind_a_heading_gives_a_paragraph_of_the_house() -> None:
    model = model_of(HOUSE)
    caret = commands.enter(model, spot_at(model, "둘"))
    model.set_line(caret, [Run("글")])
    assert f"{H}둘</h2>\n\n{P}글</p>\n\n{P}둘째" in body_of(model)


def test_enter_behind_a_heading_goes_to_the_empty_paragraph_that_waits_there() -> None:
    body = f"{H}하나</h2>\n\n{P}</p>\n"
    model = model_of(body)
    assert commands.enter(model, spot_at(model, "하나")) == Spot(1)
    assert (body_of(model), len(model.rows)) == (body, 2)


@pytest.mark.parametrize("body", [HOUSE, MARKDOWN], ids=["html", "markdown"])
def test_enter_in_the_middle_divides_and_backspace_joins_again(body: str) -> None:
    model = model_of(body)
    caret = commands.enter(model, spot_at(model, "첫 글", offset=1))
    assert shown(model)[1:3] == ["첫", "글."]
    commands.backspace_at_start(model, caret)
    assert shown(model)[1] == "첫글."
    model.session.undo()
    model.session.undo()
    assert body_of(model) == body


def test_marks_are_closed_and_opened_again_where_they_are_divided() -> None:
    model = model_of("앞 **굵은 글씨** 뒤\n")
    commands.enter(model, spot_at(model, "굵은"))
    assert body_of(model) == "앞 **굵은**\n\n**글씨** 뒤\n"


def test_a_new_paragraph_above_the_closing_line_stays_above_it() -> None:
    model = model_of(HOUSE)
    caret = commands.enter(model, spot_at(model, "둘째 글."))
    model.set_line(caret, [Run("셋째 글.")])
    assert body_of(model) == HOUSE.replace("둘째 글.</p>\n", f"둘째 글.</p>\n\n{P}셋째 글.</p>\n")


def test_a_markdown_paragraph_above_a_bare_closing_line_does_not_merge_with_it() -> None:
    model = model_of("<p>글</p>\n끝줄\n")
    caret = model.add_pending(0, model.paragraph_form_at(1), below=True)
    model.set_line(caret, [Run("새 줄")])
    assert shown(model) == ["글", "새 줄", "끝줄"]


def test_emptying_a_markdown_paragraph_keeps_its_line_in_the_view() -> None:
    model = model_of(MARKDOWN)
    spot = spot_at(model, "첫 글.")
    model.set_line(spot, [])
    assert shown(model)[:3] == ["하나", "·", "둘"]
    assert "첫" not in body_of(model)
    model.set_line(Spot(spot.row), [Run("다시")])
    assert body_of(model) == MARKDOWN.replace("첫 *글*.", "다시")


def test_emptying_an_html_paragraph_leaves_it_empty() -> None:
    model = model_of(HOUSE)
    model.set_line(spot_at(model, "첫 글."), [])
    assert body_of(model) == HOUSE.replace("첫 글.", "")


def test_backspace_takes_an_empty_line_away() -> None:
    model = model_of(HOUSE)
    caret = commands.enter(model, spot_at(model, "첫 글."))
    caret = commands.backspace_at_start(model, caret)
    assert shown(model)[:3] == ["하나", "첫 글.", "둘"]
    assert caret == Spot(1, 0, 4)


def test_backspace_below_a_card_does_not_touch_it() -> None:
    body = "<script>\nalert(1)\n</script>\n\n글\n"
    model = model_of(body)
    caret = commands.backspace_at_start(model, spot_at(model, "글", offset=0))
    assert body_of(model) == body
    assert caret.row == 0


@pytest.mark.parametrize("body", [HOUSE, MARKDOWN], ids=["html", "markdown"])
def test_what_is_selected_across_lines_goes_and_comes_back(body: str) -> None:
    model = model_of(body)
    caret = commands.delete_between(model, spot_at(model, "첫", offset=1), spot_at(model, "둘째", offset=1))
    assert shown(model)[:2] == ["하나", "첫째 글."]
    assert caret == Spot(1, 0, 1)
    model.session.undo()
    assert body_of(model) == body


def test_a_selection_over_a_card_takes_the_card_whole() -> None:
    model = model_of("앞줄\n\n<script>\nx\n</script>\n\n뒷줄\n")
    commands.delete_between(model, spot_at(model, "앞줄", offset=1), spot_at(model, "뒷줄", offset=1))
    assert body_of(model) == "앞줄\n"


def test_a_picture_is_written_as_the_article_is() -> None:
    html, markdown = model_of(HOUSE), model_of(MARKDOWN)
    commands.insert_picture(html, spot_at(html, "첫").row, "/assets/img/새 그림.jpg", '"말" & 글')
    assert '<p><img src="/assets/img/새%20그림.jpg" alt="&quot;말&quot; &amp; 글" /></p>\n\n' in body_of(html)
    commands.insert_picture(markdown, spot_at(markdown, "첫").row, "/assets/img/a.jpg", "그림 [1]")
    assert "![그림 \\[1\\]](/assets/img/a.jpg)\n\n" in body_of(markdown)


@pytest.mark.parametrize(
    ("body", "typed", "written"),
    [
        ("글\n", "1. 글", "1\\. 글\n"),
        ("글\n", "# 글", "\\# 글\n"),
        ("글\n", "*별* 글", "\\*별\\* 글\n"),
        ("글\n", "a <b>", "a \\<b\\>\n"),
        ("글\n", "2 * 3 * 4", "2 * 3 * 4\n"),
        ("글\n", "AT&amp;T", "AT&amp;amp;T\n"),
        # What Jekyll would fill in, or stop at, is text when it is typed.
        ("글\n", "{{ name }}", "\\{\\{ name \\}\\}\n"),
        ("<p>글</p>\n", "{% nope %}", "<p>&#123;% nope %}</p>\n"),
        ("<p>글</p>\n", "열린 {{ 것", "<p>열린 &#123;&#123; 것</p>\n"),
        ("<p>글</p>\n", "*별* <b> & 'x'", "<p>*별* &lt;b> & 'x'</p>\n"),
    ],
)
def test_what_is_typed_reads_back_as_typed(body: str, typed: str, written: str) -> None:
    model = model_of(body)
    model.set_line(Spot(0, 0, 0), [Run(typed)])
    assert shown(model) == [typed]
    assert body_of(model) == written


def test_the_sites_own_liquid_is_kept_and_shown_as_one_thing() -> None:
    body = "앞 {{ site.title }} 뒤\n"
    model = model_of(body)
    runs = model.rows[0].lines[0].runs
    assert [run.atom for run in runs if run.atom] == ["{{ site.title }}"]
    model.set_line(Spot(0), [*runs[:-1], Run(" 뒤끝")])
    assert body_of(model) == body.replace("뒤", "뒤끝")


def test_bold_beside_hangul_falls_back_to_html_where_stars_are_not_read() -> None:
    model = model_of("그는 '강조'라고 했다\n")
    runs = [Run("그는 "), Run("'강조'", (Mark("strong"),)), Run("라고 했다")]
    model.set_line(Spot(0), runs)
    assert model.rows[0].lines[0].runs == tuple(runs)


def test_enter_in_an_item_gives_another_and_in_an_empty_last_one_ends_the_list() -> None:
    model = model_of("- 하나\n- 둘\n\n뒤\n")
    caret = commands.enter(model, spot_at(model, "둘"))
    assert shown(model) == ["하나", "둘", "", "뒤"]
    caret = commands.enter(model, caret)
    assert shown(model) == ["하나", "둘", "·", "뒤"]
    model.set_line(caret, [Run("글")])
    assert body_of(model) == "- 하나\n- 둘\n\n글\n\n뒤\n"


@pytest.mark.parametrize(
    "body",
    ["- 하나\n  - 둘\n    - 셋\n\n뒤\n", "<ul><li>하나<ul><li>둘<ul><li>셋</li></ul></li></ul></li></ul>\n\n뒤\n"],
    ids=["markdown", "html"],
)
def test_enter_in_an_empty_item_leaves_one_list_at_a_time(body: str) -> None:
    model = model_of(body)
    caret = commands.enter(model, spot_at(model, "셋"))
    for level in (2, 1, 0):
        assert model.line(caret).level == level
        caret = commands.enter(model, caret)
    assert shown(model) == ["하나", "둘", "셋", "·", "뒤"]


def test_an_ordered_item_gets_the_next_number() -> None:
    model = model_of("1. 하나\n2. 둘\n")
    caret = commands.enter(model, spot_at(model, "둘"))
    model.set_line(Spot(caret.row, caret.line, 1), [Run("셋")])
    assert body_of(model) == "1. 하나\n2. 둘\n3. 셋\n"


def test_an_html_item_is_divided_as_its_list_is_written() -> None:
    model = model_of("<ul>\n  <li>하나 둘</li>\n</ul>\n")
    commands.enter(model, spot_at(model, "하나"))
    assert body_of(model) == "<ul>\n  <li>하나</li>\n  <li>둘</li>\n</ul>\n"


@pytest.mark.parametrize("body", ["하나\n\n둘\n\n셋\n", f"{P}하나</p>\n\n{P}둘</p>\n\n셋\n"], ids=["markdown", "html"])
def test_paragraphs_become_a_list_and_undo_gives_the_bytes(body: str) -> None:
    model = model_of(body)
    caret = list_commands.toggle_list(model, 0, 2, False, Spot(1, 0, 1))
    assert len(model.rows[0].lines) == 2
    assert caret == Spot(0, 1, 1)
    list_commands.toggle_list(model, 0, 1, False, caret)
    assert shown(model) == ["하나", "둘", "셋"]
    model.session.undo()
    model.session.undo()
    assert body_of(model) == body


def test_a_list_becomes_numbered() -> None:
    model = model_of("- 하나\n- 둘\n")
    list_commands.toggle_list(model, 0, 1, True, Spot(0))
    assert body_of(model) == "1. 하나\n2. 둘\n"


def test_a_selection_that_no_command_can_take_apart_is_cut_out_of_the_source() -> None:
    model = model_of("- 하나\n- 둘\n\n## 제목\n\n- 셋\n- 넷\n")
    commands.delete_between(model, spot_at(model, "둘"), spot_at(model, "제목", offset=0))
    assert "둘제목" in body_of(model)
    assert shown(model) == ["하나", "둘제목", "셋", "넷"]
    model.session.undo()
    assert body_of(model) == "- 하나\n- 둘\n\n## 제목\n\n- 셋\n- 넷\n"


def test_a_card_between_two_lists_can_be_taken_away() -> None:
    model = model_of("- 하나\n\n```\n코드\n```\n\n- 둘\n")
    commands.delete_rows(model, 1, 2, Spot(0))
    assert "코드" not in body_of(model)


def test_enter_in_a_task_gives_another_task_and_backspace_takes_its_box_away_first() -> None:
    model = model_of("- [x] 하나\n\n뒤\n")
    caret = commands.enter(model, spot_at(model, "하나"))
    model.set_line(Spot(caret.row, caret.line, 1), [Run("둘")])
    assert body_of(model) == "- [x] 하나\n- [ ] 둘\n\n뒤\n"
    caret = commands.backspace_at_start(model, Spot(caret.row, caret.line))
    assert body_of(model) == "- [x] 하나\n- 둘\n\n뒤\n"
    commands.backspace_at_start(model, caret)
    assert body_of(model) == "- [x] 하나둘\n\n뒤\n"
    while model.session.undo():
        pass
    assert body_of(model) == "- [x] 하나\n\n뒤\n"


def test_delete_at_the_end_joins_a_task_with_the_next() -> None:
    model = model_of("- [x] 하나\n- [ ] 둘\n")
    commands.delete_at_end(model, spot_at(model, "하나"))
    assert body_of(model) == "- [x] 하나둘\n"


def test_enter_in_an_empty_last_task_ends_the_list() -> None:
    model = model_of("- [ ] 하나\n")
    caret = commands.enter(model, commands.enter(model, spot_at(model, "하나")))
    assert shown(model) == ["하나", "·"]
    assert (caret, body_of(model)) == (Spot(1), "- [ ] 하나\n")


def test_paragraphs_become_tasks_that_are_checked_and_not() -> None:
    model = model_of("하나\n\n둘\n")
    caret = list_commands.make_task(model, 0, 2, Spot(1, 0, 1))
    assert (caret, body_of(model)) == (Spot(0, 1, 1), "- [ ] 하나\n- [ ] 둘\n")
    list_commands.make_task(model, 0, 1, caret)
    assert body_of(model) == "- [ ] 하나\n- [x] 둘\n"
    list_commands.make_task(model, 0, 1, caret)
    assert body_of(model) == "- [ ] 하나\n- [ ] 둘\n"
    while model.session.undo():
        pass
    assert body_of(model) == "하나\n\n둘\n"


def test_enter_behind_an_item_with_a_list_in_it_gives_that_list_to_the_new_item() -> None:
    model = model_of("- 하나\n  - 안쪽\n")
    caret = commands.enter(model, spot_at(model, "하나"))
    assert [line.level for line in model.rows[0].lines] == [0, 0, 1]
    model.set_line(caret, [Run("둘")])
    assert body_of(model) == "- 하나\n- 둘\n  - 안쪽\n"
    model.set_line(caret, [])
    model.set_line(caret, [Run("셋")])
    assert body_of(model) == "- 하나\n- 셋\n  - 안쪽\n"
