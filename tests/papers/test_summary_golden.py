"""The sample desk's summaries, as a person looked at them."""

from xml.etree import ElementTree as ET

import pytest

from tests.desks import desk_on
from tests.papers.golden import expected
from tests.papers.package import parts
from tests.papers.talks import summary
from tracker.papers.docx import docx_bytes
from tracker.papers.markdown import markdown

MEETINGS = {
    "sig-1": "Security Implementation Group, 1st meeting",
    "sig-2": "Security Implementation Group, 2nd meeting",
    "call": "Rubio–de la Fuente call, 15 January 2026",
}
CASES = [(name, language) for name in MEETINGS for language in ("en", "es")]


@pytest.mark.parametrize(("name", "language"), CASES)
def test_the_markdown_is_as_it_was_looked_at(sample, name, language):
    written = markdown(summary(sample, MEETINGS[name], language=language))
    assert written == expected(f"summary.{name}.{language}.md", written)


@pytest.mark.parametrize(("name", "language"), CASES)
def test_the_word_file_is_as_it_was_looked_at(sample, name, language):
    root = ET.fromstring(parts(docx_bytes(summary(sample, MEETINGS[name], language=language)))["word/document.xml"])
    ET.indent(root)
    xml = ET.tostring(root, encoding="unicode") + "\n"
    assert xml == expected(f"summary.{name}.{language}.document.xml", xml)


@pytest.mark.parametrize("ref", [f"M{number}" for number in range(1, 16)])
def test_every_meeting_of_the_sample_has_a_summary(sample, ref):
    assert summary(sample, ref).title == sample.record(ref).title


def test_on_the_eve_the_second_meeting_was_still_to_come(sample):
    before = desk_on(sample.workspace, "2025-12-10")
    written = markdown(summary(before, MEETINGS["sig-2"]))
    assert "Not held yet, as of 10 December 2025" in written
    assert "Group to meet again in January" not in written
