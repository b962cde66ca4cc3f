"""Scalars as Ruby's Psych reads them: the table was made by hand, the truth is Ruby's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.document.psych import PsychError, Value, fingerprint, read, resolve, same
from editor.document.yaml_nodes import Scalar, ScalarStyle, YamlSyntaxError, compose
from tests.document.ruby_yaml import Reading, read_yaml, typed

WORDS = """
~ null Null NULL nULL nul nulls yes Yes YES yEs no No NO nO on On ON oN off Off OFF oFf true True TRUE tRuE false False
FALSE fAlSe y Y n N t f yess nope one yeſ oﬀ
""".split()
INTEGERS = """
0 1 -1 +1 00 007 08 09 -07 +07 0o17 0b101 0b2 -0b1 0B1 0x1F 0xG -0x1f 0X1F 0xf_,f 0x1_F 0,7 0,8 1,000 1,5 1,2,3 1_000
1__0 1_2_3 1,,0 1, 1_ 0_ 12345678901234567890123 1-2 1+2 (1) 1% 1$ $1 €1 1# 1:a a1 1a 1/2 1;2 1=2 1~ 1가 가1 1월
""".split()
FLOATS = """
0.1 00.1 0.0 -0.0 1. .5 -.5 +.5 1.5 1.5.2 1_0.5 1,0.5 _.5 1.5_0 . -. +. .. 1e3 1.0e3 1.0e+3 1.e+3 1e+3 1.5E-3
1.5e+ -1.5e+3 1.5e+3.5 0.1e-400 1.0e+400 .inf -.inf +.inf .INF .Inf .iNf inf .nan .NaN -.nan nan 1_000.5
""".split()
CLOCKS = """
12:30 1:2 01:02:03 12:60 12:5 1:59 1:60 1:2:3:4 -1:30 +1:30 1_0:30 1__0:30 1_:30 12:30.5 12:30. 1:2:3.5_0 1:2.5.
190:20:30 190:20:30.15 99:99 10:30:00
""".split()
DATES = """
2024-01-01 2024-1-1 2024-01-1 2024-13-01 2024-00-01 2024-01-00 2024-02-29 2023-02-29 2024-02-30 24-01-01 20240101
2024-01 2024/01/01 2024.01.01 -2024-01-01
""".split()
TIMES = [
    *("2024-01-01 10:00:00", "2024-01-01T10:00:00", "2024-01-01t10:00:00Z", "2024-01-01 10:00:00 Z"),
    *("2024-01-01 10:00:00 z", "2024-01-01 10:00", "2024-01-01 10", "2024-1-1 1:00:00", "2024-01-01  10:00:00   +0900"),
    *("2024-01-01 10:00:00 +0900", "2024-01-01 10:00:00 +09:00", "2024-01-01 10:00:00+9", "2024-01-01 10:00:00 +900"),
    *("2024-01-01 10:00:00 -0330", "2024-01-01 10:00:00 -00:30", "2024-01-01 10:00:00 +99:00"),
    *("2024-01-01 10:00:00 +23:59", "2024-01-01 10:00:00 +24:00", "2024-01-01 10:00:00 +09:99"),
    *("2024-01-01 10:00:00.5", "2024-01-01 10:00:00.", "2024-01-01 10:00:00.123456 +0900", "2024-01-01 10:00:00 KST"),
    *("2024-02-30 10:00:00", "2024-02-31 10:00:00 +0900", "2024-01-32 10:00:00", "2024-13-01 10:00:00"),
    *("2024-01-01 24:00:00", "2024-01-01 24:00:01", "2024-01-01 10:60:00", "2024-01-01 10:59:60"),
    *("2024-01-01 10:59:61", "2024-01-01T10:00:00.000Z", "2024-01-01 10:00:00 +", "2024-01-01 10:00:00 -0000"),
]
OTHERS = [
    *("가", "가나다라마바", "ㅎ", "²", "½", "１２", "+가", "-가", ".가", "_", "__", "a b", "on off", "1 000", "null ~"),
    *("=", "<<", "<", "--", "+", "1#", "12:30 PM", "오전 12:30", "true.", "yes!", "~1", "~~", "---a", "a:b"),
]
REFUSED = [":a", ":가", "::a", ":1", ":x y", "0b_", "0x_", "0x,", ".e+1", "-.e-1"]
SCALARS = list(dict.fromkeys([*WORDS, *INTEGERS, *FLOATS, *CLOCKS, *DATES, *TIMES, *OTHERS]))


def _by_ruby(scalars: list[str]) -> list[Reading]:
    return read_yaml([f"k: {scalar}\n" for scalar in scalars])


def _as_ruby_does(scalar: str) -> object:
    return typed(resolve(scalar))


@pytest.mark.jekyll
def test_plain_scalars_are_read_as_ruby_reads_them(figure: Callable[[str], None]) -> None:
    assert len(SCALARS) >= 200
    different = {
        scalar: (reading.get("k"), _as_ruby_does(scalar))
        for scalar, reading in zip(SCALARS, _by_ruby(SCALARS), strict=True)
        if reading.get("k") != _as_ruby_does(scalar)
    }
    figure(f"{len(SCALARS) - len(different)} of {len(SCALARS)} plain scalars")
    assert not different


@pytest.mark.jekyll
def test_what_ruby_refuses_is_refused() -> None:
    for scalar, reading in zip(REFUSED, _by_ruby(REFUSED), strict=True):
        assert reading.kind == "error", scalar
        with pytest.raises(PsychError):
            resolve(scalar)


@pytest.mark.jekyll
def test_random_scalars_are_read_as_ruby_reads_them(figure: Callable[[str], None]) -> None:
    found: set[str] = set()

    @settings(max_examples=3000)
    @given(st.text("0123456789_,.:eE+-xb~ tfoyn가", min_size=1, max_size=7))
    def collect(text: str) -> None:
        if _stands_plain(text):
            found.add(text)

    collect()
    scalars = sorted(found)
    for scalar, reading in zip(scalars, _by_ruby(scalars), strict=True):
        try:
            expected = _as_ruby_does(scalar)
        except PsychError:
            assert reading.kind == "error", scalar
        else:
            assert (reading.kind, reading.data) == ("yaml", ["map", [[["str", "k"], expected]]]), scalar
    figure(f"{len(scalars)} random ones")


def _stands_plain(text: str) -> bool:
    try:
        pairs = getattr(compose(f"k: {text}\n"), "pairs", ())
    except YamlSyntaxError:
        return False
    return len(pairs) == 1 and isinstance(pairs[0][1], Scalar) and pairs[0][1].text == text


DIFFERENT_FROM_PYYAML: dict[str, Value] = {
    "1,000": 1000,
    "12:30": 45000,  # hours and minutes in seconds; PyYAML has 750
    "0o17": "0o17",
    "08": "08",
    "1__0": "1__0",
    "1.": 1.0,
    "2024-02-30": "2024-02-30",  # PyYAML fails
    "2024-02-30 10:00:00": datetime(2024, 3, 1, 10),
    "2024-1-1": date(2024, 1, 1),
    "nULL": None,
    "tRuE": True,
    "=": "=",
}


@pytest.mark.parametrize(("scalar", "value"), DIFFERENT_FROM_PYYAML.items())
def test_values_that_pyyaml_may_read_otherwise(scalar: str, value: Value) -> None:
    assert same(resolve(scalar), value)


def test_the_resolver_is_needed() -> None:
    def by_pyyaml(scalar: str) -> object:
        try:
            return yaml.safe_load(scalar)
        except (ValueError, yaml.YAMLError) as error:
            return error

    different = [scalar for scalar, value in DIFFERENT_FROM_PYYAML.items() if by_pyyaml(scalar) != value]
    assert len(different) >= 8


def test_times_keep_whether_they_have_an_offset() -> None:
    assert resolve("2024-01-01 10:00:00") == datetime(2024, 1, 1, 10)
    korean = timezone(timedelta(hours=9))
    assert resolve("2024-01-01 10:00:00 +0900") == datetime(2024, 1, 1, 10, tzinfo=korean)


DOCUMENTS = [
    "a: 'on'\nb: \"12:30\"\nc: |\n  1,000\nd: !!str 12\ne: !!float 1\nf: !!float '2'\ng: !other 3\nh: !other '4'\n",
    "base: &b {x: 1, y: 2}\none:\n  <<: *b\n  y: 3\ntwo:\n  y: 3\n  <<: *b\n",
    "a: &a {x: 1}\nb: &b {x: 2, z: 3}\nc:\n  <<: [*a, *b]\n",
    "<<: {t: 1}\nu: 2\n",
    "<<: text\n'<<': {x: 1}\n",
    "a: &x one\nb: *x\nc: &x two\nd: *x\n",
    "a: 1\na: 2\nb: 3\n",
    "on: 1\n2024: 2\n1.5: 3\n~: 4\n2024-01-01: 5\ntrue: 6\n",
    "a: [1, [2, {b: c}], {d: }]\ne: {f, g: h}\n",
    "? a\n: b\n? c\n",
    "a: plain\n  over lines\n\n  with a gap\nb: on\n\n  no\n",
    "a: !!binary 7ZWc6riA\n",
    "a: 1\n--- second document\n",
    "a: !omap\n",
]


@pytest.mark.jekyll
def test_documents_are_read_as_ruby_reads_them() -> None:
    for document, reading in zip(DOCUMENTS, read_yaml(DOCUMENTS), strict=True):
        root = compose(document)
        assert root is not None
        assert reading.data == typed(read(root)), document


BAD_DOCUMENTS = {
    "a: *nowhere\n": "alias",
    "a: !ruby/object:Object {}\n": "class",
    "a: !ruby/regexp /x/\n": "class",
    "a: !!set {x}\n": "class",
    "a: :symbol\n": "symbol",
}


@pytest.mark.jekyll
def test_documents_that_ruby_refuses_are_refused() -> None:
    for document, reading in zip(BAD_DOCUMENTS, read_yaml(list(BAD_DOCUMENTS)), strict=True):
        assert reading.kind == "error", document


@pytest.mark.parametrize(("document", "code"), [*BAD_DOCUMENTS.items(), ("a: &x [*x]\n", "recursive")])
def test_a_refusal_says_what_and_where(document: str, code: str) -> None:
    root = compose(document)
    assert root is not None
    with pytest.raises(PsychError) as caught:
        read(root)
    assert caught.value.code == code
    assert caught.value.offset >= 0


def test_equal_values_are_equal_in_type() -> None:
    different: list[Value] = [1, 1.0, True, "1", None, "", [], {}, [1], date(2024, 1, 1), datetime(2024, 1, 1)]
    assert len({fingerprint(value) for value in different}) == len(different)
    assert same({"a": 1, "b": [2]}, {"b": [2], "a": 1})
    assert same(float("nan"), float("nan"))


def test_nodes_know_where_they_stand_beside_hangul_and_emoji() -> None:
    text = "😀: '가' # 😀\r\n나: &a  !!str 다라 \r\n"
    root = compose(text)
    spans = [(text[key.start : key.end], text[value.start : value.end]) for key, value in getattr(root, "pairs", ())]
    assert spans == [("😀", "'가'"), ("나", "다라")]


def test_a_block_scalar_ends_with_its_last_line() -> None:
    text = "a: >\n  one\n\n  two\n\n\nb: |+\n  x\n\n\nc: |\n"
    pairs = getattr(compose(text), "pairs", ())
    assert [text[value.start : value.end] for _, value in pairs] == [">\n  one\n\n  two", "|+\n  x\n\n", "|"]
    assert [value.style for _, value in pairs] == [ScalarStyle.FOLDED, ScalarStyle.LITERAL, ScalarStyle.LITERAL]


@pytest.mark.parametrize("opener", ["[", "{a: ", "- "])
def test_deep_nesting_is_an_error_and_no_crash(opener: str) -> None:
    with pytest.raises(YamlSyntaxError):
        compose(opener * 50_000)


def test_characters_that_yaml_forbids_are_an_error_with_a_place() -> None:
    with pytest.raises(YamlSyntaxError) as caught:
        compose("제목: a\x07b\n")
    assert caught.value.offset == 5
