"""Deleting: at once, with all that belongs to a record, and told."""

from tests.desks import add


def test_a_delete_names_what_went_along_and_what_lost_its_reference(desk):
    add(desk, "source", "title=Paper", "published=2026-01-02", "side=press")
    add(desk, "commitment", "title=Promise", "stage=agreed", "stage_date=2026-01-01")
    add(desk, "assessment", "commitment=C1", "implementation=in-progress", "source=Paper")
    add(desk, "citation", "of=C1", "source=Paper")
    changes = desk.delete([desk.find("S1").id])
    assert [str(ref) for ref in changes.refs] == ["S1", "J1", "K1"]


def test_a_record_by_itself_goes_alone(desk):
    add(desk, "event", "title=Call")
    assert [str(ref) for ref in desk.delete([desk.find("E1").id]).refs] == ["E1"]
