"""What hangs on a record, as rows: follow-ups and assessments, links, sources, history."""

from collections.abc import Iterator

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource, Dossier
from tracker.domain.choice_words import choice_word
from tracker.domain.dates import in_words
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.storage.relations import ids_where
from tracker.ui.presenting.record_history import record_history
from tracker.ui.view_values import Chip, ItemRow, RecordRow, TextRow

MOST_SUPPORTED = 30
"""Records listed under the source they rest on: what is read at a glance; a query finds the rest."""


def dated_row(desk: Desk, record: Record) -> ItemRow:
    """A follow-up or an assessment in a list: when, and how it stands."""
    when = in_words(record.date, desk.language) if record.date else ""
    grade = record.text("implementation") or record.text("state")
    chip = Chip(choice_word(grade, desk.language)) if grade else None
    return ItemRow(record.title, str(record.ref), when, chip=chip)


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


def supported_rows(desk: Desk, source: Record) -> Iterator[RecordRow]:
    """What a source is cited for, each with the words that are quoted."""
    ids = ids_where(desk.workspace, Kind.CITATION, "source", source.id)[:MOST_SUPPORTED]
    for citation in desk.records(ids):
        of, quote = citation.pointer_to("of"), citation.text("quote")
        if of is not None and of.id not in desk.hidden:
            quoted = desk.language.gettext("“{quote}”").format(quote=quote) if quote else ""
            yield ItemRow(of.title, str(of.ref), quoted)


def history_rows(desk: Desk, dossier: Dossier) -> Iterator[RecordRow]:
    """The last steps that touched it, the newest first."""
    for step in record_history(desk, dossier.record).lines:
        yield TextRow(f"{step.moment}: {'; '.join(step.lines)}", muted=True)
