"""The desks that these tests work on, and a console to work with."""

import pytest

from tests.cli.console import Console
from tests.desks import desk, path, sample, sample_file, template, workspace

__all__ = ["console", "desk", "path", "sample", "sample_console", "sample_file", "template", "workspace"]


@pytest.fixture
def console(capsys, path):
    return Console(capsys, path)


@pytest.fixture
def sample_console(capsys, sample_file):
    """To read only: the sample is the same file for every test."""
    return Console(capsys, sample_file)
