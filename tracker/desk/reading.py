"""The desk as it is read: what is recorded and what follows from it, as of a day, below a ceiling."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Self

from tracker.desk.computed import Computed, compute
from tracker.desk.dossier import CitedSource, Dossier
from tracker.desk.flag_query import check_rule, narrowed, read_urgency
from tracker.desk.flags import flags_of
from tracker.desk.settings import DeskSettings, read_settings
from tracker.desk.standings import standings_by
from tracker.desk.tangible import JudgedMeeting, Tangible, judged_meetings, tangible
from tracker.domain.flags import Flag
from tracker.domain.ids import Ids
from tracker.domain.implementation import read_implementation
from tracker.domain.kinds import Kind, Ref, read_ref
from tracker.domain.query import EVERYTHING, Query
from tracker.domain.query_reading import parse_query
from tracker.domain.record import KeptFile, Pointer, Record
from tracker.domain.tangibility import Verdict
from tracker.errors import BadInput
from tracker.language import N_, Language
from tracker.storage.documents import original_bytes
from tracker.storage.history import HistoryEntry, deleted_record, read_history
from tracker.storage.judging import (
    CommitmentStanding,
    commitment_standings,
    outcomes_with_verdict,
    with_implementation,
)
from tracker.storage.listing import Lister
from tracker.storage.naming import ABOVE_CEILING, resolve
from tracker.storage.reading import pointers, read_record, read_records, stream_records
from tracker.storage.recent_ids import recent_ids
from tracker.storage.relations import (
    bodies,
    citation_ids,
    counts_by_kind,
    ever_numbered,
    hidden_with,
    ids_marked,
    ids_where,
    links_of,
    markings_used,
    refs_of,
)
from tracker.storage.search import Hit
from tracker.storage.search_below import search_below
from tracker.storage.workspace import Workspace


@dataclass(slots=True)
class ReadingDesk:
    """One workspace as of a day, in a language, to read."""

    workspace: Workspace
    as_of: date
    language: Language
    hidden: frozenset[int] = frozenset()
    """Ids of records above a ceiling: they are not listed, not named, and do not count."""
    is_below: bool = False
    """Whether it is shown under a ceiling, also where nothing lies above that now."""
    known_flags: tuple[Flag, ...] | None = None
    """The flags of the day where they have been worked out: a query need not ask for them again."""

    def below(self, ceiling: str | None) -> Self:
        """This desk as it may be shown under a ceiling (DOMAIN §7); unmarked records stay in."""
        if ceiling is None:
            return self
        ladder = self.settings.ladder
        level = ladder.read(ceiling)
        used = markings_used(self.workspace)
        above = ids_marked(self.workspace, [name for name in used if not ladder.admits(level, name)])
        return replace(self, hidden=hidden_with(self.workspace, above), is_below=True)

    def without_marked(self) -> Self:
        """This desk as a file may show it that bears no marking: nothing in it is marked at all."""
        above = ids_marked(self.workspace, markings_used(self.workspace))
        return replace(self, hidden=hidden_with(self.workspace, above), is_below=True)

    @property
    def settings(self) -> DeskSettings:
        """What belongs to the desk and travels in its file."""
        return read_settings(self.workspace.settings())

    def find(self, text: str, kinds: Sequence[Kind] = ()) -> Pointer:
        """The one record that a reference, a uid or an exact name means below the ceiling, as `resolve` has it."""
        return resolve(self.workspace, text, kinds, self.hidden)

    def record(self, text: str) -> Record:
        """The record that `text` means, whole."""
        return self.by_id(self.find(text).id)

    def by_id(self, id_: int) -> Record:
        """The record with an id. Raises BadInput when it is no more, or lies above the ceiling."""
        record = None if id_ in self.hidden else read_record(self.workspace, id_)
        if id_ in self.hidden:
            raise BadInput(ABOVE_CEILING)
        if record is None:
            raise BadInput(N_("the record is no longer there; it was deleted meanwhile"))
        return record

    def list_ids(
        self,
        kinds: tuple[Kind, ...],
        query: str | Query = EVERYTHING,
        sort: str | None = None,
        limit: int | None = None,
    ) -> list[int]:
        """Ids of the records of these kinds that match, in order; see `tracker.storage.listing`."""
        asked = None if self.hidden else limit
        ids = self._lister(kinds, query).first(sort, asked)
        return [id_ for id_ in ids if id_ not in self.hidden][:limit] if self.hidden else ids

    def all_ids(self, kinds: tuple[Kind, ...], query: str | Query = EVERYTHING, sort: str | None = None) -> Ids:
        """As `list_ids`, all of them in eight bytes each, read so that other threads need not wait."""
        ids = self._lister(kinds, query).all(sort)
        return Ids("q", (id_ for id_ in ids if id_ not in self.hidden)) if self.hidden else ids

    def ids_among(
        self, ids: Sequence[int], kinds: tuple[Kind, ...], query: str | Query = EVERYTHING, sort: str | None = None
    ) -> list[int]:
        """Those of these few records that `list_ids` would have, in its order."""
        return [id_ for id_ in self._lister(kinds, query).among(ids, sort) if id_ not in self.hidden]

    def count_matching(self, kinds: tuple[Kind, ...], query: str | Query = EVERYTHING) -> int:
        """How many records `list_ids` would have."""
        return len(self.list_ids(kinds, query)) if self.hidden else self._lister(kinds, query).count()

    def count_at_most(self, kinds: tuple[Kind, ...]) -> int:
        """No fewer records than there are of these kinds, known at once."""
        return self._lister(kinds, EVERYTHING).most()

    def recent_ids(self, refs: Sequence[Ref]) -> list[int]:
        """The ids of records that a write has just named, of those it deleted too, in no order."""
        return recent_ids(self.workspace, refs)

    def _lister(self, kinds: tuple[Kind, ...], query: str | Query) -> Lister:
        tree = parse_query(query) if isinstance(query, str) else query
        ladder, standings = self.settings.ladder, partial(standings_by, self.workspace, self.as_of, self.hidden)
        return Lister(self.workspace, kinds, tree, self.as_of, ladder, self._computed_field, standings, self.hidden)

    def records(self, ids: Sequence[int]) -> list[Record]:
        """These records, whole, in this order; what is hidden is left out."""
        return read_records(self.workspace, [id_ for id_ in ids if id_ not in self.hidden])

    def stream(self, ids: Sequence[int]) -> Iterator[Record]:
        """As `records`, read a chunk at a time."""
        return stream_records(self.workspace, ids)

    def compute(self, records: Sequence[Record]) -> Computed:
        """What is computed for these records as of the day."""
        return compute(self.workspace, self.as_of, records, self.hidden)

    def dossier(self, id_: int, *, with_history: bool = False) -> Dossier:
        """Everything about one record; its history, which may be long, where it is asked for."""
        record = self.by_id(id_)
        return Dossier(
            record,
            self.compute([record]),
            tuple(link for link in links_of(self.workspace, id_) if link.other.id not in self.hidden),
            tuple(self.cited([id_]).get(id_, ())),
            # What a record once said may name what is above the ceiling now.
            tuple(read_history(self.workspace, id_)) if with_history and not self.hidden else (),
        )

    def original_file(self, id_: int) -> tuple[str, bytes]:
        """The name and the bytes of the file that a source keeps.

        Raises BadInput when it keeps none or may not be shown, WorkspaceUnavailable when the bytes have changed.
        """
        record = self.by_id(id_)
        kept = record.values.get("file")
        if not isinstance(kept, KeptFile):
            raise BadInput(
                N_("{ref} {title!r} keeps no original file; name a source that does"),
                ref=record.ref,
                title=record.title,
            )
        return kept.name, original_bytes(self.workspace, kept.sha256)

    def cited(self, ids: Sequence[int]) -> dict[int, list[CitedSource]]:
        """The citations of each of these records, with their sources."""
        found = citation_ids(self.workspace, ids)
        by_record = {id_: [one for one in cited if one not in self.hidden] for id_, cited in found.items()}
        citations = {one.id: one for one in self.records([id_ for ids in by_record.values() for id_ in ids])}
        pointers = {id_: one.pointer_to("source") for id_, one in citations.items()}
        sources = {one.id: one for one in self.records(list({p.id for p in pointers.values() if p}))}
        return {
            id_: [CitedSource(citations[c], sources[p.id]) for c in found if (p := pointers[c]) is not None]
            for id_, found in by_record.items()
        }

    def related(self, kind: Kind, key: str, target: int) -> list[Record]:
        """The records of a kind whose reference `key` leads to the record with the id `target`, by date."""
        return self.records([id_ for id_ in ids_where(self.workspace, kind, key, target) if id_ not in self.hidden])

    def pointers(self, ids: Sequence[int]) -> list[Pointer]:
        """These records as others refer to them, in this order."""
        found = pointers(self.workspace, ids)
        return [found[id_] for id_ in ids if id_ in found and id_ not in self.hidden]

    def judged_meetings(self, ids: Sequence[int]) -> list[JudgedMeeting]:
        """These meetings with their verdicts."""
        return judged_meetings(self.workspace, self.as_of, self.records(ids), self.hidden)

    def standings(self, ids: Sequence[int]) -> dict[int, CommitmentStanding]:
        """How each of these commitments stands."""
        return commitment_standings(self.workspace, self.as_of, ids, self.hidden)

    def marking(self) -> str | None:
        """What the desk as a whole bears: the marking it was given, or that of its records where it is higher."""
        settings = self.settings
        return settings.ladder.highest([settings.marking, *markings_used(self.workspace)])

    def count(self, kinds: Sequence[Kind]) -> int:
        """How many records there are of these kinds together."""
        counts = self.counts()
        return sum(counts.get(kind, 0) for kind in kinds)

    def ever_had(self, kinds: Sequence[Kind]) -> bool:
        """Whether a record of these kinds was ever added, though it may have been deleted since."""
        return ever_numbered(self.workspace, kinds)

    def search(self, text: str, limit: int = 50, kinds: Sequence[Kind] = ()) -> list[Hit]:
        """Full-text search, the best first; only of these kinds, where any are given."""
        return search_below(self.workspace, text, self.hidden, limit, kinds)

    def bodies(self) -> list[Pointer]:
        """The standing groups that meet, the last to meet first."""
        return self.pointers(bodies(self.workspace))

    def flags(self, query: str = "") -> list[Flag]:
        """The flags of the day, of the records that match the query; `flag:` and `urgency:` narrow the flags."""
        raised = flags_of(self.workspace, self.as_of, self.settings, self.language, hidden=self.hidden)
        flags = [flag for flag in raised if flag.record not in self.hidden]
        tree = parse_query(query)
        if tree == EVERYTHING:
            return flags
        return narrowed(flags, tree, lambda rest: set(self.list_ids((), rest)))

    def tangible(self, text: str) -> Tangible:
        """The verdict of an outcome, a meeting or a body."""
        return tangible(self.workspace, self.as_of, self.record(text), self.hidden)

    def counts(self) -> dict[Kind, int]:
        """How many records there are of each kind."""
        counts = Counter(counts_by_kind(self.workspace))
        counts.subtract(ref.kind for ref in refs_of(self.workspace, list(self.hidden)).values())
        return dict(counts)

    def _computed_field(self, field: str, value: str) -> Iterable[int]:
        if field == "implementation":
            return with_implementation(self.workspace, self.as_of, _known(value, field), self.hidden)
        if field == "verdict":
            return outcomes_with_verdict(self.workspace, self.as_of, _known(value, field), self.hidden)
        if field == "overdue":
            return self._overdue(value)
        if field == "flag":
            check_rule(value)
        if field == "urgency":
            read_urgency(value)
        raised = self._raised(value if field == "flag" else None)
        return {flag.record for flag in raised if field == "flag" or value in (flag.urgency, flag.state)}

    def _overdue(self, value: str) -> Iterable[int]:
        if value not in ("yes", "no"):
            raise BadInput(N_("field 'overdue' takes yes or no, not {value!r}"), value=value)
        overdue = {flag.record for flag in self._raised("commitment-overdue")}
        return overdue if value == "yes" else set(self.list_ids((Kind.COMMITMENT,))) - overdue

    def _raised(self, only: str | None) -> Iterable[Flag]:
        if self.known_flags is not None and not self.hidden:
            return [flag for flag in self.known_flags if only in (None, flag.rule)]
        return flags_of(self.workspace, self.as_of, self.settings, self.language, only, self.hidden)

    def history(self, text: str | None = None) -> list[HistoryEntry]:
        """Every change, the newest first; of one record when named, also of one that was deleted."""
        if text is None:
            return read_history(self.workspace)
        ref = read_ref(text)
        gone = deleted_record(self.workspace, ref) if ref else None
        if gone is not None:
            return read_history(self.workspace, gone)
        return read_history(self.workspace, self.find(text).id)


def _known(value: str, field: str) -> str:
    if field == "implementation":
        return read_implementation(value).value
    try:
        return Verdict(value).value
    except ValueError:
        raise BadInput(
            N_("verdict {value!r} is not known; the verdicts are {known}"), value=value, known=", ".join(Verdict)
        ) from None
