"""Commands and keys in words."""

from tracker.language import N_, Language
from tracker.ui.commands.command import CHOICES, Command

_KEYS = {
    "Shift": N_("Shift"),
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Return": N_("Enter"),
    "Tab": N_("Tab"),
    "-": "−",
}


def key_words(keys: str, language: Language) -> str:
    """Keys as a person reads them: `Ctrl+Shift+Z` is "Ctrl Shift Z"."""
    parts = [part or "+" for part in keys.removesuffix("+").split("+")]
    return " ".join(language.gettext(_KEYS.get(part, part)) for part in parts)


def shown_keys(command: Command, language: Language) -> str:
    """The command's first key in words; empty when it has none."""
    return key_words(command.keys[0], language) if command.keys else ""


def full_title(command: Command, language: Language) -> str:
    """The title as it says enough by itself: "Theme: dark"."""
    _ = language.gettext
    title = _(command.title)
    if command.group not in CHOICES:
        return title
    return _("{group}: {choice}").format(group=_(command.group.value), choice=title)


def title_now(command: Command, language: Language) -> str:
    """The full title with what it would be done to at the moment: "Undo: edit C7"."""
    return with_what(full_title(command, language), command, language)


def with_what(title: str, command: Command, language: Language) -> str:
    """A title of a command, with what it would be done to at the moment, if it can name that."""
    what = command.what_now()
    return language.gettext("{command}: {what}").format(command=title, what=what) if what else title


def tip(command: Command, language: Language) -> str:
    """What hovering over its button says: the title as it is now, and the key."""
    title, keys = title_now(command, language), shown_keys(command, language)
    return f"{title} ({keys})" if keys else title
