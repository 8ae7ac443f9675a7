"""Short questions to a desk."""

from tracker.desk.desk import Desk
from tracker.domain.kinds import TIMELINE_KINDS, Kind
from tracker.domain.record import Record
from tracker.domain.tangibility import MeetingVerdict, Verdict

SIG_1 = "Security Implementation Group, 1st meeting"
SIG_2 = "Security Implementation Group, 2nd meeting"
SIG_3 = "Security Implementation Group, 3rd meeting"
MINISTERIAL = "Security ministerial in Washington"
TANGIBLE = "Keep producing tangible outcomes"
SHARING = "More cross-border information sharing"
RAIDS = "US forces in raids on laboratories"
STRIKES = "Drone strikes on laboratories"
ALTERNATIVES = (
    "More intelligence sharing instead of raids",
    "Advisory support in command centres",
    "A larger US role in planning",
)
CANADA = "US$900 million against fentanyl trafficking"
UNDATED = "[..2026-01-16]"


def urgencies(desk: Desk, title: str) -> dict[str, str]:
    """The rules that raise a flag on the record, with their urgency."""
    record = desk.find(title).id
    return {flag.rule: flag.urgency.value for flag in desk.flags() if flag.record == record}


def why(desk: Desk, rule: str, title: str) -> str:
    """The sentence of the flag that the rule raises on the record."""
    record = desk.find(title).id
    return next(flag.why for flag in desk.flags() if flag.rule == rule and flag.record == record)


def stages(desk: Desk, title: str) -> list[tuple[str, str]]:
    """The stages that a commitment or proposal came to, each with its date."""
    return [(move.stage.value, move.date.edtf if move.date else "") for move in desk.record(title).stages()]


def edtf(record: Record) -> str:
    """The record's own date; empty where it has none."""
    return record.date.edtf if record.date else ""


def titles(desk: Desk, query: str, kinds: tuple[Kind, ...] = TIMELINE_KINDS) -> set[str]:
    """What a query finds."""
    return {record.title for record in desk.records(desk.list_ids(kinds, query))}


def records(desk: Desk, *kinds: Kind) -> list[Record]:
    """Every record of these kinds."""
    return desk.records(desk.list_ids(kinds))


def linked(desk: Desk, title: str) -> set[tuple[str, str]]:
    """The links that leave a record: their types, and the titles they lead to."""
    record = desk.find(title)
    return {(link.type.value, link.other.title) for link in desk.dossier(record.id).links if link.outward}


def sources(desk: Desk, title: str) -> set[str]:
    """The titles of the sources cited for a record."""
    id_ = desk.find(title).id
    return {cited.source.title for cited in desk.cited([id_]).get(id_, [])}


def verdicts(desk: Desk, title: str) -> dict[str, Verdict]:
    """The verdict on each outcome of a meeting."""
    return {outcome.record.title: outcome.judged.verdict for outcome in desk.tangible(title).outcomes}


def verdict(desk: Desk, title: str) -> Verdict | MeetingVerdict:
    """The verdict on a meeting, a body or an outcome."""
    return desk.tangible(title).verdict
