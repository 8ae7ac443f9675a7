"""The look follows the preferences, and the system while they say so."""

import pytest
from PySide6.QtCore import Qt

from tracker.ui.preferences.preferences import ThemeChoice
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.preferences.wearing import Wearing, system_theme
from tracker.ui.theme.tokens import THEMES


@pytest.fixture
def store(qapp):
    return PreferenceStore()


@pytest.fixture
def worn(store, look, qapp):
    made = Wearing(store, look, qapp)
    yield look
    store.change(reduced_motion=False)
    made.deleteLater()


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_is_put_on_at_once(worn, store, qapp, theme):
    store.change(theme=ThemeChoice(theme))
    assert worn.theme == theme
    assert qapp.palette().window().color().name().upper() == THEMES[theme].surface


def test_the_size_of_type_is_put_on_at_once(worn, store, qapp):
    store.change(type_size=150)
    assert qapp.font().pixelSize() == 20


def test_other_preferences_leave_the_look_alone(worn, store, qtbot):
    with qtbot.assertNotEmitted(worn.changed):
        store.change(section="events", recent=("keys",))


def test_it_follows_the_system_when_asked_to(worn, store, qapp):
    worn.change(theme="dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert worn.theme == system_theme(qapp.styleHints())


def test_it_does_not_follow_the_system_otherwise(worn, store, qapp):
    store.change(theme=ThemeChoice.CONTRAST)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert worn.theme == "contrast"


def test_nothing_moves_when_that_is_asked_for(worn, store, qapp):
    blinking = qapp.cursorFlashTime()
    store.change(reduced_motion=True)
    assert qapp.cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    store.change(reduced_motion=False)
    assert qapp.cursorFlashTime() == blinking
