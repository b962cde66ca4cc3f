"""The worker as a process: answers, death, a new one, a clean end. Waits on pipes, never on a clock."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.errors import ReadError
from editor.spelling.conversation import Began, Conversation, Event, Learned, Marked, Suggested
from editor.spelling.dictionaries import Dictionary
from editor.spelling.engine import Engine, Hunspell
from editor.spelling.process import COMMAND, WorkerPipe, worker_command
from editor.spelling.protocol import Check, Marks, Ready, Setup, decode, encode
from editor.spelling.worker import Worker, serve


@pytest.fixture
def talk(dictionaries: Path) -> Conversation:
    return Conversation(Setup((str(dictionaries),), ("홍길동",)))


@pytest.fixture
def worker(talk: Conversation) -> Iterator[WorkerPipe]:
    with WorkerPipe() as started:
        talk.began()
        yield started


def events(talk: Conversation, worker: WorkerPipe) -> list[Event]:
    """Everything until nothing is waited for any more; ends early when the worker is gone."""
    found: list[Event] = []
    while True:
        worker.send(talk.outgoing())
        if talk.is_idle:
            return found
        if not (data := worker.receive()):
            return found
        found += talk.received(data)


def test_lines_are_marked(talk: Conversation, worker: WorkerPipe) -> None:
    lines = ["정책은 정챡은 홍길동이", "The artcle, the articles", "", "복지지원을 향상시킬"]
    for row, line in enumerate(lines):
        talk.ask(row, line)
    began, *found = events(talk, worker)
    assert began == Began(("ko", "en"))
    assert [(event.key, event.spans) for event in found if isinstance(event, Marked)] == [
        (0, ((4, 7),)), (1, ((4, 10),)), (2, ()), (3, ()),
    ]  # fmt: skip


def test_words_are_suggested_and_learnt(talk: Conversation, worker: WorkerPipe) -> None:
    talk.suggest("정챡은")
    suggested = events(talk, worker)[-1]
    assert isinstance(suggested, Suggested) and suggested.word == "정챡은" and "정책은" in suggested.words
    talk.set_words(("정챡",))
    talk.ask("row", "정챡은")
    assert events(talk, worker)[-1] == Marked("row", "정챡은", ())


def test_what_recurs_in_the_article_is_left_alone(talk: Conversation, worker: WorkerPipe) -> None:
    talk.ask(1, "정챡은 왔다")
    assert Marked(1, "정챡은 왔다", ((0, 3), (4, 6))) in events(talk, worker)
    talk.set_article("정챡은\n정챡을")
    assert events(talk, worker) == [Learned()]
    talk.ask(1, "정챡은 왔다")
    assert events(talk, worker) == [Marked(1, "정챡은 왔다", ((4, 6),))]
    talk.set_article("정챡은")
    assert events(talk, worker) == [Learned()]
    talk.set_article("정챡은 하나")
    assert events(talk, worker) == []


def test_what_recurs_on_the_site_is_left_alone(talk: Conversation, worker: WorkerPipe, tmp_path: Path) -> None:
    (tmp_path / "_posts").mkdir()
    for day in range(1, 5):
        (tmp_path / "_posts" / f"2026-01-0{day}-a.md").write_text("뫼솔이\n", encoding="utf-8")
    talk.set_site(str(tmp_path))
    assert [event for event in events(talk, worker) if isinstance(event, Learned)] == [Learned()]
    talk.ask(1, "뫼솔은 왔다")
    assert events(talk, worker) == [Marked(1, "뫼솔은 왔다", ((4, 6),))]
    os.kill(worker.pid, signal.SIGTERM)
    assert worker.receive() == b"" and talk.ended()
    with WorkerPipe() as another:
        talk.began()
        assert Learned() in events(talk, another)


def test_a_worker_that_dies_is_noticed_and_another_goes_on(talk: Conversation, worker: WorkerPipe) -> None:
    talk.ask(1, "정챡은")
    events(talk, worker)
    os.kill(worker.pid, signal.SIGTERM)
    talk.ask(2, "정챡을 정책")
    assert [event for event in events(talk, worker) if isinstance(event, Marked)] == []
    assert worker.receive() == b""
    assert talk.ended()
    assert talk.ask(1, "정챡은") == ((0, 3),)
    with WorkerPipe() as another:
        talk.began()
        assert Marked(2, "정챡을 정책", ((0, 3),)) in events(talk, another)


def test_writing_to_a_dead_worker_is_no_error(worker: WorkerPipe) -> None:
    os.kill(worker.pid, signal.SIGTERM)
    assert worker.receive() == b""
    while worker.send(b"x" * 100_000):
        pass


def test_a_worker_ends_with_its_input(dictionaries: Path) -> None:
    worker = WorkerPipe()
    worker.send(encode(Setup((str(dictionaries),))))
    assert decode(worker.receive()) == Ready(("ko", "en"))
    assert worker.stop() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="kills the program by a signal")
def test_a_worker_ends_when_the_program_is_killed() -> None:
    """The worker has the program's standard error too: ``run`` returns when that is closed, so when both have ended."""
    program = (
        "import os, signal; from editor.spelling.process import WorkerPipe; worker = WorkerPipe();"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    run = subprocess.run([sys.executable, "-c", program], stderr=subprocess.PIPE, check=False)
    assert (run.returncode, run.stderr) == (-signal.SIGKILL, b"")


def test_without_dictionaries_nothing_is_marked(tmp_path: Path) -> None:
    worker = Worker()
    assert worker.answer(Setup((str(tmp_path),))) == Ready(())
    assert worker.answer(Check(1, ("정챡은 artcle",))) == Marks(1, ((),))


def test_a_dictionary_that_cannot_be_read_leaves_its_script_alone(dictionaries: Path, tmp_path: Path) -> None:
    def load(dictionary: Dictionary) -> Engine:
        raise ReadError(dictionary.dic, "gone")

    worker = Worker(load)
    worker.answer(Setup((str(dictionaries),)))
    assert worker.answer(Check(1, ("정챡은 artcle",))) == Marks(1, ((),))


def test_a_dictionary_is_not_loaded_again_for_other_words(dictionaries: Path) -> None:
    loaded: list[str] = []

    def load(dictionary: Dictionary) -> Engine:
        loaded.append(dictionary.language)
        return Hunspell(dictionary)

    worker = Worker(load)
    for words in ((), ("정챡",)):
        worker.answer(Setup((str(dictionaries),), words))
        worker.answer(Check(1, ("정챡은",)))
    assert loaded == ["ko"]


def test_what_is_no_request_is_passed_over(dictionaries: Path) -> None:
    answers = io.BytesIO()
    serve(io.BytesIO(b"nonsense\n\n" + encode(Ready(())) + encode(Check(1, ("가",)))), answers, Worker())
    assert decode(answers.getvalue()) == Marks(1, ((),))


def test_a_bundle_runs_the_worker_in_its_console_program() -> None:
    assert worker_command("/opt/copydesk/copydesk", frozen=True) == ["/opt/copydesk/copydesk-cli", COMMAND]
    assert worker_command("copydesk.exe", frozen=True) == ["copydesk-cli.exe", COMMAND]


def test_the_folder_the_program_was_started_in_is_not_imported_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "editor").mkdir()
    (tmp_path / "editor" / "__init__.py").write_text("raise SystemExit('somebody else')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    worker = WorkerPipe()
    worker.send(encode(Setup(())))
    assert decode(worker.receive()) == Ready(())
    assert worker.stop() == 0
