"""The answer to "did it produce tangible outcomes?" as plain data with the keys of the contract."""

from datetime import date

from tracker.desk.plain import Plain, plain_gates
from tracker.desk.tangible import JudgedMeeting, JudgedOutcome, Tangible
from tracker.domain.dissent import Dissent
from tracker.domain.kinds import Kind
from tracker.domain.tangibility import MeetingVerdict, Tally, Verdict
from tracker.domain.tangibility_words import tally_line
from tracker.language import Language


def plain_tangible(answer: Tangible, language: Language) -> Plain:
    """The verdict of a subject with its outcomes; a body adds its `meetings`, and has no `dissent` of its own."""
    plain: Plain = {
        "subject": str(answer.subject.ref),
        "title": answer.subject.title,
        "as_of": answer.as_of.isoformat(),
    }
    plain |= _plain_verdict(answer.verdict, answer.tally, answer.outcomes, answer.as_of, language)
    if answer.subject.kind is Kind.ACTOR:
        return plain | {"meetings": [_plain_meeting(one, answer.as_of, language) for one in answer.meetings]}
    return plain | {"dissent": _plain_dissent(answer.dissent)}


def _plain_meeting(meeting: JudgedMeeting, as_of: date, language: Language) -> Plain:
    record = meeting.record
    return {
        "ref": str(record.ref),
        "title": record.title,
        "date": record.date.edtf if record.date else None,
        "status": record.text("status") or None,
        "dissent": _plain_dissent(meeting.dissent),
    } | _plain_verdict(meeting.verdict, meeting.tally, meeting.outcomes, as_of, language)


def _plain_verdict(
    verdict: Verdict | MeetingVerdict,
    tally: Tally,
    outcomes: tuple[JudgedOutcome, ...],
    as_of: date,
    language: Language,
) -> Plain:
    return {
        "verdict": verdict.value,
        "recorded": tally.recorded,
        "tangible": tally.tangible,
        "single_sided": tally.single_sided,
        "line": tally_line(tally, as_of.toordinal(), language),
        "outcomes": [_plain_outcome(one, language) for one in outcomes],
    }


def _plain_outcome(outcome: JudgedOutcome, language: Language) -> Plain:
    return {
        "ref": str(outcome.record.ref),
        "title": outcome.record.title,
        "level": outcome.record.number("level"),
        "verdict": outcome.judged.verdict.value,
        "dissent": _plain_dissent(outcome.dissent),
        "gates": plain_gates(outcome.judged, language),
    }


def _plain_dissent(dissent: Dissent | None) -> Plain | None:
    """The other verdict that somebody holds, with why, who and when (UTC, ISO 8601)."""
    if dissent is None:
        return None
    return {
        "verdict": dissent.verdict,
        "reason": dissent.reason,
        "by": dissent.by or None,
        "at": dissent.at or None,
    }
