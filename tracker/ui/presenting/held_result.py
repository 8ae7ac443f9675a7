"""A meeting whose result is entered, and what is said of each outcome while it is typed."""

from collections.abc import Sequence

from tracker.desk.desk import Desk
from tracker.desk.held_result import HeldResult
from tracker.desk.result_keeping import HELD, Tried, would_be
from tracker.domain.choice_words import choice_word
from tracker.domain.kinds import Kind
from tracker.domain.looking import look_of
from tracker.domain.record import Record
from tracker.domain.tangibility import GateResult, MeetingVerdict
from tracker.domain.tangibility_reasons import Gate, Result
from tracker.domain.tangibility_words import day_in_words, verdict_label, why
from tracker.storage.lock import person
from tracker.ui.editing.form_values import record_form
from tracker.ui.editing.refusals import beside_field
from tracker.ui.presenting.words import VERDICT_TONES, when_and_where
from tracker.ui.result.values import LineSaid, ResultValues
from tracker.ui.view_values import Chip, Tone

_RULES = ("outcome-missing", "meeting-unconfirmed", "outcome-not-tangible")
"""The flags that are cleared by entering what a meeting brought."""


def is_cleared_by_result(rule: str) -> bool:
    """Whether a flag of this rule asks what came of a meeting."""
    return rule in _RULES


def result_values(desk: Desk, id_: int) -> ResultValues:
    """A meeting, to be handed to the form. Raises BadInput when it is no more."""
    _ = desk.language.gettext
    meeting = desk.by_id(id_)
    status = meeting.text("status")
    agenda = desk.related(Kind.AGENDA_ITEM, "meeting", id_)
    typed = next(one.typed for one in record_form(desk, id_).fields if one.field.key == "date")
    return ResultValues(
        str(meeting.ref),
        meeting.uid,
        meeting.title,
        when_and_where(meeting, desk.language),
        typed,
        "" if status == HELD else choice_word(status or "scheduled", desk.language),
        tuple(item.title for item in agenda),
        _recorded(desk, id_),
        ", ".join(one.actor.title for one in meeting.people("participants")),
        _("An outcome entered here has the date of the meeting; another one is set in its record."),
        look_of(meeting, desk.language),
        meeting.marking or "",
        desk.settings.ladder.names,
        _at_first(desk, meeting),
    )


def _at_first(desk: Desk, meeting: Record) -> HeldResult:
    looked_by = desk.settings.author or person()
    first = meeting.date.earliest if meeting.date else None
    return HeldResult(
        # What still lies ahead has not been held, whatever is typed of it already.
        held=meeting.text("status") != HELD and (first is None or first <= desk.as_of),
        looked_by=looked_by,
        looked_on=day_in_words(desk.as_of.toordinal(), desk.language),
        remarks=meeting.text("remarks"),
    )


def _recorded(desk: Desk, id_: int) -> str:
    outcomes = desk.related(Kind.OUTCOME, "meeting", id_)
    if not outcomes:
        return ""
    text = desk.language.ngettext(
        "{n} outcome is recorded already: {titles}", "{n} outcomes are recorded already: {titles}", len(outcomes)
    )
    return text.format(n=len(outcomes), titles=" · ".join(one.title for one in outcomes))


def lines_said(desk: Desk, id_: int, result: HeldResult) -> tuple[LineSaid, ...]:
    """What is said of each line that is not blank."""
    return tuple(_said(desk, one) for one in would_be(desk, id_, result))


def _said(desk: Desk, tried: Tried) -> LineSaid:
    if tried.trouble is not None:
        return LineSaid(why=beside_field(tried.trouble.told(desk.language)), is_trouble=True)
    if tried.unjudged is not None:
        text = desk.language.gettext("not judged yet: {why}")
        return LineSaid(why=text.format(why=beside_field(tried.unjudged.told(desk.language))))
    if tried.judged is None:
        text = desk.language.gettext("dated after today: it is judged then")
        return LineSaid(Chip(verdict_label(MeetingVerdict.NOT_DUE, desk.language)), text)
    verdict = tried.judged.verdict
    failing = [one for one in tried.judged.gates if not one.reason.passed]
    chip = Chip(verdict_label(verdict, desk.language), VERDICT_TONES.get(verdict, Tone.NEUTRAL))
    return LineSaid(chip, " ".join(why(one, desk.language) for one in _telling(failing)))


def _telling(failing: Sequence[GateResult]) -> Sequence[GateResult]:
    """At level 0 and 1 the level alone decides."""
    level = [one for one in failing if one.gate is Gate.LEVEL and one.result is Result.FAIL]
    return level or failing
