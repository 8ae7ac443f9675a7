"""Texts for tool tips, which Qt would read as rich text whenever they look like it."""

from html import escape


def plain_tip(*lines: str) -> str:
    """The lines that are not empty, shown letter by letter."""
    return f"<qt>{'<br>'.join(escape(line) for line in lines if line)}</qt>"
