"""What the head of the timeline tells of how many records there are, as a person sees it."""

from PySide6.QtWidgets import QLabel, QPushButton

from tracker.ui.timeline.page import TimelinePage


def counts_of(page: TimelinePage) -> str:
    """How many are shown, and the ways to those that are not, as far as they are there."""
    bar = page.bar
    parts: tuple[QLabel | QPushButton, ...] = (bar.counts, bar.outside, bar.hidden_by_filter, bar.undated)
    return " · ".join(part.text() for part in parts if not part.isHidden())
