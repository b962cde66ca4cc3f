"""The time zone in which a site's dates are read and shown.

Jekyll puts ``timezone`` of the configuration into ``TZ``; without it the builder's own zone counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class SiteZone:
    """A zone by name, or this computer's own where ``info`` is None."""

    name: str
    info: tzinfo | None

    def attach(self, naive: datetime) -> datetime:
        """The moment that a clock of this zone shows as ``naive`` (in a gap of summer time: the one after)."""
        local = naive.replace(tzinfo=self.info) if self.info else naive.astimezone()
        return self.convert(local.astimezone(UTC))

    def convert(self, moment: datetime) -> datetime:
        """The same moment on this zone's clock."""
        return moment.astimezone(self.info)

    def now(self) -> datetime:
        return self.convert(datetime.now(UTC))


LOCAL_ZONE = SiteZone("", None)


def zone_named(name: str) -> SiteZone | None:
    """The zone of the tz database with that name ("" for the computer's own), None where there is none.

    The C library takes an unknown name for UTC, and so does Jekyll; what to do about it is the caller's choice.
    """
    if not name:
        return LOCAL_ZONE
    try:
        return SiteZone(name, ZoneInfo(name))
    except (KeyError, ValueError, OSError):  # not in the database; not a name; a folder of it
        return None
