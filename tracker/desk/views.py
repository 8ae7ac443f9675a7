"""Saved views: a query with a name, and where it is looked at. They belong to the desk and travel in its file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tracker.domain.folding import fold
from tracker.domain.query_reading import parse_query
from tracker.errors import BadInput
from tracker.language import N_

MOST_LETTERS = 80
"""A longer name has no place in a list of names."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A query in the section where it is looked at.

    `grouping` is how the timeline is laid out, `first` and `last` the days that it shows (ISO), `lanes` the keys of its
    lanes from the top down where not all of them are shown in their own order and `folded` of those that are folded;
    empty elsewhere.
    """

    name: str
    section: str
    query: str
    grouping: str = ""
    first: str = ""
    last: str = ""
    lanes: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()


def kept_view(kept: Mapping[str, Any]) -> SavedView:
    """A view as the file keeps it."""
    grouping, first, last = (kept.get(key, "") for key in ("grouping", "first", "last"))
    lanes, folded = (tuple(kept.get(key, ())) for key in ("lanes", "folded"))
    return SavedView(kept["name"], kept["section"], kept["query"], grouping, first, last, lanes, folded)


def with_view(views: Sequence[SavedView], view: SavedView) -> tuple[SavedView, ...]:
    """The views and another one at their end.

    Raises BadInput for a name that is empty, too long or taken, and for a query that cannot be read.
    """
    parse_query(view.query)
    return (*views, replace(view, name=_free_name(views, view.name)))


def renamed(views: Sequence[SavedView], name: str, new: str) -> tuple[SavedView, ...]:
    """The views with another name for one of them. Raises BadInput as `with_view`, and when there is no such view."""
    at = _place(views, name)
    free = _free_name([*views[:at], *views[at + 1 :]], new)
    return (*views[:at], replace(views[at], name=free), *views[at + 1 :])


def without_view(views: Sequence[SavedView], name: str) -> tuple[SavedView, ...]:
    """The views but for one. Raises BadInput when there is no such view."""
    at = _place(views, name)
    return (*views[:at], *views[at + 1 :])


def in_order(views: Sequence[SavedView], names: Sequence[str]) -> tuple[SavedView, ...]:
    """The views in the order of their names; those that are not named, saved meanwhile, come last."""
    by_name = {view.name: view for view in views}
    named = [by_name.pop(name) for name in names if name in by_name]
    return (*named, *by_name.values())


def _place(views: Sequence[SavedView], name: str) -> int:
    for at, view in enumerate(views):
        if view.name == name:
            return at
    raise BadInput(N_("there is no saved view {name!r}; it was renamed or deleted meanwhile"), name=name)


def _free_name(views: Sequence[SavedView], name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise BadInput(N_("a saved view needs a name; type one"))
    if len(name) > MOST_LETTERS:
        raise BadInput(N_("the name of a saved view has at most {most} letters; shorten it"), most=MOST_LETTERS)
    if any(fold(view.name) == fold(name) for view in views):
        raise BadInput(N_("a saved view is called {name!r} already; choose another name"), name=name)
    return name
