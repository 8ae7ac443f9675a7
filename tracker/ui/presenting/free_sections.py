"""The sections of a meeting's papers that a person writes, called and ordered as the papers have them."""

from collections.abc import Iterator

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.language import Language
from tracker.ui.papers.values import FreeText
from tracker.ui.papers.writing import POINTS

_PRE_BRIEF, _AGENDA = "pre-brief", "agenda"
_WITHHELD = "not-for-disclosure"


def free_sections(desk: Desk, paper: str, subject: str) -> Iterator[FreeText]:
    """What a person writes for this paper of a meeting; nothing for other papers."""
    if paper not in (_PRE_BRIEF, _AGENDA):
        return
    _ = desk.language.gettext
    meeting = desk.by_id(desk.find(subject, (Kind.MEETING,)).id)
    items = desk.related(Kind.AGENDA_ITEM, "meeting", meeting.id)
    is_brief = paper == _PRE_BRIEF
    apart = [one for one in items if is_brief and one.text("disclosure") == _WITHHELD]
    points = [_points(one, _title(one, desk.language)) for one in items if one not in apart]
    if not points:
        points = [FreeText(str(meeting.ref), POINTS, _("Points to make"), "", is_new=True)]
    if is_brief:
        yield _own(meeting, "objective", _("Objective"))
    yield from points
    if is_brief:
        yield _own(meeting, "they_will_say", _("What they will say"))
        yield _own(meeting, "remarks", _("Not for disclosure"))
        for one in apart:
            yield _points(one, _("Not for disclosure: {item}").format(item=one.title))


def _own(meeting: Record, key: str, title: str) -> FreeText:
    return FreeText(str(meeting.ref), key, title, meeting.text(key))


def _title(item: Record, language: Language) -> str:
    """An item that was made of its points is called as they are."""
    alone = language.gettext("Points to make")
    return alone if item.title == alone else language.gettext("Points to make: {item}").format(item=item.title)


def _points(item: Record, title: str) -> FreeText:
    return FreeText(str(item.ref), POINTS, title, item.text(POINTS))
