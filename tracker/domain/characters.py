"""Which characters a file that leaves the desk can hold."""

import re

_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def showable(text: str) -> str:
    """The text as every format can hold it.

    Line breaks of every kind become a newline. What XML 1.0 forbids (control characters, lone surrogates, U+FFFE and
    U+FFFF) becomes U+FFFD, so that a reader sees that something stood there. Any other character stays itself.
    """
    return _FORBIDDEN.sub(REPLACEMENT, _LINE_BREAKS.sub("\n", text))
