"""The sample desk's papers, as a person looked at them."""

import pytest

from tests.papers.briefing import paper
from tests.papers.golden import expected
from tracker.papers.markdown import markdown

SUBJECTS = {
    "pre-brief": "Security Implementation Group, 3rd meeting",
    "readout": "Security Implementation Group, 2nd meeting",
    "memcon": "Rubio–de la Fuente call, 15 January 2026",
    "actions": "Security Implementation Group, 2nd meeting",
    "agenda": "Security ministerial in Washington",
    "status": "relationship:US-MX",
    "track-record": "Security Implementation Group",
    "chronology": "relationship:US-MX in:2025..2026",
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", SUBJECTS)
def test_the_paper_is_as_it_was_looked_at(sample, name, language):
    written = markdown(paper(sample, name, SUBJECTS[name], allow_unmarked=True, language=language))
    assert written == expected(f"{name}.{language}.md", written)
