"""The head of a meeting's papers: the facts, the verdict, and what comes next."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word, format_word
from tracker.domain.dates import at_time, in_words
from tracker.domain.dissent import Dissent, dissent_line
from tracker.domain.looking import look_of
from tracker.domain.record import Record
from tracker.domain.tangibility import MeetingVerdict, Tally, Verdict
from tracker.domain.tangibility_words import day_in_words, tally_line, verdict_label
from tracker.language import Language
from tracker.papers.citing import Citing, records_behind
from tracker.papers.content import (
    Block,
    BulletList,
    Callout,
    Fact,
    KeyValues,
    ListItem,
    Runs,
    Text,
    Tone,
    plain,
)
from tracker.papers.meeting_material import MeetingMaterial
from tracker.papers.reach import as_recorded, nothing_recorded
from tracker.papers.wording import zone_in_words

_UNHELD = ("proposed", "scheduled")


def meeting_facts(material: MeetingMaterial, citing: Citing, *, for_others: bool = False) -> KeyValues:
    """Date, place, format, body, status; what is not recorded is left out, but for the date.

    Remarks are not for disclosure: the pre-brief alone has them, apart. A paper `for_others` has no status either.
    """
    language, meeting = citing.language, material.meeting
    _ = language.gettext
    mark = citing.portions.mark((meeting, *((material.actors[material.body.id],) if material.body else ())))
    facts = (
        (_("Date"), when_in_words(meeting, language)),
        (_("Place"), meeting.text("place")),
        (_("Format"), format_word(meeting.text("format"), language)),
        (_("Body"), material.body.title if material.body else ""),
        (_("Status"), choice_word(meeting.text("status"), language) if meeting.text("status") else ""),
    )[: 4 if for_others else None]
    told = [Fact(label, plain(value[:1].upper() + value[1:]), mark) for label, value in facts if value]
    return KeyValues((_with_sources(told[0], material, citing), *told[1:]))


def _with_sources(day: Fact, material: MeetingMaterial, citing: Citing) -> Fact:
    """That it was held, and when, rests on the sources of the meeting."""
    cited = citing.of(material.meeting)
    behind = (material.meeting, *records_behind(cited))
    return Fact(day.label, (*day.value, *citing.cites(cited)), citing.portions.mark(behind))


def when_in_words(meeting: Record, language: Language) -> str:
    """The date, and the local time with its zone where they are recorded."""
    _ = language.gettext
    day = in_words(meeting.date, language, weekday=True) if meeting.date else _("no date recorded")
    return at_time(day, meeting.text("time"), zone_in_words(meeting.text("zone"), language), language)


def verdict_box(material: MeetingMaterial, desk: Desk, citing: Citing) -> Callout:
    """Whether it came to anything, or why that cannot be said."""
    answer, _ = material.answer, desk.language.gettext
    mark = citing.portions.mark((material.meeting, *material.outcomes))
    if isinstance(answer.verdict, MeetingVerdict):
        box = _no_verdict(answer.verdict, material.meeting.text("status"), desk)
        box = replace(box, title=as_recorded(box.title, citing))
        looked = _looked(material.meeting, desk) if answer.verdict is MeetingVerdict.NOT_ASSESSABLE else ()
        return replace(box, paragraphs=(*box.paragraphs, *looked, *_dissents(answer.dissent, desk)), mark=mark)
    verdicts = Counter(one.judged.verdict for one in answer.outcomes)
    counts = [
        _("{count} {verdict}").format(count=verdicts[verdict], verdict=verdict_label(verdict, desk.language))
        for verdict in reversed(Verdict)
        if verdict in verdicts
    ]
    best = _("The meeting: {verdict}.").format(verdict=verdict_label(answer.verdict, desk.language))
    spread = _("Its outcomes: {counts}.").format(counts="; ".join(counts))
    title = as_recorded(tally_line(answer.tally, desk.as_of.toordinal(), desk.language), citing)
    said = (plain(f"{best} {spread}"), *_dissents(answer.dissent, desk))
    return Callout(title, said, tally_tone(answer.tally), mark)


def _looked(meeting: Record, desk: Desk) -> tuple[Runs, ...]:
    """Who looked for an outcome and found none; nothing of a look after the as-of day."""
    when = meeting.when("looked_on")
    known = when is not None and (when.earliest is None or when.earliest <= desk.as_of)
    return (plain(look_of(meeting, desk.language)),) if known else ()


def _dissents(dissent: Dissent | None, desk: Desk) -> tuple[Runs, ...]:
    """What somebody holds of the whole meeting instead of the computed verdict."""
    return (plain(dissent_line(dissent, desk.language)),) if dissent else ()


def tally_tone(tally: Tally) -> Tone:
    """The colour of a count: bad where nothing is tangible, good where half is, and not on one side's word alone."""
    if not tally.recorded:
        return Tone.NEUTRAL
    if not tally.tangible:
        return Tone.DANGER
    is_good = 2 * tally.tangible >= tally.recorded and tally.tangible > tally.single_sided
    return Tone.SUCCESS if is_good else Tone.WARNING


def _no_verdict(verdict: MeetingVerdict, status: str, desk: Desk) -> Callout:
    _ = desk.language.gettext
    day = day_in_words(desk.as_of.toordinal(), desk.language)
    if verdict is MeetingVerdict.NOT_DUE:
        title, reason = _("Not held yet, as of {as_of}"), _("Whether it brings tangible outcomes is not due yet.")
    elif verdict is MeetingVerdict.NOT_HELD:
        title, reason = _("Not held, as of {as_of}"), _("It was put off or called off.")
    elif status in _UNHELD:
        title = _("Not confirmed as held, as of {as_of}")
        reason = _("Its date has passed; whether it was held, and what came of it, is not recorded.")
    else:
        title = _("No outcomes recorded, as of {as_of}")
        reason = _("Nothing is recorded of what came of it; that is not a no.")
    return Callout(title.format(as_of=day), (plain(reason),), Tone.NEUTRAL)


def next_meetings(material: MeetingMaterial, desk: Desk, citing: Citing) -> Iterator[Block]:
    """The meetings that come after this one, with when, where, and how sure that is."""
    if not material.next_meetings:
        yield nothing_recorded(citing)
        return
    yield BulletList(tuple(_next(one, desk, citing) for one in material.next_meetings))


def _next(meeting: Record, desk: Desk, citing: Citing) -> ListItem:
    parts = [when_in_words(meeting, desk.language), meeting.text("place"), _status(meeting, desk)]
    cited = citing.of(meeting)
    runs: Runs = (
        Text(meeting.title, bold=True),
        Text(": " + "; ".join(part for part in parts if part) + "."),
        *citing.cites(cited),
    )
    return ListItem(runs, citing.portions.mark((meeting, *records_behind(cited))))


def _status(meeting: Record, desk: Desk) -> str:
    """Nothing for a meeting held after the as-of day: on that day nobody could know."""
    status, start = meeting.text("status"), meeting.date.earliest if meeting.date else None
    ahead = start is not None and start > desk.as_of
    return choice_word(status, desk.language) if status and not (status == "held" and ahead) else ""
