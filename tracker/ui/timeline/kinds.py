"""The codes of the timeline's columns: what a record is, and whether it stands."""

from enum import IntEnum

from tracker.domain.implementation import Implementation, Standing
from tracker.ui.view_values import Tone

NONE = -1
"""Stands in a column where there is nothing."""
TONES: tuple[Tone, ...] = tuple(Tone)
STANDINGS: tuple[Standing, ...] = (
    *map(Standing, Implementation),
    *(Standing(one, claimed=True) for one in Implementation),
)
"""Every way a commitment may stand, those on the obligors' own word alone last."""


class ItemKind(IntEnum):
    """What is drawn, and so which shape it has."""

    EVENT = 0
    MEETING = 1
    COMMITMENT = 2
    PROPOSAL = 3
    POSITION = 4


class ItemState(IntEnum):
    """Whether it stands: happened, held or running; still planned; or dropped (cancelled, rejected, withdrawn)."""

    STANDS = 0
    PLANNED = 1
    CANCELLED = 2
    POSTPONED = 3


def standing_code(standing: Standing) -> int:
    """The code of a standing: its place in STANDINGS."""
    return STANDINGS.index(standing)
