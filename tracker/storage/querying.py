"""The query language as SQL: a condition on `record`, every typed value bound."""

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tracker.domain.flags import SET_ASIDE
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind, read_kind
from tracker.domain.markings import Ladder
from tracker.domain.query import And, BadQuery, Not, Or, Phrase, Query, Term, Word, check_fields, read_range
from tracker.domain.schema import DATED_KEYS, Field, FieldType, fields_of, main_date_field
from tracker.domain.stages import read_stage
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.columns import table_of
from tracker.storage.naming import find_exact, near_line, near_names
from tracker.storage.query_fields import COMPUTED, EMPTY, KNOWN_FIELDS, ORDERED_FIELDS, WIDER_THAN_THEIR_KEY
from tracker.storage.query_values import check_choice, compares, read_number, read_yes
from tracker.storage.search import match_expression
from tracker.storage.search_below import with_words
from tracker.storage.workspace import Workspace

Computed = Callable[[str, str], Iterable[int]]
"""Ids of the records for which a computed field (`flag`, `urgency`, `implementation`, `verdict`, `overdue`) has a
value: called with field and value."""


@dataclass(slots=True)
class Compiler:
    """Turns one query into a condition; `parameters` collects the values in the order of their marks."""

    workspace: Workspace
    as_of: date
    ladder: Ladder
    computed: Computed
    hidden: Collection[int] = ()
    parameters: list[Any] = field(default_factory=list)

    def condition(self, query: Query) -> str:
        """The condition on `record` under which a record matches. Raises BadInput for a field nobody knows."""
        check_fields(query, KNOWN_FIELDS)
        return self._any(query)

    def _any(self, query: Query) -> str:
        match query:
            case And(parts):
                return " AND ".join(f"({self._any(part)})" for part in parts) or "1"
            case Or(parts):
                return " OR ".join(f"({self._any(part)})" for part in parts)
            case Not(part):
                return f"NOT ({self._any(part)})"
            case Word(text) | Phrase(text):
                return self._words(match_expression(text, phrase=isinstance(query, Phrase)))
            case Term():
                return self._term(query)

    def _words(self, expression: str) -> str:
        condition, parameters = with_words(self.workspace, expression, self.hidden)
        self.parameters += parameters
        return condition

    def _term(self, term: Term) -> str:
        try:
            return self._asked(term)
        except BadInput as error:
            raise BadQuery.at(error, term.position) from None

    def _asked(self, term: Term) -> str:
        if term.op != ":" and term.field not in ORDERED_FIELDS:
            raise BadInput(
                N_("field {key!r} has no order; write {key}:{value}"), key=term.field, value=term.value or "…"
            )
        if not term.value and term.field in EMPTY:
            return EMPTY[term.field]
        # An empty value asks for an empty field, which is a question to the key of that name.
        asks_key = not term.value and term.field in WIDER_THAN_THEIR_KEY
        special = None if asks_key else getattr(self, f"_field_{term.field}", None)
        if special is not None:
            return str(special(term))
        if term.field in COMPUTED or (term.field == "state" and term.value in SET_ASIDE):
            return self._ids(self.computed(term.field, term.value))
        if term.field in ("earliest", "latest"):
            return self._period(term, f"record.{term.field}", f"record.{term.field}")
        if term.field in DATED_KEYS:
            return self._period(term, "record.earliest", "record.latest")
        kinds = [(kind, one) for kind in Kind for one in fields_of(kind) if one.key == term.field]
        check_choice(term, kinds)
        return " OR ".join(f"({self._key(kind, one, term)})" for kind, one in kinds)

    def _ids(self, ids: Iterable[int]) -> str:
        self.parameters.append(json.dumps(list(ids)))
        return "record.id IN (SELECT value FROM json_each(?))"

    def _named(self, text: str, kinds: tuple[Kind, ...] = ()) -> str:
        """Ids of the records that a name in a query means: exactly, else by a part of the title."""
        exact = find_exact(self.workspace, text, kinds, self.hidden)
        if exact:
            self.parameters.append(json.dumps([pointer.id for pointer in exact]))
            return "SELECT value FROM json_each(?)"
        self.parameters.append(fold(text))
        of_kinds = f" AND kind IN ({', '.join(repr(kind.value) for kind in kinds)})" if kinds else ""
        return f"SELECT id FROM record WHERE instr(folded, ?) > 0{of_kinds}"

    # --- fields of the language ---------------------------------------------------------------------------------

    def _field_kind(self, term: Term) -> str:
        self.parameters.append(read_kind(term.value).value)
        return "record.kind = ?"

    def _field_ref(self, term: Term) -> str:
        return f"record.id IN ({self._named(term.value)})"

    def _field_uid(self, term: Term) -> str:
        self.parameters.append(term.value.lower())
        return "record.uid = ?"

    def _field_title(self, term: Term) -> str:
        self.parameters.append(fold(term.value))
        return "instr(record.folded, ?) > 0"

    def _field_marking(self, term: Term) -> str:
        if not term.value:
            return "record.marking IS NULL"
        levels = {level.name: level.rank for level in self.ladder.levels}
        asked = levels[self.ladder.read(term.value)]
        compare: dict[str, Callable[[int], bool]] = {
            ":": lambda rank: rank == asked,
            "<": lambda rank: rank < asked,
            "<=": lambda rank: rank <= asked,
            ">": lambda rank: rank > asked,
            ">=": lambda rank: rank >= asked,
        }
        self.parameters.append(json.dumps([name for name, rank in levels.items() if compare[term.op](rank)]))
        return "record.marking IN (SELECT value FROM json_each(?))"

    def _field_tags(self, term: Term) -> str:
        self.parameters.append(fold(term.value))
        return "record.id IN (SELECT record FROM word WHERE folded = ? AND field = 'tags')"

    def _field_tag(self, term: Term) -> str:
        return self._field_tags(term)

    def _field_actor(self, term: Term) -> str:
        named = self._named(term.value, (Kind.ACTOR,))
        return (
            "record.id IN (WITH RECURSIVE under (id) AS ("
            f"{named} UNION SELECT actor.id FROM actor JOIN under ON actor.parent = under.id) "
            "SELECT record FROM record_actor WHERE actor IN (SELECT id FROM under))"
        )

    def _field_body(self, term: Term) -> str:
        named = self._named(term.value, (Kind.ACTOR,))
        return (
            f"record.id IN (WITH body (id) AS MATERIALIZED ({named}), of_body (id) AS ("
            "SELECT id FROM meeting WHERE body IN (SELECT id FROM body) "
            "UNION SELECT id FROM commitment WHERE mechanism IN (SELECT id FROM body)) "
            "SELECT id FROM of_body UNION SELECT id FROM outcome WHERE meeting IN (SELECT id FROM of_body) "
            "UNION SELECT id FROM agenda_item WHERE meeting IN (SELECT id FROM of_body))"
        )

    def _field_source(self, term: Term) -> str:
        named = self._named(term.value, (Kind.SOURCE,))
        return (
            f"record.id IN (WITH asked (id) AS MATERIALIZED ({named}) "
            "SELECT of FROM citation WHERE source IN (SELECT id FROM asked) "
            "UNION SELECT id FROM citation WHERE source IN (SELECT id FROM asked) "
            "UNION SELECT commitment FROM stage_move WHERE source IN (SELECT id FROM asked) "
            "UNION SELECT id FROM reading WHERE source IN (SELECT id FROM asked) "
            "UNION SELECT id FROM assessment WHERE source IN (SELECT id FROM asked))"
        )

    def _field_relationship(self, term: Term) -> str:
        names = [name for name in term.value.replace("–", "-").split("-") if name.strip()]
        if len(names) != 2:
            raise BadInput(N_("relationship {value!r} is not a pair of states; write it as US-MX"), value=term.value)
        sides = []
        for name in names:
            named = self._state(name)
            sides.append(
                "SELECT record_actor.record FROM record_actor "
                f"JOIN actor_state ON actor_state.actor = record_actor.actor WHERE actor_state.state IN ({named})"
            )
        return f"record.id IN ({' INTERSECT '.join(sides)})"

    def _state(self, name: str) -> str:
        """The ids of the state that a name in a pair means; a name of none is a mistake, not an empty answer."""
        found = find_exact(self.workspace, name, (Kind.ACTOR,), self.hidden)
        if not found:
            near = near_names(self.workspace, name, (Kind.ACTOR,), self.hidden)
            hint = near_line(near, N_("give the state that name as an alias"))
            raise BadInput(N_("relationship: no actor is named {name!r}; {hint}"), name=name.strip(), hint=hint)
        self.parameters.append(json.dumps([pointer.id for pointer in found]))
        return "SELECT value FROM json_each(?)"

    def _field_in(self, term: Term) -> str:
        first, last = read_range(term.value, self.as_of)
        self.parameters += [last, first]
        return "coalesce(record.earliest <= ? AND record.latest >= ?, 0)"

    def _field_created(self, term: Term) -> str:
        return self._moment("record.created", term)

    def _field_changed(self, term: Term) -> str:
        return self._moment("record.changed", term)

    def _moment(self, column: str, term: Term) -> str:
        first, last = read_range(term.value, self.as_of)
        day = f"julianday(date({column})) - 1721424.5"
        return self._compare(term.op, day, day, first, last)

    # --- keys of the schema -------------------------------------------------------------------------------------

    def _key(self, kind: Kind, one: Field, term: Term) -> str:
        if one == main_date_field(kind):
            within = self._period(term, "record.earliest", "record.latest")
            return f"record.kind = '{kind}' AND {within}"
        if one.type is FieldType.PEOPLE:
            named = self._named(term.value, (Kind.ACTOR,)) if term.value else ""
            asked = f" AND actor IN ({named})" if named else ""
            inside = f"IN (SELECT record FROM involvement WHERE part = '{one.key}'{asked})"
            return f"record.kind = '{kind}' AND record.id {inside if named else 'NOT ' + inside}"
        if one.type in (FieldType.REFS, FieldType.WORDS, FieldType.STAGES):
            return f"record.kind = '{kind}' AND {self._listed(one, term.value)}"
        condition = self._column(one, term)
        return f"record.id IN (SELECT id FROM {table_of(kind)} WHERE {condition})"

    def _listed(self, one: Field, value: str) -> str:
        """Whether a list holds a value, or nothing when none is asked."""
        rows = {
            FieldType.REFS: f"SELECT record FROM reference WHERE field = '{one.key}'",
            FieldType.WORDS: f"SELECT record FROM word WHERE field = '{one.key}'",
            FieldType.STAGES: "SELECT commitment FROM stage_move WHERE 1",
        }[one.type]
        if not value:
            return f"record.id NOT IN ({rows})"
        if one.type is FieldType.REFS:
            return f"record.id IN ({rows} AND target IN ({self._named(value, one.kinds)}))"
        self.parameters.append(fold(value) if one.type is FieldType.WORDS else read_stage(value).value)
        return f"record.id IN ({rows} AND {'folded' if one.type is FieldType.WORDS else 'stage'} = ?)"

    def _column(self, one: Field, term: Term) -> str:
        column = f'"{one.key}"'
        if not term.value:
            return f"{column} IS NULL"
        if one.type is FieldType.DATE:
            return self._period(term, f"{one.key}_earliest", f"{one.key}_latest")
        if one.type is FieldType.REF:
            return f"{column} IN ({self._named(term.value, one.kinds)})"
        if one.type in (FieldType.NUMBER, FieldType.INTEGER):
            self.parameters.append(read_number(term))
            return f"{column} {'=' if term.op == ':' else term.op} ?"
        if one.type is FieldType.YES_NO:
            self.parameters.append(read_yes(term))
            return f"{column} = ?"
        if one.type is FieldType.CHOICE:
            return self._choice(one, column, term)
        if one.type is FieldType.TIME and term.op != ":":
            self.parameters.append(term.value.strip().zfill(5))
            return f"{column} {term.op} ?"
        self.parameters.append(fold(term.value))
        return f"instr(fold({column}), ?) > 0"

    def _choice(self, one: Field, column: str, term: Term) -> str:
        """A choice by its name; `<` and `>` go by the order in which the schema has the choices."""
        asked = "-".join(term.value.lower().replace("_", " ").replace("-", " ").split())
        names = [choice.lower() for choice in one.choices]
        if asked not in names:
            # A desk may have choices of its own, and another kind may know this one.
            self.parameters.append(asked)
            return f"lower({column}) = ?" if term.op == ":" else "0"
        place = names.index(asked)
        matching = [name for at, name in enumerate(names) if compares(at, term.op, place)]
        self.parameters.append(json.dumps(matching))
        return f"lower({column}) IN (SELECT value FROM json_each(?))"

    def _period(self, term: Term, earliest: str, latest: str) -> str:
        if not term.value:
            return f"{earliest} IS NULL"
        first, last = read_range(term.value, self.as_of)
        return self._compare(term.op, earliest, latest, first, last)

    def _compare(self, op: str, earliest: str, latest: str, first: int, last: int) -> str:
        """A vague date matches when it may be so: `<` and `>` mean that one of its days lies there."""
        if op == ":":
            self.parameters += [last, first]
            return f"coalesce({earliest} <= ? AND {latest} >= ?, 0)"
        column, bound = {
            "<": (earliest, first),
            "<=": (earliest, last),
            ">": (latest, last),
            ">=": (latest, first),
        }[op]
        self.parameters.append(bound)
        return f"coalesce({column} {op} ?, 0)"
