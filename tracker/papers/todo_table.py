"""The table of follow-up actions: by whom and when, with what raises them and what would clear them."""

from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.flags import Flag, Urgency, urgency_label
from tracker.domain.record import Record
from tracker.domain.tangibility_words import day_in_words
from tracker.language import Language
from tracker.papers.citing import Citing
from tracker.papers.content import Banner, Block, Chip, Column, Row, Run, Runs, Table, Text, Tone, plain
from tracker.papers.flag_portions import FlagPortions
from tracker.papers.statements import nothing_recorded
from tracker.papers.todo import ToDo
from tracker.papers.values import dated

URGENCY_TONES = {Urgency.ACT: Tone.DANGER, Urgency.SOON: Tone.WARNING, Urgency.WATCH: Tone.NEUTRAL}
"""How soon, as the colour of a chip."""


def followups_table(todo: ToDo, desk: Desk, citing: Citing, told: FlagPortions) -> Block:
    """What is to be done, by whom and when: first what people wrote down, then what the record itself raises."""
    _ = desk.language.gettext
    columns = (Column(_("Urgency"), 1.1), Column(_("Action"), 4.6), Column(_("Owner"), 1.4), Column(_("Date"), 1.5))
    commitments = {one.record.id: one.record for one in todo.undertakings}
    raised = (
        _Raised(flag, commitments.get(flag.record), flag.id in told.reasons, told.mark(flag)) for flag in todo.flags
    )
    rows = (
        *(_written_row(one, desk, citing) for one in todo.followups),
        *(_raised_row(one, desk) for one in raised),
    )
    return Table(columns, rows, _("Follow-up actions")) if rows else nothing_recorded(desk.language)


@dataclass(frozen=True, slots=True)
class _Raised:
    flag: Flag
    commitment: Record | None
    with_reason: bool
    mark: Banner | None


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


def _raised_row(raised: _Raised, desk: Desk) -> Row:
    language, flag = desk.language, raised.flag
    _ = language.gettext
    reason = (Text(f"\n{flag.why}", muted=True),) if raised.with_reason else ()
    clears = Text("\n" + _("Clears it: {what}").format(what=flag.clears), muted=True)
    owner = raised.commitment.text("owner") if raised.commitment else ""
    cells: tuple[Runs, ...] = (
        (Chip(urgency_label(flag.urgency, language), URGENCY_TONES[flag.urgency]),),
        (Text(flag.title), *reason, clears),
        plain(flag.owner or owner or desk.settings.author or _("not assigned")),
        _date_of(raised, language),
    )
    return Row(cells, raised.mark)


def _date_of(raised: _Raised, language: Language) -> Runs:
    """When the commitment is due; else since when the flag stands, which the reason tells of."""
    due = raised.commitment.when("due") if raised.commitment else None
    if due is not None or not raised.with_reason:
        return dated(due, language)
    return plain(language.gettext("since {date}").format(date=day_in_words(raised.flag.since, language)))
