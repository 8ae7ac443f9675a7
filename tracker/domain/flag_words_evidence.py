"""The words of the rules that ask how something is known: by whom it is said, whether that agrees, what it measures."""

from tracker.domain.flag_phrases import (
    Facts,
    FlagWords,
    date_of,
    listed,
    names_of,
    on_date,
    quoted,
    rows_of,
    status_of,
)
from tracker.language import Language


def outcome_unevidenced(title: str, facts: Facts, language: Language) -> FlagWords:
    """An outcome without a source, or an output or more without its words."""
    _ = language.gettext
    when = on_date(facts, "date", language) if facts["date"] else _("on a date not recorded")
    head = (
        _("Recorded as an outcome of “{parent}”, {date}").format(parent=facts["parent"], date=when)
        if facts["parent"]
        else _("Recorded as an outcome, {date}").format(date=when)
    )
    if facts["sources"]:
        text = language.ngettext(
            "{head}: {n} source is cited for it, and no words of it.",
            "{head}: {n} sources are cited for it, and no words of any.",
            facts["sources"],
        )
        why = text.format(head=head, n=facts["sources"])
    else:
        why = _("{head}: no source is cited for it.").format(head=head)
    return FlagWords(
        _("{title}: claimed without evidence").format(title=title),
        why,
        _("A citation of the source that tells of it, with its words."),
    )


def commitment_claimed(title: str, facts: Facts, language: Language) -> FlagWords:
    """A part fulfilled on the obligor's own word."""
    _ = language.gettext
    who = listed(list(dict.fromkeys(names_of(facts["obligors"]))), language)
    text = _("Fulfilled on the word of {who} alone: “{source}”, {date}.")
    why = text.format(who=who, source=facts["source"], date=date_of(facts, "date", language))
    if facts["partly"]:
        why = " ".join((why, _("The other parts are not fulfilled.")))
    return FlagWords(
        _("{title}: fulfilled, as claimed").format(title=title),
        why,
        _("An assessment that rests on joint text, or on a source other than the obligor's own."),
    )


def evidence_conflict(title: str, facts: Facts, language: Language) -> FlagWords:
    """Assessments, records or places in a series that cannot all be right."""
    _ = language.gettext
    clauses = [_conflict(one, facts, language) for one in rows_of(facts["conflicts"])]
    return FlagWords(
        _("{title}: the evidence disagrees").format(title=title),
        " ".join(clauses),
        _("A later assessment, or the record put right and the other one deleted or no longer linked."),
    )


def _conflict(one: Facts, facts: Facts, language: Language) -> str:
    _ = language.gettext
    if one["how"] == "link":
        other = quoted(one["other"], language)
        return _("{other}, {date}, contradicts it.").format(other=other, date=date_of(one, "date", language))
    if one["how"] == "series":
        own, other = date_of(facts, "date", language), date_of(one, "date", language)
        text = _("It is dated {date}; “{other}”, dated {other_date}, claims the same place in the series.")
        return text.format(date=own, other=one["other"], other_date=other)
    said = _("{status} according to “{source}” ({date})")
    now = said.format(status=status_of(one, language), source=one["source"], date=date_of(one, "date", language))
    before = said.format(
        status=status_of(one, language, "other_implementation"),
        source=one["other_source"],
        date=date_of(one, "other_date", language),
    )
    if one["who"]:
        return _("The part of {who} is {now}, but {before}.").format(who=one["who"], now=now, before=before)
    return _("It is {now}, but {before}.").format(now=now, before=before)


def figure_unanchored(title: str, facts: Facts, language: Language) -> FlagWords:
    """A figure that can be compared with nothing."""
    _ = language.gettext
    figure = f"{facts['value']:.15g} {facts['unit'] or ''}".strip()
    lacking = [text for text, key in ((_("no period"), "no_period"), (_("no unit"), "no_unit")) if facts[key]]
    lacks = listed(lacking, language)
    sentences = [_("{figure} has {lacking}.").format(figure=figure, lacking=lacks)]
    if facts["source"]:
        text = _("It comes from “{source}”, {date}.")
        sentences.append(text.format(source=facts["source"], date=date_of(facts, "date", language)))
    if facts["measures"]:
        sentences.append(_("It is to measure “{measured}”.").format(measured=facts["measures"]))
    return FlagWords(
        _("{title}: {lacking}").format(title=title, lacking=lacks),
        " ".join(sentences),
        _clears_figure(facts, language),
    )


def _clears_figure(facts: Facts, language: Language) -> str:
    _ = language.gettext
    if facts["no_period"]:
        return (
            _("The period that the figure speaks of, and its unit.")
            if facts["no_unit"]
            else _("The period that the figure speaks of.")
        )
    return _("The unit of the figure.")
