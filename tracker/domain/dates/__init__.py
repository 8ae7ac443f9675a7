"""Vague dates (DOMAIN §4): EDTF with bounds, typed words, and back into words."""

from tracker.domain.dates.clock import at_time
from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.periods import Period
from tracker.domain.dates.points import Leaning
from tracker.domain.dates.typed import read_typed
from tracker.domain.dates.vague import Precision, VagueDate
from tracker.domain.dates.wording import in_words, understood

__all__ = [
    "Leaning",
    "Period",
    "Precision",
    "VagueDate",
    "at_time",
    "in_words",
    "parse_edtf",
    "read_typed",
    "understood",
]
