"""Parts of a record that are written in, given to the panel from outside: it knows only where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from tracker.ui.view_values import SectionKey


@dataclass(frozen=True, slots=True)
class Written:
    """The widgets stay the same while the record is shown; the panel places them and never deletes them by itself."""

    title: QWidget | None = None
    """In place of the title that is only read."""
    under: Mapping[SectionKey, tuple[QWidget, ...]] = field(default_factory=dict)
    """After the rows of a section, by its key, or alone where the section has no rows."""
