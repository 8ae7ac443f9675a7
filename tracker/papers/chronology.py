"""The chronology: dated entries with actors and sources."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.desk.desk import Desk
from tracker.domain.choice_words import PROPOSAL, choice_word, kind_word
from tracker.domain.kinds import Kind
from tracker.domain.record import Involvement, Pointer, Record
from tracker.papers.citing import Citing, known_citations, records_behind
from tracker.papers.content import Block, Column, Paper, Row, Table, plain
from tracker.papers.framing import Release, citing_of, framed, section
from tracker.papers.reach import nothing_recorded
from tracker.papers.scope import KINDS, Scope, nothing_found
from tracker.papers.sources import sources_of
from tracker.papers.undertaking_cells import titled
from tracker.papers.undertakings import known_of, undertakings_of
from tracker.papers.values import dated

_PEOPLE = {Kind.EVENT: "actors", Kind.MEETING: "participants", Kind.COMMITMENT: "obligors"}


@dataclass(frozen=True, slots=True)
class Entries:
    """What a chronology tells, in the order of time. `proposals` are the ids of those that are no commitments."""

    records: tuple[Record, ...]
    proposals: frozenset[int]
    actors: Mapping[int, Record]

    def all_records(self) -> tuple[Record, ...]:
        """Everything that is named."""
        return (*self.records, *self.actors.values())


def chronology(desk: Desk, scope: Scope, release: Release) -> Paper:
    """The dated records of the scope. `desk` is the desk below the ceiling.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    entries = entries_of(desk, scope.ids(desk, KINDS["chronology"]))
    cited = known_citations(desk, [record.id for record in entries.records])
    citing = citing_of(desk, (*entries.all_records(), *scope.named(desk)), cited, release)
    kind = desk.language.gettext("Chronology")
    return framed(desk, kind, scope.title(desk, kind), _blocks(entries, desk, citing), citing, scope.words(desk))


def entries_of(desk: Desk, ids: Sequence[int]) -> Entries:
    """Those of these records that are known on the day; meetings also when they are still to come."""
    records = desk.records(ids)
    undertakings = {one.record.id: one for one in undertakings_of(desk, _of_kind(records, Kind.COMMITMENT))}
    known = {one.id for one in known_of(records, desk.as_of) if one.kind is not Kind.COMMITMENT} | set(undertakings)
    told = [one for one in records if one.id in known or one.kind is Kind.MEETING]
    told.sort(key=_begins)
    named = {pointer.id for one in told for pointer in _actors(one)}
    return Entries(
        tuple(told),
        frozenset(id_ for id_, one in undertakings.items() if not one.agreed),
        {actor.id: actor for actor in desk.records(sorted(named))},
    )


def entries_table(entries: Entries, records: Sequence[Record], desk: Desk, citing: Citing) -> Block:
    """These records of the entries as a table: when, what, who."""
    _ = desk.language.gettext
    date_width = 2.6 if citing.portions.mixed else 1.8  # with room for the mark before it
    columns = (Column(_("Date"), date_width), Column(_("What happened"), 4.8), Column(_("Actors"), 2.2))
    rows = tuple(_row(record, entries, desk, citing) for record in records)
    return Table(columns, rows, _("Chronology")) if rows else nothing_recorded(citing)


def _blocks(entries: Entries, desk: Desk, citing: Citing) -> Iterator[Block]:
    by_year: dict[str, list[Record]] = defaultdict(list)
    for record in entries.records:
        day = _day(record)
        by_year[str(day.year) if day else desk.language.gettext("Undated")].append(record)
    if not by_year:
        yield nothing_found(desk.language)
    for year, records in by_year.items():
        yield section(year)
        yield entries_table(entries, records, desk, citing)
    yield from sources_of(citing)


def _row(record: Record, entries: Entries, desk: Desk, citing: Citing) -> Row:
    cited = citing.of(record)
    actors = [entries.actors[pointer.id] for pointer in _actors(record) if pointer.id in entries.actors]
    cells = (
        dated(record.date, desk.language),
        titled(replace(record, title=_labelled(record, entries, desk)), citing),
        plain("\n".join(dict.fromkeys(actor.title for actor in actors))),
    )
    return Row(cells, citing.portions.mark((record, *actors, *records_behind(cited))))


def _labelled(record: Record, entries: Entries, desk: Desk) -> str:
    """A promise is called one, and a meeting that is not held says so: a title alone would pass for what happened."""
    _ = desk.language.gettext
    if record.kind is Kind.COMMITMENT:
        label = _(PROPOSAL) if record.id in entries.proposals else kind_word(Kind.COMMITMENT, desk.language)
        return _("{label}: {title}").format(label=label, title=record.title)
    status = record.text("status")
    day = _day(record)
    if record.kind is Kind.MEETING and (status not in ("", "held") or (day and day > desk.as_of)):
        shown = choice_word("scheduled" if status in ("", "held") else status, desk.language)
        return _("{title} ({status})").format(title=record.title, status=shown)
    return record.title


def _actors(record: Record) -> Iterator[Pointer]:
    people: Iterable[Involvement] = record.people(_PEOPLE[record.kind]) if record.kind in _PEOPLE else ()
    yield from (person.actor for person in people)
    speaker = record.pointer_to("actor")
    if speaker is not None:
        yield speaker


def _of_kind(records: Iterable[Record], kind: Kind) -> list[Record]:
    return [record for record in records if record.kind is kind]


def _day(record: Record) -> date | None:
    """The earliest day of it; of "on or before" the latest."""
    return (record.date.earliest or record.date.latest) if record.date else None


def _begins(record: Record) -> tuple[date, int]:
    return _day(record) or date.max, record.id
