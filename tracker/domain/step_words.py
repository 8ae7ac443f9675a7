"""What a step of the history is called where a person reads it: its label is kept in the file in one language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.choice_words import kind_word, link_word
from tracker.domain.kinds import Kind, LinkType, Ref
from tracker.domain.rule_words import rule_words
from tracker.language import N_, Language

_WHOLE = {
    "add records": N_("add records"),
    "set our side": N_("set our side"),
    "set title": N_("set the desk’s name"),
    "set subtitle": N_("set the desk’s subtitle"),
    "set author": N_("set the author"),
    "set marking": N_("set the desk’s marking"),
    "set ladder": N_("set the marking ladder"),
    "set threshold": N_("set a threshold"),
    "set working days": N_("set the working days"),
    "set holidays": N_("set the holidays"),
    "set weight": N_("set a weight of the urgency"),
    "order views": N_("order the views"),
    "repair": N_("repair"),
    "save a view": N_("save a view"),
    "rename a view": N_("rename a view"),
    "remove a view": N_("remove a view"),
}
_VERBS = {
    "add": N_("add {what}"),
    "edit": N_("edit {what}"),
    "delete": N_("delete {what}"),
    "link": N_("link {what}"),
    "unlink": N_("unlink {what}"),
    "result": N_("record the result of {what}"),
}
_DECIDED = {
    "snooze": N_("snooze a flag of {ref}: {rule}"),
    "dismiss": N_("dismiss a flag of {ref}: {rule}"),
    "take": N_("take a flag of {ref}: {rule}"),
    "reopen": N_("open a flag of {ref} again: {rule}"),
}


_TAKEN_BACK = "take back "
_NAMED = 5
_MORE = re.compile(r"(.+) and (\d+) more", re.DOTALL)


def step_label(verb: str, refs: Sequence[Ref]) -> str:
    """What a step on many records is called: `edit C1, C2`; of a great many it names the first and counts the rest."""
    named = ", ".join(str(ref) for ref in refs[:_NAMED])
    more = len(refs) - _NAMED
    return f"{verb} {named} and {more} more" if more > 0 else f"{verb} {named}"


def step_words(label: str, language: Language) -> str:
    """A step's label, such as `edit C7`, in words; one that no part of this program wrote stands as it is."""
    _ = language.gettext
    if label in _WHOLE:
        return _(_WHOLE[label])
    if label.startswith(_TAKEN_BACK):
        return _("take back: {step}").format(step=step_words(label.removeprefix(_TAKEN_BACK), language))
    verb, _space, rest = label.partition(" ")
    rule, _space, ref = rest.partition(" ")
    if verb in _DECIDED and ref:
        return _(_DECIDED[verb]).format(ref=ref, rule=rule_words(rule, language))
    return _(_VERBS[verb]).format(what=_what(rest, language)) if verb in _VERBS and rest else label


@dataclass(frozen=True, slots=True, repr=False)
class StepNamed:
    """A step as a value of an error's line: its label in quotes, or its words where they are told."""

    label: str

    def __repr__(self) -> str:
        return repr(self.label)

    def told(self, language: Language) -> str:
        """The step's words."""
        return step_words(self.label, language)


def _what(rest: str, language: Language) -> str:
    """A kind, or a link between two references, in words; references as they are."""
    if many := _MORE.fullmatch(rest):
        return language.gettext("{refs} and {count} more").format(refs=many[1], count=many[2])
    parts = rest.split()
    if len(parts) == 3 and parts[1] in set(LinkType):
        return f"{parts[0]} {link_word(LinkType(parts[1]), language, outward=True).lower()} {parts[2]}"
    return kind_word(Kind(rest), language).lower() if rest in set(Kind) else rest
