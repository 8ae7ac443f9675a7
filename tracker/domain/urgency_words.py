"""Why a flag is as urgent as it is, in words: each term of the sum, and what its weights are called."""

from collections.abc import Mapping

from tracker.domain.flag_phrases import Facts, days_of
from tracker.domain.rule_words import rule_words
from tracker.domain.urgency import RULE, RULE_WEIGHTS, Term, Urgency
from tracker.language import N_, Language

_LABELS: Mapping[str, str] = {
    "week": N_("its day is within a week"),
    "month": N_("its day is within a month, or not known"),
    "fresh": N_("it is new"),
    "recent": N_("it began within half a year, or nobody knows when"),
    "asked": N_("tangible outcomes are asked of the body"),
    "announced": N_("a meeting was announced and is not recorded"),
    "waiting": N_("it has waited for an answer"),
    "waiting-long": N_("it has waited long for an answer"),
    "claims": N_("it claims a result"),
    "used": N_("something is measured or claimed by the figure"),
    "again": N_("it has moved more than once"),
    "removed": N_("the date was taken out"),
    "late": N_("its review is late"),
    "looked": N_("somebody looked of late, and found nothing"),
    "binding": N_("it is binding"),
    "company": N_("each further flag of the same record, two at most"),
    Urgency.ACT.value: N_("act now, from a sum of"),
    Urgency.SOON.value: N_("soon, from a sum of"),
}
_AHEAD = frozenset({"meeting-unprepared", "meeting-date-vague", "commitment-due"})


def weight_label(name: str, language: Language) -> str:
    """What a weight stands for, of a rule, of a term or of a limit."""
    return rule_words(name, language) if name in RULE_WEIGHTS else language.gettext(_LABELS[name])


def term_why(term: Term, rule: str, language: Language) -> str:
    """Why a term stands in the sum of a flag of this rule, with the days that it rests on."""
    _ = language.gettext
    if term.name == RULE:
        return rule_words(rule, language)
    if term.name == "company":
        n = term.days or 0
        return language.ngettext(
            "{n} further flag of the same record", "{n} further flags of the same record", n
        ).format(n=n)
    said = _(_LABELS[term.name])
    match term.name:
        case "week" if term.days is not None:
            return _("within a week: {days} ahead").format(days=days_of(term.days, language))
        case "month" if term.days is not None:
            return _("within a month: {days} ahead").format(days=days_of(term.days, language))
        case "week" | "month" | "recent" if term.days is None:
            return _("its day is not known")
        case "fresh" | "recent" | "waiting" | "waiting-long" if term.days is not None and term.days >= 0:
            return _("{reason}: {days}").format(reason=said, days=days_of(term.days, language))
    return said


def threshold_line(rule: str, measured: Facts, language: Language) -> str:
    """By which threshold a flag was raised, where it is not the desk's; else nothing."""
    if not measured.get("set_by"):
        return ""
    n = measured["threshold"]
    if measured["set_by"] == "body":
        ahead = language.ngettext(
            "It is raised {n} day before, as is set for this body.",
            "It is raised {n} days before, as is set for this body.",
            n,
        )
        after = language.ngettext(
            "It is raised after {n} day, as is set for this body.",
            "It is raised after {n} days, as is set for this body.",
            n,
        )
    else:
        ahead = language.ngettext(
            "It is raised {n} day before, as is set for this commitment.",
            "It is raised {n} days before, as is set for this commitment.",
            n,
        )
        after = language.ngettext(
            "It is raised after {n} day, as is set for this commitment.",
            "It is raised after {n} days, as is set for this commitment.",
            n,
        )
    return (ahead if rule in _AHEAD else after).format(n=n)
