"""A small desk on which every rule has something to say, and anything that a person may do to it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.desks import add, edit
from tracker.desk.desk import Desk
from tracker.desk.settings import THRESHOLDS
from tracker.errors import BadInput

Choice = TypeVar("Choice")
Pick = Callable[[Sequence[Choice]], Choice]

DAYS = ("2025-11-20", "2026-01-16", "2026-03-01")
DATES = (
    "2025-10-01",
    "2025-11-19",
    "2026-01-10",
    "2026-01-14",
    "2026-01",
    "2026-02",
    "2026-02-20",
    "[..2026-01-16]",
    "",
)
STAGES = (
    "offered",
    "offered",
    "offered",
    "rejected",
    "rejected",
    "agreed",
    "pledged",
    "countered",
    "noted",
    "withdrawn",
)
STATUSES = ("proposed", "scheduled", "held", "postponed", "cancelled", "")
STANDINGS = ("not-started", "in-progress", "fulfilled", "partly-fulfilled", "reversed", "superseded")
TEXTS = ("Train 20 officers", "Bring Tangible results", "Tangible outcomes", "Boats", "")

VALUES: dict[str, dict[str, Sequence[str]]] = {
    "actor": {"title": ("Calderón", "A body"), "type": ("state", "body", "person", ""), "parent": ("@actor",),
        "members": ("@actor",), "role": ("x",), "rhythm": ("every month", "weekly", ""),
        "missing_days": ("0", "60", ""), "stale_days": ("1", "400", "")},
    "source": {"title": ("A note", "Joint text"), "published": DATES, "side": ("joint", "ours", "theirs", "press", ""),
        "publisher": ("A ministry", ""), "derives_from": ("@source",)},
    "citation": {"quote": ("said", ""), "of": ("@outcome", "@commitment", "@meeting", "@event"),
        "source": ("@source",)},
    "event": {"title": ("A call",), "date": DATES},
    "meeting": {"title": ("The group", "First meeting", "1st meeting, again"), "date": DATES, "status": STATUSES,
        "body": ("@actor",), "objective": ("x", ""), "place": ("Rome", ""), "looked_on": DATES},
    "agenda-item": {"meeting": ("@meeting",), "points": ("x",), "commitments": ("@commitment",)},
    "outcome": {"title": ("A boat",), "meeting": ("@meeting",), "commitment": ("@commitment",), "date": DATES,
        "level": ("0", "1", "2", "3"), "artefact": ("A boat", "a BOAT", ""), "responsible": ("@actor",),
        "obligor": ("@actor",), "reversed_by": ("@event", "@outcome"), "value": ("2", ""), "unit": ("boats", ""),
        "period": ("2025", "")},
    "commitment": {"title": ("Boats", "Tangible results"), "text": TEXTS, "indicator": TEXTS, "date": DATES,
        "due": DATES, "due_original": DATES, "due_reason": ("budget", "weather", ""), "next_review": DATES,
        "category": ("meeting", "financial", ""), "made_at": ("@meeting",), "target": ("5", ""), "unit": ("boats", ""),
        "obligors": ("@actor",), "beneficiary": ("@actor",), "mechanism": ("@actor",),
        "instrument": ("joint-text", "non-paper"), "stage": STAGES, "stage_date": DATES, "source": ("@source",),
        "binding": ("yes", ""), "due_days": ("0", "300", ""), "stale_days": ("0", "300", "")},
    "assessment": {"commitment": ("@commitment",), "implementation": STANDINGS, "date": DATES, "obligor": ("@actor",),
        "source": ("@source",)},
    "reading": {"title": ("Boats counted",), "value": ("5", "7"), "unit": ("boats", ""), "period": DATES,
        "source": ("@source",), "measures": ("@commitment",)},
    "followup": {"title": ("Ask",), "about": ("@meeting",)},
}  # fmt: skip

# What the rules ask most of is written most.
_KINDS = (*sorted(VALUES), "commitment", "commitment", "meeting", "outcome")
_LINKS = ("overlaps", "contradicts", "follows-up")
_ALWAYS = {
    "citation": ("of", "source"),
    "agenda-item": ("meeting", "commitments"),
    "reading": ("title", "value"),
    "assessment": ("commitment", "implementation"),
}


_BEGINNING = (
    ("actor", "title=Mexico", "type=state"),
    ("actor", "title=United States", "type=state"),
    ("actor", "title=Ministry", "type=organisation", "parent=A1"),
    ("actor", "title=The group", "type=body", "members=A1", "members=A2"),
    ("actor", "title=Minister", "type=person", "parent=A3"),
    ("source", "title=Statement", "published=2026-01-05", "side=joint"),
    ("source", "title=Ours", "published=2025-11-01", "side=ours"),
    ("source", "title=A paper", "published=2025-11-06", "side=press", "derives_from=S2"),
    ("event", "title=A call", "date=2026-01-09"),
    ("meeting", "title=First", "status=held", "date=2025-10-01", "body=A4"),
    ("meeting", "title=Second", "status=scheduled", "date=2026-01-20", "body=A4"),
    ("meeting", "title=Third", "status=proposed", "date=2026-02", "body=A4"),
    ("meeting", "title=Past", "status=scheduled", "date=2025-11-10", "body=A2"),
    ("meeting", "title=Other", "status=held", "date=2025-10-02"),
    ("meeting", "title=Empty", "status=held", "date=2026-01-09"),
    ("commitment", "title=Boats", "stage=agreed", "stage_date=2025-10-01", "obligors=A2", "due=2025-12-01",
        "mechanism=A4"),
    ("commitment", "title=Tangible results", "stage=agreed", "stage_date=2025-10-01", "obligors=A4",
        "due=2026-01-30"),
    ("commitment", "title=Words", "stage=pledged", "date=2025-10-01", "obligors=A3", "instrument=joint-text"),
    ("commitment", "title=Offer", "stage=offered", "stage_date=2025-11-01", "obligors=A1", "beneficiary=A2"),
    ("commitment", "title=Another", "stage=offered", "stage_date=2025-10/..", "source=S2"),
    ("commitment", "title=Again", "stages=offered;date=2025-08", "stages=rejected;date=2025-09",
        "stages=offered;date=2025-10-05"),
    ("commitment", "title=Refused", "stages=offered;date=2025-08", "stages=rejected;date=2025-09"),
    ("outcome", "title=Agreed", "meeting=M1", "level=1", "date=2025-10-01", "commitment=C1"),
    ("outcome", "title=A boat", "meeting=M1", "level=2", "date=2025-10-01", "artefact=A boat", "responsible=A2"),
    ("outcome", "title=The boat", "meeting=M5", "level=2", "date=2025-10-03", "artefact=a BOAT", "responsible=A2"),
    ("outcome", "title=A plane", "commitment=C3", "level=2", "date=2025-10-03", "artefact=A plane",
        "responsible=A5", "reversed_by=E1"),
    ("outcome", "title=A car", "meeting=M5", "level=2", "date=2025-10-03", "artefact=A car", "responsible=A5",
        "obligor=A5"),
    ("assessment", "commitment=C1", "implementation=in-progress", "date=2025-11-01", "source=S3"),
    ("assessment", "commitment=C3", "implementation=fulfilled", "date=2025-11-07", "obligor=A3", "source=S2"),
    ("citation", "of=C3", "source=S3", "quote=said"),
    ("citation", "of=O2", "source=S1", "quote=delivered"),
    ("citation", "of=O3", "source=S2", "quote=delivered"),
    ("citation", "of=O4", "source=S2", "quote=delivered"),
    ("citation", "of=O5", "source=S2", "quote=delivered"),
    ("citation", "of=E1", "source=S3"),
    ("actor", "title=Old group", "type=body", "rhythm=every month"),
    ("meeting", "title=First meeting", "status=held", "date=2025-09-01", "body=A6"),
    ("meeting", "title=Lost", "status=held", "date=2025-12-01", "body=A6"),
    ("commitment", "title=Carried", "stage=agreed", "stage_date=2025-09-01", "obligors=A2", "due=2027",
        "due_original=2026", "next_review=2026-01-10", "made_at=M1"),
    ("commitment", "title=Kept", "stage=agreed", "stage_date=2025-09-01", "obligors=A1", "indicator=boats"),
    ("commitment", "title=To meet again", "stage=agreed", "stage_date=2025-12-02", "obligors=A1", "due=2026-02",
        "category=meeting", "mechanism=A6", "made_at=M8"),
    ("assessment", "commitment=C9", "implementation=fulfilled", "date=2025-11-08", "source=S2"),
    ("reading", "title=Boats seen", "value=5", "unit=boats", "source=S3", "measures=C8"),
    ("event", "title=Another call", "date=2026-01-08"),
)  # fmt: skip


def begin(desk: Desk) -> None:
    """Two states with a ministry, a person and a body of both, and one of what each rule and each gate looks for."""
    for fields in _BEGINNING:
        add(desk, *fields)
    desk.set_our_side("Mexico")
    for origin, type_, target in (("C4", "overlaps", "C5"), ("M3", "follows-up", "M6"), ("E2", "contradicts", "E1")):
        desk.link(desk.find(origin), type_, desk.find(target))


def do_anything(desk: Desk, pick: Pick[str]) -> None:
    """One thing that a person may do, chosen by `pick`; what is refused changes nothing."""
    try:
        _DEEDS[pick(sorted(_DEEDS))](desk, pick)
    except BadInput:
        return


def _fields(desk: Desk, pick: Pick[str], kind: str, keys: Sequence[str]) -> list[str]:
    values = [(key, pick(VALUES[kind][key])) for key in keys]
    return [f"{key}={_any(desk, pick, value[1:]) if value.startswith('@') else value}" for key, value in values]


def _any(desk: Desk, pick: Pick[str], *kinds: str) -> str:
    """A record of one of these kinds, or of any; nothing where there is none."""
    refs = [str(one.ref) for one in desk.records(desk.list_ids(())) if one.kind.value in kinds or not kinds]
    return pick(refs) if refs else ""


def _add(desk: Desk, pick: Pick[str]) -> None:
    kind = pick(_KINDS)
    keys = dict.fromkeys((*_ALWAYS.get(kind, ("title",)), pick(sorted(VALUES[kind])), pick(sorted(VALUES[kind]))))
    add(desk, kind, *_fields(desk, pick, kind, list(keys)))


def _edit(desk: Desk, pick: Pick[str]) -> None:
    kind = pick(_KINDS)
    if ref := _any(desk, pick, kind):
        keys = dict.fromkeys((pick(sorted(VALUES[kind])), pick(sorted(VALUES[kind]))))
        edit(desk, ref, *_fields(desk, pick, kind, list(keys)))


def _move(desk: Desk, pick: Pick[str]) -> None:
    if ref := _any(desk, pick, "commitment"):
        edit(desk, ref, f"stage={pick(STAGES)}", f"stage_date={pick(DATES)}")


def _promise(desk: Desk, pick: Pick[str]) -> None:
    if ref := _any(desk, pick, "commitment"):
        edit(desk, ref, f"due={pick(DATES)}")


def _hold(desk: Desk, pick: Pick[str]) -> None:
    if ref := _any(desk, pick, "meeting"):
        edit(desk, ref, f"status={pick(STATUSES)}", f"date={pick(DATES)}")


def _assess(desk: Desk, pick: Pick[str]) -> None:
    keys = ("commitment", "implementation", "source", "date")
    add(desk, "assessment", *_fields(desk, pick, "assessment", keys))


def _delete(desk: Desk, pick: Pick[str]) -> None:
    if ref := _any(desk, pick):
        desk.delete([desk.find(ref).id])


def _link(desk: Desk, pick: Pick[str]) -> None:
    origin, target = _any(desk, pick, "commitment", "meeting"), _any(desk, pick, "commitment", "event", "meeting")
    if origin and target:
        do = desk.unlink if pick(("link", "unlink")) == "unlink" else desk.link
        do(desk.find(origin), pick(_LINKS), desk.find(target))


def _settle(desk: Desk, pick: Pick[str]) -> None:
    desk.unlink(desk.find("E2"), "contradicts", desk.find("E1"))


def _gather(desk: Desk, pick: Pick[str]) -> None:
    if ref := _any(desk, pick, "meeting"):
        body = pick(("A4", "A6"))
        edit(desk, ref, f"body={body}", f"status={pick(STATUSES)}", f"date={pick(DATES)}")


def _turn(desk: Desk, pick: Pick[str]) -> None:
    desk.undo()
    if pick(("undo", "redo")) == "redo":
        desk.redo()


def _set(desk: Desk, pick: Pick[str]) -> None:
    match pick(("side", "days", "counting", "holidays", "weight")):
        case "side":
            desk.set_our_side(pick(("Mexico", "United States")))
        case "days":
            desk.set_threshold(pick(sorted(THRESHOLDS)), pick(("3", "20", "90")))
        case "counting":
            desk.set_counting(pick(("yes", "no")) == "yes")
        case "holidays":
            desk.set_holidays([pick(("2026-01-12/2026-01-15", "2026-02-27"))])
        case _:
            desk.set_weight(pick(("company", "binding", "review-due")), pick(("0", "60", "-20")))


def _pace(desk: Desk, pick: Pick[str]) -> None:
    days = pick(("missing_days", "due_days", "stale_days", "unprepared_days", "vague_days"))
    edit(desk, pick(("A4", "A6")), f"{days}={pick(('', '0', '25', '400'))}")


def _decide(desk: Desk, pick: Pick[str]) -> None:
    raised = [flag.id for flag in desk.flags()]
    if raised:
        flag, how = pick(raised), pick(("snooze", "dismiss", "take", "reopen"))
        if how == "snooze":
            desk.snooze(flag, pick(("2026-01-20", "2026-02", "2027")))
        elif how == "dismiss":
            desk.dismiss(flag, pick(("settled", "not ours")))
        elif how == "take":
            desk.take(flag, pick(("Ana", None)))
        else:
            desk.reopen(flag)


_DEEDS: dict[str, Callable[[Desk, Pick[str]], None]] = {
    "add": _add,
    "add another": _add,
    "assess": _assess,
    "decide": _decide,
    "delete": _delete,
    "edit": _edit,
    "edit again": _edit,
    "edit once more": _edit,
    "gather": _gather,
    "hold": _hold,
    "link": _link,
    "move": _move,
    "pace": _pace,
    "promise": _promise,
    "set": _set,
    "settle": _settle,
    "turn": _turn,
}
