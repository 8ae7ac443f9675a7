"""The links of a record, and what two linked commitments have in common: overlapping items are linked, never merged."""

from collections.abc import Iterator

from tracker.desk.desk import Desk
from tracker.desk.dossier import Dossier
from tracker.domain.choice_words import choice_word, link_word
from tracker.domain.dates import in_words
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.record import Record
from tracker.ui.view_values import FieldRow, RecordRow

_ALIKE = (LinkType.RESTATES, LinkType.OVERLAPS)
_SAME = ("beneficiary", "mechanism", "made_at")


def link_rows(desk: Desk, dossier: Dossier) -> Iterator[RecordRow]:
    """The records it is linked to, each as seen from here."""
    common = shared_by_links(desk, dossier)
    for link in dossier.links:
        label = link_word(link.type, desk.language, outward=link.outward)
        said = (link.other.title, common.get(link.other.id, ""))
        yield FieldRow(label, " · ".join(part for part in said if part), str(link.other.ref))


def shared_by_links(desk: Desk, dossier: Dossier) -> dict[int, str]:
    """What a commitment has in common with each that it restates or overlaps, or that does so to it, by its id."""
    record = dossier.record
    if record.kind is not Kind.COMMITMENT:
        return {}
    alike = [link.other.id for link in dossier.links if link.type in _ALIKE and link.other.ref.kind is Kind.COMMITMENT]
    return {other.id: _shared_words(desk, record, other) for other in desk.records(list(dict.fromkeys(alike)))}


def _shared_words(desk: Desk, one: Record, other: Record) -> str:
    """What two commitments have in common: who owes them, the field, the body, where they were made, the deadline."""
    _ = desk.language.gettext
    owing = {person.actor.id for person in other.people("obligors")}
    parts = [person.actor.title for person in one.people("obligors") if person.actor.id in owing]
    if one.text("category") and one.text("category") == other.text("category"):
        parts.append(choice_word(one.text("category"), desk.language))
    for key in ("beneficiary", "mechanism", "made_at"):
        pointer, its = one.pointer_to(key), other.pointer_to(key)
        if pointer is not None and its is not None and pointer.id == its.id:
            parts.append(pointer.title)
    due, its_due = one.when("due"), other.when("due")
    if due is not None and its_due is not None and due.edtf == its_due.edtf:
        parts.append(_("due {date}").format(date=in_words(due, desk.language)))
    return _("In common: {what}").format(what=", ".join(parts)) if parts else _("Nothing recorded is the same in both.")
