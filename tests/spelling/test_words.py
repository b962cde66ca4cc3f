"""What counts as a word, and where it stands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.spelling.words import Before, Script, utf16, words_of


def texts(line: str) -> list[str]:
    return [word.text for word in words_of(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("정부가 정책을 냈다.", ["정부가", "정책을", "냈다"]),
        ("The editor's note, don’t", ["The", "editor's", "note", "don't"]),
        ("AI기술과 Samsung의", ["기술과", "Samsung", "의"]),
        ("2024년 300만 원, 5.5%를", ["년", "만", "원", "를"]),
        ("ㅋㅋㅋ 그래", ["그래"]),
        ("iPhone, COVID19, NASA, x, B2B, GitHub", []),
        ("naïve café", ["naïve", "café"]),
        ("", []),
        ("한글과English섞기", ["한글과", "English", "섞기"]),
    ],
)
def test_words(line: str, expected: list[str]) -> None:
    assert texts(line) == expected


@pytest.mark.parametrize(
    "skipped",
    [
        "https://newspaper.kr/기사", "http://a.b/c?d=e&f=g#h", "www.example.com/path", "korea.kr", "photo.jpg",
        "reporter@example.co.kr", "mailto:someone@example.com", "#해시태그", "@계정", "`code here`", "``a ` b``",
        "{{ page.title }}", "{% include some.html arg=one %}", "<span style='color: red'>", "<!-- comment -->",
        "&nbsp;", "&#8217;", "/usr/share/words", "./relative/path", "12,345.67",
    ],
)  # fmt: skip
def test_what_is_no_running_text_is_left_out(skipped: str) -> None:
    assert [word for word in texts(f"앞말 {skipped} 뒷말") if word != "기사"] == ["앞말", "뒷말"]


def test_a_particle_behind_an_address_is_a_word_written_to_something() -> None:
    (word,) = words_of("www.korea.kr에서")
    assert (word.text, word.before) == ("에서", Before.SYMBOL)


@pytest.mark.parametrize(
    ("line", "before"),
    [
        ("정책", Before.NOTHING), ("‘정책", Before.NOTHING), ("(정책", Before.NOTHING), ("3정책", Before.DIGIT),
        ("AI정책", Before.SYMBOL), ("‘말’정책", Before.SYMBOL), ("(a)정책", Before.SYMBOL), ("5%정책", Before.SYMBOL),
        ("`a`정책", Before.SYMBOL), ("10㎞정책", Before.SYMBOL), ("말, 정책", Before.NOTHING), ("말·정책", Before.NOTHING),
    ],
)  # fmt: skip
def test_what_a_word_is_written_to(line: str, before: Before) -> None:
    assert words_of(line)[-1].before is before


def test_decomposed_hangul_is_one_word_at_its_own_place() -> None:
    line = "앞 " + unicodedata.normalize("NFD", "정책을") + " 뒤"
    word = words_of(line)[1]
    assert (word.text, word.script) == ("정책을", Script.HANGUL)
    assert unicodedata.normalize("NFC", line[word.start : word.end]) == "정책을"


def test_offsets_for_qt_count_utf16_units() -> None:
    line = "😀 정책 😀😀 말"
    spans = [(word.start, word.end) for word in words_of(line)]
    units = line.encode("utf-16-le")
    assert [units[2 * a : 2 * b].decode("utf-16-le") for a, b in utf16(line, spans)] == ["정책", "말"]
    assert utf16("정책", [(0, 2)]) == ((0, 2),)


@given(st.text(st.sampled_from("가각힣한ㅋaZé'’ #@`{%}<>/.:1９％\u1112\u1161\u11ab\u0301😀&;\n"), max_size=40))
def test_words_stand_in_order_and_say_what_stands_there(line: str) -> None:
    end = 0
    for word in words_of(line):
        assert end <= word.start < word.end <= len(line)
        assert unicodedata.normalize("NFC", line[word.start : word.end]).replace("’", "'") == word.text
        end = word.end


@given(st.text(max_size=60))
def test_any_text_has_words(line: str) -> None:
    words_of(line)
