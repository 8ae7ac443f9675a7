"""The desks that the papers' tests work on."""

import pytest

from tests.desks import desk, path, sample, sample_file, template, workspace
from tests.papers.talks import TALKS, add_lines
from tracker.desk.desk import Desk

__all__ = ["desk", "path", "sample", "sample_file", "talks", "template", "workspace"]


@pytest.fixture
def talks(desk: Desk) -> Desk:
    """A small desk with one meeting, told by sources of every side."""
    add_lines(desk, *TALKS)
    return desk
