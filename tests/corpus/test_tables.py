"""Rows and columns put into the tables of real posts and taken out again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor.document import tables
from editor.document.article import Article
from editor.document.lines import ViewKind
from editor.document.projection import view_at
from editor.document.table_grid import grid_of
from editor.errors import StructureError

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(3000)]


def test_a_row_or_column_put_in_and_taken_out_leaves_the_same_bytes(
    articles: list[Article], figure: Callable[[str], None]
) -> None:
    tried, refused, other = 0, list[str](), list[str]()
    for article in articles:
        for index in range(len(article.body.blocks)):
            if view_at(article, index).kind is not ViewKind.TABLE:
                continue
            grid = grid_of(article, index)
            for is_row, at in [(True, n) for n in (0, grid.height - 1)] + [(False, n) for n in (0, grid.width - 1)]:
                tried += 1
                try:
                    if is_row:
                        there = tables.insert_row(article, index, at, below=True)
                        back = tables.delete_row(there.after, index, at + 1)
                    else:
                        there = tables.insert_column(article, index, at, right=True)
                        back = tables.delete_column(there.after, index, at + 1)
                except StructureError as reason:
                    refused.append(f"{reason.cause} {'row' if is_row else 'column'} {at}: {grid.source}")
                    continue
                if back.after.text != article.text:
                    other.append(f"{'row' if is_row else 'column'} {at}: {grid.source}")
    figure(f"{tried} rows and columns put in and taken out, {len(refused)} refused, {len(other)} other bytes")
    print("\n\n".join(["REFUSED", *refused, "OTHER", *other]))
    assert tried > 100 and len(refused) <= tried // 20 and len(other) <= tried // 10
