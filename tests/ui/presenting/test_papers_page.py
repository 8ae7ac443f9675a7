"""The name that is proposed for a paper's file leaves with it: it names nothing above the ceiling."""

from dataclasses import replace

import pytest

from tests.desks import TODAY, add, desk, path, template, workspace
from tracker.ui.papers.values import Wanted
from tracker.ui.presenting.papers_page import file_name_of, subject_title

__all__ = ["desk", "path", "template", "workspace"]
WANTED = Wanted("chronology", "", TODAY, "en", "TLP:GREEN")


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ('actor:"Shadow body"', "Chronology 2026-01-16 TLP GREEN.md"),
        ("shadow", "Chronology 2026-01-16 TLP GREEN.md"),
        ('actor:"border group" in:2026', "Chronology Border Group, 2026 2026-01-16 TLP GREEN.md"),
        ("border group", "Chronology Border Group 2026-01-16 TLP GREEN.md"),
    ],
)
def test_a_query_is_told_in_a_name_as_in_the_paper(desk, subject, name):
    add(desk, "actor", "title=Shadow body", "marking=red")
    add(desk, "actor", "title=Border Group", "marking=green")
    assert file_name_of(desk, replace(WANTED, subject=subject), ".md").startswith(name)


def test_without_a_ceiling_the_query_stands_as_it_was_written(desk):
    assert file_name_of(desk, replace(WANTED, subject="gate", ceiling=""), ".md").startswith(
        "Chronology gate 2026-01-16"
    )


def test_who_bears_the_name_of_the_subject_above_does_not_change_it(desk):
    add(desk, "meeting", "title=Talks", "marking=green")
    add(desk, "meeting", "title=Talks", "marking=red")
    assert subject_title(desk, replace(WANTED, name="summary", subject="talks")) == "Talks"
