"""Golden files: what was made once and a person looked at. TRACKER_RENEW_GOLDEN=1 writes them anew."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def expected(name: str, actual: str) -> str:
    """The text of the golden file of that path below `golden`; the actual text becomes it when renewing."""
    path = FOLDER / name
    if os.environ.get("TRACKER_RENEW_GOLDEN"):
        path.write_text(actual, encoding="utf-8")
    return path.read_text(encoding="utf-8")
