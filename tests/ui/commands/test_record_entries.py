"""Records in the palette: found on the desk, remembered by what they are everywhere."""

from dataclasses import replace

import pytest

from tracker.domain.kinds import Kind
from tracker.ui.commands.record_entries import MOST, DeskRecords

SIG_2 = "Security Implementation Group, 2nd meeting"


@pytest.fixture
def opened():
    return []


@pytest.fixture
def records(desk, opened):
    return DeskRecords(desk, opened.append)


def test_words_find_records_and_their_citations_come_last(records):
    notes = [entry.note.split()[0] for entry in records.found("meeting")]
    assert 1 < len(notes) <= MOST
    assert "Citation" not in notes[: len([one for one in notes if one != "Citation"])]


def test_a_reference_finds_its_record_first(records, desk):
    first = records.found("m10")[0]
    assert first.title == desk.record("M10").title
    assert first.note == "Meeting M10"


def test_a_proposal_is_never_called_a_commitment(records, desk):
    proposals = desk.list_ids((Kind.COMMITMENT,), '-(stages:agreed or stages:pledged or stage:"")')
    for pointer in desk.pointers(proposals):
        assert records.found(str(pointer.ref))[0].note == f"Proposal {pointer.ref}"
    assert proposals


def test_what_is_taken_is_shown(records, opened):
    entry = records.found(SIG_2)[0]
    assert records.show(entry.id)
    assert opened == [entry.note.split()[-1]]


def test_a_recent_record_is_known_again_by_its_uid(records, desk):
    entry = records.found(SIG_2)[0]
    assert entry.id == f"record:{desk.record(SIG_2).uid}"
    assert records.recent((entry.id, "theme.dark")) == [replace(entry, is_meant=False)]


@pytest.mark.parametrize("typed", ["M10", SIG_2, SIG_2.upper()])
def test_a_reference_or_a_whole_name_is_known_as_meant(records, typed):
    assert [entry.is_meant for entry in records.found(typed)][:2] in ([True], [True, False])


@pytest.mark.parametrize("id_", ["record:0197-of-another-desk", "theme.dark"])
def test_what_is_no_record_of_this_desk_is_left_out(records, opened, id_):
    assert records.recent((id_,)) == []
    assert not records.show(id_)
    assert opened == []


@pytest.mark.parametrize("typed", ["", "  ", '"', "zzzzzz"])
def test_nothing_is_found_for_nothing(records, typed):
    assert records.found(typed) == []
