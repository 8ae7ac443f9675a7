"""The tools of the editors over one desk. They hold nothing of a window, so that they keep none alive."""

from functools import partial

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.ui.editing.names import suggest_names, suggest_zones, understand
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Suggestion, Understood
from tracker.ui.theme.look import Look


def desk_tools(desk: Desk, look: Look) -> Tools:
    """Editors that complete this desk's names and read dates as of its day."""
    return Tools(look, desk.language, partial(_names, desk), suggest_zones, partial(_understand, desk))


def _names(desk: Desk, text: str, kinds: tuple[Kind, ...], may_make: bool) -> tuple[Suggestion, ...]:
    return suggest_names(desk, text, kinds, may_make=may_make)


def _understand(desk: Desk, text: str, forward: bool) -> Understood:
    return understand(desk, text, forward=forward)
