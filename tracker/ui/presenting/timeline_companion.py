"""What the timeline is told about the one record under the hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word, link_word
from tracker.domain.dates import in_words
from tracker.domain.dissent import dissent_line
from tracker.domain.flags import Flag
from tracker.domain.implementation import implementation_label
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.ui.presenting.timeline_dates import RecordDates
from tracker.ui.presenting.timeline_together import MOST_TOGETHER, DatesTogether
from tracker.ui.presenting.words import capitalised, kind_name, when_and_where
from tracker.ui.timeline.companion import CardText, HeldDates, Tie

_MOST_LINKS = 4


@dataclass(slots=True)
class DeskCompanion:
    """Asks the desk when it is asked; `flags` are those of the day."""

    desk: Desk
    flags: tuple[Flag, ...] = ()

    @property
    def writable(self) -> bool:
        """Whether this window may write."""
        return self.desk.workspace.writable

    def card(self, ref: str) -> CardText | None:
        """Whole title; kind, date, how it stands, flags, links: a line each."""
        record = self._record(ref)
        return None if record is None else CardText(record.title, tuple(line for line in self._lines(record) if line))

    def ties(self, ref: str) -> Sequence[Tie]:
        """The links of a record."""
        record = self._record(ref)
        if record is None:
            return ()
        language = self.desk.language
        return [
            Tie(str(link.other.ref), link_word(link.type, language, outward=True).lower(), link.outward)
            for link in self.desk.dossier(record.id).links
        ]

    def hold(self, ref: str, others: Sequence[str] = ()) -> HeldDates | None:
        """The dates of a record as they are now; with others, those of all of them."""
        held = self._dates(ref)
        if held is None or not others:
            return held
        found = [self._dates(other) for other in others[:MOST_TOGETHER]]
        return DatesTogether(held, tuple(dates for dates in found if dates is not None), self.desk.language)

    def _dates(self, ref: str) -> RecordDates | None:
        record = self._record(ref)
        return None if record is None else RecordDates(record, self.desk.language, self.desk.as_of)

    def _record(self, ref: str) -> Record | None:
        try:
            return self.desk.record(ref)
        except BadInput:
            return None

    def _lines(self, record: Record) -> Iterator[str]:
        _, language = self.desk.language.gettext, self.desk.language
        yield f"{record.ref} · {kind_name(record, self.desk)}"
        yield when_and_where(record, language)
        due = record.when("due") if record.kind is Kind.COMMITMENT else None
        if due is not None:
            yield _("due {date}").format(date=in_words(due, language))
        yield self._standing(record)
        for flag in self.flags:
            if flag.record == record.id:
                yield f"⚑ {flag.why}"
        dossier = self.desk.dossier(record.id)
        if (dissent := dossier.computed.dissents.get(record.id)) is not None:
            yield dissent_line(dissent, language)
        for link in dossier.links[:_MOST_LINKS]:
            yield f"{link_word(link.type, language, outward=link.outward)}: {link.other.title}"

    def _standing(self, record: Record) -> str:
        """How a commitment stands, or what a meeting's status is."""
        language = self.desk.language
        if record.kind is Kind.MEETING:
            return capitalised(choice_word(record.text("status"), language))
        if record.kind is not Kind.COMMITMENT:
            return ""
        standing = self.desk.standings([record.id]).get(record.id)
        parts = [
            choice_word(record.text("stage"), language),
            standing and implementation_label(standing.whole, language),
        ]
        return capitalised(" · ".join(part for part in parts if part))
