"""The rows of a form are made when they are looked at, and stand in the order of the fields all the same."""

from tests.desks import edit
from tests.ui.editing.panels import again, panel_of
from tracker.ui.editing.value_row import ValueRow


def order(form):
    rows = [row for row in form.findChildren(ValueRow) if row.isVisible()]
    return [row.value.field.key for row in sorted(rows, key=lambda row: row.y())]


def test_what_holds_nothing_is_not_made(qtbot, editing):
    with panel_of(qtbot, editing, "C1"):
        rows = editing.edited.fields.rows
        assert "owner" in rows
        assert "owner" not in rows.made
        assert all(not row.value.is_empty for row in rows.made.values())


def test_a_row_made_later_stands_in_its_place(qtbot, editing):
    with panel_of(qtbot, editing, "C1") as panel:
        editing.edited.fields.unfold()
        panel.resize(360, 3000)
        form = editing.edited.fields
        keys = [key for key in form.rows if isinstance(form.rows[key], ValueRow)]
        qtbot.waitUntil(lambda: order(form) == keys)


def test_a_field_that_is_filled_elsewhere_comes_into_sight(qtbot, editing, desk):
    with panel_of(qtbot, editing, "C1") as panel:
        edit(desk, "C1", "owner=Ana")
        again(editing, panel)
        assert not editing.edited.fields.rows.made["owner"].isHidden()


def test_the_count_of_empty_fields_counts_those_not_made(qtbot, editing):
    with panel_of(qtbot, editing, "C1"):
        form = editing.edited.fields
        empty = sum(form.rows[key].value.is_empty for key in form.rows)
        assert form.more.text() == f"{empty} fields without an entry"
