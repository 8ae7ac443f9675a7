"""Flags and verdicts as lines of text for a person, in the language of the run."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.cli.output import one_line
from tracker.cli.people import verdict_words
from tracker.domain.choice_words import level_word
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.dissent import Dissent, dissent_line
from tracker.domain.flags import FlagState, Urgency, state_label, urgency_label
from tracker.domain.tangibility_reasons import Gate, Result
from tracker.domain.tangibility_words import day_in_words, gate_title
from tracker.language import Language
from tracker.storage.moments import local_day

Plain = Mapping[str, Any]


def flag_lines(flags: Sequence[Plain], language: Language) -> Iterator[str]:
    """Flags by urgency: what is the matter and since when, why, what would clear it."""
    _ = language.gettext
    labels = {urgency.value: urgency_label(urgency, language) for urgency in Urgency}
    width = max(len(label) for label in labels.values())
    indent = " " * (width + 2)
    for flag in flags:
        since = day_in_words(date.fromisoformat(flag["since"]).toordinal(), language)
        told = _("since {day}").format(day=since)
        yield f"{labels[flag['urgency']]:<{width}}  {flag['ref']:<5} {one_line(flag['title'])}  ({told})"
        yield f"{indent}{one_line(flag['why'])}"
        if answer := _answer(flag, language):
            yield f"{indent}{answer}"
        yield f"{indent}→ {one_line(flag['clears'])}  [{flag['id']}]"


def _answer(flag: Plain, language: Language) -> str:
    """What was decided about a flag; nothing for one that is open."""
    _ = language.gettext
    match FlagState(flag["state"]):
        case FlagState.SNOOZED if flag["until"]:
            day = day_in_words(date.fromisoformat(flag["until"]).toordinal(), language)
            return _("snoozed until {day}").format(day=day)
        case FlagState.DISMISSED if flag["reason"]:
            return _("dismissed as “{reason}”").format(reason=one_line(flag["reason"]))
        case FlagState.TAKEN if flag["owner"]:
            return _("taken by {name}").format(name=one_line(flag["owner"]))
        case FlagState.OPEN:
            return ""
        case state:
            return state_label(state, language)


def tangible_lines(answer: Plain, language: Language) -> Iterator[str]:
    """The verdict, the count, a body's meetings, and each outcome with its gates; of a whole body only with those that
    it does not pass.
    """
    yield f"{answer['subject']}  {one_line(answer['title'])}: {verdict_words(answer['verdict'], language)}"
    yield f"  {answer['line']}"
    if answer["subject"] not in (outcome["ref"] for outcome in answer["outcomes"]):
        yield from _dissent_lines(answer, language)
    for meeting in answer.get("meetings", []):
        day = in_words(parse_edtf(meeting["date"]), language) if meeting["date"] else "–"
        verdict = verdict_words(meeting["verdict"], language)
        yield f"  {meeting['ref']:<5} {one_line(meeting['title'])}, {day}: {verdict}"
    for outcome in answer["outcomes"]:
        yield from _outcome_lines(outcome, language, whole="meetings" not in answer)


def _outcome_lines(outcome: Plain, language: Language, *, whole: bool) -> Iterator[str]:
    level = (
        level_word(outcome["level"], language)
        if outcome["level"] is not None
        else language.gettext("no level recorded")
    )
    verdict = verdict_words(outcome["verdict"], language)
    yield f"  {outcome['ref']:<5} {one_line(outcome['title'])}: {verdict} ({level})"
    yield from _dissent_lines(outcome, language)
    for gate in outcome["gates"]:
        if whole or gate["result"] != "pass":
            yield f"        {_gate_line(gate, language)}"


def _gate_line(gate: Plain, language: Language) -> str:
    """A gate with its result, its sentence and the key of the field it read."""
    _ = language.gettext
    spoken = {Result.PASS: _("passed"), Result.FAIL: _("failed"), Result.UNKNOWN: _("not recorded")}
    named = f"{gate['gate']} {gate_title(Gate(gate['gate']), language)}"
    return f"{named}: {spoken[Result(gate['result'])]}. {one_line(gate['why'])} [{gate['field']}]"


def _dissent_lines(judged: Plain, language: Language) -> Iterator[str]:
    """What somebody holds instead of the computed verdict, if anybody does."""
    said = judged.get("dissent")
    if said:
        day = local_day(said["at"]) if said["at"] else None
        dissent = Dissent(said["verdict"], said["reason"], said["by"] or "", said["at"] or "", day)
        yield f"        {one_line(dissent_line(dissent, language))}"
