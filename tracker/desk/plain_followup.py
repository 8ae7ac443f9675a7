"""The list of follow-ups with the keys of the contract: what a rule raised, and what a person wrote."""

from datetime import date
from typing import Any

from tracker.desk.followups import FollowUp
from tracker.desk.plain import plain_flag
from tracker.desk.reading import ReadingDesk
from tracker.desk.written_words import written_clears, written_why


def plain_followup(desk: ReadingDesk, entry: FollowUp) -> dict[str, Any]:
    """One entry; what a person wrote has no `rule`, its own reference as `id`, and a `recurrence` where it has one."""
    if entry.flag is not None:
        plain = plain_flag(entry.flag, desk.language)
    else:
        plain = {
            "id": entry.id,
            "rule": None,
            "ref": str(entry.ref),
            "title": entry.title,
            "urgency": entry.urgency.value if entry.urgency else None,
            "since": date.fromordinal(entry.since).isoformat(),
            "why": written_why(entry, desk.as_of, desk.language),
            "clears": written_clears(desk.language),
            "state": entry.state or "open",
            "until": None,
            "reason": None,
            "owner": (entry.written.owner if entry.written else "") or None,
            "by": None,
            "decided": None,
            "terms": [],
            "weight": None,
            "limits": None,
        }
    recurrence = entry.written.recurrence if entry.written else ""
    return plain | {"due": entry.due.edtf if entry.due else None, "recurrence": recurrence or None}
