"""What stands where a page has nothing to show, or nothing yet."""

from tracker.language import Language
from tracker.ui.view_values import EmptyKind, EmptyState


def reading(language: Language) -> EmptyState:
    """While a large desk is read."""
    return EmptyState(EmptyKind.READING, language.gettext("Reading the record…"))


def nothing_here(language: Language, query: str) -> EmptyState:
    """A page without records: none is there yet, or none matches."""
    _ = language.gettext
    if query:
        text = _("No record here matches “{query}”.").format(query=query)
        return EmptyState(EmptyKind.NOTHING_MATCHES, _("Nothing matches"), text, _("Clear the filter"))
    text = _("What is added here or from the command line is listed on this page.")
    return EmptyState(EmptyKind.FIRST_USE, _("Nothing here yet"), text)


def not_shown(language: Language, query: str, why: str) -> EmptyState:
    """A page that could not be read; a filter that is at fault can be cleared."""
    _ = language.gettext
    title = _("That could not be shown")
    if query:
        text = _("Change the filter above, or clear it to see everything again.")
        return EmptyState(EmptyKind.FAILED, title, text, _("Clear the filter"))
    return EmptyState(EmptyKind.FAILED, title, why)
