"""What each rule says: title, reason and what clears it, from the facts that its SQL found."""

from collections.abc import Callable

from tracker.domain.flag_phrases import Facts, FlagWords, date_of, days_of, listed, names_of, on_date, status_of
from tracker.domain.flag_words_evidence import (
    commitment_claimed,
    evidence_conflict,
    figure_unanchored,
    outcome_unevidenced,
)
from tracker.domain.flag_words_lapses import (
    body_lapsed,
    carried_over,
    commitment_deadline_moved,
    commitment_stale,
    review_due,
)
from tracker.domain.stages import ShownStage, Stage, stage_label
from tracker.language import Language


def flag_words(rule: str, title: str, facts: Facts, language: Language) -> FlagWords:
    """The words of a flag raised by `rule` on the record called `title`.

    Raises KeyError for a rule that nobody has given words.
    """
    return _WORDS[rule](title, facts, language)


def worded_rules() -> frozenset[str]:
    """The rules that have words."""
    return frozenset(_WORDS)


def _meeting_unprepared(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    days = facts["days"]
    if days > 0:
        headline = language.ngettext("{title}: in {n} day", "{title}: in {n} days", days).format(title=title, n=days)
    else:
        headline = _("{title}: now").format(title=title)
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
    return FlagWords(headline, " ".join(sentences), clears)


def _meeting_date_vague(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    if facts["date"] is None:
        why = _("It is planned, and no date at all is recorded.")
    else:
        why = _("Known only as {date}: {earliest} to the earliest day, {latest} to the latest.").format(
            date=date_of(facts, "date", language),
            earliest=days_of(facts["earliest_days"], language),
            latest=days_of(facts["latest_days"], language),
        )
    return FlagWords(_("{title}: the day is not fixed").format(title=title), why, _("The day of the meeting."))


def _meeting_unconfirmed(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    text = language.ngettext(
        "It was to take place {date}, which ended {n} day ago, and no one has recorded whether it was held.",
        "It was to take place {date}, which ended {n} days ago, and no one has recorded whether it was held.",
        facts["days"],
    )
    why = text.format(date=on_date(facts, "date", language), n=facts["days"])
    return FlagWords(
        _("{title}: did it happen?").format(title=title), why, _("Its status: held, postponed or cancelled.")
    )


def _outcome_missing(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    text = language.ngettext(
        "Held {date}, {n} day ago, and nothing is recorded of what came of it.",
        "Held {date}, {n} days ago, and nothing is recorded of what came of it.",
        facts["days"],
    )
    return FlagWords(
        _("{title}: no outcome recorded").format(title=title),
        text.format(date=on_date(facts, "date", language), n=facts["days"]),
        _("An outcome of this meeting, at its true level: talk counts too."),
    )


def _outcome_not_tangible(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    ngettext = language.ngettext
    n = facts["recorded"]
    reasons = [
        ngettext("{n} is talk", "{n} are talk", facts["declaratory"]).format(n=facts["declaratory"]),
        ngettext("{n} is a process", "{n} are processes", facts["process"]).format(n=facts["process"]),
        ngettext("{n} has no quoted source", "{n} have no quoted source", facts["claimed"]).format(n=facts["claimed"]),
        ngettext("{n} does not pass the gates", "{n} do not pass the gates", facts["not_shown"]).format(
            n=facts["not_shown"]
        ),
    ]
    counts = (facts["declaratory"], facts["process"], facts["claimed"], facts["not_shown"])
    named = listed([reason for reason, count in zip(reasons, counts, strict=True) if count], language)
    text = ngettext(
        "Held {date}; {n} outcome recorded, not tangible: {reasons}.",
        "Held {date}; {n} outcomes recorded, none tangible: {reasons}.",
        n,
    )
    sentences = [text.format(date=on_date(facts, "date", language), n=n, reasons=named)]
    if facts.get("asked"):
        sentences.append(_("“{commitment}” asks this body for tangible outcomes.").format(commitment=facts["asked"]))
    return FlagWords(
        _("{title}: no tangible outcome").format(title=title),
        " ".join(sentences),
        _("An outcome that passes the gates, or the evidence that one of these lacks."),
    )


def _commitment_due(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    days = facts["days"]
    headline = (
        language.ngettext("{title}: due in {n} day", "{title}: due in {n} days", days).format(title=title, n=days)
        if days
        else _("{title}: due today").format(title=title)
    )
    why = _("Due {date}; {status}.").format(date=date_of(facts, "due", language), status=status_of(facts, language))
    return FlagWords(headline, why, _clears_due(language))


def _commitment_overdue(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    headline = language.ngettext("{title}: overdue by {n} day", "{title}: overdue by {n} days", facts["days"]).format(
        title=title, n=facts["days"]
    )
    why = _("It was due {date}; {status}.").format(
        date=date_of(facts, "due", language), status=status_of(facts, language)
    )
    return FlagWords(headline, why, _clears_due(language))


def _clears_due(language: Language) -> str:
    return language.gettext("An assessment that it is fulfilled, with its source; or a new date with its reason.")


def _commitment_unverifiable(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    obligors = names_of(facts["obligors"])
    # A commitment may be entered without its stage; it counts as in force all the same.
    stage = stage_label(ShownStage(Stage(facts["stage"])), language) if facts["stage"] else _("no stage recorded")
    who = listed(obligors, language)
    head = (
        _("{stage}, {date}; owed by {who}.").format(stage=stage, date=date_of(facts, "date", language), who=who)
        if who
        else _("{stage}, {date}.").format(stage=stage, date=date_of(facts, "date", language))
    )
    lacking = [
        text
        for text, missing in (
            (_("no obligor"), not obligors),
            (_("no indicator"), not facts.get("indicator")),
            (_("no due date"), not facts.get("due")),
        )
        if missing
    ]
    why = _("{head} It has {lacking}: nobody could say whether it was kept.").format(
        head=head[:1].upper() + head[1:], lacking=listed(lacking, language)
    )
    return FlagWords(
        _("{title}: not verifiable as written").format(title=title),
        why,
        _("Who owes it, and an indicator or a due date."),
    )


def _proposal_unanswered(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    who = listed(names_of(facts["obligors"]), language)
    when = date_of(facts, "date", language)
    sentences = [
        _("Offered by {who}, {date}; no answer is recorded.").format(who=who, date=when)
        if who
        else _("Offered, {date}; no answer is recorded.").format(date=when)
    ]
    if facts.get("overlaps"):
        sentences.append(_("It overlaps “{other}”.").format(other=facts["overlaps"]))
    return FlagWords(
        _("{title}: no answer recorded").format(title=title),
        " ".join(sentences),
        _("The answer: agreed, rejected, countered or noted; or that it was withdrawn or lapsed."),
    )


def _proposal_renewed(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    stage = stage_label(ShownStage(Stage(facts["stage"])), language)
    why = _("First offered {first}, rejected, then offered again {again}; now {stage}, {stage_date}.").format(
        first=date_of(facts, "first_offered", language),
        again=date_of(facts, "renewed", language),
        stage=stage,
        stage_date=date_of(facts, "stage_date", language),
    )
    return FlagWords(
        _("{title}: rejected, then proposed again").format(title=title),
        why,
        _("It is agreed or withdrawn."),
    )


def _source_secondary(title: str, facts: Facts, language: Language) -> FlagWords:
    _ = language.gettext
    root = _("“{source}” ({publisher})").format(source=facts["root"], publisher=facts["publisher"])
    named = root if facts.get("publisher") else _("“{source}”").format(source=facts["root"])
    if facts.get("joint"):
        why = _("A joint text is known only from press reports, such as {source}.").format(source=named)
    else:
        why = language.ngettext(
            "The {n} source cited for it derives from one account: {source}.",
            "The {n} sources cited for it derive from one account: {source}.",
            facts["citations"],
        ).format(n=facts["citations"], source=named)
    return FlagWords(
        _("{title}: rests on one account").format(title=title),
        why,
        _("The primary text, or a source that does not derive from that account."),
    )


_WORDS: dict[str, Callable[[str, Facts, Language], FlagWords]] = {
    "meeting-unprepared": _meeting_unprepared,
    "meeting-date-vague": _meeting_date_vague,
    "meeting-unconfirmed": _meeting_unconfirmed,
    "outcome-missing": _outcome_missing,
    "outcome-not-tangible": _outcome_not_tangible,
    "commitment-due": _commitment_due,
    "commitment-overdue": _commitment_overdue,
    "commitment-unverifiable": _commitment_unverifiable,
    "proposal-unanswered": _proposal_unanswered,
    "proposal-renewed": _proposal_renewed,
    "source-secondary": _source_secondary,
    "outcome-unevidenced": outcome_unevidenced,
    "body-lapsed": body_lapsed,
    "carried-over": carried_over,
    "commitment-deadline-moved": commitment_deadline_moved,
    "commitment-stale": commitment_stale,
    "commitment-claimed": commitment_claimed,
    "evidence-conflict": evidence_conflict,
    "figure-unanchored": figure_unanchored,
    "review-due": review_due,
}
