"""A command that takes a query: what begins with one dash there is negated, not an option."""

import difflib
from collections.abc import Iterable, Sequence
from typing import Any

import click


class QueryCommand(click.Command):
    """Takes `-kind:actor` as an argument; `-h` alone still shows the help.

    It has no short options: click would find the `h` of `-h` inside `-status:held`. What begins with two dashes is an
    option, and after `--` nothing is.
    """

    def __init__(self, name: str | None, **attributes: Any) -> None:
        attributes["context_settings"] = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
        super().__init__(name, **attributes)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, `-h` as the help that it is elsewhere.

        Raises click.NoSuchOption for a mistyped option, which click would take for a part of the query.
        """
        told = ["--help" if argument == "-h" else argument for argument in args]
        self._check_options(ctx, told)
        return super().parse_args(ctx, told)

    def _check_options(self, ctx: click.Context, args: Iterable[str]) -> None:
        own = _options(self, ctx)
        rest = iter(args)
        for argument in rest:
            name, _, _ = argument.partition("=")
            if argument == "--":
                return
            if name in own:
                if not own[name].is_flag and name == argument:
                    next(rest, None)  # its value, whatever that begins with
            elif name.startswith("--"):
                raise click.NoSuchOption(name, _refusal(ctx, name, [*own]), ctx=ctx)


def _options(command: click.Command, ctx: click.Context) -> dict[str, click.Option]:
    options = [one for one in command.get_params(ctx) if isinstance(one, click.Option)]
    return {name: option for option in options for name in (*option.opts, *option.secondary_opts)}


def _refusal(ctx: click.Context, name: str, known: Sequence[str]) -> str:
    if ctx.parent is not None and name in _options(ctx.parent.command, ctx.parent):
        return f"option {name} stands before the command; write {name} before {ctx.info_name}"
    near = " or ".join(difflib.get_close_matches(name, known, n=2, cutoff=0.7))
    hint = f"did you mean {near}?" if near else "write -- before a query that begins with two dashes"
    return f"{ctx.info_name} has no option {name}; {hint}"
