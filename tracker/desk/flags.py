"""The flags of a day, in words."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from tracker.desk.flag_states import Decisions, decisions
from tracker.desk.settings import DeskSettings
from tracker.domain.flag_words import flag_words
from tracker.domain.flags import Flag, Urgency, flag_id
from tracker.domain.kinds import Ref
from tracker.domain.urgency import weigh
from tracker.domain.urgency_words import threshold_line
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
    among: Collection[int] | None = None,
) -> list[Flag]:
    """Every flag of the day, the most urgent first and then the oldest; of one rule when `only` names it, and of the
    records `among` where these are given.
    """
    decided = decisions(workspace, as_of, settings, hidden, among)
    found = raise_flags(workspace, as_of, settings.pace, only, hidden, among)
    return in_order(worded(found, language, decided, settings.weights))


def in_order(flags: Iterable[Flag]) -> list[Flag]:
    """By urgency, then by the day each began, then by rule and reference, so that the order is always the same."""
    return sorted(flags, key=place_of)


def place_of(flag: Flag) -> tuple[int, int, str, Ref]:
    """What a list of flags is ordered by."""
    return _ORDER[flag.urgency], flag.since, flag.rule, flag.ref


def worded(facts: Sequence[FlagFact], language: Language, decided: Decisions, weights: Mapping[str, int]) -> list[Flag]:
    """Flags from what the rules found of some records, each weighed, and as it stands by what was decided about it."""
    of_record = Counter(fact.record for fact in facts)
    return [_worded(fact, language, decided, weights, of_record[fact.record] - 1) for fact in facts]


def _worded(fact: FlagFact, language: Language, decided: Decisions, weights: Mapping[str, int], others: int) -> Flag:
    words = flag_words(fact.rule, fact.title, fact.facts, language)
    weighed = weigh(fact.rule, fact.measured, others, weights)
    flag = Flag(
        id=flag_id(fact.rule, fact.uid),
        rule=fact.rule,
        record=fact.record,
        ref=fact.ref,
        title=words.title,
        urgency=weighed.urgency,
        since=fact.since,
        why=" ".join(filter(None, (words.why, threshold_line(fact.rule, fact.measured, language)))),
        clears=words.clears,
        weighed=weighed,
    )
    return decided.put_on(flag, fact, language)
