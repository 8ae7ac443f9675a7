"""What was typed for something new on a record, made: a link, a move, a source with its citation, or a record."""

import json
from collections.abc import Mapping

from tracker.desk.assignments import assignments_of
from tracker.domain.flag_clearing import ASK, PRIMARY
from tracker.domain.kinds import Kind
from tracker.ui.editing.dissent_plan import DISSENT
from tracker.ui.editing.plans import LINK, MOVE
from tracker.ui.editing.values import Plan
from tracker.ui.editing.writer import Writer


def make_planned(writer: Writer, ref: str, plan: Plan, typed: Mapping[str, str], *, makes_actors: bool) -> str:
    """Make what a plan says on the record called `ref`, as one step; the line of the refusal, else the empty string."""
    values = {**plan.given, **typed}
    if plan.key == LINK:
        writer.link(ref, typed["type"], typed["to"])
    elif plan.key in (MOVE, DISSENT):
        writer.edit(ref, assignments_of(values))
    elif plan.key == PRIMARY:
        _attach(writer, ref, typed)
    else:
        kind = Kind.FOLLOWUP if plan.key == ASK else Kind(plan.key)
        writer.add(kind, values, create_actors=makes_actors)
    return writer.trouble


def _attach(writer: Writer, ref: str, typed: Mapping[str, str]) -> None:
    """Cite a source, which is made where there is none of that name."""
    quoted = {"quote": typed["quote"]} if "quote" in typed else {}
    citation = {"kind": "citation", "of": ref, **quoted}
    if writer.is_source(typed["title"]):
        writer.add_lines([json.dumps({**citation, "source": typed["title"]})])
        return
    told = {key: typed[key] for key in ("title", "side", "published") if key in typed}
    source = {"kind": "source", "@id": "source", **told}
    writer.add_lines([json.dumps(one) for one in (source, {**citation, "source": "@source"})])
