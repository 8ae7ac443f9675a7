"""What a person was typing when the program ended: kept beside the desk on their own machine, never in its file."""

import hashlib
import json
import logging
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_MOST = 200
"""Pieces kept of a desk; the oldest give way."""


def unfinished_file(workspace: Path) -> Path:
    """Where the unfinished texts of a workspace are kept on this machine."""
    from platformdirs import user_data_path

    digest = hashlib.sha256(os.fsencode(workspace.resolve())).hexdigest()[:24]
    return user_data_path("tracker", appauthor=False) / "unfinished" / f"{digest}.json"


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that was not written to the desk yet. `record` is a uid, or a word for what is still to be made;
    `place` says where in it the text was typed; `at` is a moment in UTC (ISO 8601).
    """

    record: str
    place: str
    text: str
    at: str = ""


class Unfinished:
    """The pieces of one desk in one file, written whole or not at all; without a path they last as long as this does.

    Another window on the same desk may keep its own in the same file. A file that cannot be read or written stops
    nobody's work: the pieces are then lost with the program.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._held: dict[tuple[str, str], Piece] = {}

    def of(self, record: str) -> tuple[Piece, ...]:
        """What was being typed in a record, in the order in which it was begun."""
        return tuple(piece for piece in self._read().values() if piece.record == record)

    def keep(self, pieces: tuple[Piece, ...]) -> None:
        """Keep each piece in place of what was kept of its place before; one without a text is dropped."""
        present = self._read()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        after = dict(present)
        for piece in pieces:
            key = (piece.record, piece.place)
            if piece.text:
                after[key] = Piece(piece.record, piece.place, piece.text, now)
            else:
                after.pop(key, None)
        if after != present:
            self._write(dict(list(after.items())[-_MOST:]))

    def _read(self) -> dict[tuple[str, str], Piece]:
        if self._path is None:
            return self._held
        try:
            rows = json.loads(self._path.read_text(encoding="utf-8"))
            pieces = [Piece(*(str(one[key]) for key in Piece.__slots__)) for one in rows]
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, KeyError):
            logging.getLogger("tracker.unfinished").info("%s cannot be read; it is begun anew", self._path)
            return {}
        return {(piece.record, piece.place): piece for piece in pieces}

    def _write(self, pieces: dict[tuple[str, str], Piece]) -> None:
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
