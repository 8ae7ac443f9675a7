"""Many records at once, by the numbers they are kept under."""

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Ids = array[int]
else:
    Ids = array
"""Ids of records in order, of the type code `q`: a million of them in eight megabytes."""
