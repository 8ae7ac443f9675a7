"""Preferences as the short texts a settings file keeps. What cannot be read is as if it had never been written."""

import base64
import binascii
import re
from collections.abc import Mapping

from tracker.language import LANGUAGES
from tracker.ui.preferences.preferences import (
    MOST_RECENT,
    TYPE_SIZES,
    ChosenColumns,
    ColumnWidth,
    Preferences,
    SortedBy,
    ThemeChoice,
)

_CHOSEN = re.compile(r"([\w-]+)/([\w-]+(?:,[\w-]+)*)", re.ASCII)
_SORT = re.compile(r"([\w-]+)/([+-])(\w[\w-]*)", re.ASCII)
_COLUMN = re.compile(r"([\w-]+)/([\w-]+)=([1-9]\d{0,3})", re.ASCII)


def spell(preferences: Preferences) -> dict[str, str]:
    """Each preference by its name, as a text of one line."""
    return {
        "theme": preferences.theme.value,
        "type_size": str(preferences.type_size),
        "language": preferences.language,
        "reduced_motion": "yes" if preferences.reduced_motion else "no",
        "geometry": _spell_bytes(preferences.geometry),
        "splitters": " ".join(_spell_bytes(one) for one in preferences.splitters),
        "section": preferences.section,
        "recent": " ".join(preferences.recent),
        "columns": " ".join(f"{one.table}/{one.column}={one.width}" for one in preferences.columns),
        "chosen": " ".join(f"{one.table}/{','.join(one.columns)}" for one in preferences.chosen),
        "sorts": " ".join(f"{one.table}/{'-' if one.descending else '+'}{one.column}" for one in preferences.sorts),
    }


def read(kept: Mapping[str, str]) -> Preferences:
    """The preferences of these texts, with the default wherever one is missing or makes no sense."""
    default = Preferences()
    theme = kept.get("theme", "")
    size = kept.get("type_size", "")
    language = kept.get("language", "")
    return Preferences(
        theme=ThemeChoice(theme) if theme in tuple(ThemeChoice) else default.theme,
        type_size=int(size) if size in map(str, TYPE_SIZES) else default.type_size,
        language=language if language in LANGUAGES else default.language,
        reduced_motion=kept.get("reduced_motion") == "yes",
        geometry=_read_bytes(kept.get("geometry", "")),
        splitters=tuple(state for one in kept.get("splitters", "").split() if (state := _read_bytes(one))),
        section=kept.get("section", ""),
        recent=tuple(kept.get("recent", "").split())[:MOST_RECENT],
        columns=tuple(
            ColumnWidth(found[1], found[2], int(found[3]))
            for one in kept.get("columns", "").split()
            if (found := _COLUMN.fullmatch(one))
        ),
        chosen=tuple(
            ChosenColumns(found[1], tuple(found[2].split(",")))
            for one in kept.get("chosen", "").split()
            if (found := _CHOSEN.fullmatch(one))
        ),
        sorts=tuple(
            SortedBy(found[1], found[3], found[2] == "-")
            for one in kept.get("sorts", "").split()
            if (found := _SORT.fullmatch(one))
        ),
    )


def _spell_bytes(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _read_bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
