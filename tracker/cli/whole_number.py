"""A whole number on the command line, refused in words."""

from typing import Any

import click


class WholeNumber(click.IntRange):
    """A whole number between two bounds, both included."""

    name = "number"

    def __init__(self, least: int, most: int) -> None:
        super().__init__(least, most)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; refused with the bounds where it is none, or lies outside them."""
        try:
            number = int(value)
        except ValueError:
            number = None
        if number is None or not (self.min or 0) <= number <= (self.max or 0):
            self.fail(f"{value!r} is not a whole number from {self.min} to {self.max}", param, ctx)
        return number
