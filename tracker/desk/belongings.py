"""What hangs on a record by a reference of its own: assessments and readings, an agenda, outcomes."""

from dataclasses import dataclass

from tracker.desk.plain import Plain, plain_record
from tracker.desk.reading import ReadingDesk
from tracker.desk.tangible import JudgedOutcome
from tracker.domain.kinds import Kind
from tracker.domain.record import Record

_ASSESSMENT = "ref obligor obligor_name implementation date source source_name confidence note"
_READING = "ref title value unit period source source_name"


@dataclass(frozen=True, slots=True)
class Belongings:
    """The records that belong to one record, by date; empty where its kind has none of that."""

    assessments: tuple[Record, ...] = ()
    readings: tuple[Record, ...] = ()
    agenda: tuple[Record, ...] = ()
    outcomes: tuple[JudgedOutcome, ...] = ()


def belongings_of(desk: ReadingDesk, record: Record) -> Belongings:
    """What belongs to a commitment, an outcome or a meeting; nothing for other kinds."""
    if record.kind is Kind.MEETING:
        agenda = tuple(desk.related(Kind.AGENDA_ITEM, "meeting", record.id))
        return Belongings(agenda=agenda, outcomes=desk.tangible(str(record.ref)).outcomes)
    readings = tuple(desk.related(Kind.READING, "measures", record.id))
    if record.kind is Kind.COMMITMENT:
        return Belongings(tuple(desk.related(Kind.ASSESSMENT, "commitment", record.id)), readings)
    return Belongings(readings=readings)


def plain_belongings(desk: ReadingDesk, kind: Kind, found: Belongings) -> Plain:
    """A commitment's `assessments` and `readings`, an outcome's `readings`; a meeting's own are keys of its record."""
    plain: Plain = {}
    if kind is Kind.COMMITMENT:
        plain["assessments"] = _rows(desk, found.assessments, _ASSESSMENT.split())
    if kind in (Kind.COMMITMENT, Kind.OUTCOME):
        plain["readings"] = _rows(desk, found.readings, _READING.split())
    return plain


def _rows(desk: ReadingDesk, records: tuple[Record, ...], keys: list[str]) -> list[Plain]:
    computed = desk.compute(records)
    whole = [plain_record(record, computed, desk.language, desk.hidden) for record in records]
    return [{key: one[key] for key in keys} for one in whole]
