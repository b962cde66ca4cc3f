"""What the pages of one site may do in the preview, as the engine is told with every answer."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SitePolicy:
    """What the person allowed a site; at first nothing.

    Attributes:
        scripts: the theme's own scripts run. They reach neither the network nor the program.
        network: pictures, styles, fonts and sounds that lie elsewhere are fetched, by the program.
        origin: where the site is published, like ``https://example.org``: its files there are those of the folder.
    """

    scripts: bool = False
    network: bool = False
    origin: str = ""


INERT = SitePolicy()


def origin_of(url: str) -> str:
    """The origin of the address under which a site is published; "" for what is none, or could say more than one."""
    found = _ORIGIN.fullmatch(url.strip())
    return found.group(1).lower() if found is not None else ""


_ORIGIN = re.compile(r"(https?://[a-z0-9.-]+(?::[0-9]{1,5})?)(?:/.*)?", re.IGNORECASE)
_OURS = "copydesk://site"
_ELSEWHERE = "http: https: copydesk:"  # what is allowed is led to our own scheme, see remote.py
_NEVER = ("manifest-src", "worker-src", "form-action")
_FEATURES = (
    "accelerometer", "ambient-light-sensor", "autoplay", "bluetooth", "browsing-topics", "camera", "clipboard-read",
    "clipboard-write", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid",
    "identity-credentials-get", "idle-detection", "keyboard-map", "local-fonts", "magnetometer", "microphone", "midi",
    "otp-credentials", "payment", "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get",
    "screen-wake-lock", "serial", "storage-access", "sync-xhr", "usb", "web-share", "window-management",
    "xr-spatial-tracking",
)  # fmt: skip


def content_security_policy(policy: SitePolicy) -> str:
    """The second wall (W3C Content Security Policy 3): it stands where a setting or the interceptor has a gap.

    ``sandbox`` takes scripts, forms, dialogs, downloads and pointer lock from the page and from all of its frames.
    A click on a link for another window is left to it: the page shows the target and opens nothing.
    """
    ours = f"{_OURS} {policy.origin}".rstrip()
    elsewhere = f" {_ELSEWHERE}" if policy.network else ""
    kinds = [
        "default-src 'none'",
        f"img-src {ours} data:{elsewhere}",
        f"style-src {ours} data: 'unsafe-inline'{elsewhere}",
        f"font-src {ours} data:{elsewhere}",
        f"media-src {ours} data:{elsewhere}",
        f"frame-src {_OURS}",
        f"object-src {_OURS}",
        f"base-uri {_OURS}",
        *(f"{name} 'none'" for name in _NEVER),
        f"frame-ancestors {_OURS}",
    ]
    if policy.scripts:
        kinds += [f"script-src {ours} 'unsafe-inline' 'unsafe-eval'", f"connect-src {_OURS}"]
    allowed = "allow-same-origin allow-popups" + (" allow-scripts" if policy.scripts else "")
    return "; ".join([*kinds, f"sandbox {allowed}"])


def headers(policy: SitePolicy) -> dict[bytes, bytes]:
    """What goes along with every answer of ours."""
    return {
        b"Content-Security-Policy": content_security_policy(policy).encode("ascii"),
        b"Permissions-Policy": ", ".join(f"{name}=()" for name in _FEATURES).encode("ascii"),
        b"Referrer-Policy": b"no-referrer",
        b"X-Content-Type-Options": b"nosniff",
        b"X-DNS-Prefetch-Control": b"off",
        b"Cache-Control": b"no-store",
    }
