"""What a record must have before it is kept, and what follows from what was written."""

from collections.abc import Callable, Mapping
from typing import Any

from tracker.desk.dissenting import check_dissent
from tracker.domain.choice_words import choice_named, kinds_named
from tracker.domain.dates import VagueDate
from tracker.domain.draft import Kept
from tracker.domain.implementation import Implementation
from tracker.domain.kinds import Kind
from tracker.domain.stages import StageMove
from tracker.errors import BadInput
from tracker.language import N_

_REQUIRED = {
    Kind.CITATION: ("of", "source"),
    Kind.ASSESSMENT: ("commitment", "implementation"),
    Kind.AGENDA_ITEM: ("meeting",),
}
_TITLED_BY = ("text", "quote", "topic", "points", "note", "artefact")
_LONGEST_TITLE = 90


def check_required(kind: Kind, values: Mapping[str, Kept]) -> None:
    """Refuse a record that cannot stand without a field it lacks, or whose fields contradict each other."""
    check_offsets(values)
    check_dissent(values)
    for key in _REQUIRED.get(kind, ()):
        if values.get(key) is None:
            raise BadInput(N_("field {key!r} is missing; the {kind} needs it"), key=key, kind=kinds_named([kind]))


def check_offsets(values: Mapping[str, Any]) -> None:
    """Refuse a quote that ends before it starts."""
    start, end = values.get("start"), values.get("end")
    if isinstance(start, int) and isinstance(end, int) and end < start:
        raise BadInput(
            N_("field 'end': the quote ends at {end}, before it starts at {start}; check both offsets"),
            end=end,
            start=start,
        )


def default_title(kind: Kind, values: Mapping[str, Kept], title_of: Callable[[Any], str]) -> str:
    """A title for a record that was given none, from its own words; BadInput where there are none.

    `title_of` gives the title of the record with an id.
    """
    if kind is Kind.ASSESSMENT and values.get("implementation"):
        return shortened(f"{title_of(values['commitment'])}: {values['implementation']}")
    for key in _TITLED_BY:
        text = values.get(key)
        if isinstance(text, str) and text.strip():
            return shortened(text)
    if kind is Kind.CITATION:
        return shortened(title_of(values["source"]))
    if kind is Kind.READING and values.get("value") is not None:
        return f"{values['value']:.15g} {values.get('unit') or ''}".strip()
    raise BadInput(N_("field 'title' is missing; give the {kind} one"), kind=kinds_named([kind]))


def shortened(text: str, most: int = _LONGEST_TITLE) -> str:
    """A text cut at a word to so many letters, by default those of a title."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0] + "…"


def defaults(kind: Kind, values: Mapping[str, Kept]) -> dict[str, Kept]:
    """What follows from the fields of a new record: a first due date is the original one; a meeting is scheduled
    until somebody says otherwise.
    """
    if kind is Kind.COMMITMENT and values.get("due") and not values.get("due_original"):
        return {"due_original": values["due"]}
    if kind is Kind.MEETING and not values.get("status"):
        return {"status": "scheduled"}
    if kind is Kind.FOLLOWUP and not values.get("state"):
        return {"state": "open"}
    return {}


def made_when(values: Mapping[str, Kept]) -> VagueDate | None:
    """When a commitment was made, where only its stages are dated: the day of the first of them."""
    stages = values.get("stages")
    first = stages[0] if isinstance(stages, tuple) and stages else None
    return first.date if isinstance(first, StageMove) else None


def keep_first_due(values: Mapping[str, Kept], due: VagueDate | None, original: VagueDate | None) -> dict[str, Kept]:
    """A moved deadline keeps the first one (DOMAIN §3 rule 6). `due` and `original` are what the record has now."""
    if "due" not in values or "due_original" in values or original is not None:
        return {}
    return {"due_original": due or values["due"]}


def check_assessment(values: Mapping[str, Kept], *, source_dated: bool, agreed: bool, owes: bool) -> None:
    """Refuse what the evidence rules do not allow (DOMAIN §3 rule 1, and only what is agreed is graded)."""
    if not owes:
        raise BadInput(N_("field 'obligor': the commitment is not owed by that actor; name one of its obligors"))
    if values.get("implementation") in (None, Implementation.NOT_YET_ASSESSED.value):
        return
    if not source_dated:
        raise BadInput(
            N_("field 'implementation' cannot be {implementation!r} without a dated source; add source=S…"),
            implementation=choice_named(str(values["implementation"])),
        )
    if not agreed:
        raise BadInput(N_("field 'commitment': what was never agreed or pledged is a proposal and is not assessed"))
