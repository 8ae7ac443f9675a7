"""The page of follow-ups: what the rules raised and what people wrote down, in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.desk.changes import Changes
from tracker.desk.day_flags import DayFlags, day_flags, flags_after
from tracker.desk.desk import Desk
from tracker.desk.flag_query import asks_for_states
from tracker.desk.followups import FollowUp, Order, follow_ups, follow_ups_after
from tracker.desk.written_words import written_clears, written_why
from tracker.domain.choice_words import choice_word
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.flags import Flag, FlagState, Urgency, state_label, urgency_label
from tracker.domain.query_reading import parse_query
from tracker.domain.rule_words import rule_words
from tracker.language import N_, Language
from tracker.storage.followups import Due, WrittenFact
from tracker.ui.followups.values import EntryWords, FollowUpsValues, Mark, OrderWords
from tracker.ui.presenting.flag_offers import state_line
from tracker.ui.presenting.nothing import nothing_to_follow_up
from tracker.ui.presenting.words import capitalised, number, short_day

_MARKS = {Urgency.ACT: Mark.ACT, Urgency.SOON: Mark.SOON, Urgency.WATCH: Mark.WATCH}
_COUNTED = {Urgency.ACT: N_("{n} to act on"), Urgency.SOON: N_("{n} soon"), Urgency.WATCH: N_("{n} to watch")}
_ORDERS = {
    Order.URGENCY: N_("By urgency"),
    Order.SINCE: N_("Longest standing first"),
    Order.DUE: N_("By due date"),
}


@dataclass(frozen=True, slots=True)
class FollowUpsRead:
    """The page, and the flags of the day that it rests on."""

    day: DayFlags
    query: str
    values: FollowUpsValues


def read_followups(desk: Desk, query: str, before: DayFlags | None) -> FollowUpsRead:
    """The page, narrowed to the query. What was known of the flags `before` is not worked out again.

    Raises BadInput for a query that cannot be read.
    """
    day = (flags_after(desk, before) if before else None) or day_flags(desk)
    return FollowUpsRead(day, query, followups_values(desk, day.flags, query))


def followups_after(desk: Desk, before: FollowUpsRead, changes: Changes) -> FollowUpsRead | None:
    """The page after a write, where that can be told from what it touched; None where it has to be read again."""
    # What a query finds can change with any record that it names.
    day = None if before.query or changes.settings else flags_after(desk, before.day)
    if day is None:
        return None
    entries = follow_ups_after(desk, before.values.whole, day.flags, changes.refs)
    return FollowUpsRead(day, "", _values(desk, entries, ""))


def followups_values(desk: Desk, flags: Sequence[Flag], query: str) -> FollowUpsValues:
    """The page, from the day's `flags`. Raises BadInput for a query that cannot be read."""
    return _values(desk, follow_ups(desk, flags, query), query)


def _values(desk: Desk, found: Sequence[FollowUp], query: str) -> FollowUpsValues:
    language = desk.language
    # Whoever asks for states is shown what he asked for, in one list.
    split = not asks_for_states(parse_query(query))
    entries = tuple(one for one in found if not (split and one.is_set_aside))
    aside = tuple(one for one in found if split and one.is_set_aside)
    done = language.gettext("What the rules find, and what you write down with Ctrl+N, is listed here.")
    return FollowUpsValues(
        language.gettext("Follow-ups"),
        _counts(entries, language),
        entries,
        InWords(language, desk.as_of),
        tuple(OrderWords(order, language.gettext(words)) for order, words in _ORDERS.items()),
        None if entries else nothing_to_follow_up(desk, query, done),
        aside,
        _aside_words(aside, language),
    )


class InWords:
    """Puts entries into words, as of a day."""

    def __init__(self, language: Language, as_of: date) -> None:
        self._language = language
        self._as_of = as_of

    def __call__(self, entry: FollowUp) -> EntryWords:
        """One entry as it is read."""
        language = self._language
        mark = Mark.ASIDE if entry.is_set_aside else _MARKS[entry.urgency] if entry.urgency else Mark.CLOSED
        if entry.flag:
            why, foot, word = entry.flag.why, self._flag_foot(entry.flag), _flag_word(entry, entry.flag, language)
            since = language.gettext("since {date}").format(date=self._day(entry.since))
        else:
            why, foot, word = self._written(entry)
            since = language.gettext("written {date}").format(date=self._day(entry.since))
        return EntryWords(mark, word, str(entry.ref), entry.title, why, foot, since, self._due(entry.due))

    def _flag_foot(self, flag: Flag) -> str:
        cleared = self._language.gettext("To clear: {what}").format(what=flag.clears)
        said = (state_line(flag, self._language), capitalised(rule_words(flag.rule, self._language)), cleared)
        return " · ".join(part for part in said if part)

    def _written(self, entry: FollowUp) -> tuple[str, str, str]:
        fact, language = entry.written, self._language
        if fact is None:
            return "", "", ""
        word = _urgency_word(entry, language) if entry.urgency else capitalised(choice_word(fact.state, language))
        return written_why(entry, self._as_of, language), self._written_foot(fact), word

    def _written_foot(self, fact: WrittenFact) -> str:
        _ = self._language.gettext
        state = choice_word(fact.state, self._language) if fact.state else ""
        cleared = _("To clear: {what}").format(what=written_clears(self._language))
        return " · ".join(part for part in (_("Written by a person"), state, cleared) if part)

    def _due(self, due: Due | None) -> str:
        if due is None:
            return ""
        one_day = due.earliest == due.latest
        words = self._day(due.latest) if one_day else in_words(parse_edtf(due.edtf), self._language)
        return self._language.gettext("due {date}").format(date=words)

    def _day(self, day: int) -> str:
        return short_day(date.fromordinal(day), self._language, self._as_of)


def _flag_word(entry: FollowUp, flag: Flag, language: Language) -> str:
    """How urgent it is, or that it is set aside."""
    return capitalised(state_label(flag.state, language)) if flag.is_set_aside else _urgency_word(entry, language)


def _aside_words(aside: Sequence[FollowUp], language: Language) -> str:
    found = Counter(entry.state for entry in aside)
    snoozed, dismissed = found[FlagState.SNOOZED], found[FlagState.DISMISSED]
    parts = (
        (language.ngettext("{n} snoozed", "{n} snoozed", snoozed), snoozed),
        (language.ngettext("{n} dismissed", "{n} dismissed", dismissed), dismissed),
    )
    return " · ".join(text.format(n=number(n, language)) for text, n in parts if n)


def _urgency_word(entry: FollowUp, language: Language) -> str:
    return capitalised(urgency_label(entry.urgency, language)) if entry.urgency else ""


def _counts(entries: Sequence[FollowUp], language: Language) -> str:
    found = Counter(entry.urgency for entry in entries)
    parts = [
        language.gettext(words).format(n=number(found[one], language)) for one, words in _COUNTED.items() if found[one]
    ]
    if found[None]:
        parts.append(language.gettext("{n} closed").format(n=number(found[None], language)))
    return " · ".join(parts)
