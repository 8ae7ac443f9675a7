"""The dates of a record that is dragged on the timeline, and what the drag would make of them."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.dates import VagueDate, in_words
from tracker.domain.dates.moving import End, moved_by, on_day, stretched
from tracker.domain.kinds import OPEN_LATEST, Kind
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.language import N_, Language
from tracker.ui.timeline.companion import Change, Grip

_ENDS = {Grip.START: End.START, Grip.FINISH: End.FINISH}
_NO_DUE = N_("no due date is recorded; hold Alt to set that very day, or write it in the record")
_HELD = N_("it was held, and a meeting that was held cannot lie ahead; change its status first")
_NO_DATE = N_("no date is recorded; hold Alt to set that very day, or write it in the record")


@dataclass(frozen=True, slots=True)
class RecordDates:
    """A commitment runs from its own date to when it is due; all others have one date."""

    record: Record
    language: Language
    as_of: date

    def moved(self, grip: Grip, days: int, day: int, *, exact: bool) -> Change:
        """See `HeldDates`. Of a commitment, either end is a date of its own and the whole moves both."""
        try:
            made, due = self._made(grip, days, day, exact), self._due(grip, days, day, exact)
            return self._change(made, due, exact)
        except BadInput as error:
            return Change(error.told(self.language), refused=True)

    @property
    def _runs(self) -> bool:
        return self.record.kind is Kind.COMMITMENT

    @property
    def _was_held(self) -> bool:
        return self.record.kind is Kind.MEETING and self.record.text("status") == "held"

    def _made(self, grip: Grip, days: int, day: int, exact: bool) -> VagueDate | None:
        when = self.record.date
        if self._runs and grip is Grip.FINISH:
            return when
        if when is None:
            if exact and grip is Grip.START:
                return on_day(date.fromordinal(day))
            if grip is Grip.WHOLE and self._runs:
                return None
            raise BadInput(_NO_DATE)
        if self._runs or grip is Grip.WHOLE:
            # The whole of a commitment has no one day that could be meant.
            return _put(when, days, day, exact=exact and not (self._runs and grip is Grip.WHOLE))
        return stretched(when, _ENDS[grip], date.fromordinal(day), exact=exact)

    def _due(self, grip: Grip, days: int, day: int, exact: bool) -> VagueDate | None:
        when = self.record.when("due") if self._runs else None
        if not self._runs or grip is Grip.START or (when is None and grip is Grip.WHOLE):
            return when
        if when is None:
            if exact:
                return on_day(date.fromordinal(day))
            raise BadInput(_NO_DUE)
        return _put(when, days, day, exact=exact and grip is Grip.FINISH)

    def _change(self, made: VagueDate | None, due: VagueDate | None, exact: bool) -> Change:
        if made and due and made.earliest and due.latest and made.earliest > due.latest:
            raise BadInput(N_("it would be due before it was made"))
        pairs = (("date", self.record.date, made), ("due", self.record.when("due") if self._runs else None, due))
        values = tuple(
            (key, after.edtf)
            for key, before, after in pairs
            if after is not None and (before is None or before.edtf != after.edtf)
        )
        if values and self._was_held and made and made.earliest and made.earliest > self.as_of:
            raise BadInput(_HELD)
        first, last = _drawn(made, due)
        return Change(self._words(made, due, exact=exact and bool(values)), first, last, values)

    def _words(self, made: VagueDate | None, due: VagueDate | None, *, exact: bool) -> str:
        _ = self.language.gettext
        words = in_words(made, self.language) if made else ""
        if self._runs and due is not None:
            until = _("due {date}").format(date=in_words(due, self.language))
            words = f"{words} · {until}" if words else until
        return _("{date}: that very day").format(date=words) if exact else words


def _put(when: VagueDate, days: int, day: int, *, exact: bool) -> VagueDate:
    return on_day(date.fromordinal(day)) if exact else moved_by(when, days)


def _drawn(made: VagueDate | None, due: VagueDate | None) -> tuple[int, int]:
    """The days on which a mark of these dates is drawn."""
    starts, ends = made or due, due or made
    last = ends.latest.toordinal() if ends and ends.latest else OPEN_LATEST
    first = starts.earliest.toordinal() if starts and starts.earliest else last
    return first, max(first, last)
