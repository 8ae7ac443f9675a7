"""A command that takes a query: what begins with one dash there is negated, not an option."""

from typing import Any

import click


class QueryCommand(click.Command):
    """Takes `-kind:actor` as an argument; `-h` alone still shows the help.

    It has no short options: click would find the `h` of `-h` inside `-status:held`.
    """

    def __init__(self, name: str | None, **attributes: Any) -> None:
        attributes["context_settings"] = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
        super().__init__(name, **attributes)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, `-h` as the help that it is elsewhere."""
        return super().parse_args(ctx, ["--help" if argument == "-h" else argument for argument in args])
