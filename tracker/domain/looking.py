"""That somebody looked what came of a meeting and found nothing: said alike in flags, papers and the window."""

from tracker.domain.dates import VagueDate
from tracker.domain.flag_phrases import on_day
from tracker.domain.record import Record
from tracker.language import Language


def looked_line(when: VagueDate, where: str | None, who: str | None, language: Language) -> str:
    """Who looked where and when, as one sentence."""
    _ = language.gettext
    text = (
        _("{who} looked {date} in {where} and found nothing.") if where else _("{who} looked {date} and found nothing.")
    )
    return text.format(who=who or _("Somebody"), date=on_day(when, language), where=where)


def look_of(meeting: Record, language: Language) -> str:
    """What a meeting's record holds of that; empty where nobody looked."""
    when = meeting.when("looked_on")
    return looked_line(when, meeting.text("looked_in"), meeting.text("looked_by"), language) if when else ""
