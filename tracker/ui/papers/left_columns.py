"""The columns of the log of what left, in their order: the one place that knows it."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.language import N_, Language
from tracker.ui.papers.values import LeftRow

_LETTERS = 8
"""So many of a digest are told apart at a glance; the whole stands under the mouse, and is copied."""


@dataclass(frozen=True, slots=True)
class LeftColumn:
    """A column, `least` pixels wide; `is_fitted`: as wide as what stands in it.

    Where not all have room, the view ends behind one that `may_be_last`.
    """

    title: str
    text: Callable[[LeftRow], str]
    least: int
    is_fitted: bool = False
    may_be_last: bool = False
    letters: int | None = None

    def shown(self, row: LeftRow) -> str:
        """What stands in the cell: not more than so many letters."""
        return self.text(row)[: self.letters]


ABOUT = LeftColumn(N_("About"), lambda row: row.about, 116)
"""It has the room that the others leave it."""
LEFT_COLUMNS = (
    LeftColumn(N_("When"), lambda row: row.at, 142, is_fitted=True),
    LeftColumn(N_("Document"), lambda row: row.paper, 142),
    LeftColumn(N_("Type"), lambda row: row.format, 56, is_fitted=True),
    ABOUT,
    LeftColumn(N_("Ceiling"), lambda row: row.ceiling or "–", 76, is_fitted=True),
    LeftColumn(N_("SHA-256"), lambda row: row.sha256, 76, is_fitted=True, may_be_last=True, letters=_LETTERS),
    LeftColumn(N_("Marking"), lambda row: row.marking or "–", 76, is_fitted=True, may_be_last=True),
    LeftColumn(N_("File"), lambda row: row.file, 280),
    LeftColumn(N_("Size"), lambda row: row.size, 80),
    LeftColumn(N_("By"), lambda row: row.by, 140, may_be_last=True),
)


def left_titles(language: Language) -> tuple[str, ...]:
    """What the columns are called."""
    return tuple(language.gettext(column.title) for column in LEFT_COLUMNS)


def left_cells(row: LeftRow) -> tuple[str, ...]:
    """An entry's texts, whole."""
    return tuple(column.text(row) for column in LEFT_COLUMNS)
