"""What a step is called where a person hears that it was turned back: by the titles of its records."""

import re

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.kinds import Ref
from tracker.domain.step_words import step_words
from tracker.errors import BadInput

_NAMED = 2
"""So many titles are told at most; of more records the numbers are shorter."""


def step_named(desk: Desk, changes: Changes) -> str:
    """The step in words; a record that is no more goes by its number."""
    words = step_words(changes.label, desk.language)
    named = [ref for ref in changes.refs if re.search(rf"\b{ref}\b", words)]
    titles = {str(ref): _title(desk, ref) for ref in named} if len(named) <= _NAMED else {}
    if not titles:
        return words
    # At once, as a title may hold the number of another record.
    return re.sub(rf"\b({'|'.join(titles)})\b", lambda found: titles[found[0]], words)


def _title(desk: Desk, ref: Ref) -> str:
    try:
        return f"“{desk.find(str(ref)).title}”"
    except BadInput:
        return str(ref)
