"""One record as a person reads it: its fields, what belongs to it, its links, sources and history."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tracker.cli.output import one_line
from tracker.cli.people import in_people_words, verdict_words
from tracker.desk.as_csv import flat
from tracker.desk.belongings import Belongings
from tracker.desk.desk import Desk
from tracker.desk.dossier import Dossier
from tracker.desk.history_changes import FieldChange, HistoryStep, history_steps
from tracker.domain.choice_words import choice_word, link_word
from tracker.domain.dates import VagueDate, in_words
from tracker.domain.implementation import implementation_label
from tracker.domain.record import Involvement, Record
from tracker.domain.stages import has_been_agreed, shown_stage, stage_label
from tracker.domain.tangibility_reasons import Gate
from tracker.domain.tangibility_words import gate_title
from tracker.language import Language

_STEPS = 10
_SIDE_BY_SIDE = ("links", "citations", "history", "gates", "assessments", "readings", "agenda", "outcomes")
"""Keys that have a section of their own."""
_LAST = ("created", "changed", "uid")


def record_lines(desk: Desk, dossier: Dossier, belongings: Belongings, plain: Mapping[str, Any]) -> Iterator[str]:
    """Everything about a record, line by line; `plain` is the same as JSON has it."""
    record, language = dossier.record, desk.language
    yield f"{record.ref}  {one_line(record.title)}"
    rows = dict(_field_rows(dossier, plain, language))
    width = max(len(key) for key in rows)
    for key, lines in rows.items():
        for place, line in enumerate(lines):
            yield f"  {(key if place == 0 else '').ljust(width)}  {one_line(line)}"
    for title, lines in _sections(desk, dossier, belongings, plain):
        if lines:
            yield f"  {title}"
            yield from (f"    {one_line(line)}" for line in lines)


def _field_rows(dossier: Dossier, plain: Mapping[str, Any], language: Language) -> Iterator[tuple[str, Sequence[str]]]:
    shown = {key: value for key, value in plain.items() if value not in (None, "", [], False)}
    for key in (*(key for key in shown if key not in _LAST), *(key for key in _LAST if key in shown)):
        if key in ("ref", "title", *_SIDE_BY_SIDE) or key.endswith("_name"):
            continue
        named = plain.get(f"{key}_name")
        lines = _listed(key, dossier, language) or [
            f"{shown[key]} {named}" if named else flat(in_people_words(plain, key, language))
        ]
        yield key, lines


def _listed(key: str, dossier: Dossier, language: Language) -> list[str]:
    """The entries of a list that deserve a line each; none where the field is no such list."""
    record = dossier.record
    if key == "stages":
        return list(_moves(dossier, language))
    return [_person(key, one, dossier, language) for one in record.people(key)]


def _moves(dossier: Dossier, language: Language) -> Iterator[str]:
    moves = dossier.record.stages()
    for place, move in enumerate(moves, 1):
        stage = shown_stage(moves[:place])
        source = dossier.computed.move_sources.get(move.source) if move.source else None
        parts = [stage_label(stage, language) if stage else "", _when(move.date, language)]
        yield " ".join(part for part in parts if part) + (f" ({source})" if source else "")


def _person(key: str, one: Involvement, dossier: Dossier, language: Language) -> str:
    """An actor with side and role; an obligor with how it stands."""
    parts = [choice_word(one.side, language) if one.side else "", one.role]
    told = ", ".join(part for part in parts if part)
    name = f"{one.actor.ref} {one.actor.title}" + (f" ({told})" if told else "")
    record = dossier.record
    standings = dossier.computed.standings.get(record.id)
    if key != "obligors" or standings is None or not has_been_agreed(record.moves_known(dossier.computed.as_of)):
        return name
    each = {obligor.obligor: obligor.standing for obligor in standings.obligors}
    standing = each.get(one.actor.id)
    return f"{name}: {implementation_label(standing, language)}" if standing else name


def _sections(
    desk: Desk, dossier: Dossier, belongings: Belongings, plain: Mapping[str, Any]
) -> Iterator[tuple[str, list[str]]]:
    language = desk.language
    _ = language.gettext
    yield (
        _("Gates"),
        [
            f"{gate['gate']:<4} {gate['result']:<8} {gate_title(Gate(gate['gate']), language)}: {gate['why']}"
            for gate in plain.get("gates", [])
        ],
    )
    yield _("Agenda"), [f"{item.ref} {item.title}{_certainty(item, language)}" for item in belongings.agenda]
    yield (
        _("Outcomes"),
        [
            f"{one.record.ref} {one.record.title}: {verdict_words(one.judged.verdict.value, language)}"
            for one in belongings.outcomes
        ],
    )
    yield _("Assessments"), [_assessment(one, language) for one in belongings.assessments]
    yield _("Indicator readings"), [_reading(one, language) for one in belongings.readings]
    yield (
        _("Links"),
        [
            f"{link_word(link.type, language, outward=link.outward)} {link.other.ref} {link.other.title}"
            for link in dossier.links
        ],
    )
    yield _("Sources"), [_citation(cited) for cited in plain["citations"]]
    steps = history_steps(desk, dossier.history, _STEPS)
    yield _("History"), [line for step in steps for line in _step_lines(step)]


def _certainty(item: Record, language: Language) -> str:
    return f" ({choice_word(item.text('certainty'), language)})" if item.text("certainty") else ""


def _assessment(one: Record, language: Language) -> str:
    obligor, source = one.pointer_to("obligor"), one.pointer_to("source")
    confidence = one.text("confidence")
    told = [
        _when(one.date, language),
        f"{language.gettext('Confidence')}: {choice_word(confidence, language)}" if confidence else "",
        f"{source.ref} {source.title}" if source else "",
    ]
    grade = choice_word(one.text("implementation"), language)
    line = f"{one.ref} {f'{obligor.title}: ' if obligor else ''}{grade}"
    return ", ".join([line, *(part for part in told if part)]) + (f". {one.text('note')}" if one.text("note") else "")


def _reading(one: Record, language: Language) -> str:
    value = one.number("value")
    amount = " ".join(part for part in ("" if value is None else f"{value:g}", one.text("unit")) if part)
    return ", ".join(part for part in (f"{one.ref} {one.title}", amount, _when(one.date, language)) if part)


def _citation(cited: Mapping[str, Any]) -> str:
    quote = f": “{cited['quote']}”" if cited["quote"] else ""
    rating = f" [{cited['reliability'] or '–'}{cited['credibility'] or '–'}]"
    return f"{cited['ref']} {cited['source']} {cited['title']}{rating}{quote}"


def _step_lines(step: HistoryStep) -> Iterator[str]:
    """When and who, what the step was, and under it each field with what it said before and after."""
    moment = f"{step.at[:10]} {step.at[11:16]} UTC"
    yield f"{moment}  {step.label}" + (f" ({step.by})" if step.by else "")
    for change in step.changes:
        yield f"  {change.key}: {_change(change)}"


def _change(change: FieldChange) -> str:
    return f"{change.before or '—'} → {change.after or '—'}"


def _when(when: VagueDate | None, language: Language) -> str:
    return in_words(when, language) if when else ""
