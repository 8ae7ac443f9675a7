from dataclasses import replace

import pytest

from tests.papers.sample import NOTES, PAPER, with_blocks
from tracker.papers.content import Cite, Column, Heading, Paragraph, Row, SourceEntry, SourceSummary, Table


def test_notes_are_numbered_in_the_order_of_their_first_citation():
    assert [PAPER.number(note) for note in ("readout", "press")] == [1, 2]


def test_a_note_that_nothing_cites_has_no_number():
    with pytest.raises(KeyError):
        PAPER.number("uncited")


def test_only_cited_notes_are_shown():
    assert [note.id for note in PAPER.cited_notes()] == ["readout", "press"]


def test_a_citation_of_a_note_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="'nowhere'"):
        with_blocks(Paragraph((Cite("nowhere"),)))


def test_a_source_that_names_a_note_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="'nowhere'"):
        with_blocks(SourceSummary((SourceEntry("x", notes=("nowhere",)),)))


def test_two_notes_of_one_id_are_refused():
    with pytest.raises(ValueError, match="share an id"):
        replace(PAPER, notes=(*NOTES, NOTES[0]))


def test_a_row_needs_a_cell_for_each_column():
    with pytest.raises(ValueError, match="has not 2 cells"):
        Table((Column("a"), Column("b")), (Row(((),)),))


@pytest.mark.parametrize("level", [0, 4])
def test_headings_have_three_levels(level):
    with pytest.raises(ValueError, match="levels 1 to 3"):
        Heading(level, ())
