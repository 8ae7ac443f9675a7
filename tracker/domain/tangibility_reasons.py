"""What the gates of tangibility can say (DOMAIN §5): the gates, their results, and each reason with its sentence."""

from enum import Enum, StrEnum

from tracker.language import N_


class Gate(StrEnum):
    """A test that an outcome passes or not; the value is its name in JSON."""

    LEVEL = "T1"
    RESPONSIBLE = "T2"
    HAPPENED = "T3"
    OBSERVABLE = "T4"
    SOURCED = "T5"
    INDEPENDENT = "T6"
    BELONGS = "T7"
    NEW = "T8"
    LASTING = "T9"
    MEASURED = "T10"


class Result(StrEnum):
    """What a gate says. `UNKNOWN` means that the field is empty: it counts as a fail."""

    PASS = "pass"  # noqa: S105 - the word of the contract, no secret
    FAIL = "fail"
    UNKNOWN = "unknown"


class Reason(Enum):
    """Why a gate says what it says: the gate, its result, the key of the field that decided, and a sentence.

    `passed` is true for `Result.PASS` alone. The sentence is a template over the numbers and dates of the outcome.
    """

    LEVEL_DONE = Gate.LEVEL, Result.PASS, "level", N_("Level {level}: a thing done or changed.")
    LEVEL_PROCESS = Gate.LEVEL, Result.FAIL, "level", N_("Level 1: an agreement on how to go on is no output yet.")
    LEVEL_TALK = Gate.LEVEL, Result.FAIL, "level", N_("Level 0: talk is no output.")
    LEVEL_EMPTY = Gate.LEVEL, Result.UNKNOWN, "level", N_("Not recorded: the level of the outcome.")

    RESPONSIBLE_NAMED = Gate.RESPONSIBLE, Result.PASS, "responsible", N_("Named as responsible: {responsible}.")
    RESPONSIBLE_EMPTY = Gate.RESPONSIBLE, Result.UNKNOWN, "responsible", N_("Not recorded: who is responsible.")

    HAPPENED_THEN = Gate.HAPPENED, Result.PASS, "date", N_("Dated {when}, not after {as_of}.")
    HAPPENED_LATER = Gate.HAPPENED, Result.FAIL, "date", N_("Dated {when}: as of {as_of} it may still be to come.")
    HAPPENED_VAGUE = Gate.HAPPENED, Result.FAIL, "date", N_("Dated {when}: not known to the month.")
    HAPPENED_EMPTY = Gate.HAPPENED, Result.UNKNOWN, "date", N_("Not recorded: the date of the outcome.")

    OBSERVABLE_ARTEFACT = Gate.OBSERVABLE, Result.PASS, "artefact", N_("It names a thing that can be looked for.")
    OBSERVABLE_QUANTITY = Gate.OBSERVABLE, Result.PASS, "value", N_("It gives a quantity with a unit.")
    OBSERVABLE_NO_UNIT = Gate.OBSERVABLE, Result.FAIL, "unit", N_("It gives a quantity without a unit.")
    OBSERVABLE_EMPTY = Gate.OBSERVABLE, Result.UNKNOWN, "artefact", N_("Not recorded: a quantity or a named artefact.")

    SOURCED_QUOTE = Gate.SOURCED, Result.PASS, "source", N_("Sources with a quote: {quoted} of {sources}.")
    SOURCED_NO_QUOTE = Gate.SOURCED, Result.FAIL, "source", N_("Sources with a quote: none of {sources}.")
    SOURCED_EMPTY = Gate.SOURCED, Result.UNKNOWN, "source", N_("Not recorded: a source.")

    INDEPENDENT_SAID = Gate.INDEPENDENT, Result.PASS, "source", N_("A joint text, or someone not the obligor, says so.")
    INDEPENDENT_NOT = Gate.INDEPENDENT, Result.FAIL, "source", N_("Only the obligor's own word; no joint text.")
    INDEPENDENT_SIDE_EMPTY = Gate.INDEPENDENT, Result.UNKNOWN, "side", N_("Not recorded: whose text the sources are.")
    INDEPENDENT_EMPTY = Gate.INDEPENDENT, Result.UNKNOWN, "source", N_("Not recorded: a source that could say so.")

    BELONGS_LINKED = (
        Gate.BELONGS,
        Result.PASS,
        "meeting",
        N_("It belongs to a meeting or a commitment and did not precede it."),
    )
    BELONGS_BEFORE = Gate.BELONGS, Result.FAIL, "date", N_("Dated {when}: before what it belongs to, on {parent}.")
    BELONGS_EMPTY = (
        Gate.BELONGS,
        Result.UNKNOWN,
        "meeting",
        N_("Not recorded: the meeting or commitment it belongs to."),
    )
    BELONGS_UNDATED = (
        Gate.BELONGS,
        Result.UNKNOWN,
        "date",
        N_("Not recorded: whether it came before what it belongs to."),
    )

    NEW_FIRST = Gate.NEW, Result.PASS, "artefact", N_("No earlier outcome names it.")
    NEW_REPEATED = Gate.NEW, Result.FAIL, "artefact", N_("An earlier outcome names the same artefact.")

    LASTING_YET = Gate.LASTING, Result.PASS, "reversed_by", N_("No later record reverses it.")
    LASTING_REVERSED = Gate.LASTING, Result.FAIL, "reversed_by", N_("A later record reverses it.")

    MEASURED_CHANGE = Gate.MEASURED, Result.PASS, "value", N_("Baseline and value, in one unit, over a stated period.")
    MEASURED_NO_BASELINE = Gate.MEASURED, Result.UNKNOWN, "baseline", N_("Not recorded: the baseline.")
    MEASURED_NO_VALUE = Gate.MEASURED, Result.UNKNOWN, "value", N_("Not recorded: the value.")
    MEASURED_NO_UNIT = Gate.MEASURED, Result.UNKNOWN, "unit", N_("Not recorded: the unit.")
    MEASURED_NO_PERIOD = Gate.MEASURED, Result.UNKNOWN, "period", N_("Not recorded: the period of the value.")
    MEASURED_UNLIKE = Gate.MEASURED, Result.FAIL, "unit", N_("Baseline and value are in different units.")

    def __init__(self, gate: Gate, result: Result, field: str, sentence: str) -> None:
        self.gate = gate
        self.result = result
        self.field = field
        self.sentence = sentence
        self.passed = result is Result.PASS
