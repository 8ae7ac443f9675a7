"""The empty desk that canaries are planted in."""

from tests.desks import desk, path, template, workspace

__all__ = ["desk", "path", "template", "workspace"]
