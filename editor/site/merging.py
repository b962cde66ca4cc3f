"""Deep merging of settings, as ``Jekyll::Utils.deep_merge_hashes`` does it."""

from __future__ import annotations

from collections.abc import Mapping


def deep_merged(base: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
    """``base`` overlaid by ``over``: mappings merge, anything else replaces, null leaves what was there."""
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        if key in merged and value is None:
            continue
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            value = deep_merged(old, value)
        merged[key] = value
    return merged
