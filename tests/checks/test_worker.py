"""The process that checks, asked as the window asks it."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from editor.background import CHECKING
from editor.checks.conversation import Checked, Conversation, Mending
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.following import followed
from editor.checks.protocol import (
    Follow,
    Found,
    Look,
    Lost,
    Mend,
    Mended,
    Message,
    Open,
    ProtocolError,
    decode,
    encode,
)
from editor.checks.worker import Worker, serve
from editor.document.article import Article
from editor.document.changes import Move, Splice, apply_all

FINDING = Diagnostic("value-cut", Severity.ERROR, 2, "title", (Splice(11, "속보 #1", "'속보 #1'"),), 11)
TEXT = "---\ntitle: 속보 #1\n---\n\n글 <The end>\n"


@pytest.mark.parametrize(
    "message",
    [
        Open(1, "/site", "/site/_posts/가.md", "글\n", "cp949", "not-utf-8"),
        Follow(2, "/a.md", (Splice(1, "가", "나"), Move(3, 4, 0))),
        Mend(3),
        Look(),
        Found(4, (FINDING,), False),
        Mended(5, (Splice(0, "", "x"),), 1),
        Lost(6),
    ],
)
def test_messages_come_back_as_they_were(message: Message) -> None:
    line = encode(message)
    assert line.isascii() and line.count(b"\n") == 1
    assert decode(line) == message


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b'{"is": "Gone"}', b'{"is": "Follow", "id": 1}'])
def test_what_is_no_message_is_told(line: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(line)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").write_text("permalink: /:title/\n", "utf-8")
    (tmp_path / "_posts" / "2020-01-01-other.md").write_text("---\ntitle: a\n---\n", "utf-8")
    return tmp_path


class Talk:
    """A conversation with a worker in this process."""

    def __init__(self, site: Path, text: str = TEXT) -> None:
        self.worker, self.talk = Worker(), Conversation()
        self.article = Article.from_text(text)
        self.talk.show(self.article, str(site), str(site / "_posts" / "2020-01-02-a.md"))
        self.talk.began()

    def change(self, *changes: Splice) -> None:
        self.article = self.article.apply(changes)
        self.talk.changed(self.article, changes)

    def sent(self) -> list[Message]:
        return [decode(line) for line in self.talk.outgoing().splitlines()]

    def answers(self) -> list[object]:
        events: list[object] = []
        while lines := self.talk.outgoing().splitlines(keepends=True):
            for line in lines:
                for answer in self.worker.answers(decode(line)):
                    events += self.talk.received(encode(answer))
        return events


def rules(event: object) -> list[str]:
    assert isinstance(event, Checked)
    return [each.rule for each in event.found]


def test_the_article_is_answered_first_then_the_site(site: Path) -> None:
    talk = Talk(site)
    talk.talk.ask()
    first, whole = talk.answers()
    assert isinstance(first, Checked) and not first.is_whole
    assert isinstance(whole, Checked) and whole.is_whole and whole.is_current
    assert rules(first) == rules(whole) == ["value-cut", "words-taken-for-a-tag"]


def test_only_changes_are_sent_after_the_first_time(site: Path) -> None:
    talk = Talk(site)
    talk.talk.ask()
    talk.answers()
    talk.change(Splice(len(TEXT) - len("<The end>\n"), "<The end>", "끝"))
    talk.talk.ask()
    (event,) = talk.answers()
    assert rules(event) == ["value-cut"]
    talk.change(Splice(0, "", ""))
    talk.talk.ask()
    assert [type(message) for message in talk.sent()] == [Follow]


def test_one_request_is_under_way_and_its_answer_is_carried_over_what_changed_meanwhile(site: Path) -> None:
    talk = Talk(site)
    talk.talk.ask()
    (asked,) = talk.sent()
    talk.change(Splice(4, "", "layout: x\n"))
    talk.talk.ask()
    assert talk.sent() == []
    *_, answer = talk.worker.answers(asked)
    (event,) = talk.talk.received(encode(answer))
    assert isinstance(event, Checked) and not event.is_current
    assert [each.at for each in event.found] == [TEXT.index("속보") + 10, TEXT.index("<The") + 10]
    (event,) = talk.answers()
    assert isinstance(event, Checked) and event.is_current


def test_another_article_is_not_told_what_was_found_in_the_one_before(site: Path) -> None:
    talk = Talk(site)
    talk.talk.ask()
    (asked,) = talk.sent()
    talk.talk.show(Article.from_text("글\n"), str(site), str(site / "_posts" / "2020-01-03-b.md"))
    assert [event for answer in talk.worker.answers(asked) for event in talk.talk.received(encode(answer))] == []
    talk.talk.ask()
    assert rules(talk.answers()[-1]) == ["no-front-matter"]


def test_all_safe_fixes_come_as_changes_of_the_article(site: Path) -> None:
    talk = Talk(site)
    talk.talk.mend()
    *_, mending = talk.answers()
    assert isinstance(mending, Mending) and mending.changes is not None and mending.count == 2
    assert apply_all(TEXT, mending.changes) == TEXT.replace("속보 #1", "'속보 #1'").replace("<The", "&lt;The")


def test_fixes_of_a_text_that_is_no_more_are_not_made(site: Path) -> None:
    talk = Talk(site)
    talk.talk.ask()
    talk.answers()
    talk.talk.mend()
    (asked,) = talk.sent()
    talk.change(Splice(len(TEXT), "", "더\n"))
    (answer,) = talk.worker.answers(asked)
    assert talk.talk.received(encode(answer)) == [Mending(None, 2)]


def test_changes_that_do_not_fit_have_the_article_sent_whole(site: Path) -> None:
    talk = Talk(site)
    talk.talk.ask()
    talk.answers()
    talk.talk.changed(talk.article, (Splice(0, "gone", ""),))
    talk.talk.ask()
    assert rules(talk.answers()[-1]) == ["value-cut", "words-taken-for-a-tag"]


def test_a_process_that_ended_is_told_the_article_anew_but_not_what_it_ended_at(site: Path) -> None:
    talk = Talk(site)
    talk.talk.ask()
    talk.talk.outgoing()
    assert talk.talk.ended()
    talk.talk.began()
    assert talk.sent() == []
    talk.change(Splice(len(TEXT), "", "더\n"))
    talk.talk.ask()
    (message,) = talk.sent()
    assert isinstance(message, Open) and message.text == TEXT + "더\n"


def test_a_process_that_goes_on_ending_is_given_up() -> None:
    talk = Conversation()
    assert [talk.ended() for _ in range(7)] == [True] * 5 + [False] * 2


def test_the_site_is_followed(site: Path) -> None:
    talk = Talk(site, "---\ntitle: b\n---\n\n글\n")
    talk.talk.show(talk.article, str(site), str(site / "_posts" / "2020-01-02-new.md"))
    talk.talk.ask()
    assert rules(talk.answers()[-1]) == []
    (site / "_posts" / "2020-01-09-new.md").write_text("---\ntitle: a\n---\n", "utf-8")
    talk.talk.look()
    talk.talk.ask()
    assert rules(talk.answers()[-1]) == ["same-url"]
    (site / "_posts" / "2020-01-09-new.md").unlink()
    (site / ".copydesk").mkdir()
    (site / ".copydesk" / "site.yml").write_text("checks: {required: [image]}\n", "utf-8")
    talk.talk.look()
    talk.talk.ask()
    assert rules(talk.answers()[-1]) == ["field-missing"]


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        ((), [11]),
        ((Splice(0, "", "ab"),), [13]),
        ((Splice(20, "", "ab"),), [11]),
        ((Splice(9, "abcd", ""),), []),
        ((Splice(11, "", "x"),), [12]),
    ],
)
def test_findings_go_with_their_places(changes: tuple[Splice, ...], places: list[int]) -> None:
    assert [each.at for each in followed((FINDING,), changes)] == places


def test_a_fix_goes_with_its_place_and_goes_where_it_is_touched() -> None:
    (moved,) = followed((FINDING,), (Splice(0, "", "ab"),))
    assert moved.fix == (Splice(13, "속보 #1", "'속보 #1'"),)
    (touched,) = followed((FINDING,), (Splice(13, "", "x"),))
    assert touched.fix == ()


def test_bytes_that_are_no_message_are_passed_over() -> None:
    answers = io.BytesIO()
    serve(io.BytesIO(b"nonsense\n\n" + encode(Mend(1))), answers, Worker())
    assert [decode(line) for line in answers.getvalue().splitlines()] == [Lost(1)]


_PROGRAM = """
import sys
from editor.__main__ import main
code = main()
print("PySide6" if "PySide6" in sys.modules else "", file=sys.stderr)
sys.exit(code)
"""


def test_a_packed_program_is_its_own_process_that_checks(site: Path) -> None:
    said = encode(Open(1, str(site), str(site / "_posts" / "2020-01-02-a.md"), TEXT))
    run = subprocess.run([sys.executable, "-c", _PROGRAM, CHECKING], input=said, capture_output=True, check=False)
    answers = [decode(line) for line in run.stdout.splitlines()]
    assert [type(answer) for answer in answers] == [Found, Found]
    assert (run.returncode, run.stderr.strip()) == (0, b"")
