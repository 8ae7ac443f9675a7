"""The empty desk that canaries are planted in."""

from tests.desks import template

__all__ = ["template"]
