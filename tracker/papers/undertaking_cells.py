"""The cells of tables that tell of commitments and proposals."""

from collections.abc import Iterable, Iterator, Mapping

from tracker.domain.dates import in_words
from tracker.domain.estimates import confidence_words
from tracker.domain.folding import fold
from tracker.domain.implementation import Implementation, ObligorStanding, Standing
from tracker.domain.record import Record
from tracker.domain.stages import Stage, stage_label
from tracker.language import Language
from tracker.papers.citing import Citing, records_behind
from tracker.papers.content import Banner, Chip, Run, Runs, Text, Tone, plain
from tracker.papers.reach import as_recorded, standing_words
from tracker.papers.undertakings import Undertaking
from tracker.papers.values import dated

_STAGE_TONES = {Stage.REJECTED: Tone.DANGER, Stage.WITHDRAWN: Tone.DANGER, Stage.LAPSED: Tone.WARNING}
_IMPLEMENTATION_TONES = {
    Implementation.FULFILLED: Tone.SUCCESS,
    Implementation.PARTLY_FULFILLED: Tone.SUCCESS,
    Implementation.IN_PROGRESS: Tone.SUCCESS,
    Implementation.STALLED: Tone.WARNING,
    Implementation.NOT_FULFILLED: Tone.DANGER,
    Implementation.REVERSED: Tone.DANGER,
}


def mark_of(one: Undertaking, citing: Citing, beside: Iterable[Record] = ()) -> Banner | None:
    """The mark of a row that tells how it stands, who owes it, and of these records `beside`: also of what says so."""
    behind = (*citing.of(one.record), *(cited for record in one.assessments for cited in citing.of(record)))
    told = (one.record, *one.assessments, *records_behind(behind), *beside)
    return citing.portions.mark(told, (person.actor for person in one.obligors))


def titled(record: Record, citing: Citing) -> Runs:
    """The title with its notes, and the record's text below: in quotation marks where a source has it word for word."""
    text, cited = record.text("text"), citing.of(record)
    runs: tuple[Run, ...] = (Text(record.title), *citing.cites(cited))
    if text and any(fold(text) in fold(one.citation.text("quote")) for one in cited):
        text = citing.language.gettext("“{quote}”").format(quote=text)
    return (*runs, Text(f"\n{text}", muted=True)) if text else runs


def stage_cell(one: Undertaking, language: Language) -> Runs:
    """How far it is agreed."""
    if one.stage is None:
        return plain(language.gettext("not recorded"))
    return (Chip(stage_label(one.stage, language), _STAGE_TONES.get(one.stage.stage, Tone.NEUTRAL)),)


def obligors_cell(one: Undertaking, citing: Citing) -> Runs:
    """Who owes it, one to a line."""
    named = "\n".join(person.actor.title for person in one.obligors)
    return plain(named or as_recorded(citing.language.gettext("not recorded"), citing))


def due_cell(record: Record, language: Language) -> Runs:
    """When it is due; of a deadline that moved also the first one and the reason (rule 6)."""
    _ = language.gettext
    due, first = record.when("due"), record.when("due_original")
    runs = dated(due, language)
    if due is None:
        return runs
    if first is not None and first.edtf != due.edtf:
        runs += (Text("\n" + _("first: {date}").format(date=in_words(first, language)), muted=True),)
    reason = record.text("due_reason")
    return (*runs, Text(f"\n{reason}", muted=True)) if reason else runs


def any_stands(undertakings: Iterable[Undertaking], citing: Citing) -> bool:
    """Whether of any it can be said how it stands; else a column of it would say the same in every row, which the
    cover of the paper says once.
    """
    return citing.ceiling is None or any(
        one.assessments or one.standing.whole.implementation is not Implementation.NOT_YET_ASSESSED
        for one in undertakings
    )


def standing_cell(one: Undertaking, citing: Citing) -> Runs:
    """How the whole stands, and by which assessment; part by part, where the obligors' parts are judged apart."""
    runs: list[Run] = [_standing_chip(one.standing.whole, citing)]
    assessments = {record.id: record for record in one.assessments}
    parts = one.standing.obligors
    if len(assessments) < 2 and len({part.standing for part in parts}) < 2:
        for record in assessments.values():
            runs += [Text(f"\n{_judged(record, citing)}", muted=True), *citing.cites(citing.of(record))]
        return tuple(runs)
    each = {part.obligor: part for part in parts}
    for person in one.obligors:
        runs += _part(person.actor.title, each[person.actor.id], assessments, citing)
    return tuple(runs)


def _part(name: str, part: ObligorStanding, assessments: Mapping[int, Record], citing: Citing) -> Iterator[Run]:
    """One obligor's part in a line."""
    record = assessments.get(part.assessment.order) if part.assessment else None
    words = standing_words(part.standing, citing)
    said = f"{words}; {_judged(record, citing)}" if record else words
    yield Text("\n" + citing.language.gettext("{label}: {title}").format(label=name, title=said), muted=True)
    if record:
        yield from citing.cites(citing.of(record))


def _judged(assessment: Record, citing: Citing) -> str:
    """When it was judged, and how sure that is (ICD 203)."""
    grade, language = assessment.text("confidence"), citing.language
    sure = confidence_words(grade, language) if grade else ""
    if assessment.date is None:
        return sure
    when = language.gettext("assessed {date}").format(date=in_words(assessment.date, language))
    return f"{when}; {sure}" if sure else when


def _standing_chip(standing: Standing, citing: Citing) -> Chip:
    tone = Tone.WARNING if standing.claimed else _IMPLEMENTATION_TONES.get(standing.implementation, Tone.NEUTRAL)
    return Chip(standing_words(standing, citing), tone)
