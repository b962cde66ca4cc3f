"""The page for an article whose theme is missing or broken: our own clean style."""

from __future__ import annotations

from html import escape

STYLE = """
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1.25rem 4rem; color: #1d2228; background: #fdfdfb;
  font: 1.0625rem/1.75 "Pretendard", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.35; margin: 0 0 1.5rem; }
h2 { font-size: 1.4rem; line-height: 1.4; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
img, video, iframe { max-width: 100%; height: auto; }
pre { overflow: auto; padding: 1rem; background: #f1f1ec; border-radius: 6px; }
table { border-collapse: collapse; } td, th { border: 1px solid #c9cbc6; padding: .4rem .7rem; }
blockquote { margin: 1.25rem 0; padding-left: 1rem; border-left: 3px solid #c9cbc6; color: #4d555e; }
a { color: #0b5cad; }
@media (prefers-color-scheme: dark) {
  body { color: #e4e6e8; background: #17191c; } pre { background: #22262a; } a { color: #79b8ff; }
  blockquote { color: #aab2ba; border-color: #454b52; } td, th { border-color: #454b52; }
}
"""


def plain_page(title: str, language: str, content: str) -> str:
    """A whole page around an article's content."""
    heading = f"<h1>{escape(title)}</h1>\n" if title else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language or "ko")}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<article>\n{heading}{content}\n</article>\n</body>\n</html>\n"
    )
