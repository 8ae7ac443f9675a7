"""What a person chooses before the timeline goes out as a file."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.ui.timeline_export.sheets import PageName


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: its key, and its words."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """`ceiling` is None where nothing is kept back; `visible` draws only what is in view, in the lanes that are shown.

    `pages` is how many it may take; None for as few as can be read. Many are asked about first, unless it is `sure`.
    """

    form: str = "pdf"
    page: PageName | None = PageName.A4
    visible: bool = False
    ceiling: str | None = None
    pages: int | None = None
    sure: bool = False


def read_choices(picked: dict[str, str]) -> ExportChoices:
    """The choices by the keys that `ExportCard` gives its groups."""
    form = picked["form"]
    page = PageName(picked["page"]) if form == "pdf" else None
    pages = int(picked["pages"]) if form == "pdf" and picked["pages"] else None
    return ExportChoices(form, page, picked["period"] == "visible", picked["ceiling"] or None, pages)


def forms() -> Sequence[Choice]:
    """The formats, by their usual names."""
    return Choice("pdf", "PDF"), Choice("svg", "SVG"), Choice("png", "PNG")


def pages() -> Sequence[Choice]:
    """The papers, by their usual names."""
    return tuple(Choice(name.value, name.value) for name in PageName)
