"""What changed since a person was last at a desk, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tracker.desk.desk import Desk
from tracker.desk.history_changes import FieldChange
from tracker.desk.since import Since, SubjectChanged, changed_since
from tracker.desk.writing_rules import shortened
from tracker.domain.choice_words import kind_word
from tracker.domain.kinds import Kind
from tracker.domain.schema import field_of
from tracker.domain.tangibility_words import day_in_words
from tracker.language import Language
from tracker.storage.touched import last_change
from tracker.ui.desk.values import VisitRow, VisitValues
from tracker.ui.presenting.words import capitalised

_ROWS = 6
_FIELDS = 3
_LONGEST = 48


@dataclass(frozen=True, slots=True)
class Visited:
    """How far in a desk's history a person has seen it, and on which day."""

    place: int
    day: date


def visit_values(desk: Desk, visited: Visited | None) -> VisitValues:
    """What changed since; without a visit before, that this is the first."""
    _ = desk.language.gettext
    if visited is None:
        text = _("What changes from now on is told here the next time you come.")
        return VisitValues(_("Your first visit here"), text, upto=last_change(desk.workspace))
    since = changed_since(desk, visited.place, _ROWS)
    day = day_in_words(visited.day.toordinal(), desk.language)
    heading = _("Since your last visit")
    if not since.subjects:
        return VisitValues(heading, _("Nothing has changed since {day}.").format(day=day), upto=since.upto)
    more = _("and {n} more").format(n=since.left) if since.left else ""
    several = len(since.by) > 1
    rows = tuple(_row(one, desk.language, named=several) for one in since.subjects)
    return VisitValues(heading, _sum(since, day, desk.language), rows, more, since.upto)


def _sum(since: Since, day: str, language: Language) -> str:
    _ = language.gettext
    counted = language.ngettext("{n} record since {day}", "{n} records since {day}", since.records)
    parts = [counted.format(n=since.records, day=day)]
    if since.by:
        parts.append(_("by {names}").format(names=", ".join(since.by)))
    return ", ".join(parts)


def _row(subject: SubjectChanged, language: Language, *, named: bool) -> VisitRow:
    told = "; ".join(_parts(subject, language))
    text = f"{told} · {', '.join(subject.by)}" if named and subject.by else told
    return VisitRow("" if subject.gone else str(subject.ref), subject.title, capitalised(text))


def _parts(subject: SubjectChanged, language: Language) -> Iterator[str]:
    _ = language.gettext
    if subject.gone:
        yield _("deleted")
        return
    if subject.made:
        yield _("added")
    shown = [_change(subject.ref.kind, one, language) for one in subject.fields[:_FIELDS]]
    if len(subject.fields) > _FIELDS:
        shown.append(_("and {n} more").format(n=len(subject.fields) - _FIELDS))
    if shown:
        yield ", ".join(shown)
    if subject.added:
        yield _("new: {what}").format(what=_kinds(subject.added, language))
    if subject.changed:
        yield _("changed: {what}").format(what=_kinds(subject.changed, language))
    if subject.removed:
        yield _("removed: {what}").format(what=_kinds(subject.removed, language))


def _change(kind: Kind, change: FieldChange, language: Language) -> str:
    field = field_of(kind, change.key)
    label = language.gettext(field.label).lower() if field else change.key
    value = shortened(change.after, _LONGEST) if change.after else language.gettext("cleared")
    return language.gettext("{field}: {value}").format(field=label, value=value)


def _kinds(counts: Mapping[Kind, int], language: Language) -> str:
    words = ((kind_word(kind, language).lower(), count) for kind, count in counts.items())
    return ", ".join(f"{word} ×{count}" if count > 1 else word for word, count in words)
