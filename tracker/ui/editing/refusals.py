"""A refused value as it is told beside its field: the line of the error, without what the place already says."""

import re

_FIELD = re.compile(r"^field '\w+':? (?=\S)")
# The command line's own way out; in the window it is the last entry of the list of names.
_FLAG = re.compile(r"; or give --create-actors$")


def beside_field(line: str) -> str:
    """The line without the name of the field it stands under, as a sentence begins."""
    said = _FLAG.sub("", _FIELD.sub("", line, count=1))
    return said[:1].upper() + said[1:]
