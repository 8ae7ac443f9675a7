"""The commands that change a person's preferences."""

from collections.abc import Iterator
from functools import partial

from tracker.language import N_, Language
from tracker.ui.commands.command import Command, Group
from tracker.ui.preferences.choices import CHOICES
from tracker.ui.preferences.preferences import TYPE_SIZES
from tracker.ui.preferences.store import PreferenceStore


def preference_commands(store: PreferenceStore, spoken: Language) -> Iterator[Command]:
    """Theme, size of type, language, motion. `spoken` is the language of this window."""
    yield from _choices(store, "theme", Group.THEME)
    yield from _choices(store, "type_size", Group.TYPE_SIZE)
    yield from _steps(store)
    for choice in CHOICES["language"]:
        yield Command(
            f"language.{choice.key}",
            choice.title,
            Group.LANGUAGE,
            partial(store.change, language=choice.value),
            icon=choice.icon,
            is_chosen=partial(_is, choice.value, spoken.code),
        )
    yield Command(
        "motion",
        N_("Reduce motion"),
        Group.APPEARANCE,
        partial(_turn_motion, store),
        icon="zap-off",
        is_chosen=partial(_has, store, "reduced_motion", True),
    )


def _choices(store: PreferenceStore, name: str, group: Group) -> Iterator[Command]:
    for choice in CHOICES[name]:
        yield Command(
            f"{name}.{choice.key}",
            choice.title,
            group,
            partial(store.change, **{name: choice.value}),
            keys=("Ctrl+0",) if choice.value == 100 else (),
            icon=choice.icon,
            is_chosen=partial(_has, store, name, choice.value),
        )


def _steps(store: PreferenceStore) -> Iterator[Command]:
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
            icon="a-large-small",
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
