"""Headings that go up and down, and sections that are taken away and brought back, in real posts."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.changes import apply_all, inverted_all
from editor.document.headings import can_shift, shift_section
from editor.document.history import Naming
from editor.document.sections import Section, sections
from editor.document.tally import Tally
from editor.errors import StructureError
from editor.session import section_commands
from editor.session.body_model import BodyModel
from editor.session.session import Session

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(3000)]


def levels(article: Article, section: Section) -> list[int]:
    return [block.level for block in Tally.of(article).blocks[section.first : section.end] if block.level]


def test_a_section_goes_up_and_down_to_the_same_bytes(articles: list[Article]) -> None:
    tried, refused = 0, list[str]()
    for article in articles:
        tally = Tally.of(article)
        for section in sections(article):
            if not can_shift(tally, section, -1):
                continue
            tried += 1
            try:
                there = shift_section(article, section, -1)
                back = shift_section(there.after, section, 1)
            except StructureError:
                refused.append(tally.blocks[section.first].title)
                continue
            assert levels(there.after, section) == [level - 1 for level in levels(article, section)]
            assert apply_all(there.after.text, inverted_all(there.changes)) == article.text
            assert back.after.text == article.text
    print(f"{tried} sections up and down, {len(refused)} refused: {refused}")
    assert tried > 100 and len(refused) <= tried // 100


def test_a_section_goes_down_and_up_to_the_same_bytes_but_for_underlined_ones(articles: list[Article]) -> None:
    tried = 0
    for article in articles:
        tally = Tally.of(article)
        for section in sections(article):
            sources = [article.body.blocks[index].source for index in range(section.first, section.end)]
            underlined = any(
                source.strip().splitlines()[-1][:1] in "-=" or "\n-" in source or "\n=" in source
                for source, block in zip(sources, tally.blocks[section.first : section.end], strict=True)
                if block.level
            )
            if underlined or not can_shift(tally, section, 1):
                continue
            tried += 1
            there = shift_section(article, section, 1)
            assert shift_section(there.after, section, -1).after.text == article.text
    print(f"{tried} sections down and up")
    assert tried > 100


def test_a_deleted_or_doubled_section_is_undone_to_the_same_bytes(articles: list[Article]) -> None:
    tried = refused = 0
    for article in articles:
        found = sections(article)
        for number in {0, len(found) - 1} if found else ():
            model = BodyModel(Session(article, None, naming=Naming()))
            section_commands.delete_section(model, number)
            assert model.session.undo() and model.article.text == article.text
            tried += 1
            try:
                section_commands.duplicate_section(model, number)
            except StructureError:
                refused += 1
                continue
            assert model.session.undo() and model.article.text == article.text
    print(f"{tried} sections deleted and doubled, {refused} not doubled")
    assert tried > 100 and refused <= tried // 20
