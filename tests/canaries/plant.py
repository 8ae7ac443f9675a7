"""Desks with a canary in every field of every record: a word that stands nowhere else and says whose it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from tracker.domain.kinds import Kind
from tracker.domain.markings import TLP
from tracker.domain.schema import FieldType, fields_of

Choice = TypeVar("Choice")
Pick = Callable[[Sequence[Choice]], Choice]
Line = dict[str, Any]

MARKINGS: tuple[str | None, ...] = (None, *TLP.names)
LETTERS = "ƔŊƩƱƷǶ"
"""One for each marking and used for nothing else: where a font has the shape of one, a canary of it was there."""
WORD = "kanarie"
_SIDES = ("joint", "ours", "theirs", "press", "other", "")
_STAGES = ("agreed", "pledged", "offered", "rejected", "")
_PAST = ("2025-03-03", "2025-11", "2026-01-05", "2026-01-12", "early 2025")
_AHEAD = ("2026-01-23", "2026-01-30", "2026-02", "2026-03-01")
_LOOKED = ("2026-01-15",)
_OTHER_KEYS = frozenset({"stages", "stage_date", "start", "end", "recurrence", "time", "zone"})
"""Fields that take no words, or are given with others."""

_NEED_NOTHING = (Kind.ACTOR, Kind.SOURCE, Kind.EVENT, Kind.MEETING)
"""Kinds whose records need no more than a title."""

# Each record by its label: its kind and what is fixed in it; all else is drawn.
SKELETON: dict[str, tuple[Kind, Line]] = {
    "home": (Kind.ACTOR, {"type": "state", "parent": ""}),
    "away": (Kind.ACTOR, {"type": "state", "parent": ""}),
    "ministry": (Kind.ACTOR, {"type": "organisation", "parent": "@home"}),
    "ana": (Kind.ACTOR, {"type": "person", "parent": "@ministry"}),
    "bob": (Kind.ACTOR, {"type": "person", "parent": "@away"}),
    "group": (Kind.ACTOR, {"type": "body", "parent": "", "members": ["@home", "@away"]}),
    "joint": (Kind.SOURCE, {"side": "joint", "derives_from": []}),
    "ours": (Kind.SOURCE, {"side": "ours", "derives_from": []}),
    "press": (Kind.SOURCE, {"derives_from": []}),
    "call": (Kind.EVENT, {}),
    "raid": (Kind.EVENT, {}),
    "first": (Kind.MEETING, {"date": "2026-01-10", "status": "held", "body": "@group"}),
    "second": (Kind.MEETING, {"date": "2026-01-30", "status": "scheduled", "body": "@group"}),
    "dinner": (Kind.MEETING, {"date": "2026-01-12", "status": "held"}),
    "bridge": (Kind.AGENDA_ITEM, {"meeting": "@second", "commitments": ["@build", "@lend"]}),
    "tolls": (Kind.AGENDA_ITEM, {"meeting": "@second", "commitments": ["@open"]}),
    "gate": (Kind.OUTCOME, {"meeting": "@first", "level": 2, "date": "2026-01-10"}),
    "trust": (Kind.OUTCOME, {"meeting": "@first", "date": "2026-01-10"}),
    "deal": (Kind.OUTCOME, {"meeting": "@dinner", "date": "2026-01-12"}),
    "build": (
        Kind.COMMITMENT,
        {
            "made_at": "@first",
            "date": "2026-01-10",
            "mechanism": "@group",
            "obligors": ["@home", "@away"],
            "stage": "agreed",
        },
    ),
    "lend": (Kind.COMMITMENT, {"made_at": "@first", "date": "2026-01-10"}),
    "open": (
        Kind.COMMITMENT,
        {"date": "2025-11-01", "due": "2026-01-05", "due_original": "2025-12-01", "stage": "pledged"},
    ),
    "wish": (Kind.COMMITMENT, {"stage": "offered", "date": "2025-11-02"}),
    "stance": (Kind.POSITION, {"date": "2026-01-10"}),
    "view": (Kind.POSITION, {}),
    "count": (Kind.READING, {"measures": "@build"}),
    "errand": (Kind.FOLLOWUP, {"about": "@second", "state": "open"}),
    "call-back": (Kind.FOLLOWUP, {}),
    "seen": (Kind.ASSESSMENT, {"commitment": "@build", "date": "2026-01-14", "obligor": "@away"}),
    "checked": (Kind.ASSESSMENT, {"commitment": "@open", "date": "2026-01-15", "obligor": ""}),
    **{
        f"of-{label}": (Kind.CITATION, {"of": f"@{label}", "start": 0, "end": 0})
        for label in ("gate", "trust", "build", "open", "stance", "bridge", "first", "second", "call")
    },
}
LINKS = (("stance", "raised-at", "first"), ("wish", "raised-at", "first"), ("second", "follows-up", "dinner"))


@dataclass(slots=True)
class Planting:
    """`marking_of` has the marking of each canary by its number; `lines` make the desk; `files` stand beside it."""

    lines: list[Line] = field(default_factory=list)
    marking_of: list[str | None] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    """Titles that were once something else, and are no more than history."""
    gone: set[int] = field(default_factory=set)
    """Canaries that stand in the history alone."""
    titles: dict[str, str] = field(default_factory=dict)
    """What each record is called at last, by its label."""
    refs: dict[str, str] = field(default_factory=dict)
    """Its reference, once it has been planted."""

    def canary(self, marking: str | None) -> str:
        """A new one for a record that bears that marking."""
        self.marking_of.append(marking)
        return f"{WORD}{len(self.marking_of) - 1:03d}{LETTERS[MARKINGS.index(marking)]}"


def plant(pick: Pick[Any], folder: Path) -> Planting:
    """A desk whose every record has a marking of its own, and leads to others of any marking, as `pick` chooses."""
    planting = Planting()
    for label, (kind, fixed) in SKELETON.items():
        marking = pick(MARKINGS)
        title = planting.titles[label] = planting.canary(marking)
        if kind not in (Kind.CITATION, Kind.ASSESSMENT) and pick((True, False, False, False)):
            planting.gone.add(len(planting.marking_of) - 1)
            planting.titles[label] = planting.canary(marking)
            planting.renamed.append((title, planting.titles[label]))
        named = {} if kind is Kind.CITATION else {"title": title}
        line: Line = {"kind": kind.value, "@id": label, "tags": [planting.canary(marking)], **named}
        line |= {"marking": marking} if marking else {}
        line |= {key: value for key, value in _fields(kind, fixed, marking, planting, pick).items() if value != ""}
        if kind is Kind.SOURCE:
            (folder / f"{label}.txt").write_text(planting.canary(marking), encoding="utf-8")
            line["file"] = str(folder / f"{label}.txt")
        planting.lines.append(line)
    planting.lines += [{"kind": "link", "from": f"@{one}", "type": type_, "to": f"@{to}"} for one, type_, to in LINKS]
    planting.lines.append({"kind": "settings", "our_side": "@home", "author": "North desk"})
    return planting


def _fields(kind: Kind, fixed: Line, marking: str | None, planting: Planting, pick: Pick[Any]) -> Line:
    stage = fixed.get("stage") or pick(_STAGES)
    drawn: Line = {"stage": stage, "stage_date": "2026-01-10"} if kind is Kind.COMMITMENT and stage else {}
    for one in fields_of(kind):
        if one.key in fixed or one.key in _OTHER_KEYS or one.key in drawn or one.key == "stage":
            continue
        match one.type:
            case FieldType.TEXT | FieldType.LONG_TEXT:
                drawn[one.key] = planting.canary(marking)
            case FieldType.WORDS:
                drawn[one.key] = [planting.canary(marking)]
            case FieldType.PEOPLE:
                people = [pick(("@home", "@ana", "@ministry")), pick(("@away", "@bob", "@group"))]
                drawn[one.key] = [{"name": name, "role": planting.canary(marking)} for name in people]
            case FieldType.CHOICE:
                drawn[one.key] = pick(_SIDES) if one.key == "side" else pick(one.choices)
            case FieldType.DATE:
                drawn[one.key] = pick(_LOOKED if one.key == "looked_on" else _AHEAD if one.forward else _PAST)
            case FieldType.REF | FieldType.REFS:
                targets = [
                    f"@{label}" for label, (other, _) in SKELETON.items() if other in (one.kinds or (Kind.EVENT,))
                ]
                target = pick(targets)
                drawn[one.key] = target if one.type is FieldType.REF else [target]
            case FieldType.NUMBER | FieldType.INTEGER:
                drawn[one.key] = pick((0, 1, 2, 3, 4)) if one.key == "level" else 7
            case _:
                pass
    return drawn | fixed


def namesakes(planting: Planting, pick: Pick[Any]) -> list[Line]:
    """Records that are called as others are, by their title or an alias, and are marked as these or higher."""
    lines = []
    for label, (kind, _fixed) in SKELETON.items():
        title = planting.titles[label]
        if kind not in _NEED_NOTHING or pick((True, False)):
            continue
        marking = pick(MARKINGS[MARKINGS.index(planting.marking_of[_number(title)]) :])
        marked = {"marking": marking} if marking else {}
        lines.append({"kind": kind.value, "title": title} | marked)
        if kind is Kind.ACTOR:
            lines.append({"kind": kind.value, "title": f"Other {title}", "aliases": [title]} | marked)
    return lines


def _number(canary: str) -> int:
    return int(canary.removeprefix(WORD)[:3])
