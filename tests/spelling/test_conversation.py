"""What is asked of the worker, and when; without a worker."""

from __future__ import annotations

import pytest

from editor.spelling.conversation import MOST_DEATHS, Began, Conversation, Learned, Marked, Suggested
from editor.spelling.protocol import (
    Check,
    Learnt,
    Marks,
    Message,
    ProtocolError,
    ReadArticle,
    ReadSite,
    Ready,
    Setup,
    Suggest,
    Suggestions,
    decode,
    encode,
)

SETUP = Setup(("somewhere",), ("홍길동",))
MESSAGES: list[Message] = [
    SETUP, Check(1, ("가 나", "다\u2028\n😀")), Suggest(2, "가"), Ready(("ko",)), Marks(3, (((0, 1), (2, 3)), ())), Suggestions(4, ("나",)),
    ReadArticle(5, "가\n나"), ReadSite(6, "/사이트"), Learnt(7, True, False),
]  # fmt: skip


@pytest.fixture
def talk() -> Conversation:
    started = Conversation(SETUP)
    started.began()
    assert said(started) == [SETUP]
    return started


def said(talk: Conversation) -> list[Message]:
    return [decode(line) for line in talk.outgoing().splitlines()]


def checked(talk: Conversation) -> Check:
    (message,) = said(talk)
    assert isinstance(message, Check)
    return message


def marks(check: Check, *spans: tuple[tuple[int, int], ...]) -> bytes:
    return encode(Marks(check.id, spans or tuple(() for _ in check.texts)))


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_is_one_line_there_and_back(message: Message) -> None:
    line = encode(message)
    assert line.count(b"\n") == 1 and line.isascii() and decode(line) == message


