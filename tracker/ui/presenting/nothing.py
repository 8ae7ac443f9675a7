"""What stands where a page has nothing to show, or nothing yet."""

from tracker.desk.desk import Desk
from tracker.domain.kinds import TIMELINE_KINDS
from tracker.language import Language
from tracker.ui.view_values import EmptyKind, EmptyState


def reading(language: Language) -> EmptyState:
    """While a large desk is read."""
    return EmptyState(EmptyKind.READING, language.gettext("Reading the record…"))


def nothing_read(language: Language) -> EmptyState:
    """A page whose reading was cancelled before there was anything to show."""
    return EmptyState(EmptyKind.READING, language.gettext("Nothing to show in what has been read"))


def nothing_here(language: Language, query: str, *, can_make: bool = False, was_here: bool = False) -> EmptyState:
    """A page without records: none is there yet, none is left of those that were, or none matches.

    `can_make`: a record can be made from here, or what was deleted brought back.
    """
    _ = language.gettext
    if query:
        text = _("No record here matches “{query}”.").format(query=query)
        return EmptyState(EmptyKind.NOTHING_MATCHES, _("Nothing matches"), text, _("Clear the filter"))
    if was_here:
        text = _("What was listed here was deleted or taken back; the history keeps it.")
        return EmptyState(
            EmptyKind.CLEARED, _("Nothing is left here"), text, _("Undo the last step") if can_make else ""
        )
    text = _("What is added here or from the command line is listed on this page.")
    return EmptyState(EmptyKind.FIRST_USE, _("Nothing here yet"), text, _("New record") if can_make else "")


def nothing_to_follow_up(desk: Desk, query: str, done: str) -> EmptyState:
    """Why there is no follow-up: the filter, a desk without records, or that all is `done`."""
    _ = desk.language.gettext
    if query:
        text = _("No follow-up matches “{query}”.").format(query=query)
        return EmptyState(EmptyKind.NOTHING_MATCHES, _("Nothing matches"), text, _("Clear the filter"))
    if not desk.count(TIMELINE_KINDS):
        return nothing_here(desk.language, "")
    return EmptyState(EmptyKind.CLEARED, _("Nothing needs following up"), done)


def not_shown(language: Language, query: str, why: str) -> EmptyState:
    """A page that could not be read: a filter that is at fault can be cleared, else it can be tried again."""
    _ = language.gettext
    title = _("That could not be shown")
    if query:
        text = _("Change the filter above, or clear it to see everything again.")
        return EmptyState(EmptyKind.FAILED, title, text, _("Clear the filter"))
    return EmptyState(EmptyKind.FAILED, title, why, _("Try again"))
