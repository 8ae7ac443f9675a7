"""The cells of tables that tell of commitments and proposals."""

from tracker.domain.dates import in_words
from tracker.domain.folding import fold
from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.domain.record import Record
from tracker.domain.stages import Stage, stage_label
from tracker.language import N_, Language
from tracker.papers.citing import Citing, records_behind
from tracker.papers.content import Banner, Chip, Run, Runs, Text, Tone, plain
from tracker.papers.undertakings import Undertaking
from tracker.papers.values import dated

_CONFIDENCE = {"low": N_("low confidence"), "moderate": N_("moderate confidence"), "high": N_("high confidence")}
_STAGE_TONES = {Stage.REJECTED: Tone.DANGER, Stage.WITHDRAWN: Tone.DANGER, Stage.LAPSED: Tone.WARNING}
_IMPLEMENTATION_TONES = {
    Implementation.FULFILLED: Tone.SUCCESS,
    Implementation.PARTLY_FULFILLED: Tone.SUCCESS,
    Implementation.IN_PROGRESS: Tone.SUCCESS,
    Implementation.STALLED: Tone.WARNING,
    Implementation.NOT_FULFILLED: Tone.DANGER,
    Implementation.REVERSED: Tone.DANGER,
}


def mark_of(one: Undertaking, citing: Citing, *, with_obligors: bool = True) -> Banner | None:
    """The mark of a row or point that tells how it stands, and who owes it: also that of what says so."""
    told = (one.record, *one.assessments, *records_behind(citing.of(one.record)))
    return citing.portions.mark(told, (person.actor for person in one.obligors) if with_obligors else ())


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
    return plain(named or citing.language.gettext("not recorded"))


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


def standing_cell(one: Undertaking, language: Language) -> Runs:
    """How the whole stands; and each part, where the obligors' parts stand differently."""
    runs: list[Run] = [_standing_chip(one.standing.whole, language)]
    if len({part.standing for part in one.standing.obligors}) > 1:
        each = {part.obligor: part.standing for part in one.standing.obligors}
        for person in one.obligors:
            label = implementation_label(each[person.actor.id], language)
            runs.append(Text(f"\n{person.actor.title}: {label}", muted=True))
    return (*runs, *(Text(f"\n{words}", muted=True) for words in _confidence(one, language)))


def _confidence(one: Undertaking, language: Language) -> list[str]:
    """How sure the judgement is (ICD 203), in a line of its own: of the whole, or of each part where they differ."""
    graded = [(record, grade) for record in one.assessments if (grade := record.text("confidence"))]
    if len({grade for _record, grade in graded}) < 2 and len(graded) == len(one.assessments):
        return [confidence_words(grade, language) for _record, grade in graded[:1]]
    shown = {person.actor.id: person.actor.title for person in one.obligors}
    found = []
    for record, grade in graded:
        obligor = record.pointer_to("obligor")
        name = shown.get(obligor.id, "") if obligor else ""
        said = confidence_words(grade, language)
        found.append(language.gettext("{label}: {title}").format(label=name, title=said) if name else said)
    return found


def confidence_words(grade: str, language: Language) -> str:
    """How sure a judgement is: low, moderate or high confidence."""
    return language.gettext(_CONFIDENCE[grade]) if grade in _CONFIDENCE else grade


def _standing_chip(standing: Standing, language: Language) -> Chip:
    tone = Tone.WARNING if standing.claimed else _IMPLEMENTATION_TONES.get(standing.implementation, Tone.NEUTRAL)
    return Chip(implementation_label(standing, language), tone)
