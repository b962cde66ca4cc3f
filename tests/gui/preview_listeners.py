"""Loopback listeners that hear what leaves a page, and the site and the secrets that it may try to read."""

from __future__ import annotations

import contextlib
import http.server
import select
import socket
import threading
from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>SECRET</text></svg>'
_BODIES = {
    ".css": ("text/css", "x { color: red }"),
    ".js": ("text/javascript", "console.log('HIT {name}')"),
    ".html": ("text/html", "<script>console.log('HIT {name}')</script>"),
    ".svg": ("image/svg+xml", SVG),
    ".bin": ("application/octet-stream", "x"),
}


class Listeners:
    """Knows every attack's addresses and which of them were asked for anything."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._heard: set[str] = set()
        self._others: set[str] = set()
        self._raw: dict[str, tuple[socket.socket, str]] = {}
        self._datagrams: dict[str, tuple[socket.socket, str]] = {}
        self.pages: dict[str, str] = {}
        self._server = _server(self._on_path, self.pages)
        self.host = f"127.0.0.1:{self._server.server_address[1]}"

    def _on_path(self, path: str) -> None:
        name = path.partition("?")[0].rpartition("/")[2].partition(".")[0]
        (self._heard if path.startswith("/a/") else self._others).add(name if path.startswith("/a/") else path)

    def filled(self, name: str, markup: str) -> str:
        """The markup with its places filled in."""
        if "$RAW" in markup:
            markup = markup.replace("$RAW", self._address(self._raw, name, socket.SOCK_STREAM))
        if "$UDP" in markup:
            markup = markup.replace("$UDP", self._address(self._datagrams, name, socket.SOCK_DGRAM))
        for place, value in {
            "$HIT": f"console.log(`HIT {name}`)",  # without quotes: it stands inside of both kinds
            "$URL": f"http://{self.host}/a/{name}",
            "$HOST": self.host,
            "$FILES": self.folder.as_uri(),
            "$DIR": str(self.folder),
            "$NAME": name,
        }.items():
            markup = markup.replace(place, value)
        return markup

    def _address(self, known: dict[str, tuple[socket.socket, str]], name: str, kind: socket.SocketKind) -> str:
        if name not in known:
            listener = socket.socket(socket.AF_INET, kind)
            listener.bind(("127.0.0.1", 0))
            listener.setblocking(False)
            if kind is socket.SOCK_STREAM:
                listener.listen(4)
            known[name] = (listener, f"127.0.0.1:{listener.getsockname()[1]}")
        return known[name][1]

    def serve(self, path: str, html: str) -> str:
        """Gives a page by HTTP; its address."""
        self.pages[path] = html
        return f"http://{self.host}{path}"

    def heard(self) -> set[str]:
        """The names of the attacks that reached a listener so far."""
        listeners = {entry[0]: name for part in (self._raw, self._datagrams) for name, entry in part.items()}
        if listeners:
            ready, _, _ = select.select(list(listeners), [], [], 0)
            self._heard |= {listeners[listener] for listener in ready}
        return set(self._heard)

    def strays(self) -> set[str]:
        """Paths that no attack names."""
        return self._others - set(self.pages)


def _server(heard: object, pages: dict[str, str]) -> http.server.ThreadingHTTPServer:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard(self.path)  # type: ignore[operator]
            kind, body = "text/html", pages.get(self.path, "x")
            name = self.path.partition("?")[0].rpartition("/")[2]
            for ending, (media, text) in _BODIES.items():
                if name.endswith(ending):
                    kind, body = media, text.replace("{name}", name.removesuffix(ending))
            data = body.encode()
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()
            self.wfile.write(data)

        def do_POST(self) -> None:
            self.do_GET()

        def do_OPTIONS(self) -> None:
            self.do_GET()

        def log_message(self, *_arguments: object) -> None:
            pass

        def handle(self) -> None:
            with contextlib.suppress(OSError):  # the page has gone away
                super().handle()

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def make_site(folder: Path, names: list[str]) -> Path:
    """A site in ``folder/site`` with a file of each kind for each attack, and secrets beside it."""
    site = folder / "site"
    for part in ("js", "css", "html", "svg", "assets"):
        (site / part).mkdir(parents=True)
    (site / "_config.yml").write_text("title: T\nbaseurl: /base\n", "utf-8")
    (folder / "hit").mkdir()
    for name in [*names, "x"]:
        hit = f"console.log('HIT {name}')"
        svg = f'<svg xmlns="http://www.w3.org/2000/svg"><script>{hit}</script></svg>'
        (site / "js" / f"{name}.js").write_text(hit, "utf-8")
        (site / "html" / f"{name}.html").write_text(f"<!doctype html><script>{hit}</script>", "utf-8")
        (site / "svg" / f"{name}.svg").write_text(svg, "utf-8")
        (folder / "hit" / f"{name}.js").write_text(hit, "utf-8")
        (folder / "hit" / f"{name}.html").write_text(f"<!doctype html><script>{hit}</script>", "utf-8")
    (folder / "secret.svg").write_text(SVG, "utf-8")
    (folder / "secret.txt").write_text("SECRET", "utf-8")
    (folder / "secret.html").write_text("<!doctype html><body>SECRET</body>", "utf-8")
    for name in ("secret-style", "secret-import", "secret-linked", "secret-dots"):
        (folder / f"{name}.css").write_text(f".{name} {{ color: rgb(1, 2, 3) }}", "utf-8")
    (site / "linked.svg").symlink_to(folder / "secret.svg")
    (site / "linked").symlink_to(folder, target_is_directory=True)
    (site / "twice.svg").symlink_to("linked.svg")
    return site
