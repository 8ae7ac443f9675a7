"""What a person decides about a flag: to see it again later, to have it, to hand it on, or that it needs nobody."""

import difflib
from dataclasses import dataclass, replace
from datetime import date

from tracker.desk.changes import Changes
from tracker.desk.flag_query import check_rule
from tracker.desk.flag_states import raised_by
from tracker.desk.setting_desk import SettingDesk
from tracker.domain.dates import Leaning, read_typed
from tracker.domain.flag_decisions import Decision, answered, state_of
from tracker.domain.flag_words import flag_words
from tracker.domain.flags import SET_ASIDE, FlagState
from tracker.domain.kinds import Kind, read_ref
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.flag_decisions import drop_decision, keep_decision, kept_decisions
from tracker.storage.lock import person
from tracker.storage.moments import local_day
from tracker.storage.naming import near_line
from tracker.storage.rules import FlagFact, raise_flags

LONGEST_REASON = 500
"""Characters; a longer one is a note, and has its place in a record."""
_LONGEST_NAME = 80
_MOST_NEAR = 3


@dataclass(slots=True)
class DecidingDesk(SettingDesk):
    """One workspace whose flags can be answered. A flag is named by its id, or as `RULE:REF`.

    Each answer is one step; it keeps who has the flag, and else takes the place of the one before it.

    `near` is the id of the record that the flag is raised on, where that is known: then no other record is asked.
    Raises BadInput for a flag that is not raised.
    """

    def snooze(self, flag: str, until: str, near: int | None = None) -> Changes:
        """Put a flag aside until a day, typed as dates are; BadInput for one that is not to come."""
        day = self.snoozed_until(until)
        return self._decide("snooze", flag, near, FlagState.SNOOZED, until=day.toordinal())

    def dismiss(self, flag: str, reason: str, near: int | None = None) -> Changes:
        """Put a flag aside until its facts change; BadInput without a reason."""
        line = " ".join(reason.split())
        if not line:
            raise BadInput(N_("a flag is dismissed for a reason; give one"))
        if len(line) > LONGEST_REASON:
            raise BadInput(
                N_("the reason has {count} letters; {most} are the most; shorten it"),
                count=len(line),
                most=LONGEST_REASON,
            )
        return self._decide("dismiss", flag, near, FlagState.DISMISSED, reason=line)

    def take(self, flag: str, owner: str | None = None, near: int | None = None) -> Changes:
        """Say who sees to a flag: a colleague, else the desk's author. It is snoozed or dismissed no longer."""
        name = self.read_owner(owner)
        return self._decide("take", flag, near, FlagState.TAKEN, owner=name)

    def reopen(self, flag: str, near: int | None = None) -> Changes:
        """Take back that a flag was snoozed or dismissed, else that it was taken; BadInput for one that is open."""
        fact = self._raised_flag(flag, near)
        label = f"reopen {fact.rule} {fact.ref}"
        with self.workspace.step(label) as step:
            fact = self._raised_on(flag, fact.rule, str(fact.ref))
            before = self._decided(fact)
            if before is None:
                raise BadInput(N_("flag {flag!r} is open already; nobody decided anything about it"), flag=flag)
            if before.owner and state_of(raised_by(fact), before, self.as_of) in SET_ASIDE:
                kept = replace(before, state=FlagState.TAKEN, until=None, reason="")
                keep_decision(self.workspace, step, fact.record, kept)
            else:
                drop_decision(self.workspace, fact.record, fact.rule)
        return Changes(label, (fact.ref,))

    def snoozed_until(self, typed: str) -> date:
        """The day that is meant by what is typed, the first of a vague date; BadInput for one that is not to come."""
        if not typed.strip():
            raise BadInput(N_("a flag is snoozed until a day; give one"))
        day = read_typed(typed, self.as_of, leaning=Leaning.FORWARD).earliest
        if day is None or day <= self.as_of:
            raise BadInput(
                N_("{typed!r} is not after {day}; snooze a flag until a day to come"), typed=typed, day=self.as_of
            )
        return day

    def read_owner(self, owner: str | None) -> str:
        """Who is meant by a name as it was typed: without one whoever works here; BadInput for an empty or long one."""
        name = self.own_name if owner is None else " ".join(owner.split())
        if not name:
            raise BadInput(N_("a flag is handed to somebody; give a name"))
        if len(name) > _LONGEST_NAME:
            raise BadInput(
                N_("the name has {count} letters; {most} are the most; shorten it"), count=len(name), most=_LONGEST_NAME
            )
        return name

    @property
    def own_name(self) -> str:
        """Who works at this desk: its author, else the user of this machine."""
        return self.settings.author or person()

    def _decide(
        self,
        verb: str,
        flag: str,
        near: int | None,
        state: FlagState,
        *,
        until: int | None = None,
        reason: str = "",
        owner: str = "",
    ) -> Changes:
        fact = self._raised_flag(flag, near)
        label = f"{verb} {fact.rule} {fact.ref}"
        with self.workspace.step(label) as step:
            # While we waited for the lock, others may have written.
            fact = self._raised_on(flag, fact.rule, str(fact.ref))
            day = local_day(step.at).toordinal()
            before = self._decided(fact)
            owner = owner or (before.owner if before else "")
            decision = Decision(state, raised_by(fact), day, until, reason, owner)
            keep_decision(self.workspace, step, fact.record, decision)
        title = flag_words(fact.rule, fact.title, fact.facts, self.language).title
        return Changes(label, (fact.ref,), said=answered(title, decision, before, self.language))

    def _decided(self, fact: FlagFact) -> Decision | None:
        return kept_decisions(self.workspace, [fact.record]).get((fact.record, fact.rule))

    def _raised_flag(self, name: str, near: int | None) -> FlagFact:
        """What the rules find today for the flag of that name."""
        named = read_ref(name)
        if named is not None and named.kind is Kind.FOLLOWUP:
            raise BadInput(
                N_(
                    "{ref} was written by a person, not raised by a rule; edit it: `edit {ref} due=DATE` to see it "
                    "later, state=dropped, state=done or state=open"
                ),
                ref=str(named),
            )
        rule, colon, ref = name.strip().partition(":")
        if colon:
            return self._raised_on(name, rule, ref)
        among = None if near is None else {near}
        facts = raise_flags(self.workspace, self.as_of, self.settings.pace, among=among)
        by_id = {raised_by(fact).id: fact for fact in facts}
        if name.strip() in by_id:
            return by_id[name.strip()]
        close = difflib.get_close_matches(name.strip(), by_id, n=_MOST_NEAR, cutoff=0.5)
        hint = near_line([f"{id_} ({by_id[id_].rule}:{by_id[id_].ref})" for id_ in close], N_("see `flags`"))
        raise BadInput(N_("no flag {name!r} is raised on {day}; {hint}"), name=name, day=self.as_of, hint=hint)

    def _raised_on(self, name: str, rule: str, ref: str) -> FlagFact:
        check_rule(rule)
        record = self.find(ref)
        facts = raise_flags(self.workspace, self.as_of, self.settings.pace, only=rule, among={record.id})
        if not facts:
            others = raise_flags(self.workspace, self.as_of, self.settings.pace, among={record.id})
            near = near_line([f"{one.rule}:{one.ref}" for one in others], N_("see `flags`"))
            raise BadInput(N_("no flag {name!r} is raised on {day}; {hint}"), name=name, day=self.as_of, hint=near)
        return facts[0]
