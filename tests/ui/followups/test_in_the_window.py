"""The section of follow-ups in the wired window: it opens records, takes writes in, and makes new ones."""

import pytest

from tests.desks import add
from tests.ui.asking import counts, page, panel, search
from tracker.desk.assignments import read_assignments
from tracker.desk.followups import Order
from tracker.domain.kinds import Kind


@pytest.fixture
def section(controller):
    controller.window.show_section("followups")
    return page(controller)


def refs(section):
    return [str(entry.ref) for entry in section.model.entries]


def test_it_counts_what_still_needs_a_person(controller, desk, section):
    assert counts(controller)["followups"] == str(len(desk.flags())) == str(section.model.rowCount())


def test_choosing_a_flag_shows_the_record_it_was_raised_on(controller, section):
    section.view.setCurrentIndex(section.model.index(3, 0))
    assert panel(controller).values.ref == refs(section)[3]


def test_a_write_changes_the_list_in_place(controller, desk, section):
    section.view.choose("C3")
    changes = desk.add(Kind.FOLLOWUP, read_assignments(["title=Ask again", "about=C3", "due=2026-01-17"]))
    assert controller.fronts["followups"].take(changes)
    assert page(controller) is section and changes.refs[0] in [entry.ref for entry in section.model.entries]
    assert str(section.model.entry(section.view.currentIndex()).ref) == "C3"


def test_after_a_write_it_is_as_if_read_anew(controller, desk, section):
    front = controller.fronts["followups"]
    front.take(desk.add(Kind.FOLLOWUP, read_assignments(["title=Ask", "about=M15"])))
    front.take(desk.edit(desk.find("M15").id, read_assignments(["title=Another name", "date=2026-02-20"])))
    taken = list(section.model.entries)
    front.show(front.reading("")(desk))
    assert [(one.id, one.title, one.written) for one in section.model.entries] == [
        (one.id, one.title, one.written) for one in taken
    ]
    assert any(one.written and one.written.about and one.written.about.title == "Another name" for one in taken)


def test_under_a_filter_a_write_is_read_anew(qtbot, controller, desk, section):
    search(qtbot, controller, "kind:followup")
    changes = desk.add(Kind.FOLLOWUP, read_assignments(["title=Ask again"]))
    assert controller.fronts["followups"].take(changes) is False


def test_a_new_record_here_is_a_follow_up_about_the_open_one(controller, section):
    controller.show_record("C10")
    controller.writing.begin_new()
    form = controller.window.detail.record.form
    form.title = "Call them"
    assert controller.window.detail.record._plan(Kind.FOLLOWUP).given == {"about": "C10"}


def test_beside_a_follow_up_a_new_one_is_about_the_same(controller, desk, section):
    ref = add(desk, "followup", "title=Ask", "about=M15")
    controller.show_record(ref)
    controller.writing.begin_new()
    assert controller.window.detail.record._plan(Kind.FOLLOWUP).given == {"about": "M15"}


def test_the_order_stays_when_the_list_is_read_again(qtbot, controller, section):
    section.sort.menu().actions()[2].trigger()
    search(qtbot, controller, "urgency:soon")
    assert page(controller).order is Order.DUE
