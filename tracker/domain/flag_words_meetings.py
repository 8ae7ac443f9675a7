"""The words of the rules about meetings: what is not prepared, not fixed, not confirmed, and what came of them."""

from tracker.domain.dates import Precision, parse_edtf
from tracker.domain.flag_phrases import Facts, FlagWords, and_ago, date_of, days_ago, days_of, listed, on_date, quoted
from tracker.domain.looking import looked_line
from tracker.domain.tangibility_reasons import Gate
from tracker.language import Language


def meeting_unprepared(title: str, facts: Facts, language: Language) -> FlagWords:
    """A meeting that comes near without agenda or brief."""
    _ = language.gettext
    where = _("{date}, {place}").format(date=date_of(facts, "date", language), place=facts["place"])
    when = where if facts.get("place") else date_of(facts, "date", language)
    sentences = [_("{when}: neither an agenda nor a brief is recorded.").format(when=when)]
    if facts.get("open"):
        text = language.ngettext(
            "{n} commitment that this body carries could be on it.",
            "{n} commitments that this body carries could be on it.",
            facts["open"],
        )
        sentences.append(text.format(n=facts["open"]))
    clears = _("An agenda item for this meeting, or its objective.")
    headline = _("{title}: {when}").format(title=title, when=_comes(facts, language))
    return FlagWords(headline, " ".join(sentences), clears)


def _comes(facts: Facts, language: Language) -> str:
    """How soon the meeting comes; of one whose day is not fixed the days between which it may, never one of them."""
    _, first, when = language.gettext, max(facts["days"], 0), parse_edtf(facts["date"])
    if when.latest is None or when.earliest is None:
        return _("in {days} at the earliest").format(days=days_of(first, language)) if first else _("any day now")
    last = facts["days"] + (when.latest - when.earliest).days
    if last == 0:
        return _("today")
    if first == last:
        return _("in {days}").format(days=days_of(last, language))
    if first:
        return _("in {first}–{days}").format(first=first, days=days_of(last, language))
    return _("within {days}").format(days=days_of(last, language))


def meeting_date_vague(title: str, facts: Facts, language: Language) -> FlagWords:
    """A planned meeting whose day nobody knows."""
    _ = language.gettext
    return FlagWords(
        _("{title}: the day is not fixed").format(title=title), _vague(facts, language), _("The day of the meeting.")
    )


def _vague(facts: Facts, language: Language) -> str:
    _ = language.gettext
    if facts["date"] is None:
        return _("It is planned, and no date at all is recorded.")
    soonest = (
        _("{n} to the earliest day").format(n=days_of(facts["earliest_days"], language))
        if facts["earliest_days"]
        else _("it may be any day now")
    )
    if facts["latest_days"] is None:
        latest = _("no latest day is known")
    elif facts["latest_days"]:
        latest = _("{n} to the latest").format(n=days_of(facts["latest_days"], language))
    else:
        latest = _("today is the latest")
    text = _("Known only as {date}: {earliest}, {latest}.")
    return text.format(date=date_of(facts, "date", language), earliest=soonest, latest=latest)


def meeting_unconfirmed(title: str, facts: Facts, language: Language) -> FlagWords:
    """A meeting whose time has passed, and nobody said whether it was held."""
    _ = language.gettext
    when = parse_edtf(facts["date"])
    is_day = when.precision is Precision.DAY and not when.is_compound
    text = (
        _("It was to take place {date}, {ago}, and no one has recorded whether it was held.")
        if is_day
        else _("It was to take place {date}, which ended {ago}, and no one has recorded whether it was held.")
    )
    why = text.format(date=on_date(facts, "date", language), ago=days_ago(facts["days"], language))
    return FlagWords(
        _("{title}: did it happen?").format(title=title), why, _("Its status: held, postponed or cancelled.")
    )


def outcome_missing(title: str, facts: Facts, language: Language) -> FlagWords:
    """A meeting that was held, and nothing is recorded of it; perhaps somebody looked."""
    _ = language.gettext
    if facts["date"] is None:
        sentences = [_("Held, no date is recorded, and nothing is recorded of what came of it.")]
    else:
        when = and_ago(on_date(facts, "date", language), facts["days"], language)
        sentences = [_("Held {date}, and nothing is recorded of what came of it.").format(date=when)]
    if facts.get("looked_on"):
        sentences.append(_looked(facts, language))
    return FlagWords(
        _("{title}: no outcome recorded").format(title=title),
        " ".join(sentences),
        _("An outcome of this meeting, at its true level: talk counts too."),
    )


def _looked(facts: Facts, language: Language) -> str:
    return looked_line(parse_edtf(facts["looked_on"]), facts.get("looked_in"), facts.get("looked_by"), language)


def outcome_not_tangible(title: str, facts: Facts, language: Language) -> FlagWords:
    """A meeting that was held, and none of what is recorded of it is tangible."""
    _ = language.gettext
    n = facts["recorded"]
    text = language.ngettext(
        "Held {date}; {n} outcome recorded, not tangible: {reasons}.",
        "Held {date}; {n} outcomes recorded, none tangible: {reasons}.",
        n,
    )
    when = and_ago(on_date(facts, "date", language), facts["days"], language)
    sentences = [text.format(date=when, n=n, reasons=listed(_reasons(facts, language), language))]
    if facts.get("asked"):
        asks = _("{commitment}, {date}, asks this body for tangible outcomes.")
        asked = quoted(facts["asked"], language)
        sentences.append(asks.format(commitment=asked, date=date_of(facts, "asked_date", language)))
    return FlagWords(
        _("{title}: no tangible outcome").format(title=title),
        " ".join(sentences),
        _("An outcome that passes the gates, or the evidence that one of these lacks."),
    )


def _reasons(facts: Facts, language: Language) -> list[str]:
    """How many fail for which reason, each outcome once, by the first gate that it does not pass."""
    ngettext = language.ngettext
    lacking = (facts.get("lacking") or "").split()
    counted = {
        "declaratory": ngettext("{n} is talk", "{n} are talk", facts["declaratory"]),
        "process": ngettext("{n} is a process", "{n} are processes", facts["process"]),
        "claimed": ngettext("{n} has no quoted source", "{n} have no quoted source", facts["claimed"]),
    }
    found = [text.format(n=facts[key]) for key, text in counted.items() if facts[key]]
    found += [_lack(Gate(gate), lacking.count(gate), language) for gate in dict.fromkeys(lacking)]
    return found


def _lack(gate: Gate, n: int, language: Language) -> str:
    ngettext = language.ngettext
    match gate:
        case Gate.LEVEL:
            text = ngettext("{n} has no level", "{n} have no level", n)
        case Gate.RESPONSIBLE:
            text = ngettext("{n} names no one responsible", "{n} name no one responsible", n)
        case Gate.HAPPENED:
            text = ngettext("{n} is not known to have happened", "{n} are not known to have happened", n)
        case Gate.OBSERVABLE:
            text = ngettext("{n} names nothing to look for", "{n} name nothing to look for", n)
        case Gate.NEW:
            text = ngettext("{n} repeats an earlier one", "{n} repeat earlier ones", n)
        case Gate.LASTING:
            text = ngettext("{n} was reversed", "{n} were reversed", n)
        case _:
            text = ngettext("{n} is dated before the meeting", "{n} are dated before the meeting", n)
    return text.format(n=n)
