"""What can go wrong and be told to a person in one line.

Anything raised from here is trouble of the input or of the environment, with a message that says what, where and
what to do. Every other exception is a bug of ours and is never caught below the composition roots.
"""


class TrackerError(Exception):
    """Trouble that a person can act on; `str()` is the line to show."""

    exit_code = 2


class BadInput(TrackerError):
    """Something typed or read cannot be used; nothing was changed."""

    exit_code = 2


class WorkspaceUnavailable(TrackerError):
    """The workspace cannot be opened or written now: locked, damaged, newer than the program, or out of reach."""

    exit_code = 3
