"""What a step of the history is called where a person reads it: its label is kept in the file in one language."""

from tracker.domain.choice_words import kind_word, link_word
from tracker.domain.kinds import Kind, LinkType
from tracker.language import N_, Language

_WHOLE = {
    "add records": N_("add records"),
    "set our side": N_("set our side"),
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
}


def step_words(label: str, language: Language) -> str:
    """A step's label, such as `edit C7`, in words; one that no part of this program wrote stands as it is."""
    _ = language.gettext
    if label in _WHOLE:
        return _(_WHOLE[label])
    verb, _space, rest = label.partition(" ")
    return _(_VERBS[verb]).format(what=_what(rest, language)) if verb in _VERBS and rest else label


def _what(rest: str, language: Language) -> str:
    """A kind, or a link between two references, in words; references as they are."""
    parts = rest.split()
    if len(parts) == 3 and parts[1] in set(LinkType):
        return f"{parts[0]} {link_word(LinkType(parts[1]), language, outward=True).lower()} {parts[2]}"
    return kind_word(Kind(rest), language).lower() if rest in set(Kind) else rest
