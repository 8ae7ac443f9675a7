"""What the gates read of an outcome, packed into one number by `db/facts/outcome_judged.sql`.

A rule over a whole desk judges every outcome there is. The gates ask of dates only whether one lies before another, so
that outcomes of all days share a few hundred such numbers, and the domain is asked once for each.
"""

import functools

from tracker.domain.tangibility import OutcomeFacts, gates, verdict
from tracker.domain.tangibility_reasons import Gate, Result

_AS_OF = 2
_NO_LEVEL = 7
_NO_BAR = (Gate.INDEPENDENT, Gate.MEASURED)
"""An outcome that fails these alone is shown all the same."""
_KEPT = 20_000


def unpacked(packed: int) -> OutcomeFacts:
    """The facts, their dates replaced by days that compare alike with each other and with day 2, the as-of day."""
    bits = [bool(packed >> place & 1) for place in range(23)]
    level = packed & _NO_LEVEL
    latest = (_AS_OF + bits[5]) if bits[4] else None
    parent = (latest or _AS_OF) + bits[14] if bits[13] else None
    return OutcomeFacts(
        level=None if level == _NO_LEVEL else level,
        responsible=int(bits[3]),
        earliest=latest,
        latest=latest,
        month_or_better=bits[6],
        has_quantity=bits[7],
        artefact=bits[8],
        sources=int(bits[9]),
        quoted_sources=int(bits[10]),
        independent=bits[11],
        belongs=bits[12],
        parent_earliest=parent,
        earlier_same_artefact=bits[15],
        reversed=bits[16],
        baseline=bits[17],
        value=bits[18],
        unit=bits[19],
        period=bits[20],
        same_unit=bits[21],
        sided=bits[22],
    )


@functools.lru_cache(maxsize=_KEPT)
def packed_verdict(packed: int) -> str:
    """The verdict of an outcome of which this was read."""
    return verdict(unpacked(packed), _AS_OF).value


@functools.lru_cache(maxsize=_KEPT)
def failed_gate(packed: int) -> str | None:
    """The first gate, such as T2, for want of which an outcome is not shown; None where it passes them all."""
    tried = (one for one in gates(unpacked(packed), _AS_OF) if one.gate not in _NO_BAR)
    return next((one.gate.value for one in tried if one.result is not Result.PASS), None)
