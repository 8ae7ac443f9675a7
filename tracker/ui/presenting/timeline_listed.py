"""The lists that lanes are made of, kept up with what is written."""

from collections.abc import Mapping, Sequence

import numpy as np

from tracker.desk.desk import Desk
from tracker.desk.timeline import timeline_lists
from tracker.storage.timeline_details import ListedValues, ListKey
from tracker.ui.timeline.store import Numbers


def lists_after(desk: Desk, before: Mapping[ListKey, ListedValues], ids: Sequence[int]) -> dict[ListKey, ListedValues]:
    """The lists after the records with these ids were written to; the others are not read again.

    Tags are left out: what one is called depends on how it is written elsewhere.
    """
    return {key: _after(desk, listed, key, ids) for key, listed in before.items() if key is not ListKey.TAG}


def _after(desk: Desk, before: ListedValues, key: ListKey, ids: Sequence[int]) -> ListedValues:
    fresh = timeline_lists(desk, key, ids)
    kept = ~np.isin(before.records, np.asarray(ids, np.int32))
    names = tuple(dict.fromkeys([*before.names, *fresh.names]))
    return ListedValues(
        np.concatenate([before.records[kept], fresh.records]),
        np.concatenate([before.values[kept], _renamed(fresh, names)]),
        names,
    )


def _renamed(fresh: ListedValues, names: Sequence[str]) -> Numbers:
    """Its values as places in other names; those of actors stay as they are."""
    if not fresh.names:
        return fresh.values
    places = np.asarray([names.index(name) for name in fresh.names], np.int32)
    return places[fresh.values]
