"""The flags of a day, in words."""

from collections.abc import Collection, Iterable
from datetime import date

from tracker.desk.settings import DeskSettings
from tracker.domain.flag_words import flag_words
from tracker.domain.flags import Flag, Urgency, flag_id
from tracker.domain.kinds import Ref
from tracker.language import Language
from tracker.storage.rules import FlagFact, raise_flags
from tracker.storage.workspace import Workspace

_ORDER = {urgency: place for place, urgency in enumerate(Urgency)}


def flags_of(
    workspace: Workspace,
    as_of: date,
    settings: DeskSettings,
    language: Language,
    only: str | None = None,
    hidden: Collection[int] = (),
) -> list[Flag]:
    """Every flag of the day, the most urgent first and then the oldest; of one rule when `only` names it."""
    return in_order(worded(fact, language) for fact in raise_flags(workspace, as_of, settings.thresholds, only, hidden))


def in_order(flags: Iterable[Flag]) -> list[Flag]:
    """By urgency, then by the day each began, then by rule and reference, so that the order is always the same."""
    return sorted(flags, key=place_of)


def place_of(flag: Flag) -> tuple[int, int, str, Ref]:
    """What a list of flags is ordered by."""
    return _ORDER[flag.urgency], flag.since, flag.rule, flag.ref


def worded(fact: FlagFact, language: Language) -> Flag:
    """A flag from what its rule found."""
    words = flag_words(fact.rule, fact.title, fact.facts, language)
    return Flag(
        id=flag_id(fact.rule, fact.uid, fact.key),
        rule=fact.rule,
        record=fact.record,
        ref=fact.ref,
        title=words.title,
        urgency=Urgency(fact.urgency),
        since=fact.since,
        why=words.why,
        clears=words.clears,
    )
