"""What hangs on a record, as rows: follow-ups and assessments, links, sources, history."""

from collections.abc import Iterator
from datetime import datetime

from babel.dates import format_datetime

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource, Dossier
from tracker.domain.choice_words import choice_word, link_word
from tracker.domain.dates import in_words
from tracker.domain.record import Record
from tracker.domain.step_words import step_words
from tracker.ui.view_values import Chip, FieldRow, ItemRow, RecordRow, TextRow

_HISTORY_LINES = 8


def dated_row(desk: Desk, record: Record) -> ItemRow:
    """A follow-up or an assessment in a list: when, and how it stands."""
    when = in_words(record.date, desk.language) if record.date else ""
    grade = record.text("implementation") or record.text("state")
    chip = Chip(choice_word(grade, desk.language)) if grade else None
    return ItemRow(record.title, str(record.ref), when, chip=chip)


def link_rows(desk: Desk, dossier: Dossier) -> Iterator[RecordRow]:
    """The records it is linked to, each as seen from here."""
    for link in dossier.links:
        label = link_word(link.type, desk.language, outward=link.outward)
        yield FieldRow(label, link.other.title, str(link.other.ref))


def source_row(desk: Desk, cited: CitedSource) -> ItemRow:
    """A source with its rating, who published it when, and what is quoted of it."""
    source, citation = cited.source, cited.citation
    rating = f"{source.text('reliability')}{citation.text('credibility')}"
    published = in_words(source.date, desk.language) if source.date else ""
    said = ", ".join(part for part in (source.text("publisher"), published) if part)
    quote = citation.text("quote")
    quoted = desk.language.gettext("“{quote}”").format(quote=quote) if quote else ""
    note = ": ".join(part for part in (said, quoted) if part)
    return ItemRow(source.title, str(source.ref), note, lead=Chip(rating) if rating else None)


def history_rows(desk: Desk, dossier: Dossier) -> Iterator[RecordRow]:
    """The last steps that touched it, the newest first."""
    told: dict[int | None, str] = {}
    for entry in dossier.history:
        if entry.group not in told:
            line = f"{_moment(entry.at, desk)}: {step_words(entry.label or entry.op, desk.language)}"
            told[entry.group] = f"{line} ({entry.by})" if entry.by else line
    for line in list(told.values())[:_HISTORY_LINES]:
        yield TextRow(line, muted=True)


def _moment(at: str, desk: Desk) -> str:
    local = datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone()
    return str(format_datetime(local, "d MMM y, HH:mm", locale=desk.language.code)).replace(".", "")
