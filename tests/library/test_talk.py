"""The talk between the program and the library's process: messages, what is asked next, the process itself."""

from __future__ import annotations

import io
import os
import subprocess
from pathlib import Path

import pytest

from editor.library.context import Context
from editor.library.conversation import MOST_DEATHS, PAGE, Conversation
from editor.library.entry import Kind, State
from editor.library.library import Facets
from editor.library.process import COMMAND, worker_command
from editor.library.protocol import (
    Ask,
    Listed,
    Locate,
    Look,
    Message,
    Open,
    Page,
    Place,
    Proposal,
    Propose,
    ProtocolError,
    Reading,
    decode,
    encode,
)
from editor.library.query import Query, Sort
from editor.library.renaming import Declined, PlannedEdit, Renaming, Taxonomy
from editor.library.row import Row
from editor.library.worker import Worker, serve
from editor.site.documents import PostProblem, ProblemKind

QUERY = Query("서울", (Kind.POST,), (State.FUTURE,), "지역", "", "김", "2026-03", True, Sort.TITLE)
ROW = Row(
    "_posts/a.md", Kind.POST, State.LEFT_OUT, "제목\ud800", "2026-01-01", ("가", "나"), ("김",), "/a.jpg",
    PostProblem(ProblemKind.YAML, "cause", 3), Context("…서울에서", ((1, 3),)),
)  # fmt: skip
FACETS = Facets(1, 2, 3, (("지역", 2),), (), (("김", 1),), (("2026-01", 1),))
MESSAGES: tuple[Message, ...] = (
    Open("/site", "/index"), Look(), Look(("/a", "/b")), Ask(1, QUERY, 0, 50), Locate(2, QUERY, "_posts/a.md"),
    Propose(3, Taxonomy.TAG, "a", "b"), Reading(1, 2), Listed(7, 2, FACETS, ("_posts",), (("a", "b"),)),
    Page(1, 7, 100, 0, (ROW,)), Place(2, -1),
    Proposal(3, Renaming(Taxonomy.TAG, "a", "b", (PlannedEdit("p", "t", "f", "x", "y"),), (Declined("p", "t", "c"),))),
)  # fmt: skip


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_messages_come_through(message: Message) -> None:
    line = encode(message)
    assert line.endswith(b"\n") and line.isascii() and decode(line) == message


@pytest.mark.parametrize("line", [b"", b"warning", b"{}", b'{"is": "Page"}', b'{"is": "Look", "paths": 3}', b"[]"])
def test_what_is_no_message(line: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(line)


def sent(talk: Conversation) -> list[Message]:
    return [decode(line) for line in talk.outgoing().splitlines()]


@pytest.fixture
def talk() -> Conversation:
    talk = Conversation("/site", "/index")
    talk.began()
    assert sent(talk) == [Open("/site", "/index")]
    return talk


def test_only_the_last_question_is_asked(talk: Conversation) -> None:
    for typed in ("서", "서우", "서울"):
        talk.show(Query(typed))
        talk.want(0)
        if typed == "서":
            first = sent(talk)[0]
    assert isinstance(first, Ask) and sent(talk) == []  # one is under way
    assert talk.received(encode(Page(first.id, 1, 9, 0, ()))) == []  # of a question that nobody asks any more
    (second,) = sent(talk)
    assert isinstance(second, Ask) and second.query.text == "서울"
    assert talk.received(encode(Page(second.id, 1, 9, 0, ()))) == [Page(second.id, 1, 9, 0, ())]
    assert talk.is_idle


def test_pages_in_sight_come_first_and_others_not_at_all(talk: Conversation) -> None:
    for page in (0, 1, 2, 3):
        talk.want(page)
    talk.only(frozenset((2, 3)))
    pages = []
    while asks := sent(talk):
        (ask,) = asks
        assert isinstance(ask, Ask)
        pages.append(ask.first // PAGE)
        talk.received(encode(Page(ask.id, 1, 500, ask.first, ())))
    assert pages == [3, 2]


def test_a_process_that_dies_is_told_and_asked_again(talk: Conversation) -> None:
    talk.want(0)
    talk.locate("_posts/a.md")
    before = sent(talk)
    assert talk.ended()
    talk.began()
    again = sent(talk)
    assert [type(message) for message in again] == [Open, *map(type, before)]
    for _ in range(MOST_DEATHS - 1):
        assert talk.ended()
    assert not talk.ended()


def test_pieces_of_lines_and_other_words_are_borne(talk: Conversation) -> None:
    line = encode(Reading(1, 2))
    assert talk.received(b"a library's warning\n" + line[:5]) == []
    assert talk.received(line[5:]) == [Reading(1, 2)]


def test_the_worker_answers_while_it_reads(site: Path, tmp_path: Path) -> None:
    said: list[Message] = []
    ticks = iter(range(10**6))
    worker = Worker(said.append, lambda: float(next(ticks)))  # each turn is over after one step
    worker.take(Open(str(site), str(tmp_path / "index")))
    totals = []
    while worker.is_busy:
        worker.work()
        worker.take(Ask(1, Query(), 0, PAGE))
        totals.append(said[-1].total if isinstance(said[-1], Page) else None)
    assert totals == sorted(totals) and totals[0] == 0 and totals[-1] == 8
    assert any(isinstance(message, Reading) and message.total for message in said)
    listed = [message for message in said if isinstance(message, Listed)]
    assert [listed[0].walks, listed[-1].walks] == [0, 1] and listed[-1].folders == ("_drafts", "_posts")
    worker.close()


def test_the_worker_reads_one_file_again(site: Path, tmp_path: Path) -> None:
    said: list[Message] = []
    worker = Worker(said.append)
    worker.take(Open(str(site), str(tmp_path / "index")))
    while worker.is_busy:
        worker.work()
    path = site / "_posts/2026-07-01-new.md"
    path.write_text("---\ntitle: 새 글\ncategories: 지역\n---\n", encoding="utf-8")
    worker.take(Look((str(path),)))
    worker.take(Locate(2, Query(text="새 글"), "_posts/2026-07-01-new.md"))
    assert said[-1] == Place(2, 0)
    worker.take(Propose(3, Taxonomy.CATEGORY, "지역", "고을"))
    assert isinstance(said[-1], Proposal)
    assert {edit.title for edit in said[-1].renaming.edits} == {"물마루 시장", "쓰는 중", "새 글"}
    worker.close()


def test_serving_ends_with_the_input(site: Path, tmp_path: Path) -> None:
    answers = io.BytesIO()
    requests = b"".join(map(encode, (Open(str(site), str(tmp_path / "index")), Look(), Ask(1, Query(), 0, 9))))
    serve(io.BytesIO(b"nonsense\n" + requests), answers)
    assert any(isinstance(decode(line), Page) for line in answers.getvalue().splitlines())


def test_a_real_process(site: Path, tmp_path: Path) -> None:
    asked = encode(Open(str(site), str(tmp_path / "index")))
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=here) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(asked)
        process.stdin.flush()
        listed = next(
            message for line in process.stdout if isinstance(message := decode(line), Listed) and message.walks
        )
        assert listed.facets.posts == 6
        process.stdin.close()
        assert process.wait(10) == 0


def test_in_a_bundle_it_is_the_console_program() -> None:
    assert worker_command("/opt/copydesk/copydesk", frozen=True) == ["/opt/copydesk/copydesk-cli", COMMAND]
