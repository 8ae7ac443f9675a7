"""A refused value as it is told beside its field: the line of the error, without what the place already says."""

import re
from functools import cache

from tracker.desk.field_values import OF_FIELD
from tracker.language import LANGUAGES, Language

# The command line's own way out; in the window it is the last entry of the list of names.
_FLAG = re.compile(r"; or give --create-actors$")


def beside_field(line: str) -> str:
    """The line without the name of the field it stands under, as a sentence begins."""
    said = _FLAG.sub("", _opening().sub("", line, count=1))
    return said[:1].upper() + said[1:]


@cache
def _opening() -> re.Pattern[str]:
    """What a line about a field begins with, in any of our languages."""
    named = (Language(code).gettext(OF_FIELD).format(key="KEY", error="").rstrip(": ") for code in LANGUAGES)
    openings = "|".join(re.escape(one).replace("KEY", r"\w+") for one in named)
    return re.compile(rf"^(?:{openings}):? (?=\S)")
