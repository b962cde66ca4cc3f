"""Pictures into a site: prepared, named and written; what the site has already is used as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from editor.errors import AlreadyExistsError
from editor.images.credit import Credit
from editor.images.editing import Change
from editor.images.header import SUFFIXES, format_of, is_named_rightly
from editor.images.house import PictureHouse, read_picture_house
from editor.images.intake import plan_intake
from editor.images.prepare import prepare
from editor.images.prepared import Done, PreparedPicture, Remark
from editor.site.image_names import usual_folder
from editor.site.site import Site
from editor.storage.files import make_folder, read_file, write_file

_HEAD = 65_536  # bytes that say what a file is
_TRIES = 20  # names that others may take between looking and writing


@dataclass(frozen=True)
class TakenPicture:
    """A picture that an article may use.

    Attributes:
        address: from the site's root.
        was_there: whether the site had it, so that nothing was copied.
        done, remarks: what was done to it, and what to look at.
        credit: what its own file says.
        size: width and height in pixels; (0, 0) where they are not known.
    """

    address: str
    was_there: bool = False
    done: tuple[Done, ...] = field(default=(), compare=False)
    remarks: tuple[Remark, ...] = field(default=(), compare=False)
    credit: Credit = field(default=Credit(), compare=False)
    size: tuple[int, int] = field(default=(0, 0), compare=False)


class PictureIntake:
    """Takes pictures into one site, where its rules say how; ``folder`` is where they go, else the usual one."""

    def __init__(self, site: Site, house: PictureHouse | None = None, *, folder: Path | None = None) -> None:
        self._site = site
        self._house = house
        self._folder = folder

    @property
    def house(self) -> PictureHouse:
        """The site's rules as they are now."""
        return self._house if self._house is not None else read_picture_house(self._site.folder)

    def take(self, source: Path, changes: Sequence[Change] = (), *, name: str = "") -> TakenPicture:
        """Prepares a file and puts it into the site, unless it lies there already and is to be changed in nothing.

        ``name`` is what it was called where its file is not. Raises PictureError, ReadError or SaveError.
        """
        if not changes and (address := self._present(source)):
            return TakenPicture(address, was_there=True)
        house = self.house
        called = name or source.name
        prepared = prepare(source, house.rules, changes, called)
        data = b"" if changes else read_file(source)
        return self._put(called, prepared, data, house)

    def _present(self, source: Path) -> str:
        """The address of a file of the site that pages show as it is; "" for any other."""
        address = self.published_address(source)
        if not address:
            return ""
        with_head = read_file(source)[:_HEAD]
        name = format_of(with_head)
        return address if (name in SUFFIXES or name == "AVIF") and is_named_rightly(source.suffix, name) else ""

    def published_address(self, source: Path) -> str:
        """The address of a file that the site publishes as it is, under the very name it has; "" for any other."""
        folder, found = self._site.folder.resolve(), source.resolve()
        if not found.is_relative_to(folder):
            return ""
        parts = found.relative_to(folder).parts
        return "" if any(part.startswith(("_", ".", "#", "~")) for part in parts) else "/" + "/".join(parts)

    def _put(self, name: str, prepared: PreparedPicture, source: bytes, house: PictureHouse) -> TakenPicture:
        for tries_left in reversed(range(_TRIES)):
            try:
                return self._put_once(name, prepared, source, house)
            except AlreadyExistsError:  # another window was quicker
                if not tries_left:
                    raise
        raise AssertionError("never reached")

    def _put_once(self, name: str, prepared: PreparedPicture, source: bytes, house: PictureHouse) -> TakenPicture:
        folder = self._folder or self._site.folder / usual_folder(self._site.folder)
        plan = plan_intake(folder, name, prepared, source, house.names)
        if plan.data is not None:
            make_folder(folder)
            write_file(plan.target, plan.data, None)
        address = self.published_address(plan.target) or "/" + self._site.relative(plan.target)
        return TakenPicture(
            address, plan.was_there, prepared.done, prepared.warnings, prepared.credit, prepared.size
        )
