"""Records as plain data with the keys of the contract, for JSON and tables; what lies above a ceiling stays out."""

import json
from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from tracker.desk.computed import Computed, Judgement
from tracker.desk.dossier import CitedSource, Dossier
from tracker.domain.dates import VagueDate
from tracker.domain.flags import Flag
from tracker.domain.kinds import Kind, Ref
from tracker.domain.record import Involvement, KeptFile, Pointer, Record, Value
from tracker.domain.schema import FieldType, fields_of, main_date_field
from tracker.domain.stages import StageMove, has_been_agreed
from tracker.domain.tangibility_words import why
from tracker.domain.urgency_words import term_why
from tracker.language import Language
from tracker.storage.history import HistoryEntry

Plain = dict[str, Any]
_NOTHING: frozenset[int] = frozenset()


def plain_record(
    record: Record,
    computed: Computed,
    language: Language,
    hidden: Collection[int] = _NOTHING,
    *,
    with_gates: bool = True,
) -> Plain:
    """One record with every key of its kind; empty fields are null, empty lists are empty.

    `hidden` are ids of records that may not be named.
    """
    plain: Plain = {
        "ref": str(record.ref),
        "uid": record.uid,
        "kind": record.kind.value,
        "title": record.title,
        "marking": record.marking,
        "tags": list(record.tags),
        "created": record.created,
        "changed": record.changed,
    }
    main = main_date_field(record.kind)
    if main:
        plain |= plain_date("date", record.date) | {main.key: record.date.edtf if record.date else None}
    for field in fields_of(record.kind):
        if not field.main_date:
            plain |= _plain_field(field.key, field.type, record.values.get(field.key), computed, hidden)
    return plain | _DERIVED.get(record.kind, _nothing_derived)(record, computed, language, hidden, with_gates)


def plain_date(key: str, when: VagueDate | None) -> Plain:
    """The record's own date: EDTF, words, and both bounds as ISO days (null when open)."""
    return {
        key: when.edtf if when else None,
        f"{key}_text": when.text or None if when else None,
        "earliest": when.earliest.isoformat() if when and when.earliest else None,
        "latest": when.latest.isoformat() if when and when.latest else None,
    }


def _plain_field(key: str, type_: FieldType, value: Value, computed: Computed, hidden: Collection[int]) -> Plain:
    if type_ is FieldType.DATE:
        when = value if isinstance(value, VagueDate) else None
        return {key: when.edtf if when else None, f"{key}_text": (when.text or None) if when else None}
    if type_ is FieldType.REF:
        pointer = value if isinstance(value, Pointer) and value.id not in hidden else None
        return {key: str(pointer.ref) if pointer else None, f"{key}_name": pointer.title if pointer else None}
    if type_ is FieldType.FILE:
        kept = value if isinstance(value, KeptFile) else None
        return {key: {"name": kept.name, "sha256": kept.sha256, "size": kept.size} if kept else None}
    if isinstance(value, tuple) or type_ in _LISTS:
        return {key: [_plain_item(item, computed) for item in value or () if not _is_hidden(item, hidden)]}  # type: ignore[union-attr]
    return {key: value}


_LISTS = (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS, FieldType.STAGES)


def _is_hidden(item: object, hidden: Collection[int]) -> bool:
    if isinstance(item, Involvement):
        return item.actor.id in hidden
    return isinstance(item, Pointer) and item.id in hidden


def _plain_item(item: object, computed: Computed) -> Any:
    if isinstance(item, Involvement):
        return {
            "ref": str(item.actor.ref),
            "name": item.actor.title,
            "role": item.role or None,
            "side": item.side or None,
        }
    if isinstance(item, Pointer):
        return str(item.ref)
    if isinstance(item, StageMove):
        source = computed.move_sources.get(item.source) if item.source else None
        return {
            "stage": item.stage.value,
            "date": item.date.edtf if item.date else None,
            "date_text": item.date.text or None if item.date else None,
            "source": str(source) if source else None,
        }
    return item


def _refs(refs: list[Ref]) -> list[str]:
    return [str(ref) for ref in refs]


def _meeting(
    record: Record, computed: Computed, _language: Language, _hidden: Collection[int], _with_gates: bool
) -> Plain:
    return {
        "agenda": _refs(computed.agenda.get(record.id, [])),
        "outcomes": _refs(computed.outcomes.get(record.id, [])),
    }


