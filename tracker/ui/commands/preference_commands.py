"""The commands that change a person's preferences."""

from collections.abc import Iterator
from functools import partial

from tracker.language import LANGUAGES, N_, Language
from tracker.ui.commands.command import Command, Group
from tracker.ui.preferences.preferences import TYPE_SIZES, ThemeChoice
from tracker.ui.preferences.store import PreferenceStore

_THEMES = {
    ThemeChoice.SYSTEM: (N_("As the system"), "monitor"),
    ThemeChoice.LIGHT: (N_("Light"), "sun"),
    ThemeChoice.DARK: (N_("Dark"), "moon"),
    ThemeChoice.CONTRAST: (N_("High contrast"), "contrast"),
}
# Each in its own words, so that whoever strayed into another one finds home.
_LANGUAGES = {"en": "English", "es": "Español"}


def preference_commands(store: PreferenceStore, spoken: Language) -> Iterator[Command]:
    """Theme, size of type, language, motion. `spoken` is the language of this window."""
    yield from _themes(store)
    yield from _sizes(store)
    for code in LANGUAGES:
        yield Command(
            f"language.{code}",
            _LANGUAGES[code],
            Group.LANGUAGE,
            partial(store.change, language=code),
            icon="languages",
            is_chosen=partial(_is, code, spoken.code),
        )
    yield Command(
        "motion",
        N_("Reduce motion"),
        Group.APPEARANCE,
        partial(_turn_motion, store),
        icon="zap-off",
        is_chosen=lambda: store.now.reduced_motion,
    )


def _themes(store: PreferenceStore) -> Iterator[Command]:
    for choice, (title, icon) in _THEMES.items():
        yield Command(
            f"theme.{choice.value}",
            title,
            Group.THEME,
            partial(store.change, theme=choice),
            icon=icon,
            is_chosen=partial(_has, store, "theme", choice),
        )


def _sizes(store: PreferenceStore) -> Iterator[Command]:
    icon = "a-large-small"
    for size in TYPE_SIZES:
        yield Command(
            f"type_size.{size}",
            f"{size} %",
            Group.TYPE_SIZE,
            partial(store.change, type_size=size),
            keys=("Ctrl+0",) if size == 100 else (),
            icon=icon,
            is_chosen=partial(_has, store, "type_size", size),
        )
    for id_, title, keys, step in (
        ("type_size.larger", N_("Larger"), ("Ctrl++", "Ctrl+="), 1),
        ("type_size.smaller", N_("Smaller"), ("Ctrl+-",), -1),
    ):
        yield Command(
            id_,
            title,
            Group.TYPE_SIZE,
            partial(_step_size, store, step),
            keys=keys,
            icon=icon,
            is_enabled=partial(_can_step, store, step),
        )


def _is(one: object, other: object) -> bool:
    return one == other


def _has(store: PreferenceStore, name: str, value: object) -> bool:
    return bool(getattr(store.now, name) == value)


def _turn_motion(store: PreferenceStore) -> None:
    store.change(reduced_motion=not store.now.reduced_motion)


def _can_step(store: PreferenceStore, step: int) -> bool:
    return store.now.type_size != TYPE_SIZES[-1 if step > 0 else 0]


def _step_size(store: PreferenceStore, step: int) -> None:
    store.change(type_size=TYPE_SIZES[TYPE_SIZES.index(store.now.type_size) + step])
