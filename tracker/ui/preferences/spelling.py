"""Preferences as the short texts a settings file keeps. What cannot be read is as if it had never been written."""

import base64
import binascii
import re
from collections.abc import Mapping
from datetime import date

from tracker.errors import BadInput
from tracker.language import LANGUAGES, N_
from tracker.ui.preferences.preferences import (
    MOST_RECENT,
    MOST_VISITS,
    TYPE_SIZES,
    ChosenColumns,
    ColumnWidth,
    Preferences,
    SortedBy,
    ThemeChoice,
    Visit,
)

_CHOSEN = re.compile(r"([\w-]+)/([\w-]+(?:,[\w-]+)*)", re.ASCII)
_SORT = re.compile(r"([\w-]+)/([+-])(\w[\w-]*)", re.ASCII)
_VISIT = re.compile(r"([0-9a-f]+)/(\d{1,18})/(\d{4}-\d{2}-\d{2})", re.ASCII)
_TYPED_HOUR = re.compile(r"([01]?\d|2[0-3])(?:[:.h]([0-5]\d))?", re.ASCII)
_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_COLUMN = re.compile(r"([\w-]+)/([\w-]+)=([1-9]\d{0,3})", re.ASCII)


def spell(preferences: Preferences) -> dict[str, str]:
    """Each preference by its name, as a text of one line."""
    return {
        "theme": preferences.theme.value,
        "type_size": str(preferences.type_size),
        "language": preferences.language,
        "reduced_motion": _spell_yes(preferences.reduced_motion),
        "drafter": preferences.drafter,
        "geometry": _spell_bytes(preferences.geometry),
        "splitters": " ".join(_spell_bytes(one) for one in preferences.splitters),
        "section": preferences.section,
        "recent": " ".join(preferences.recent),
        "columns": " ".join(f"{one.table}/{one.column}={one.width}" for one in preferences.columns),
        "chosen": " ".join(f"{one.table}/{','.join(one.columns)}" for one in preferences.chosen),
        "sorts": " ".join(f"{one.table}/{'-' if one.descending else '+'}{one.column}" for one in preferences.sorts),
        "visits": " ".join(f"{one.desk}/{one.place}/{one.day}" for one in preferences.visits),
        "notice_at_start": _spell_yes(preferences.notice_at_start),
        "notice_at": preferences.notice_at,
        "notice_titles": _spell_yes(preferences.notice_titles),
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
        drafter=" ".join(kept.get("drafter", "").split()),
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
        visits=tuple(
            Visit(found[1], int(found[2]), found[3])
            for one in kept.get("visits", "").split()
            if (found := _VISIT.fullmatch(one)) and _is_day(found[3])
        )[:MOST_VISITS],
        notice_at_start=kept.get("notice_at_start") == "yes",
        notice_at=kept.get("notice_at", "") if _HOUR.fullmatch(kept.get("notice_at", "")) else "",
        notice_titles=kept.get("notice_titles") == "yes",
    )


def read_hour(typed: str) -> str:
    """An hour of the day as a person types it, as HH:MM; empty for none. Raises BadInput for anything else."""
    text = typed.strip()
    found = _TYPED_HOUR.fullmatch(text)
    if text and found is None:
        raise BadInput(N_("{text!r} is no hour of the day; write it as 08:30"), text=text)
    return f"{int(found[1]):02}:{found[2] or '00'}" if found else ""


def _spell_yes(value: bool) -> str:
    return "yes" if value else "no"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _spell_bytes(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _read_bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
