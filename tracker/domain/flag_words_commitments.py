"""The words of the rules about commitments and proposals: what falls due, cannot be checked, or has no answer."""

from tracker.domain.flag_phrases import Facts, FlagWords, and_ago, date_of, listed, names_of, quoted, status_of
from tracker.domain.stages import ShownStage, Stage, stage_label
from tracker.language import Language


def commitment_due(title: str, facts: Facts, language: Language) -> FlagWords:
    """A commitment whose last day comes near."""
    _ = language.gettext
    days = facts["days"]
    headline = (
        language.ngettext("{title}: due in {n} day", "{title}: due in {n} days", days).format(title=title, n=days)
        if days
        else _("{title}: due today").format(title=title)
    )
    who = listed(names_of(facts["obligors"]), language)
    text = _("Owed by {who}, due {date}; {status}.") if who else _("Due {date}; {status}. It names no obligor.")
    why = text.format(who=who, date=date_of(facts, "due", language), status=status_of(facts, language))
    return FlagWords(headline, why, _clears_due(language))


def commitment_overdue(title: str, facts: Facts, language: Language) -> FlagWords:
    """A commitment whose last day has passed."""
    _ = language.gettext
    headline = language.ngettext("{title}: overdue by {n} day", "{title}: overdue by {n} days", facts["days"]).format(
        title=title, n=facts["days"]
    )
    who = listed(names_of(facts["obligors"]), language)
    if facts["looked"]:
        looked = date_of(facts, "looked", language)
        status = _("{status}, last assessed {date}").format(status=status_of(facts, language), date=looked)
    else:
        status = _("never assessed")
    text = (
        _("Owed by {who}, it was due {date}; {status}.")
        if who
        else _("It was due {date}; {status}. It names no obligor.")
    )
    due = and_ago(date_of(facts, "due", language), facts["days"], language)
    why = text.format(who=who, date=due, status=status)
    return FlagWords(headline, why, _clears_due(language))


def _clears_due(language: Language) -> str:
    return language.gettext("An assessment that it is fulfilled, with its source; or a new date with its reason.")


def commitment_unverifiable(title: str, facts: Facts, language: Language) -> FlagWords:
    """A commitment of which nobody could say whether it was kept."""
    _ = language.gettext
    who = listed(names_of(facts["obligors"]), language)
    # A commitment may be entered without its stage; it counts as in force all the same.
    stage = stage_label(ShownStage(Stage(facts["stage"])), language) if facts["stage"] else _("no stage recorded")
    head = (
        _("{stage}, {date}; owed by {who}.").format(stage=stage, date=date_of(facts, "date", language), who=who)
        if who
        else _("{stage}, {date}.").format(stage=stage, date=date_of(facts, "date", language))
    )
    measure = not facts.get("indicator") and not facts.get("due")
    lacking = [] if who else [_("no obligor")]
    lacking += [_("no indicator"), _("no due date")] if measure else []
    why = _("{head} It has {lacking}: nobody could say whether it was kept.").format(
        head=head[:1].upper() + head[1:], lacking=listed(lacking, language)
    )
    if who:
        clears = _("An indicator or a due date.")
    else:
        clears = _("Who owes it, and an indicator or a due date.") if measure else _("Who owes it.")
    return FlagWords(_("{title}: not verifiable as written").format(title=title), why, clears)


def proposal_unanswered(title: str, facts: Facts, language: Language) -> FlagWords:
    """A proposal to which nobody has answered."""
    _ = language.gettext
    who = listed(names_of(facts["obligors"]), language)
    text = (
        _("Offered by {who}, {date}; no answer is recorded.") if who else _("Offered, {date}; no answer is recorded.")
    )
    when = and_ago(date_of(facts, "date", language), facts["days"], language)
    sentences = [text.format(who=who, date=when)]
    if facts.get("overlaps"):
        sentences.append(_("It overlaps “{other}”.").format(other=facts["overlaps"]))
    return FlagWords(
        _("{title}: no answer recorded").format(title=title),
        " ".join(sentences),
        _("The answer: agreed, rejected, countered or noted; or that it was withdrawn or lapsed."),
    )


def proposal_renewed(title: str, facts: Facts, language: Language) -> FlagWords:
    """A proposal that was rejected and has come back."""
    _ = language.gettext
    stage = stage_label(ShownStage(Stage(facts["stage"])), language)
    text = (
        _("First offered {first}, rejected, then offered again {n} times, first {again}; now {stage}, {stage_date}.")
        if facts["times"] > 1
        else _("First offered {first}, rejected, then offered again {again}; now {stage}, {stage_date}.")
    )
    why = text.format(
        first=date_of(facts, "first_offered", language),
        again=date_of(facts, "renewed", language),
        n=facts["times"],
        stage=stage,
        stage_date=date_of(facts, "stage_date", language),
    )
    return FlagWords(
        _("{title}: rejected, then proposed again").format(title=title),
        why,
        _("It is agreed or withdrawn."),
    )


def source_secondary(title: str, facts: Facts, language: Language) -> FlagWords:
    """A record that rests on one account, or a joint text that only the press has."""
    _ = language.gettext
    root = quoted(facts["root"], language)
    if facts.get("publisher"):
        root = _("{source} ({publisher})").format(source=root, publisher=facts["publisher"])
    if facts.get("joint"):
        why = _("A joint text is known only from press reports, such as {source}.").format(source=root)
    else:
        text = (
            _("The {n} sources cited for it derive from one account: {source}.")
            if facts["citations"] > 1
            else _("The only source cited for it derives from {source}, which is not cited.")
        )
        why = text.format(n=facts["citations"], source=root)
    return FlagWords(
        _("{title}: rests on one account").format(title=title),
        why,
        _("The primary text, or a source that does not derive from that account."),
    )
