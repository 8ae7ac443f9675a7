"""Preferences: what is kept comes back, and what nobody can read is left alone."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from tracker.errors import BadInput
from tracker.language import LANGUAGES
from tracker.ui.preferences.preferences import (
    MOST_RECENT,
    MOST_VISITS,
    TYPE_SIZES,
    ChosenColumns,
    ColumnWidth,
    Preferences,
    SortedBy,
    ThemeChoice,
    Visit,
)
from tracker.ui.preferences.spelling import read, read_hour, spell
from tracker.ui.preferences.store import PreferenceStore

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Z", "C")), min_size=1, max_size=20)
STATES = st.binary(min_size=1, max_size=60)
KEYS = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)
WIDTHS = st.builds(ColumnWidth, KEYS, KEYS, st.integers(1, 9999))
CHOSEN = st.builds(ChosenColumns, KEYS, st.lists(KEYS, min_size=1, max_size=4).map(tuple))
SORTS = st.builds(SortedBy, KEYS, KEYS, st.booleans())
DAYS = st.dates(date(1000, 1, 1)).map(date.isoformat)
VISITS = st.builds(Visit, st.from_regex(r"[0-9a-f]{20}", fullmatch=True), st.integers(0, 10**17), DAYS)
PREFERENCES = st.builds(
    Preferences,
    theme=st.sampled_from(ThemeChoice),
    type_size=st.sampled_from(TYPE_SIZES),
    language=st.sampled_from(("", *LANGUAGES)),
    reduced_motion=st.booleans(),
    geometry=st.binary(max_size=60),
    splitters=st.lists(STATES, max_size=3).map(tuple),
    section=NAMES,
    columns=st.lists(WIDTHS, max_size=4).map(tuple),
    chosen=st.lists(CHOSEN, max_size=3).map(tuple),
    sorts=st.lists(SORTS, max_size=3).map(tuple),
    recent=st.lists(NAMES, max_size=MOST_RECENT).map(tuple),
    visits=st.lists(VISITS, max_size=3).map(tuple),
    notice_at_start=st.booleans(),
    notice_at=st.sampled_from(("", "00:00", "08:30", "23:59")),
    notice_titles=st.booleans(),
)


@given(PREFERENCES)
def test_what_is_spelt_reads_the_same(preferences):
    assert read(spell(preferences)) == preferences


@given(PREFERENCES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_kept_in_a_file_comes_back(qapp, tmp_path, preferences):
    path = tmp_path / "window.ini"
    path.unlink(missing_ok=True)
    PreferenceStore(path).change(**{name: getattr(preferences, name) for name in Preferences.__slots__})
    assert PreferenceStore(path).now == preferences


@given(st.dictionaries(st.sampled_from(Preferences.__slots__), st.text(max_size=20)))
def test_nonsense_is_as_if_it_had_not_been_written(kept):
    found = read(kept)
    assert found.type_size in TYPE_SIZES
    assert found.theme in ThemeChoice
    assert found.language in ("", *LANGUAGES)
    assert read(spell(found)) == found


def test_a_file_of_another_program_is_no_trouble(qapp, tmp_path):
    path = tmp_path / "window.ini"
    path.write_bytes(b"\x00\xff[[[theme=\n=;;\ntype_size=huge\n")
    assert PreferenceStore(path).now == Preferences()


def test_a_change_is_told_once_with_both(qtbot):
    store = PreferenceStore()
    with qtbot.waitSignal(store.changed) as told:
        store.change(theme=ThemeChoice.DARK)
    assert told.args == [Preferences(), Preferences(theme=ThemeChoice.DARK)]
    with qtbot.assertNotEmitted(store.changed):
        store.change(theme=ThemeChoice.DARK)


def test_only_what_changed_is_written(qapp, tmp_path):
    path = tmp_path / "window.ini"
    one, other = PreferenceStore(path), PreferenceStore(path)
    one.change(theme=ThemeChoice.DARK)
    other.change(type_size=125)
    assert PreferenceStore(path).now == Preferences(theme=ThemeChoice.DARK, type_size=125)


def test_without_a_file_nothing_is_kept(qapp, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    PreferenceStore().change(section="timeline")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_no_trouble(qapp, tmp_path):
    (tmp_path / "file").write_text("")
    store = PreferenceStore(tmp_path / "file" / "window.ini")
    store.change(type_size=150)
    assert store.now.type_size == 150


@pytest.mark.parametrize("times", [1, 3])
def test_what_is_chosen_again_comes_first_once(times):
    recent = Preferences(recent=("a", "b", "c"))
    for _time in range(times):
        recent = Preferences(recent=recent.with_recent("c"))
    assert recent.recent == ("c", "a", "b")


def test_the_widths_of_a_table_stay_until_others_are_given():
    kept = Preferences(columns=Preferences().with_widths("events", {"date": 90, "place": 70}))
    kept = Preferences(columns=kept.with_widths("meetings", {"date": 50}))
    kept = Preferences(columns=kept.with_widths("events", {"date": 100}))
    assert kept.widths("events") == {"date": 100, "place": 70}
    assert kept.widths("meetings") == {"date": 50}


def test_the_columns_chosen_for_a_table_stay_until_others_are():
    kept = Preferences(chosen=Preferences().with_chosen("events", ("ref", "title")))
    kept = Preferences(chosen=kept.with_chosen("meetings", ("title",)))
    assert kept.chosen_columns("events") == ("ref", "title")
    assert Preferences(chosen=kept.with_chosen("events", ())).chosen_columns("events") == ()


def test_a_table_goes_back_to_its_first_order():
    kept = Preferences(sorts=Preferences().with_sort("events", "place", descending=True))
    assert kept.sorted_by("events") == SortedBy("events", "place", True)
    assert Preferences(sorts=kept.with_sort("events", "", descending=False)).sorted_by("events") is None


def test_only_so_many_recent_ones_are_kept():
    full = Preferences(recent=tuple(f"one{number}" for number in range(MOST_RECENT)))
    assert full.with_recent("new") == ("new", *full.recent[:-1])


def test_the_file_is_readable_by_people(qapp, tmp_path):
    path = tmp_path / "window.ini"
    PreferenceStore(path).change(theme=ThemeChoice.CONTRAST, reduced_motion=True)
    kept = QSettings(str(path), QSettings.Format.IniFormat)
    assert {name: kept.value(name) for name in kept.allKeys()} == {"theme": "contrast", "reduced_motion": "yes"}


@pytest.mark.parametrize(
    ("typed", "hour"), [("8:30", "08:30"), ("08.30", "08:30"), ("17h05", "17:05"), ("9", "09:00"), (" ", "")]
)
def test_an_hour_is_read_as_people_type_it(typed, hour):
    assert read_hour(typed) == hour


@pytest.mark.parametrize("typed", ["24:00", "8:60", "soon", "8:3"])
def test_what_is_no_hour_is_refused(typed):
    with pytest.raises(BadInput, match="no hour of the day"):
        read_hour(typed)


def test_the_desk_seen_last_comes_first_and_the_oldest_are_forgotten():
    preferences = Preferences()
    for number in range(MOST_VISITS + 2):
        preferences = Preferences(visits=preferences.with_visit(Visit(f"{number:x}", number, "2026-01-16")))
    preferences = Preferences(visits=preferences.with_visit(Visit("5", 99, "2026-01-17")))
    assert preferences.visit("5").place == 99 and preferences.visits[0].desk == "5"
    assert (len(preferences.visits), preferences.visit("0")) == (MOST_VISITS, None)
