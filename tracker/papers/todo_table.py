"""The table of follow-up actions: by whom and when, with what raises them and what would clear them."""

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.flags import Flag, Urgency, urgency_label
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.tangibility_words import day_in_words
from tracker.language import Language
from tracker.papers.action_words import action_words
from tracker.papers.citing import Citing
from tracker.papers.content import Block, Chip, Column, Row, Run, Runs, Table, Text, Tone, plain
from tracker.papers.flag_portions import FlagPortions
from tracker.papers.reach import nothing_recorded
from tracker.papers.todo import ToDo
from tracker.papers.values import dated

URGENCY_TONES = {Urgency.ACT: Tone.DANGER, Urgency.SOON: Tone.WARNING, Urgency.WATCH: Tone.NEUTRAL}
"""How soon, as the colour of a chip."""


def followups_table(todo: ToDo, desk: Desk, citing: Citing, told: FlagPortions) -> Block:
    """What is to be done, by whom and when: first what people wrote down, then what the record itself raises."""
    _ = desk.language.gettext
    columns = (Column(_("Urgency"), 1.1), Column(_("Action"), 4.6), Column(_("Owner"), 1.4), Column(_("Date"), 1.5))
    rows = (
        *(_written_row(one, desk, citing) for one in todo.followups),
        *(_raised_row(one, todo.subjects[one.record], desk, told) for one in todo.flags),
    )
    return Table(columns, rows, _("Follow-up actions")) if rows else nothing_recorded(citing)


def _written_row(followup: Record, desk: Desk, citing: Citing) -> Row:
    language = desk.language
    text, state = followup.text("text"), followup.text("state")
    action: tuple[Run, ...] = (Text(followup.title),)
    cells: tuple[Runs, ...] = (
        plain(choice_word(state, language) if state else "–"),
        (*action, Text(f"\n{text}", muted=True)) if text else action,
        plain(followup.text("owner") or language.gettext("not assigned")),
        dated(followup.date, language),
    )
    return Row(cells, citing.portions.mark((followup,)))


def _raised_row(flag: Flag, subject: Record, desk: Desk, told: FlagPortions) -> Row:
    language, with_reason = desk.language, flag.id in told.reasons
    cells: tuple[Runs, ...] = (
        (Chip(urgency_label(flag.urgency, language), URGENCY_TONES[flag.urgency]),),
        action_cell(flag, subject, language, with_reason=with_reason),
        plain(flag.owner or subject.text("owner") or desk.settings.author or language.gettext("not assigned")),
        by_when(flag, subject, desk, with_reason=with_reason),
    )
    return Row(cells, told.mark(flag))


def action_cell(flag: Flag, subject: Record, language: Language, *, with_reason: bool) -> Runs:
    """What is to be done, and below it why, where that may be told."""
    reason = (Text(f"\n{flag.why}", muted=True),) if with_reason else ()
    return (Text(action_words(flag, subject.title, language)), *reason)


def by_when(flag: Flag, subject: Record, desk: Desk, *, with_reason: bool) -> Runs:
    """When the commitment is due, or the meeting held that is still ahead; else since when the flag stands, which the
    reason tells of.
    """
    language = desk.language
    due = subject.when("due") if subject.kind is Kind.COMMITMENT else None
    ahead = subject.date if subject.kind is Kind.MEETING else None
    if ahead is not None and ahead.latest is not None and ahead.latest >= desk.as_of:
        due = ahead
    if due is not None or not with_reason:
        return dated(due, language)
    return (Text(language.gettext("since {date}").format(date=day_in_words(flag.since, language)), is_date=True),)
