"""Opening the window as the person left it: their language, theme and section, kept in a file that is named."""

import pytest

from tests.ui.test_opening import TODAY, Visitor
from tracker.language import Language
from tracker.ui.opening import open_window
from tracker.ui.preferences.preferences import ThemeChoice
from tracker.ui.preferences.store import PreferenceStore


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "config" / "window.ini"


def seen(path, kept, code="en", *, given=False):
    """What stands in the navigation of the window that opens."""
    visitor = Visitor()
    open_window(path, TODAY, Language(code), None, day_was_given=False, language_was_given=given, kept=kept)
    return visitor.seen


def test_it_speaks_the_language_that_the_person_prefers(qapp, sample_path, kept):
    PreferenceStore(kept).change(language="es")
    assert "Al 16 ene 2026" in seen(sample_path, kept)


def test_a_language_that_was_given_goes_first_and_is_kept(qapp, sample_path, kept):
    assert "Al 16 ene 2026" in seen(sample_path, kept, "es", given=True)
    assert "Al 16 ene 2026" in seen(sample_path, kept)
    assert "As of 16 Jan 2026" in seen(sample_path, kept, given=True)


def test_it_wears_the_theme_and_size_that_the_person_prefers(qapp, sample_path, kept):
    PreferenceStore(kept).change(theme=ThemeChoice.CONTRAST, type_size=125)
    seen(sample_path, kept)
    assert qapp.font().pixelSize() == 16
    assert qapp.palette().window().color().name() == "#000000"


def test_closing_keeps_how_it_was_left(qapp, sample_path, kept):
    seen(sample_path, kept)
    now = PreferenceStore(kept).now
    assert now.section == "desk"
    assert now.geometry
    assert len(now.splitters) == 2


def test_without_a_file_nothing_is_kept(qapp, sample_path, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    seen(sample_path, None)
    assert not (tmp_path / "config").exists()
