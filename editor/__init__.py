"""Copydesk: write and review articles for a site built by Jekyll, editing files without rewriting them."""

__version__ = "0.1.0"
