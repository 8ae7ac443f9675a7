"""Several records dragged together on the timeline: all of them go as far, each as vague as it is, or none does."""

from dataclasses import dataclass

from tracker.language import Language
from tracker.ui.presenting.timeline_dates import RecordDates
from tracker.ui.timeline.companion import Change, Grip, Moved

MOST_TOGETHER = 200
"""More are a change to make in words, and with a preview."""
_MOST_TOLD = 6


@dataclass(frozen=True, slots=True)
class DatesTogether:
    """The record in the hand, and those that go with it."""

    held: RecordDates
    others: tuple[RecordDates, ...]
    language: Language

    def moved(self, grip: Grip, days: int, day: int, *, exact: bool) -> Change:
        """See `HeldDates`. Each moves as a whole, whatever is taken hold of; one very day is not meant of several."""
        _ = self.language.gettext
        if exact:
            return Change(_("several records do not go to one very day; drag one alone"), refused=True)
        if len(self.others) >= MOST_TOGETHER:
            text = _("{count} records are too many to drag; up to {most} go together")
            return Change(text.format(count=len(self.others) + 1, most=MOST_TOGETHER), refused=True)
        first = self.held.moved(Grip.WHOLE, days, day, exact=False)
        # A month goes by whole months however far the pointer went, and the others go as far as it does.
        step = first.first - self.held.moved(Grip.WHOLE, 0, day, exact=False).first
        moved = [(dates, dates.moved(Grip.WHOLE, step, day, exact=False)) for dates in self.others]
        for dates, change in ((self.held, first), *moved):
            if change.refused:
                why = _("{title}: {why}").format(title=dates.record.title, why=change.words)
                return Change(why, refused=True)
        others = tuple(Moved(str(one.record.ref), made.first, made.last, made.values) for one, made in moved)
        told = tuple(
            _("{title}: {date}").format(title=one.record.title, date=made.words) for one, made in moved[:_MOST_TOLD]
        )
        return Change(self._words(first), first.first, first.last, first.values, others=others, along=told)

    def _words(self, first: Change) -> str:
        count = len(self.others)
        text = self.language.ngettext(
            "{date} · {count} more record goes as far", "{date} · {count} more records go as far", count
        )
        return text.format(date=first.words, count=count)
