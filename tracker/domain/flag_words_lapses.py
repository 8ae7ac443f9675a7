"""The words of the rules about what is let go: silent bodies, items not called up, moved dates, looks not taken."""

from tracker.domain.flag_phrases import Facts, FlagWords, date_of, days_of, listed, names_of, on_date, quoted, status_of
from tracker.domain.stages import ShownStage, Stage, stage_label
from tracker.language import Language

_MOST_NAMED = 3
"""More items than these are counted."""


def body_lapsed(title: str, facts: Facts, language: Language) -> FlagWords:
    """A body that is silent for longer than it used to be, or whose next meeting is not recorded."""
    _ = language.gettext
    sentences = [_silence(facts, language)] if facts["lapsed"] else []
    if facts["announced"]:
        text = _("“{commitment}” announces a meeting, {due}; none is recorded.")
        sentences.append(text.format(commitment=facts["announced"], due=date_of(facts, "due", language)))
    headline = (
        language.ngettext("{title}: silent for {n} day", "{title}: silent for {n} days", facts["days"])
        if facts["lapsed"]
        else _("{title}: the announced meeting is not recorded")
    )
    return FlagWords(
        headline.format(title=title, n=facts["days"]), " ".join(sentences), _("Its next meeting: planned, or held.")
    )


def _silence(facts: Facts, language: Language) -> str:
    _ = language.gettext
    last = on_date(facts, "date", language)
    if facts["rhythm"]:
        text = _("It last met {date}, and no meeting is planned; its rhythm is “{rhythm}”.")
        return text.format(date=last, rhythm=facts["rhythm"])
    gap = days_of(facts["gap"], language)
    if facts["meetings"] == 2:
        text = _("It last met {date}, and no meeting is planned; its two meetings were {gap} apart.")
    else:
        text = _("It last met {date}, and no meeting is planned; its {meetings} meetings were {gap} apart (median).")
    return text.format(date=last, meetings=facts["meetings"], gap=gap)


def carried_over(title: str, facts: Facts, language: Language) -> FlagWords:
    """Open commitments of the last meeting that are not on the agenda."""
    _ = language.gettext
    named = [quoted(one, language) for one in names_of(facts["carried"])]
    others = len(named) - _MOST_NAMED
    if others > 0:
        more = language.ngettext("{n} other", "{n} others", others).format(n=others)
        named = [*named[:_MOST_NAMED], more]
    text = language.ngettext(
        "{n} commitment is open from “{previous}” and not on the agenda for {date}: {items}.",
        "{n} commitments are open from “{previous}” and not on the agenda for {date}: {items}.",
        facts["items"],
    )
    when = date_of(facts, "date", language) if facts["date"] else _("a day not yet fixed")
    headline = language.ngettext(
        "{title}: {n} open item not on the agenda", "{title}: {n} open items not on the agenda", facts["items"]
    )
    return FlagWords(
        headline.format(title=title, n=facts["items"]),
        text.format(n=facts["items"], previous=facts["previous"], date=when, items=listed(named, language)),
        _("An agenda item of this meeting for each of them."),
    )


def commitment_deadline_moved(title: str, facts: Facts, language: Language) -> FlagWords:
    """A due date that moved in silence."""
    _ = language.gettext
    first, due = date_of(facts, "first", language), date_of(facts, "due", language)
    if facts["due"] is None:
        head = _("First due {first}; the date was taken out").format(first=first)
    else:
        text = language.ngettext(
            "First due {first}, now {due}: it moved {n} time", "First due {first}, now {due}: it moved {n} times",
            facts["moves"],
        )  # fmt: skip
        head = text.format(first=first, due=due, n=facts["moves"])
    if facts["reason"] is None:
        why = _("{head}, and no reason is recorded.").format(head=head)
    elif facts["reason_due"] == facts["due"]:
        text = language.ngettext(
            "{head}; “{reason}” is the reason for the last move, and an earlier one has none.",
            "{head}; “{reason}” is the reason for the last move, and {n} earlier ones have none.",
            facts["silent"],
        )
        why = text.format(head=head, reason=facts["reason"], n=facts["silent"])
    else:
        earlier = date_of(facts, "reason_due", language)
        text = _("{head}; “{reason}” is the reason for an earlier date, {earlier}.")
        why = text.format(head=head, reason=facts["reason"], earlier=earlier)
    clears = _("The reason for this move, or the first date again.")
    if facts["reason"] is not None and facts["reason_due"] == facts["due"]:
        clears = _("The first date again; or dismiss it with the reason for the earlier move.")
    return FlagWords(_("{title}: due date moved without a reason").format(title=title), why, clears)


def commitment_stale(title: str, facts: Facts, language: Language) -> FlagWords:
    """A commitment that nobody has looked at for long."""
    _ = language.gettext
    days = days_of(facts["days"], language)
    when = date_of(facts, "date", language)
    who = listed(names_of(facts["obligors"]), language)
    if facts["assessed"]:
        text = _("Owed by {who}; last assessed {date}, {days} ago: {status}.")
        why = text.format(who=who, date=when, days=days, status=status_of(facts, language))
    else:
        stage = stage_label(ShownStage(Stage(facts["stage"])), language) if facts["stage"] else _("in force")
        why = _("{stage}, {date}, {days} ago, and never assessed; owed by {who}.").format(
            stage=stage[:1].upper() + stage[1:], date=when, days=days, who=who
        )
    return FlagWords(
        language.ngettext(
            "{title}: not assessed for {n} day", "{title}: not assessed for {n} days", facts["days"]
        ).format(title=title, n=facts["days"]),
        why,
        _("An assessment with its source, or one that says that nothing was found."),
    )


def review_due(title: str, facts: Facts, language: Language) -> FlagWords:
    """A review whose day has come."""
    _ = language.gettext
    when = on_date(facts, "review", language)
    if facts["late"]:
        text = language.ngettext(
            "It was to be reviewed {date}, {n} day ago", "It was to be reviewed {date}, {n} days ago", facts["late"]
        )
        head = text.format(date=when, n=facts["late"])
    else:
        head = _("It is to be reviewed {date}").format(date=when)
    if facts["looked"]:
        looked = date_of(facts, "looked", language)
        why = _("{head}; it was last assessed {looked}.").format(head=head, looked=looked)
    else:
        why = _("{head}; it was never assessed.").format(head=head)
    if facts["owner"]:
        why = " ".join((why, _("Our owner is {owner}.").format(owner=facts["owner"])))
    return FlagWords(
        _("{title}: to be reviewed").format(title=title),
        why,
        _("An assessment from that day on, or a new review date."),
    )
