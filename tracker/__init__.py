"""The Timeline and Briefing Tracker: what was said, promised and done between two capitals."""

__version__ = "0.1.0"
