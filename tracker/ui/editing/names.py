"""What may be meant by a name, a zone or a date while it is being typed."""

import zoneinfo
from collections.abc import Sequence
from functools import cache

from tracker.desk.desk import Desk
from tracker.domain.choice_words import kind_word
from tracker.domain.dates import Leaning, read_typed, understood
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind
from tracker.errors import BadInput
from tracker.storage.completing import names_beginning
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.values import Suggestion, Understood
from tracker.ui.presenting.words import capitalised

MOST = 6
"""Entries under a field: what is read at a glance."""


def suggest_names(desk: Desk, text: str, kinds: Sequence[Kind], *, may_make: bool) -> tuple[Suggestion, ...]:
    """The records that `text` may become; with `may_make` a last entry makes a new actor, if none is called so yet."""
    language, _ = desk.language, desk.language.gettext
    found = names_beginning(desk.workspace, text, kinds, MOST)
    entries = [
        Suggestion(
            str(one.record.ref),
            one.record.title,
            f"{one.alias} · {one.record.ref}"
            if one.alias
            else f"{kind_word(one.record.ref.kind, language)} {one.record.ref}",
        )
        for one in found
    ]
    folded = fold(text)
    is_known = any(folded in (fold(one.record.title), fold(one.alias)) for one in found)
    if may_make and folded and not is_known:
        entries.append(Suggestion(text.strip(), _("Make a new actor “{name}”").format(name=text.strip()), makes=True))
    return tuple(entries)


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
        return Understood(beside_field(str(error)), is_date=False)
    return Understood(capitalised(understood(found, desk.language)), is_date=True)
