"""The agreement axis as it is written: `stage`, `stage_date` and `source` together are one move."""

from collections.abc import Mapping, MutableMapping, Sequence

from tracker.desk.assignments import Assignment, Mode
from tracker.desk.field_values import FieldReader
from tracker.domain.draft import Kept
from tracker.domain.kinds import Kind
from tracker.domain.schema import Field, field_of
from tracker.domain.stages import StageMove, check_move, check_order, read_stage
from tracker.errors import BadInput
from tracker.language import N_

MOVE_KEYS = ("stage", "stage_date", "stage_date_text", "source")
"""The keys that write a move; `stages` writes several at once."""


def take_moves(
    written: MutableMapping[str, Assignment], reader: FieldReader, before: Sequence[StageMove]
) -> dict[str, Kept]:
    """Take what says something of the agreement stage out of `written` and return the fields it makes.

    `before` are the moves the record has. Raises BadInput for a move that is not allowed from there.
    """
    taken = {key: written.pop(key) for key in (*MOVE_KEYS, "stages") if key in written}
    several = taken.pop("stages", None)
    if several and not several.entries and before:
        raise BadInput(N_("field 'stages' only grows; write the next stage, such as stage=withdrawn"))
    moves = reader.read(_field("stages"), several.entries) if several else ()
    new = [move for move in moves if isinstance(move, StageMove)] if isinstance(moves, tuple) else []
    if "stage" in taken and not new:
        new = [_single_move(taken, reader)]
    elif taken and not new:
        raise BadInput(
            N_("field {key!r} belongs to a move; write the stage with it, such as stage=rejected"),
            key=next(iter(taken)),
        )
    if not new:
        return {}
    present = before[-1] if before else None
    for move in new:
        check_move(present.stage if present else None, move.stage)
        if present:
            check_order(present, move)
        present = move
    return {"stages": tuple(new), "stage": new[-1].stage.value, "stage_date": new[-1].date}


def _field(key: str) -> Field:
    field = field_of(Kind.COMMITMENT, key)
    if field is None:
        raise KeyError(key)
    return field


def _single_move(written: Mapping[str, Assignment], reader: FieldReader) -> StageMove:
    for key, assignment in written.items():
        if len(assignment.entries) != 1 or assignment.mode is not Mode.SET:
            raise BadInput(N_("field {key!r} of a move takes one value"), key=key)
    texts = {key: assignment.entries[0].text for key, assignment in written.items()}
    when = reader.date("stage_date", texts["stage_date"]) if "stage_date" in texts else None
    if when and "stage_date_text" in texts:
        when = when.worded(texts["stage_date_text"])
    source = reader.resolve(texts["source"], (Kind.SOURCE,), False) if "source" in texts else None
    return StageMove(read_stage(texts["stage"]), when, source)
