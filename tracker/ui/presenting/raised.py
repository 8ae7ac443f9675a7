"""Which flag a record shows where it has room for one."""

from collections.abc import Mapping, Sequence

from tracker.domain.flags import Flag
from tracker.ui.view_values import Urgency


def raised_on(asking: Sequence[Flag]) -> Mapping[int, Urgency]:
    """The most urgent of these flags on each record, by id; they come in the order of their urgency."""
    return {flag.record: Urgency(flag.urgency.value) for flag in reversed(asking)}
