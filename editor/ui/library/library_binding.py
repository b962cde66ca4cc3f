"""Ties the list to the library's process."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.library.protocol import Page, Place, Reading
from editor.ui.library.library_pane import LibraryPane
from editor.ui.post_listing import Listing, PostListing


class LibraryBinding(QObject):
    """What the pane asks goes to the process, and what that answers to the pane."""

    def __init__(self, pane: LibraryPane, listing: PostListing) -> None:
        super().__init__(listing)
        self._pane = pane
        pane.asked.connect(listing.show)
        pane.pages_wanted.connect(listing.want)
        pane.place_wanted.connect(listing.locate)
        listing.listed.connect(lambda found: self._on_listed(found, is_whole=True))
        listing.changed.connect(lambda found: self._on_listed(found, is_whole=False))
        listing.reading.connect(self._on_reading)
        listing.page.connect(self._on_page)
        listing.place.connect(self._on_place)

    def _on_listed(self, listing: Listing, *, is_whole: bool) -> None:
        self._pane.show_facets(listing.facets, is_whole=is_whole)

    def _on_reading(self, reading: Reading) -> None:
        self._pane.show_progress(reading.done, reading.total)

    def _on_page(self, page: Page) -> None:
        self._pane.put_page(page)

    def _on_place(self, place: Place) -> None:
        self._pane.put_place(place.number)
