"""Tangibility in sentences, in the language of the reader; the rules are in `tracker.domain.tangibility`."""

from calendar import monthrange
from datetime import date

from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.domain.tangibility import GateResult, MeetingVerdict, Tally, Verdict
from tracker.domain.tangibility_reasons import Gate
from tracker.language import N_, Language

_VERDICTS: dict[Verdict | MeetingVerdict, str] = {
    Verdict.DECLARATORY: N_("declaratory"),
    Verdict.PROCESS_ONLY: N_("process only"),
    Verdict.CLAIMED_NO_EVIDENCE: N_("claimed, no evidence"),
    Verdict.NOT_SHOWN: N_("not shown"),
    Verdict.TANGIBLE_SINGLE_SIDED: N_("tangible, single-sided"),
    Verdict.TANGIBLE: N_("tangible"),
    Verdict.MEASURED: N_("measured"),
    MeetingVerdict.NOT_DUE: N_("not due"),
    MeetingVerdict.NOT_HELD: N_("not held"),
    MeetingVerdict.NOT_ASSESSABLE: N_("not assessable"),
}

_TITLES = {
    Gate.LEVEL: N_("An output, not talk"),
    Gate.RESPONSIBLE: N_("Someone is responsible"),
    Gate.HAPPENED: N_("It has happened"),
    Gate.OBSERVABLE: N_("It can be observed"),
    Gate.SOURCED: N_("A source says so"),
    Gate.INDEPENDENT: N_("An independent source"),
    Gate.BELONGS: N_("It belongs here"),
    Gate.NEW: N_("It is new"),
    Gate.LASTING: N_("Not reversed since"),
    Gate.MEASURED: N_("A measured change"),
}

_NAMES = {
    Gate.LEVEL: N_("Output"),
    Gate.RESPONSIBLE: N_("Responsible"),
    Gate.HAPPENED: N_("Happened"),
    Gate.OBSERVABLE: N_("Observable"),
    Gate.SOURCED: N_("Sourced"),
    Gate.INDEPENDENT: N_("Independent"),
    Gate.BELONGS: N_("Belongs"),
    Gate.NEW: N_("New"),
    Gate.LASTING: N_("Lasting"),
    Gate.MEASURED: N_("Measured"),
}

_REMEDIES = {
    Gate.LEVEL: N_("Something signed, launched, deployed, transferred, funded or enacted."),
    Gate.RESPONSIBLE: N_("The name of an actor who is responsible for it."),
    Gate.HAPPENED: N_("A date, to the month or better, that has passed."),
    Gate.OBSERVABLE: N_("A quantity with its unit, or the name of the thing produced."),
    Gate.SOURCED: N_("A source with the words that say so."),
    Gate.INDEPENDENT: N_("One source that is not the obligor, or the joint text."),
    Gate.BELONGS: N_("A link to the meeting or commitment that it came from, with a date."),
    Gate.NEW: N_("What is new in it, under a name of its own."),
    Gate.LASTING: N_("A record that the reversal did not last."),
    Gate.MEASURED: N_("A baseline, a value in the same unit, and the period."),
}


def gate_title(gate: Gate, language: Language) -> str:
    """The gate in a few words, as one reads it when it is passed."""
    return language.gettext(_TITLES[gate])


def gate_name(gate: Gate, language: Language) -> str:
    """The gate in one word, for where all ten stand side by side."""
    return language.gettext(_NAMES[gate])


def remedy(gate: Gate, language: Language) -> str:
    """What would make an outcome pass the gate, as a short sentence."""
    return language.gettext(_REMEDIES[gate])


def verdict_label(verdict: Verdict | MeetingVerdict, language: Language) -> str:
    """The verdict in a word or two, for screens and papers."""
    return language.gettext(_VERDICTS[verdict])


def why(result: GateResult, language: Language) -> str:
    """One sentence that says why the gate passed or not, with its numbers and dates."""
    facts, sentence = result.facts, language.gettext(result.reason.sentence)
    return sentence.format(
        level=facts.level,
        responsible=facts.responsible,
        sources=facts.sources,
        quoted=facts.quoted_sources,
        when=_span_in_words(facts.earliest, facts.latest, language) if "{when}" in sentence else "",
        as_of=day_in_words(result.as_of, language) if "{as_of}" in sentence else "",
        parent=day_in_words(facts.parent_earliest or 0, language) if "{parent}" in sentence else "",
    )


def day_in_words(ordinal: int, language: Language) -> str:
    """A day, given as a proleptic ordinal, as a person reads it: "16 January 2026"."""
    return in_words(parse_edtf(date.fromordinal(ordinal).isoformat()), language)


def _span_in_words(earliest: int | None, latest: int | None, language: Language) -> str:
    start = None if earliest in (None, OPEN_EARLIEST) else date.fromordinal(earliest or 1)
    end = None if latest in (None, OPEN_LATEST) else date.fromordinal(latest or 1)
    if start is None and end is None:
        return language.gettext("at an unknown time")
    return in_words(parse_edtf(_span_in_edtf(start, end)), language)


def _span_in_edtf(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return f"[{start or ''}..{end or ''}]"
    if start == end:
        return start.isoformat()
    if (start.month, start.day, end) == (1, 1, date(start.year, 12, 31)):
        return start.isoformat()[:4]
    if start.day == 1 and end == start.replace(day=monthrange(start.year, start.month)[1]):
        return start.isoformat()[:7]
    return f"{start}/{end}"


def tally_line(tally: Tally, as_of: int, language: Language) -> str:
    """The line under a meeting or a body: "2 of 5 recorded outcomes tangible, 1 of them single-sided, as of DATE"."""
    _ = language.gettext
    if not tally.recorded:
        return _("No outcomes recorded, as of {as_of}").format(as_of=day_in_words(as_of, language))
    parts = [
        language.ngettext(
            "{tangible} of {recorded} recorded outcome tangible",
            "{tangible} of {recorded} recorded outcomes tangible",
            tally.recorded,
        ).format(tangible=tally.tangible, recorded=tally.recorded)
    ]
    if tally.single_sided:
        parts.append(
            language.ngettext(
                "{count} of them single-sided", "{count} of them single-sided", tally.single_sided
            ).format(count=tally.single_sided)
        )
    parts.append(_("as of {as_of}").format(as_of=day_in_words(as_of, language)))
    return ", ".join(parts)
