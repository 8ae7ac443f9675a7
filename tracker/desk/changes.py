"""What a write touched, told to everybody who shows it."""

from dataclasses import dataclass

from tracker.domain.kinds import Ref


@dataclass(frozen=True, slots=True)
class Changes:
    """The records one action touched, the one asked for first, and what the action is called."""

    label: str
    refs: tuple[Ref, ...]
    made: tuple[Ref, ...] = ()
    """Those of them that were added."""
    settings: tuple[str, ...] = ()
    """The names of the desk's settings that it changed; what is computed for every record may rest on one."""
    said: str = ""
    """What was decided, in a sentence of the desk's language, where the references do not say it."""

    @property
    def only_views(self) -> bool:
        """Whether nothing but the saved views changed, which no record and no flag rests on."""
        return not self.refs and set(self.settings) == {"views"}

    def then(self, later: "Changes") -> "Changes":
        """Both together, as one who hears of them at once."""
        return Changes(
            later.label,
            tuple(dict.fromkeys((*self.refs, *later.refs))),
            tuple(dict.fromkeys((*self.made, *later.made))),
            tuple(dict.fromkeys((*self.settings, *later.settings))),
            later.said,
        )
