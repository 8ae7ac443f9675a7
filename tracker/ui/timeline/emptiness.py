"""Why a lane shows nothing: of the period, of the filter, or because there is none recorded."""

from dataclasses import dataclass

from tracker.language import Language
from tracker.ui.timeline.figures import figure


@dataclass(frozen=True, slots=True)
class Emptiness:
    """How many records of a lane lie before the period and after it, and how many the filter leaves out."""

    earlier: int = 0
    later: int = 0
    hidden: int = 0

    def words(self, language: Language) -> str:
        """The reason, and where records are."""
        return "   ".join(part for part in self._parts(language) if part)

    def said(self, language: Language) -> str:
        """The same for somebody who hears it."""
        return ", ".join(part.strip("‹› ") for part in self._parts(language) if part)

    def _parts(self, language: Language) -> tuple[str, ...]:
        _ = language.gettext
        hidden = _("{count} hidden by the filter").format(count=figure(self.hidden, language)) if self.hidden else ""
        if not self.earlier and not self.later:
            return (hidden or _("none recorded"),)
        return (
            _("‹ {count} earlier").format(count=figure(self.earlier, language)) if self.earlier else "",
            _("nothing in this period"),
            _("{count} later ›").format(count=figure(self.later, language)) if self.later else "",
            hidden,
        )
