"""The commands, found by name and loaded when asked for, and what every command shares."""

import contextlib
import importlib
import os
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from tracker import __version__
from tracker.cli.session import Session, WindowDoor, default_workspace, named_workspace, read_day
from tracker.errors import BadInput, TrackerError
from tracker.language import LANGUAGES, Language

COMMANDS: Mapping[str, str] = {
    "open": "window",
    "init": "keeping",
    "add": "records",
    "edit": "records",
    "delete": "records",
    "link": "records",
    "unlink": "records",
    "undo": "steps",
    "redo": "steps",
    "history": "steps",
    "list": "reading",
    "show": "reading",
    "search": "reading",
    "flags": "followups",
    "snooze": "deciding",
    "dismiss": "deciding",
    "take": "deciding",
    "reopen": "deciding",
    "tangible": "followups",
    "export": "outgoing",
    "paper": "outgoing",
    "released": "outgoing",
    "check": "keeping",
    "backup": "keeping",
    "restore": "keeping",
    "screenshot": "window",
}
"""Every command, in the order of the help, and the module of this package that has it."""

_INTERRUPTED = 130
# Python keeps bytes of an argument that are not UTF-8 as these; no file and no database takes them.
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class _Commands(click.Group):
    """A group that imports a command's module when the command is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"tracker.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-w",
    "--workspace",
    type=click.Path(readable=False, path_type=Path),
    help="The workspace file (default: $TRACKER_WORKSPACE, else desk.tracker in your data folder).",
)
@click.option(
    "--as-of", metavar="YYYY-MM-DD", help="The day that counts as today, for typed dates, flags, verdicts and papers."
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="The language of what is read by people.",
)
@click.version_option(__version__, prog_name="tracker")
@click.pass_context
def tracker(context: click.Context, workspace: Path | None, as_of: str | None, language: str) -> None:
    """The Timeline and Briefing Tracker. Without a command, the window opens.

    Exit codes: 0 done; 1 `check` found something; 2 bad input; 3 the workspace cannot be opened or written now.
    """
    day = read_day(as_of) if as_of else date.today()
    window: WindowDoor = context.obj
    spoken = context.get_parameter_source("language") is ParameterSource.COMMANDLINE
    named = named_workspace(workspace)
    context.obj = Session(
        named or default_workspace(),
        day,
        Language(language),
        window,
        day_was_given=as_of is not None,
        language_was_given=spoken,
        workspace_was_named=named is not None,
    )
    if context.invoked_subcommand is None:
        context.exit(window.start(context.obj))


def run(arguments: Sequence[str], window: WindowDoor) -> int:
    """Run one command line and return its exit code; what goes wrong is one line on standard error."""
    if _has_no_output():
        return _complain("standard output is closed, so nothing can be printed; open it", BadInput.exit_code)
    if any(_HALF_CHARACTER.search(argument) for argument in arguments):
        return _complain("an argument is not UTF-8 text; type it again", BadInput.exit_code)
    try:
        result: Any = tracker.main(args=list(arguments), prog_name="tracker", standalone_mode=False, obj=window)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:  # Ctrl+C
        return _complain("stopped; nothing more was changed", _INTERRUPTED)
    except click.ClickException as error:
        return _complain(error.format_message(), error.exit_code)
    except TrackerError as error:
        return _complain(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _complain("stopped; nothing more was changed", _INTERRUPTED)
    except BrokenPipeError:
        return _quiet_pipe()
    except OSError as error:
        if error.filename is not None:  # trouble with a file is told where the file is
            raise
        return _lost_output(error)
    except SystemExit as leaving:  # click's own answer to a broken pipe, with a code that is not ours
        if leaving.code != 1:
            raise
        return _quiet_pipe()
    return result if isinstance(result, int) else 0


def _complain(message: str, code: int) -> int:
    with contextlib.suppress(OSError):  # standard error is gone too: there is nobody left to tell
        click.echo(f"tracker: {' '.join(message.split())}", err=True)
    return code


def _has_no_output() -> bool:
    """Whether standard output was closed before we began; on Windows a program without a console has none."""
    return sys.stdout is None and sys.platform != "win32"


def _lost_output(error: OSError) -> int:
    _drop_output()
    why = (error.strerror or "the system refused").lower()
    return _complain(f"the answer could not be printed in full ({why}); send it elsewhere", BadInput.exit_code)


def _quiet_pipe() -> int:
    """The reader of our output went away (`| head`): not an error of ours, and nothing to say to nobody."""
    _drop_output()
    return 0


def _drop_output() -> None:
    """Send what is still to be printed nowhere, so that the end of the process does not complain of it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
