"""That somebody looked and found nothing, in one sentence."""

import pytest

from tracker.domain.dates import parse_edtf
from tracker.domain.looking import looked_line
from tracker.language import Language


@pytest.mark.parametrize(
    ("edtf", "where", "who", "said"),
    [
        ("2026-02-09", "the archive", "Ana", "Ana looked on 9 February 2026 in the archive and found nothing."),
        ("2026-02", None, "Ana", "Ana looked in February 2026 and found nothing."),
        ("2026-02-09", "the archive", None, "Somebody looked on 9 February 2026 in the archive and found nothing."),
    ],
)
def test_who_looked_where_and_when(edtf, where, who, said):
    assert looked_line(parse_edtf(edtf), where, who, Language("en")) == said
