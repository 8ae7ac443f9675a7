"""Rows read for the clipboard bear the marking of everything that stands in them."""

import pytest

from tests.desks import add, desk, path, template, workspace
from tracker.ui.presenting.tables import read_listing
from tracker.ui.shell.sections import SECTIONS
from tracker.ui.table.copying import read_for_copying

__all__ = ["desk", "path", "template", "workspace"]
MEETINGS = next(plan for plan in SECTIONS if plan.key == "meetings")


@pytest.mark.parametrize(("keys", "marking"), [(("title", "status"), "TLP:GREEN"), (("title", "body"), "TLP:RED")])
def test_a_column_that_names_what_is_marked_higher_raises_the_marking(desk, keys, marking):
    add(desk, "actor", "title=Group", "type=body", "marking=red")
    add(desk, "meeting", "title=Open", "body=Group", "marking=green")
    listing = read_listing(desk, MEETINGS, "")
    read = read_for_copying(desk, list(listing.order), listing, keys)
    assert read.marking == marking
    assert read.copied.tsv.startswith(f"{marking}\n")
    assert ("Group" in read.copied.tsv) is (marking == "TLP:RED")
