import json
import os
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def vectors() -> dict[str, Any]:
    """EDTF strings that others test with: bounds, valid, invalid, qualifiers, phrases."""
    folder = os.environ.get("TRACKER_CORPORA")
    if folder is None:
        pytest.skip("TRACKER_CORPORA names no folder with the collections of dates")
    return json.loads((Path(folder) / "edtf_vectors.json").read_text(encoding="utf-8"))
