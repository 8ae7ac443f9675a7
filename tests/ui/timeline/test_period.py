"""The period in view is said in words, and others are offered."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tracker.language import Language
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_frame import HEADER, lane_column
from tracker.ui.timeline.period_button import PeriodButton, meetings_around
from tracker.ui.timeline.period_words import period_words


def words(first, last, code="en"):
    return period_words(
        date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1.0, Language(code)
    )


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2025-01-03", "2026-03-04", "Jan 2025 – Mar 2026"),
        ("2025-01-03", "2025-11-04", "Jan – Nov 2025"),
        ("2026-01-11", "2026-01-18", "11 – 18 Jan 2026"),
        ("2026-01-11", "2026-02-18", "11 Jan – 18 Feb 2026"),
        ("2025-12-28", "2026-01-04", "28 Dec 2025 – 4 Jan 2026"),
        ("2026-01-16", "2026-01-16", "Fri 16 Jan 2026"),
        ("1990-01-16", "2026-01-16", "1990 – 2026"),
    ],
)
def test_it_is_as_exact_as_the_zoom(first, last, said):
    assert words(first, last) == said


def test_it_is_said_in_the_persons_language():
    assert words("2025-01-03", "2026-03-04", "es") == "ene 2025 – mar 2026"


@pytest.fixture
def page(controller):
    controller.window.show_section("timeline")
    return controller.window.page("timeline")


def entries(page):
    menu = page.bar.period.menu()
    menu.aboutToShow.emit()
    return {action.text().partition("\t")[0]: action for action in menu.actions() if action.text()}


def days(page):
    scale = page.view.scale
    return date.fromordinal(int(scale.start)), date.fromordinal(int(scale.end))


def test_the_button_follows_the_view_and_keeps_its_width(page):
    wide = page.bar.period.sizeHint().width()
    page.view.show_days(date(2025, 9, 1).toordinal(), date(2025, 9, 21).toordinal(), least=0.0)
    assert page.bar.period.text() == "1 – 20 Sep 2025"
    assert page.bar.period.accessibleName() == "Period: 1 – 20 Sep 2025"
    assert page.bar.period.sizeHint().width() == wide


@pytest.mark.parametrize(
    ("entry", "first", "last"),
    [
        ("This week", date(2026, 1, 12), date(2026, 1, 18)),
        ("This month", date(2026, 1, 1), date(2026, 1, 31)),
        ("This quarter", date(2026, 1, 1), date(2026, 3, 31)),
        ("This year", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_around_today_fills_the_view(page, entry, first, last):
    entries(page)[entry].trigger()
    seen = days(page)
    assert seen[0] <= first
    assert last <= seen[1]
    assert (seen[1] - seen[0]).days <= (last - first).days * 1.2 + 4


def test_the_next_meeting_of_a_body_is_gone_to(page):
    entries(page)["Next meeting: Security Implementation Group, 3rd meeting"].trigger()
    assert page.view.selected == "M14"
    assert days(page)[0] < date(2026, 1, 23) < days(page)[1]


def test_of_a_record_that_is_chosen_its_own_body_is_meant(page):
    view = page.view
    view.pick("M4")
    assert meetings_around(view._values, view.selected) == ("M5", "")
    assert not entries(page)["Next meeting"].isEnabled()


def test_p_opens_it(qtbot, monkeypatch, controller):
    opened = []

    def show_menu(button: PeriodButton) -> None:
        opened.append(button)

    # Without a screen, a menu that really opens can hold no keys.
    monkeypatch.setattr(PeriodButton, "showMenu", show_menu)
    controller.window.show_section("timeline")
    here = controller.window.page("timeline")
    qtbot.keyClick(here.view, Qt.Key.Key_P)
    assert opened == [here.bar.period]


@pytest.mark.parametrize(("scale", "wide"), [(1.0, 1060), (1.5, 570), (1.5, 1010), (0.9, 400)])
def test_the_titles_of_lanes_leave_most_to_what_happened(qapp, scale, wide):
    column = lane_column(Look("light", scale), wide)
    assert column <= 0.3 * wide + 1
    assert column == round(HEADER * scale) or wide * 0.3 < HEADER * scale