@pytest.mark.parametrize("line", [b"", b"[]", b"{}", b'{"is": "Other"}', b'{"is": "Check"}', b"\xff", b"12", b'{"is": []}'])
def test_what_is_no_message_is_an_error(line: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(line)


def test_nothing_is_said_without_a_worker() -> None:
    talk = Conversation(SETUP)
    assert talk.ask("row", "가") is None
    assert talk.outgoing() == b"" and not talk.is_idle


def test_a_line_is_asked_once_and_remembered(talk: Conversation) -> None:
    assert talk.ask(1, "가 나") is None
    check = checked(talk)
    assert talk.received(marks(check, ((0, 1),))) == [Marked(1, "가 나", ((0, 1),))]
    assert talk.is_idle and said(talk) == []
    assert talk.ask(2, "가 나") == ((0, 1),)
    assert talk.is_idle


def test_one_batch_at_a_time_and_the_written_line_first(talk: Conversation) -> None:
    for row in range(100):
        talk.ask(row, f"{row} " + "가" * 500)
    first = checked(talk)
    assert len(first.texts) < 10 and said(talk) == []
    talk.ask("caret", "나", urgent=True)
    assert said(talk) == []
    talk.received(marks(first))
    assert checked(talk).texts[0] == "나"


def test_what_is_superseded_is_never_asked(talk: Conversation) -> None:
    talk.ask(0, "다른 줄")
    first = checked(talk)
    for typed in ("ㅎ", "하", "한", "한글"):
        talk.ask(1, typed, urgent=True)
    talk.ask(2, "지워질 줄")
    talk.forget(2)
    talk.received(marks(first))
    assert checked(talk).texts == ("한글",)


def test_an_answer_that_nobody_waits_for_is_remembered_only(talk: Conversation) -> None:
    """The others of its batch keep their own answers, and no second batch goes before they have come."""
    for row, text in enumerate(["영", "일", "이", "삼"]):
        talk.ask(row, text)
    first = checked(talk)
    talk.ask(1, "하나", urgent=True)
    talk.forget(2)
    assert said(talk) == []
    answers = talk.received(marks(first, (), ((0, 1),), ((1, 2),), ((2, 3),)))
    assert answers == [Marked(0, "영", ()), Marked(3, "삼", ((2, 3),))]
    second = checked(talk)
    assert second.texts == ("하나",)
    assert talk.received(marks(second, ((0, 2),))) == [Marked(1, "하나", ((0, 2),))]
    assert talk.ask(9, "이") == ((1, 2),)


def test_a_line_taken_back_while_it_is_under_way_is_not_asked_of_a_new_worker(talk: Conversation) -> None:
    talk.ask(1, "가")
    checked(talk)
    talk.forget(1)
    talk.ended()
    talk.began()
    assert said(talk) == [SETUP] and talk.is_idle


def test_answers_come_in_any_pieces(talk: Conversation) -> None:
    talk.ask(1, "가")
    data = b"words of a library\n" + marks(checked(talk)) + encode(Ready(("ko", "en")))
    events = [event for at in range(len(data)) for event in talk.received(data[at : at + 1])]
    assert events == [Marked(1, "가", ()), Began(("ko", "en"))]


def test_suggestions_do_not_wait_for_lines(talk: Conversation) -> None:
    talk.ask(1, "가")
    checked(talk)
    talk.suggest("정챡")
    (request,) = said(talk)
    assert isinstance(request, Suggest) and not talk.is_idle
    assert talk.received(encode(Suggestions(request.id, ("정책",)))) == [Suggested("정챡", ("정책",))]
    assert talk.received(encode(Suggestions(request.id, ("정책",)))) == []


def test_other_words_make_all_that_was_checked_unknown(talk: Conversation) -> None:
    talk.ask(1, "가")
    old = checked(talk)
    talk.received(marks(old, ((0, 1),)))
    talk.ask(2, "나")
    under_way = checked(talk)
    talk.set_words(("가",))
    setup, again = said(talk)
    assert setup == Setup(SETUP.folders, ("가",))
    assert isinstance(again, Check) and again.texts == ("나",) and again.id != under_way.id
    assert talk.received(marks(under_way, ((0, 1),))) == []
    assert talk.received(marks(again)) == [Marked(2, "나", ())]
    assert talk.ask(1, "가") is None


def test_a_new_worker_is_asked_again_line_by_line(talk: Conversation) -> None:
    talk.ask(1, "가")
    talk.ask(2, "나")
    checked(talk)
    assert talk.ended() and talk.deaths == 1 and talk.outgoing() == b""
    talk.began()
    setup, check = said(talk)
    assert setup == SETUP and isinstance(check, Check) and check.texts == ("가",)
    talk.received(marks(check))
    assert checked(talk).texts == ("나",)


def test_the_line_that_ends_the_worker_is_found_and_left_alone(talk: Conversation) -> None:
    """Played by a worker that dies of one line."""
    for row in range(5):
        talk.ask(row, f"줄{row}")
    answered: dict[object, object] = {}
    while not talk.is_idle:
        (check,) = (message for message in said(talk) if isinstance(message, Check))
        if "줄3" in check.texts:
            assert talk.ended()
            talk.began()
        else:
            answered |= {event.key: event.spans for event in talk.received(marks(check)) if isinstance(event, Marked)}
    assert sorted(map(str, answered)) == ["0", "1", "2", "4"] and talk.deaths == 2
    assert talk.ask(3, "줄3") == ()


def test_restarts_are_bounded(talk: Conversation) -> None:
    assert [talk.ended() for _ in range(MOST_DEATHS + 1)] == [True] * MOST_DEATHS + [False]


def sent(talk: Conversation) -> list[Message]:
    return [decode(line) for line in talk.outgoing().splitlines()]


def test_reading_waits_until_nothing_else_is_asked() -> None:
    talk = Conversation(Setup(()))
    talk.began()
    talk.ask("row", "글")
    talk.set_site("/site")
    talk.set_article("글")
    setup, check = sent(talk)
    assert isinstance(setup, Setup) and isinstance(check, Check)
    talk.received(encode(Marks(check.id, ((),))))
    (article,) = sent(talk)
    assert isinstance(article, ReadArticle) and sent(talk) == []
    assert talk.received(encode(Learnt(article.id, True, True))) == [Learned()]
    assert talk.known("글") is None
    (site,) = sent(talk)
    talk.received(encode(Learnt(site.id, False, False)))
    talk.ask("row", "다른 글")
    (check,) = sent(talk)
    assert isinstance(check, Check)
    talk.received(encode(Marks(check.id, ((),))))
    (again,) = sent(talk)
    assert isinstance(again, ReadSite) and talk.received(encode(Learnt(again.id, False, True))) == []
    assert talk.is_idle and sent(talk) == []


def test_what_a_worker_died_of_is_not_read_again() -> None:
    talk = Conversation(Setup(()))
    talk.began()
    talk.set_article("글")
    talk.set_site("/site")
    assert isinstance(sent(talk)[-1], ReadArticle)
    talk.ended()
    talk.began()
    assert isinstance(sent(talk)[-1], ReadSite)
