"""What is wrong with a line that should be JSON, in a person's words."""

import json

from tracker.errors import Line
from tracker.language import N_

_WORDS = {
    "Expecting value": N_("a value is missing, or a text has no double quotes around it"),
    "Expecting ',' delimiter": N_("a comma or a closing bracket is missing"),
    "Expecting ':' delimiter": N_("a colon is missing after the key"),
    "Expecting property name enclosed in double quotes": N_(
        "a key in double quotes is missing, or a comma is too many"
    ),
    "Illegal trailing comma before end of object": N_("a comma is too many"),
    "Illegal trailing comma before end of array": N_("a comma is too many"),
    "Unterminated string starting at": N_("a text that begins here is not closed with a double quote"),
    "Invalid control character at": N_("a line break or a tab stands in a text; write \\n or \\t for it"),
    "Invalid \\escape": N_("a backslash stands alone; write it twice"),
    "Invalid \\uXXXX escape": N_("\\u needs four figures after it"),
    "Extra data": N_("something stands after its end"),
}


def json_trouble(error: ValueError | RecursionError) -> Line:
    """What `json.loads` refused, with the place in the line, counted from 1, where it tells one."""
    if isinstance(error, RecursionError):
        return Line(N_("it is nested too deeply"))
    if not isinstance(error, json.JSONDecodeError):
        return Line(N_("a number is too long"))
    why = Line(_WORDS.get(error.msg, error.msg.lower()))
    return Line(N_("at character {place}: {why}"), place=error.pos + 1, why=why)
