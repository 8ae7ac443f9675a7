"""Lines that complete records and time zones."""

from tracker.domain.kinds import Kind
from tracker.ui.editing.line_editors import NameEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Suggestion


class RecordEditor(NameEditor):
    """Offers records of kinds, or of any, by title, alias and reference; actors can be made on the way."""

    def __init__(self, name: str, text: str, kinds: tuple[Kind, ...], tools: Tools) -> None:
        super().__init__(name, text, tools)
        self._kinds = kinds

    def offers(self, text: str) -> tuple[Suggestion, ...]:
        return self._tools.names(text, self._kinds, Kind.ACTOR in self._kinds)


class ZoneEditor(NameEditor):
    """Offers time zones by city."""

    def offers(self, text: str) -> tuple[Suggestion, ...]:
        return self._tools.zones(text)
