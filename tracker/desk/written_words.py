"""Why what a person wrote down stands in the list, in one sentence, and what would end it."""

from datetime import date

from tracker.desk.followups import FollowUp
from tracker.domain.dates import parse_edtf
from tracker.domain.flag_phrases import days_ago, days_of, on_day
from tracker.domain.recurrence import parse_recurrence
from tracker.domain.recurrence_words import recurrence_words
from tracker.language import Language
from tracker.storage.followups import Due


def written_why(entry: FollowUp, as_of: date, language: Language) -> str:
    """When it is due, who has it, what it is about and how often it comes again; empty for what a rule raised."""
    fact, _ = entry.written, language.gettext
    if fact is None:
        return ""
    parts = [_due_words(entry.due, as_of, language)]
    if fact.owner:
        parts.append(_("{name} sees to it").format(name=fact.owner))
    if fact.about:
        parts.append(_("it is about {ref} {title}").format(ref=fact.about.ref, title=fact.about.title))
    if fact.recurrence:
        again = recurrence_words(parse_recurrence(fact.recurrence), language)
        parts.append(_("it comes again {when}").format(when=again))
    return "; ".join(parts) + "."


def written_clears(language: Language) -> str:
    """What ends it."""
    return language.gettext("It is done, or dropped.")


def _due_words(due: Due | None, as_of: date, language: Language) -> str:
    _, today = language.gettext, as_of.toordinal()
    if due is None:
        return _("It has no due date")
    when = on_day(parse_edtf(due.edtf), language)
    if due.latest < today:
        return _("It was due {date}, {ago}").format(date=when, ago=days_ago(today - due.latest, language))
    if due.earliest == due.latest == today:
        return _("It is due today")
    if due.earliest == due.latest:
        return _("It is due {date}, in {days}").format(date=when, days=days_of(due.latest - today, language))
    return _("It is due {date}").format(date=when)
