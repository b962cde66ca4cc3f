"""The web engine as this program starts it: cut off from every network, its scripts' memory bounded."""

from __future__ import annotations

import os

VARIABLE = "QTWEBENGINE_CHROMIUM_FLAGS"
FLAGS = (
    # No name and no address leads anywhere: neither requests nor preconnect, prefetched names, sockets, proxies.
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    # WebRTC sends datagrams past all of that; this leaves it none.
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-background-networking",
    "--js-flags=--max-old-space-size=256",  # MB, for the scripts of a site that the person trusts
)


def cut_off() -> None:
    """Has to come before the first object of QtWebEngine; later it has no effect.

    What the environment says already stays in front, so that a machine's own workaround works.
    """
    os.environ[VARIABLE] = " ".join([given_flags(), *FLAGS]).strip()


def given_flags() -> str:
    """What the environment asks of the engine beyond what this program does."""
    given = os.environ.get(VARIABLE, "")
    for flag in FLAGS:
        given = given.replace(flag, "")
    return " ".join(given.split())
