"""What people decided about the flags of a day, put onto the flags."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from tracker.desk.settings import DeskSettings
from tracker.domain.flag_changes import Raised
from tracker.domain.flag_decisions import Decision, came_back, state_of
from tracker.domain.flags import Flag, FlagState, flag_id
from tracker.language import Language
from tracker.storage.flag_decisions import kept_decisions
from tracker.storage.rules import FlagFact, raise_flags
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions on some records, or on all, as of a day.

    Below a ceiling a flag keeps the state it has on the whole desk, as less is known of it there; what was said of it
    stays behind: it may speak of what lies above.
    """

    as_of: date
    kept: Mapping[tuple[int, str], Decision]
    whole: Mapping[tuple[int, str], Raised] | None = None
    """What the rules find on the whole desk, where something is hidden."""

    def put_on(self, flag: Flag, fact: FlagFact, language: Language) -> Flag:
        """The flag as it stands by what was decided."""
        decision = self.kept.get((flag.record, flag.rule))
        if decision is None:
            return flag
        if self.whole is not None:
            raised = self.whole.get((flag.record, flag.rule))
            return replace(flag, state=state_of(raised, decision, self.as_of)) if raised else flag
        raised = raised_by(fact)
        flag = replace(flag, state=state_of(raised, decision, self.as_of), owner=decision.owner)
        if not flag.is_set_aside:
            back = came_back(raised, decision, language)
            return replace(flag, why=f"{flag.why} {back}".rstrip(), back=back)
        until = decision.until if flag.state is FlagState.SNOOZED else None
        return replace(flag, until=until, reason=decision.reason, by=decision.by, decided=decision.day)


def decisions(
    workspace: Workspace,
    as_of: date,
    settings: DeskSettings,
    hidden: Collection[int] = (),
    among: Collection[int] | None = None,
) -> Decisions:
    """What was decided about the flags of all records, or of those `among`."""
    kept = kept_decisions(workspace, among)
    if not hidden or not kept:
        return Decisions(as_of, kept)
    found = raise_flags(workspace, as_of, settings.pace, among={record for record, _rule in kept})
    return Decisions(as_of, kept, {(fact.record, fact.rule): raised_by(fact) for fact in found})


def raised_by(fact: FlagFact) -> Raised:
    """What a rule found, as decisions are held against it."""
    return Raised(fact.rule, flag_id(fact.rule, fact.uid), fact.key, fact.facts)
