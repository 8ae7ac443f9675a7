"""What may be meant by a name, a zone or a date while it is being typed."""

import zoneinfo
from collections.abc import Sequence
from functools import cache

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word, kind_word
from tracker.domain.dates import Leaning, read_typed, understood
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind
from tracker.errors import BadInput
from tracker.storage.completing import NameFound, names_beginning
from tracker.storage.naming import near_records
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.values import Suggestion, Understood
from tracker.ui.presenting.words import capitalised

MOST = 6
"""Entries under a field: what is read at a glance."""
_LEAST_NEAR = 3
_NEAR_AMONG = 300
"""Names that are compared at a key, where none begins as it was typed."""


def suggest_names(desk: Desk, text: str, kinds: Sequence[Kind], *, may_make: bool) -> tuple[Suggestion, ...]:
    """The records that `text` may become; with `may_make` a last entry makes a new actor, if none is called so yet."""
    _ = desk.language.gettext
    found = names_beginning(desk.workspace, text, kinds, MOST)
    folded = fold(text)
    if not found and len(folded) >= _LEAST_NEAR:
        near = near_records(desk.workspace, text, kinds, _NEAR_AMONG)
        entries = [
            Suggestion(str(one.ref), one.title, _("did you mean this? {ref}").format(ref=one.ref), near=True)
            for one in near
        ]
    else:
        entries = [_suggestion(desk, one) for one in found]
    is_known = any(folded in (fold(one.record.title), fold(one.alias)) for one in found)
    if may_make and folded and not is_known:
        entries.append(Suggestion(text.strip(), _("Make a new actor “{name}”").format(name=text.strip()), makes=True))
    return tuple(entries)


def _suggestion(desk: Desk, found: NameFound) -> Suggestion:
    """With what tells it from others of its name: the alias typed, an actor's role and whom it belongs to."""
    ref, title, parts, is_body = found.record.ref, found.record.title, [found.alias], False
    if ref.kind is Kind.ACTOR:
        actor = desk.by_id(found.record.id)
        parent, is_body = actor.pointer_to("parent"), actor.text("type") == "body"
        parts += [choice_word("body", desk.language) if is_body else "", actor.text("role")]
        parts.append(parent.title if parent else "")
    told = [part for part in parts if part] or [kind_word(ref.kind, desk.language)]
    return Suggestion(str(ref), title, " · ".join((*told, str(ref))), is_body=is_body)


def suggest_zones(text: str) -> tuple[Suggestion, ...]:
    """The time zones that hold the words typed, those that name the city first."""
    folded = fold(text).replace(" ", "_")
    if not folded:
        return ()
    matching = [name for name in _zones() if folded in name.lower()]
    matching.sort(key=lambda name: (not name.lower().rpartition("/")[2].startswith(folded), name))
    return tuple(Suggestion(name, name.replace("_", " ")) for name in matching[:MOST])


@cache
def _zones() -> tuple[str, ...]:
    return tuple(sorted(zoneinfo.available_timezones()))


def understand(desk: Desk, text: str, *, forward: bool) -> Understood:
    """What a date being typed means on the desk's day, in words."""
    bare = text.strip()
    if not bare:
        return Understood("", is_date=False)
    try:
        found = read_typed(bare, desk.as_of, leaning=Leaning.FORWARD if forward else Leaning.BACK)
    except BadInput as error:
        return Understood(beside_field(error.told(desk.language)), is_date=False)
    return Understood(capitalised(understood(found, desk.language)), is_date=True)
