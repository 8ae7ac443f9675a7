"""What is wrong with a line that should be JSON, in a person's words."""

import json

_WORDS = {
    "Expecting value": "a value is missing, or a text has no double quotes around it",
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Expecting ':' delimiter": "a colon is missing after the key",
    "Expecting property name enclosed in double quotes": "a key in double quotes is missing, or a comma is too many",
    "Illegal trailing comma before end of object": "a comma is too many",
    "Illegal trailing comma before end of array": "a comma is too many",
    "Unterminated string starting at": "a text that begins here is not closed with a double quote",
    "Invalid control character at": "a line break or a tab stands in a text; write \\n or \\t for it",
    "Invalid \\escape": "a backslash stands alone; write it twice",
    "Invalid \\uXXXX escape": "\\u needs four figures after it",
    "Extra data": "something stands after its end",
}


def json_trouble(error: ValueError | RecursionError) -> str:
    """What `json.loads` refused, with the place in the line, counted from 1, where it tells one."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if not isinstance(error, json.JSONDecodeError):
        return "a number is too long"
    return f"at character {error.pos + 1}: {_WORDS.get(error.msg, error.msg.lower())}"
