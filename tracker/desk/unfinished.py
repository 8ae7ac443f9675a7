"""What a person was typing when the program ended: kept beside the desk on their own machine, never in its file."""

import hashlib
import json
import logging
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

_MOST = 200
"""Pieces kept of a desk; those that were typed longest ago give way."""
_Key = tuple[str, str, str]


def unfinished_file(workspace: Path) -> Path:
    """Where the unfinished texts of a workspace are kept on this machine."""
    from platformdirs import user_data_path

    digest = hashlib.sha256(os.fsencode(workspace.resolve())).hexdigest()[:24]
    return user_data_path("tracker", appauthor=False) / "unfinished" / f"{digest}.json"


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that was not written to the desk yet. `record` is a uid, or a word for what is still to be made;
    `place` says where in it the text was typed; `at` is a moment in UTC (ISO 8601), `window` the one it was typed in.
    """

    record: str
    place: str
    text: str
    at: str = ""
    window: str = ""


class Unfinished:
    """The pieces of one desk in one file, written whole or not at all; without a path they last as long as this does.

    One for each window, which may keep a text of the same place as another in the same file. A file that cannot be read
    or written stops nobody's work: the pieces are then lost with the program.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._window = secrets.token_hex(6)
        self._held: dict[_Key, Piece] = {}
        self._told: dict[_Key, str] = {}

    def of(self, record: str) -> tuple[Piece, ...]:
        """What was being typed in a record, in the order in which it was begun."""
        found = {key: piece for key, piece in self._read().items() if piece.record == record}
        self._told |= {key: piece.text for key, piece in found.items()}
        return tuple({(piece.place, piece.text): piece for piece in found.values()}.values())

    def keep(self, pieces: tuple[Piece, ...]) -> None:
        """Keep each piece in place of what this window kept of its place before; one without a text is dropped, with
        what `of` told of that place. What another window has written there since stays.
        """
        present = self._read()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        after = dict(present)
        for piece in pieces:
            own = (piece.record, piece.place, self._window)
            after.pop(own, None)
            if piece.text:
                after[own] = replace(piece, at=now, window=self._window)
            for key in self._settled(piece, after):
                del after[key]
        if after != present:
            self._write(dict(list(after.items())[-_MOST:]))

    def _settled(self, piece: Piece, kept: Mapping[_Key, Piece]) -> list[_Key]:
        """What this window was told of the place of a piece, and has put back or done with."""
        return [
            key
            for key, text in self._told.items()
            if key[:2] == (piece.record, piece.place) and key[2] != self._window
            if piece.text in ("", text) and key in kept and kept[key].text == text
        ]

    def _read(self) -> dict[_Key, Piece]:
        if self._path is None:
            return self._held
        try:
            rows = json.loads(self._path.read_text(encoding="utf-8"))
            pieces = [_piece(one) for one in rows]
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, KeyError):
            logging.getLogger("tracker.unfinished").info("%s cannot be read; it is begun anew", self._path)
            return {}
        return {(piece.record, piece.place, piece.window): piece for piece in pieces}

    def _write(self, pieces: dict[_Key, Piece]) -> None:
        self._held = pieces
        if self._path is None:
            return
        rows = [{key: getattr(piece, key) for key in Piece.__slots__} for piece in pieces.values()]
        part = self._path.with_name(f".{secrets.token_hex(6)}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            # Nobody else's to read: it is what a person has not yet decided to write down.
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(descriptor, "w", encoding="utf-8") as stream:  # noqa: PTH123 - a descriptor, not a path
                json.dump(rows, stream, ensure_ascii=False)
            part.replace(self._path)
        except OSError:
            logging.getLogger("tracker.unfinished").info("%s cannot be written", self._path)
            with suppress(OSError):
                part.unlink()


def _piece(row: dict[str, object]) -> Piece:
    record, place, text, at = (str(row[key]) for key in ("record", "place", "text", "at"))
    return Piece(record, place, text, at, str(row.get("window", "")))
