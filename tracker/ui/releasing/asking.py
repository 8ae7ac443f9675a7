"""What a person is asked before something leaves."""

from dataclasses import dataclass

from tracker.ui.presenting.unmarked import Waiting


@dataclass(frozen=True, slots=True)
class Asking:
    """`title` says that nothing has left yet and `undone` that nothing did; the button says `anyway` what is done while
    some still wait, and `plainly` once none does.
    """

    waiting: Waiting
    title: str
    anyway: str
    plainly: str
    undone: str