def _commitment(
    record: Record, computed: Computed, _language: Language, hidden: Collection[int], _with_gates: bool
) -> Plain:
    standing = computed.standings.get(record.id)
    moves = record.stages()
    graded = standing is not None and (not moves or has_been_agreed(record.moves_known(computed.as_of)))
    each = {one.obligor: one.standing for one in standing.obligors} if standing and graded else {}
    obligors = []
    for person in record.people("obligors"):
        if person.actor.id not in hidden:
            status = each.get(person.actor.id)
            obligors.append(
                _plain_item(person, computed)
                | {"implementation": status.implementation.value if status else None}
                | {"claimed": bool(status and status.claimed)}
            )
    return {
        "obligors": obligors,
        "implementation": standing.whole.implementation.value if standing and graded else None,
        "claimed": bool(standing and graded and standing.whole.claimed),
        "renewed": computed.is_renewed(record),
    }


def _outcome(
    record: Record, computed: Computed, language: Language, _hidden: Collection[int], with_gates: bool
) -> Plain:
    judged = computed.judgements.get(record.id)
    plain: Plain = {"verdict": judged.verdict.value if judged else None}
    if with_gates:
        plain["gates"] = plain_gates(judged, language) if judged else []
    return plain


def plain_gates(judged: Judgement, language: Language) -> list[Plain]:
    """The gates of an outcome, each with its result, the field it read and its sentence."""
    return [
        {"gate": one.gate.value, "result": one.result.value, "field": one.field, "why": why(one, language)}
        for one in judged.gates
    ]


def _nothing_derived(
    _record: Record, _computed: Computed, _language: Language, _hidden: Collection[int], _with_gates: bool
) -> Plain:
    return {}


_DERIVED: dict[Kind, Callable[[Record, Computed, Language, Collection[int], bool], Plain]] = {
    Kind.MEETING: _meeting,
    Kind.COMMITMENT: _commitment,
    Kind.OUTCOME: _outcome,
}


def plain_history(entry: HistoryEntry) -> Plain:
    """One entry of the history; `before` and `after` are whole rows."""
    return {
        "at": entry.at,
        "by": entry.by,
        "group": entry.group,
        "action": entry.label,
        "table": entry.table,
        "ref": str(entry.ref) if entry.ref else None,
        "op": entry.op,
        "before": json.loads(entry.before) if entry.before else None,
        "after": json.loads(entry.after) if entry.after else None,
    }


def plain_dossier(dossier: Dossier, language: Language) -> Plain:
    """Everything about a record: its own keys, then `links`, `citations` and `history`."""
    return plain_record(dossier.record, dossier.computed, language) | {
        "links": [
            {
                "type": link.type.value,
                "direction": "out" if link.outward else "in",
                "ref": str(link.other.ref),
                "title": link.other.title,
            }
            for link in dossier.links
        ],
        "citations": [plain_citation(cited) for cited in dossier.citations],
        "history": [plain_history(entry) for entry in dossier.history],
    }


def plain_citation(cited: CitedSource) -> Plain:
    """A citation with what a reader needs of its source."""
    citation, source = cited.citation, cited.source
    return {
        "ref": str(citation.ref),
        "source": str(source.ref),
        "title": source.title,
        "publisher": source.text("publisher") or None,
        "published": source.date.edtf if source.date else None,
        "side": source.text("side") or None,
        "reliability": source.text("reliability") or None,
        "credibility": citation.text("credibility") or None,
        "quote": citation.text("quote") or None,
        "start": citation.number("start"),
        "end": citation.number("end"),
        "marking": citation.marking,
    }


def plain_flag(flag: Flag, language: Language) -> Plain:
    """A flag with the keys of the contract; `weight` is the sum of its terms, which `limits` make an urgency."""
    weighed = flag.weighed
    return {
        "id": flag.id,
        "rule": flag.rule,
        "ref": str(flag.ref),
        "title": flag.title,
        "urgency": flag.urgency.value,
        "since": date.fromordinal(flag.since).isoformat(),
        "why": flag.why,
        "clears": flag.clears,
        "state": flag.state.value,
        "until": date.fromordinal(flag.until).isoformat() if flag.until else None,
        "reason": flag.reason or None,
        "owner": flag.owner or None,
        "by": flag.by or None,
        "decided": date.fromordinal(flag.decided).isoformat() if flag.decided else None,
        "terms": [
            {"term": term.name, "weight": term.weight, "why": term_why(term, flag.rule, language)}
            for term in (weighed.terms if weighed else ())
        ],
        "weight": weighed.total if weighed else None,
        "limits": {"act": weighed.act, "soon": weighed.soon} if weighed else None,
    }
