"""Records found by their titles, walked in time."""

import numpy as np

from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.scene import Scene
from tracker.ui.timeline.store import Numbers


def in_time_order(scene: Scene, ids: Numbers) -> Places:
    """The places of those that stand in a lane that is shown, the earliest first."""
    values = scene.values
    wanted = np.isin(values.store.ids, ids)
    shown = np.zeros(len(values.store), np.bool_)
    for lane in scene.order:
        shown[values.lanes.items[values.lanes.span(lane)]] = True
    return values.order[(wanted & shown)[values.order]]


def step_from(scene: Scene, found: Places, item: int | None, step: int) -> int:
    """Which of the found comes next from a place in the store: itself or a later one for 0, else the one after (1) or
    before (-1); past either end the other one. Nothing chosen counts as the as-of day.
    """
    store = scene.values.store
    here = np.flatnonzero(found == item) if item is not None else np.zeros(0, np.intp)
    if here.size:
        return int(here[0] + step) % found.size
    day = scene.values.as_of if item is None else int(store.first[item])
    later = int(np.searchsorted(store.first[found], day))
    return (later - 1 if step < 0 else later) % found.size
