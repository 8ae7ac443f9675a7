"""How names and titles are compared: without accents, case or stray spaces."""

import unicodedata


def fold(text: str) -> str:
    """`text` with accents and case removed and runs of white space made one: "  José  PÉREZ" gives "jose perez"."""
    collapsed = " ".join(text.split())
    if collapsed.isascii():
        return collapsed.lower()
    decomposed = unicodedata.normalize("NFKD", collapsed)
    if decomposed.isascii():
        return " ".join(decomposed.lower().split())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return " ".join(bare.split())
