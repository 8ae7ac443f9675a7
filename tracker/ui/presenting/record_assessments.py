"""Every assessment of a commitment as a history, obligor by obligor and the newest first: what was found, by whose
account, and what does not count and why.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.dates import in_words
from tracker.domain.implementation import AssessmentFact, Implementation, Standing, implementation_label
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.language import Language
from tracker.storage.judging import CommitmentStanding
from tracker.ui.presenting.words import capitalised, standing_tone
from tracker.ui.view_values import Chip, GroupRow, ItemRow, RecordRow

_DONE = {
    Implementation.NOT_STARTED: 0,
    Implementation.NOT_FULFILLED: 0,
    Implementation.REVERSED: 0,
    Implementation.STALLED: 1,
    Implementation.IN_PROGRESS: 1,
    Implementation.PARTLY_FULFILLED: 2,
    Implementation.FULFILLED: 3,
}
"""How much is done by each grade: less than before is a grade that went down."""


def assessment_rows(desk: Desk, commitment: Record, standing: CommitmentStanding) -> Iterator[RecordRow]:
    """The assessments of each obligor under its name; of a single obligor without it."""
    own = {one.id: one for one in desk.related(Kind.ASSESSMENT, "commitment", commitment.id)}
    sources = {one.id: one for one in desk.records(_sources_of(own.values()))}
    owing = {person.actor.id: person.actor.title for person in commitment.people("obligors")}
    told: set[int] = set()
    for obligor, name in owing.items():
        facts = [fact for fact in standing.assessments if fact.obligor == obligor and fact.order in own]
        if facts and len(owing) > 1:
            yield GroupRow(name)
        yield from _history(desk, facts, own, sources)
        told |= {fact.order for fact in facts}
    for id_ in reversed([id_ for id_ in own if id_ not in told]):
        yield _row(desk, own[id_], None, None, sources)


def _sources_of(assessments: Iterable[Record]) -> list[int]:
    found = (one.pointer_to("source") for one in assessments)
    return sorted({pointer.id for pointer in found if pointer})


def _history(
    desk: Desk, facts: Sequence[AssessmentFact], own: Mapping[int, Record], sources: Mapping[int, Record]
) -> Iterator[ItemRow]:
    """The newest first; each knows the one that counted before it."""
    ordered = sorted(facts, key=lambda fact: (fact.date.latest or date.max if fact.date else date.min, fact.order))
    rows: list[ItemRow] = []
    before: AssessmentFact | None = None
    for fact in ordered:
        rows.append(_row(desk, own[fact.order], fact, before, sources))
        if not _why_not_counted(desk, fact):
            before = fact
    yield from reversed(rows)


def _row(
    desk: Desk,
    record: Record,
    fact: AssessmentFact | None,
    before: AssessmentFact | None,
    sources: Mapping[int, Record],
) -> ItemRow:
    _ = desk.language.gettext
    when = capitalised(in_words(record.date, desk.language)) if record.date else _("No date")
    pointer = record.pointer_to("source")
    source = sources.get(pointer.id) if pointer else None
    parts = [_source_words(desk, source), _confidence(desk, record), record.text("note")]
    if fact is None:
        parts.append(_("does not count: it is of nobody who owes this"))
        status = Implementation(record.text("implementation") or Implementation.NOT_YET_ASSESSED)
    else:
        parts = [_went_down(desk, fact, before), _why_not_counted(desk, fact), *parts]
        status = fact.implementation
    when = (searched_words(fact, desk.language) if fact else "") or when
    claimed = fact is not None and status is Implementation.FULFILLED and not fact.independent
    standing = Standing(status, claimed)
    chip = Chip(implementation_label(standing, desk.language), standing_tone(standing))
    return ItemRow(when, str(record.ref), " · ".join(part for part in parts if part), chip=chip)


def searched_words(fact: AssessmentFact | None, language: Language) -> str:
    """That somebody looked on a day and found nothing, which is not that nothing was started; empty for the rest."""
    if fact is None or fact.date is None or fact.implementation is not Implementation.NOT_YET_ASSESSED:
        return ""
    words = language.gettext("No evidence found, searched on {day}")
    return words.format(day=in_words(fact.date, language))


def _source_words(desk: Desk, source: Record | None) -> str:
    """The source and whose text it is."""
    if source is None:
        return ""
    side = source.text("side")
    return f"{source.title} ({choice_word(side, desk.language)})" if side else source.title


def _confidence(desk: Desk, record: Record) -> str:
    grade = record.text("confidence")
    words = desk.language.gettext("confidence {grade}")
    return words.format(grade=choice_word(grade, desk.language)) if grade else ""


def _went_down(desk: Desk, fact: AssessmentFact, before: AssessmentFact | None) -> str:
    """That less is done than was found before; a claim that is now borne out has not gone down."""
    if before is None or fact.implementation not in _DONE or before.implementation not in _DONE:
        return ""
    if _DONE[fact.implementation] >= _DONE[before.implementation]:
        return ""
    label = implementation_label(Standing(before.implementation), desk.language)
    return desk.language.gettext("↓ down from {grade}").format(grade=label)


def _why_not_counted(desk: Desk, fact: AssessmentFact) -> str:
    """Why it has no say on the day (DOMAIN §3 rule 1); empty where it has."""
    _ = desk.language.gettext
    if fact.date is None:
        return _("does not count: no date")
    if fact.date.earliest is not None and fact.date.earliest > desk.as_of:
        return _("does not count yet: dated after the day")
    if not fact.has_source and fact.implementation is not Implementation.NOT_YET_ASSESSED:
        return _("does not count: no source dated by the day")
    return ""
