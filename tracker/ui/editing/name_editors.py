"""Lines that complete records and time zones."""

from tracker.domain.kinds import Kind
from tracker.ui.editing.line_editors import NameEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Suggestion


class RecordEditor(NameEditor):
    """Offers records of kinds, or of any, by title, alias and reference; actors can be made on the way.

    Where a body is wanted, these come first.
    """

    def __init__(
        self, name: str, text: str, kinds: tuple[Kind, ...], tools: Tools, *, bodies_first: bool = False
    ) -> None:
        super().__init__(name, text, tools)
        self._kinds = kinds
        self._bodies_first = bodies_first

    def offers(self, text: str) -> tuple[Suggestion, ...]:
        offered = self._tools.names(text, self._kinds, Kind.ACTOR in self._kinds)
        if not self._bodies_first:
            return offered
        return tuple(sorted(offered, key=lambda one: 2 if one.makes else 0 if one.is_body else 1))


class ZoneEditor(NameEditor):
    """Offers time zones by city."""

    def offers(self, text: str) -> tuple[Suggestion, ...]:
        return self._tools.zones(text)
