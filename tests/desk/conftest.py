"""The desks that these tests work on."""

from tests.desks import desk, empty_file, path, sample, sample_file, workspace

__all__ = ["desk", "empty_file", "path", "sample", "sample_file", "workspace"]
