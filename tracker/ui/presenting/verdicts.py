"""Verdicts of tangibility as the window shows them: the computed one, and beside it what somebody holds instead."""

from collections.abc import Iterator

from tracker.desk.computed import Judgement
from tracker.desk.dossier import Dossier
from tracker.desk.tangible import Tangible
from tracker.domain.dissent import Dissent, dissent_label, dissent_line, dissent_signature
from tracker.domain.kinds import Kind
from tracker.domain.looking import look_of
from tracker.domain.schema import field_of
from tracker.domain.tangibility import GateResult, MeetingVerdict, Tally, Verdict
from tracker.domain.tangibility_reasons import Gate, Reason, Result
from tracker.domain.tangibility_words import gate_name, gate_title, remedy, tally_line, verdict_label, why
from tracker.language import N_, Language
from tracker.ui.presenting.words import capitalised, percent, verdict_tone
from tracker.ui.record.gate_values import GateMark, GateMarks, GateRow
from tracker.ui.view_values import Callout, Chip, RecordRow, Tone

_PASSED = {Result.PASS: True, Result.FAIL: False, Result.UNKNOWN: None}
_CITATION, _QUOTE = (Kind.CITATION.value,), ("quote", Kind.CITATION.value)
_WAYS: dict[Reason, tuple[str, tuple[str, ...]]] = {
    Reason.SOURCED_NO_QUOTE: (N_("Give the quote"), _QUOTE),
    Reason.SOURCED_EMPTY: (N_("Add a source"), _CITATION),
    Reason.INDEPENDENT_NOT: (N_("Add a source"), _CITATION),
    Reason.INDEPENDENT_EMPTY: (N_("Add a source"), _CITATION),
}
"""Where a gate hangs on sources: what can be done, and the places of the panel where it is done."""


def verdict_chip(verdict: Verdict | MeetingVerdict, dissent: Dissent | None, language: Language) -> Chip:
    """The verdict; with a dissent the chip bears a mark, and tells of it where it is pointed at."""
    note = dissent_line(dissent, language) if dissent else ""
    return Chip(verdict_label(verdict, language), verdict_tone(verdict), note)


def dissent_callout(dissent: Dissent | None, language: Language) -> Callout | None:
    """What somebody holds instead, with the reason and the signature."""
    if dissent is None:
        return None
    text = "\n".join(part for part in (dissent.reason, dissent_signature(dissent, language)) if part)
    return Callout(capitalised(dissent_label(dissent, language)), text, Tone.NEUTRAL)


def answer_callout(answer: Tangible, language: Language) -> Callout:
    """The verdict of a meeting, or of a body its share, with the count; or why there is none."""
    title = capitalised(verdict_label(answer.verdict, language))
    if isinstance(answer.verdict, MeetingVerdict):
        looked = look_of(answer.subject, language) if answer.verdict is MeetingVerdict.NOT_ASSESSABLE else ""
        said = " ".join(part for part in (_why_no_verdict(answer.verdict, language), looked) if part)
        return Callout(title, said, Tone.NEUTRAL)
    tally = answer.tally
    if answer.subject.kind is Kind.ACTOR:
        # The best outcome of many meetings says nothing of the others: the share does.
        share = percent(tally.tangible / tally.recorded, language)
        title = language.gettext("{percent} tangible").format(percent=share)
    return Callout(title, tally_line(answer.tally, answer.as_of.toordinal(), language) + ".", share_tone(tally))


def share_tone(tally: Tally) -> Tone:
    """Good where more than half of what is recorded is tangible, bad where none is."""
    if 2 * tally.tangible > tally.recorded:
        return Tone.GOOD
    return Tone.CAUTION if tally.tangible else Tone.BAD


def _why_no_verdict(verdict: MeetingVerdict, language: Language) -> str:
    _ = language.gettext
    return {
        MeetingVerdict.NOT_DUE: _("It has not been held yet."),
        MeetingVerdict.NOT_HELD: _("It was put off or called off."),
        MeetingVerdict.NOT_ASSESSABLE: _("Nothing is recorded of what came of it; that is not a no."),
    }[verdict]


def outcome_callout(judged: Judgement, language: Language) -> Callout:
    """An outcome's verdict, and what is missing first."""
    failed = next((gate for gate in judged.gates if gate.result is not Result.PASS), None)
    text = ""
    if failed:
        missing = remedy(failed.gate, language)
        text = language.gettext("Missing: {what}").format(what=missing[:1].lower() + missing[1:])
    tone = verdict_tone(judged.verdict)
    title = capitalised(verdict_label(judged.verdict, language))
    return Callout(title, text, tone if tone is not Tone.NEUTRAL else Tone.BAD)


def gate_rows(dossier: Dossier, language: Language, *, editable: bool) -> Iterator[RecordRow]:
    """All ten gates as marks, then each in its sentence: those that are not passed first, with the way to what would
    change that.
    """
    judged = dossier.computed.judgements[dossier.record.id]
    results = {one.gate: one for one in judged.gates}
    marks = (_mark(gate, results.get(gate), language, editable=editable) for gate in Gate)
    yield GateMarks(language.gettext("Gates of tangibility"), tuple(marks))
    for one in sorted(judged.gates, key=_is_passed):
        yield _gate_row(one, dossier, language, editable=editable)


def _is_passed(result: GateResult) -> bool:
    return result.result is Result.PASS


def _mark(gate: Gate, result: GateResult | None, language: Language, *, editable: bool) -> GateMark:
    _ = language.gettext
    name = gate_name(gate, language)
    if result is None:
        said = _("{gate}: asked from level 3 on").format(gate=gate_title(gate, language))
        return GateMark(None, name, said, is_asked=False)
    spoken = {Result.PASS: _("passed"), Result.FAIL: _("failed"), Result.UNKNOWN: _("not recorded")}[result.result]
    parts = [f"{gate_title(gate, language)}: {spoken}.", why(result, language), _field_read(result, language)]
    places = _way(result, language)[1] if editable else ()
    return GateMark(_PASSED[result.result], name, " ".join(part for part in parts if part), places)


def _field_read(result: GateResult, language: Language) -> str:
    _ = language.gettext
    return _("Field read: {field}.").format(field=_field_label(result, language))


def _field_label(result: GateResult, language: Language) -> str:
    field = field_of(Kind.OUTCOME, result.field) or field_of(Kind.CITATION, result.field)
    return language.gettext(field.label if field else N_("Side"))


def _gate_row(result: GateResult, dossier: Dossier, language: Language, *, editable: bool) -> GateRow:
    row = GateRow(_PASSED[result.result], gate_title(result.gate, language), why(result, language))
    if result.reason is Reason.INDEPENDENT_SIDE_EMPTY:
        source = next((one.source for one in dossier.citations if not one.source.text("side")), None)
        action = language.gettext("Say whose text it is") if source else ""
        return GateRow(row.passed, row.name, row.why, action, ref=str(source.ref) if source else "")
    if not editable or _is_passed(result):
        return GateRow(row.passed, row.name, f"{row.why} {_field_read(result, language)}")
    return GateRow(row.passed, row.name, row.why, *_way(result, language))


def _way(result: GateResult, language: Language) -> tuple[str, tuple[str, ...]]:
    """What to do about a gate in a few words, and the places where it is done."""
    _ = language.gettext
    if result.reason in _WAYS:
        action, places = _WAYS[result.reason]
        return _(action), places
    if result.field == "source":
        return "", _CITATION
    label = _field_label(result, language)
    words = _("Fill in: {field}") if result.result is Result.UNKNOWN else _("Look at: {field}")
    return words.format(field=label), (result.field,)
