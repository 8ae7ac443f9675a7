"""Until when a flag will be out of sight, said while the day is typed."""

from tracker.desk.desk import Desk
from tracker.domain.dates import in_words, parse_edtf, understood
from tracker.errors import BadInput
from tracker.ui.editing.names import understand
from tracker.ui.presenting.words import capitalised


def snooze_understood(desk: Desk, typed: str) -> str:
    """What was typed, in words; where that is no single day, also the day on which it begins."""
    meant = understand(desk, typed, forward=True).words
    try:
        begins = parse_edtf(desk.snoozed_until(typed).isoformat())
    except BadInput:  # told once it is answered
        return meant
    if meant == capitalised(understood(begins, desk.language)):
        return meant
    back = desk.language.gettext("the flag is back on {day}")
    return f"{meant} · {back.format(day=in_words(begins, desk.language))}"
