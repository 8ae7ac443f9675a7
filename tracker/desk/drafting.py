"""New records from what was written: one at a time or a file of them, checked whole before anything is kept."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tracker.desk.agreement import take_moves
from tracker.desk.assignments import Assignment, Entry, Mode, assignments_of, single
from tracker.desk.coming_again import due_of_recurring
from tracker.desk.field_values import FieldReader
from tracker.desk.keys import READ_ONLY, check_keys, writable_keys
from tracker.desk.settings import DeskSettings
from tracker.desk.writing_rules import check_assessment, check_required, default_title, defaults, made_when
from tracker.desk.written_values import read_values, take_date
from tracker.domain.choice_words import kinds_named
from tracker.domain.dates import VagueDate, parse_edtf
from tracker.domain.draft import Draft, Kept, Part
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind, LinkType, read_kind, read_ref
from tracker.domain.record import Pointer
from tracker.domain.schema import DERIVED_KEYS
from tracker.domain.stages import StageMove, has_been_agreed
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.naming import find_exact, near_line, near_names, sought
from tracker.storage.reading import read_record
from tracker.storage.workspace import Workspace
from tracker.storage.writing import next_id


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link to be made, by the ids of the records."""

    origin: int
    type: LinkType
    target: int


@dataclass(slots=True)
class Batch:
    """Records being drafted together; their ids are known before they are kept, so that one can refer to another."""

    workspace: Workspace
    settings: DeskSettings
    as_of: date
    create_actors: bool = False
    links: list[NewLink] = field(default_factory=list)
    _first: int = 0
    _asked: dict[int, Draft] = field(default_factory=dict)
    _actors: list[Draft] = field(default_factory=list)
    _following: list[Draft] = field(default_factory=list)
    _size: int = 0
    _labels: dict[str, tuple[int, Kind]] = field(default_factory=dict)
    _named: dict[str, list[tuple[int, Kind]]] = field(default_factory=lambda: defaultdict(list))
    _kept: dict[tuple[str, tuple[Kind, ...]], list[Pointer]] = field(default_factory=dict)

    def expect(self, kinds: Sequence[tuple[Kind, str | None]]) -> None:
        """Say which records come, by kind and label (`@id`), before the first of them is added."""
        self._first = next_id(self.workspace)
        self._size = len(kinds)
        for place, (kind, label) in enumerate(kinds):
            if label is not None:
                self._labels[label] = (self._first + place, kind)

    @property
    def drafts(self) -> list[Draft]:
        """The drafts in the order of their ids: those asked for, the actors made for them, what follows from them."""
        return [*(self._asked[id_] for id_ in sorted(self._asked)), *self._actors, *self._following]

    @property
    def made(self) -> dict[int, Draft]:
        """The actors made on the way, by the ids they get."""
        return dict(enumerate(self._actors, self._first + self._size))

    def add(self, kind: Kind, assignments: Sequence[Assignment], place: int = 0) -> None:
        """Draft the record announced at `place`. Raises BadInput for anything in it that cannot be kept."""
        id_ = self._first + place
        written = {assignment.key: assignment for assignment in assignments}
        reader = FieldReader(self.as_of, self.resolve, self.settings.categories)
        draft = self._draft(kind, written, reader)
        self._asked[id_] = draft
        self._remember(id_, draft)

    def also(self, draft: Draft) -> None:
        """Keep a draft that nothing else refers to."""
        self._following.append(draft)

    def add_link(self, values: Mapping[str, Any]) -> None:
        """Draft a link from an object with `from`, `type` and `to`."""
        origin, target = (self.resolve(Entry(str(values.get(end, ""))).text, (), False) for end in ("from", "to"))
        if origin == target:
            raise BadInput(N_("a record cannot be linked to itself"))
        self.links.append(NewLink(origin, read_link_type(str(values.get("type", ""))), target))

    def _remember(self, id_: int, draft: Draft) -> None:
        aliases = draft.values.get("aliases")
        names = [draft.title, *(aliases if isinstance(aliases, tuple) else ())]
        for folded in {fold(name) for name in names if isinstance(name, str)}:
            self._named[folded].append((id_, draft.kind))

    def _draft(self, kind: Kind, written: dict[str, Assignment], reader: FieldReader) -> Draft:
        check_keys(kind, written)
        shrinking = next((one.key for one in written.values() if one.mode is Mode.REMOVE), None)
        if shrinking:
            raise BadInput(
                N_("field {shrinking!r} of a new record holds nothing to take away; write it with ="),
                shrinking=shrinking,
            )
        common = self._common(kind, written, reader)
        values: dict[str, Kept] = take_moves(written, reader, ()) if kind is Kind.COMMITMENT else {}
        values |= read_values(kind, written, reader)
        if isinstance(values.get("made_at"), VagueDate):
            common["date"] = common["date"] or values["made_at"]
            del values["made_at"]
        common["date"] = common["date"] or made_when(values)
        values |= defaults(kind, values)
        if kind is Kind.FOLLOWUP:
            common["date"] = due_of_recurring(values, common["date"], self.as_of)
        check_required(kind, values)
        if kind is Kind.ASSESSMENT:
            self.check_assessment(values)
            common["date"] = common["date"] or parse_edtf(self.as_of.isoformat())
        title = common["title"] or default_title(kind, values, self._title_of)
        return Draft(kind, title, common["marking"], common["date"], common["tags"], values)

    def _common(self, kind: Kind, written: dict[str, Assignment], reader: FieldReader) -> dict[str, Any]:
        title = single(written.pop("title", None))
        marking = single(written.pop("marking", None))
        tags = written.pop("tags", None)
        return {
            "title": " ".join(title.split()) if title else "",
            "marking": self.settings.ladder.read(marking) if marking else None,
            "tags": tuple(dict.fromkeys(entry.text for entry in tags.entries)) if tags else (),
            "date": take_date(kind, written, reader),
        }

    # --- names --------------------------------------------------------------------------------------------------

    def resolve(self, text: str, kinds: Sequence[Kind], with_role: bool) -> int:
        """The id of the record that a label, a reference or an exact name means, in this batch or in the workspace."""
        text = text.strip()
        if text.startswith("@"):
            return self._labelled(text[1:], kinds)
        here = [id_ for id_, kind in self._named.get(fold(text), ()) if not kinds or kind in kinds]
        key = (text, tuple(kinds))
        if key not in self._kept:
            self._kept[key] = find_exact(self.workspace, text, kinds)
        kept = [pointer.id for pointer in self._kept[key]]
        found = here + kept
        if len(found) == 1:
            return found[0]
        if found:
            raise BadInput(
                N_("{text!r} names {count} records; say which by its reference"), text=text, count=len(found)
            )
        if self.create_actors and text and Kind.ACTOR in kinds and read_ref(text) is None:
            return self._make_actor(text, with_role)
        raise self._unknown(text, kinds)

    def _labelled(self, label: str, kinds: Sequence[Kind]) -> int:
        if label not in self._labels:
            raise BadInput(N_("'@{label}' is the '@id' of no line"), label=label)
        id_, kind = self._labels[label]
        if kinds and kind not in kinds:
            raise BadInput(
                N_("'@{label}' is of the kind {kind}, not {kinds}"),
                label=label,
                kind=kinds_named([kind]),
                kinds=kinds_named(kinds),
            )
        return id_

    def _make_actor(self, name: str, with_role: bool) -> int:
        draft = Draft(Kind.ACTOR, name, values={"type": "person" if with_role else "organisation"})
        id_ = self._first + self._size + len(self._actors)
        self._actors.append(draft)
        self._remember(id_, draft)
        return id_

    def _unknown(self, text: str, kinds: Sequence[Kind]) -> BadInput:
        hint = near_line(near_names(self.workspace, text, kinds), N_("see `list`"))
        actors = "; or give --create-actors" if Kind.ACTOR in kinds and read_ref(text) is None else ""
        return BadInput(
            N_("no {what} is named {text!r}; {hint}{actors}"), what=sought(kinds), text=text, hint=hint, actors=actors
        )

    def _title_of(self, id_: int) -> str:
        if self._first <= id_ < self._first + self._size:
            return self._asked[id_].title if id_ in self._asked else ""
        record = read_record(self.workspace, id_)
        return record.title if record else ""

    def check_assessment(self, values: Mapping[str, Kept]) -> None:
        """Refuse an assessment that the evidence rules do not allow; references are ids (BadInput)."""
        check_assessment(
            values,
            source_dated=self._is_dated(values.get("source")),
            agreed=self._may_be_assessed(values.get("commitment")),
            owes=self._owes(values.get("commitment"), values.get("obligor")),
        )

    def _owes(self, commitment: Kept, obligor: Kept) -> bool:
        """Whether the obligor assessed is one of the commitment's; true where the assessment or the commitment names
        none.
        """
        if not isinstance(commitment, int) or not isinstance(obligor, int):
            return True
        if commitment in self._asked:
            parts = self._asked[commitment].values.get("obligors", ())
            owing = [part.actor for part in parts if isinstance(part, Part)] if isinstance(parts, tuple) else []
        else:
            record = read_record(self.workspace, commitment)
            owing = [person.actor.id for person in record.people("obligors")] if record else []
        return not owing or obligor in owing

    def _is_dated(self, source: Kept) -> bool:
        if not isinstance(source, int):
            return False
        if source in self._asked:
            return self._asked[source].date is not None
        record = read_record(self.workspace, source)
        return record is not None and record.date is not None

    def _may_be_assessed(self, commitment: Kept) -> bool:
        if not isinstance(commitment, int):
            return False
        if commitment in self._asked:
            stages = self._asked[commitment].values.get("stages", ())
            moves = [m for m in stages if isinstance(m, StageMove)] if isinstance(stages, tuple) else []
        else:
            record = read_record(self.workspace, commitment)
            moves = list(record.stages()) if record else []
        return not moves or has_been_agreed(moves)


def read_link_type(text: str) -> LinkType:
    """The type of link that `text` names, in any case, with spaces or hyphens. BadInput names the types."""
    name = "-".join(text.lower().replace("_", " ").replace("-", " ").split())
    try:
        return LinkType(name)
    except ValueError:
        raise BadInput(
            N_("link type {text!r} is not known; the types are {known}"), text=text, known=", ".join(LinkType)
        ) from None


def draft_line(batch: Batch, values: Mapping[str, Any], place: int) -> None:
    """Draft what one object of a batch says, the one announced at `place`.

    Keys that are computed or given by the workspace are passed over.
    """
    kind = read_kind(str(values["kind"]))
    passed_over = {*READ_ONLY, *DERIVED_KEYS.get(kind, ()), "@id"}
    passed_over |= {key for key in values if key.endswith("_name") and key not in writable_keys(kind)}
    batch.add(kind, assignments_of({key: value for key, value in values.items() if key not in passed_over}), place)
