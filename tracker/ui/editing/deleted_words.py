"""What a notice says of a record that was deleted: which it was, and what went with it."""

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.kinds import Ref
from tracker.storage.naming import find_exact

_NAMED = 4
_LOOKED_AT = 200
"""So many records are looked at for whether they went too."""


def title_or_nothing(desk: Desk, ref: str) -> str:
    """What a record is called; nothing when it is no more."""
    # Asked for by name, one that is gone would have every title compared for near ones.
    found = find_exact(desk.workspace, ref)
    return found[0].title if found else ""


def deleted_words(desk: Desk, changes: Changes, title: str) -> str:
    """The line for the record named first by the changes, which was called `title`."""
    _ = desk.language.gettext
    first, *others = changes.refs
    said = _("Deleted {ref} {title}").format(ref=first, title=title).rstrip()
    gone = [str(ref) for ref in others[:_LOOKED_AT] if _is_gone(desk, ref)]
    if not gone:
        return said
    named = ", ".join(gone[:_NAMED])
    if len(gone) > _NAMED:
        named = _("{refs} and {count} more").format(refs=named, count=len(gone) - _NAMED)
    return _("{said}, and with it {refs}").format(said=said, refs=named)


def _is_gone(desk: Desk, ref: Ref) -> bool:
    return not find_exact(desk.workspace, str(ref))
