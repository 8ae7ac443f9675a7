"""The desks that these tests work on."""

from tests.desks import desk, path, sample, sample_file, template, workspace

__all__ = ["desk", "path", "sample", "sample_file", "template", "workspace"]
