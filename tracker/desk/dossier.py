"""Everything about one record: itself, what is computed of it, its links, its citations and its history."""

from dataclasses import dataclass

from tracker.desk.computed import Computed
from tracker.domain.record import Record
from tracker.storage.history import HistoryEntry
from tracker.storage.relations import LinkFact


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A citation with the source it points into."""

    citation: Record
    source: Record


@dataclass(frozen=True, slots=True)
class Dossier:
    """One record with all that hangs on it."""

    record: Record
    computed: Computed
    links: tuple[LinkFact, ...]
    citations: tuple[CitedSource, ...]
    history: tuple[HistoryEntry, ...]
