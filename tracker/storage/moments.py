"""The moments that a workspace keeps are UTC; a person reads them as their own machine's calendar has them."""

from datetime import date, datetime


def local_day(at: str) -> date:
    """The day of a moment (UTC, ISO 8601) in the machine's own zone."""
    return datetime.fromisoformat(at).astimezone().date()
