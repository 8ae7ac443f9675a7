"""Prose has its notes at the foot of the page, tables theirs at the end, in Word as in PDF."""

from tests.papers.package import all_of, document, part, text_of, value
from tests.papers.sample import NOTES, with_blocks
from tracker.papers.content import Cite, Column, Heading, Paper, Paragraph, Row, SourceSummary, Table, Text, plain
from tracker.papers.footnoting import at_foot, notes_at_end, numbered_by_page, place_of_notes

TABLE = Table((Column("What"),), (Row(((Text("in a table"), Cite("press")),)),))
PROSE = Paragraph((Text("in prose"), Cite("readout")))
MIXED = with_blocks(Heading(1, plain("Part")), TABLE, PROSE, Heading(1, plain("More")), TABLE)


def test_notes_of_prose_are_numbered_before_those_of_tables():
    assert [MIXED.number("press"), MIXED.number("readout")] == [1, 2]
    paged = numbered_by_page(MIXED)
    assert [paged.number("readout"), paged.number("press")] == [1, 2]
    assert list(notes_at_end(paged)) == [2]


def test_what_leads_to_a_table_has_its_notes_with_the_table():
    assert not at_foot(PROSE, TABLE)
    assert at_foot(PROSE, PROSE)


def test_the_notes_stand_below_the_source_summary_or_at_the_end():
    assert place_of_notes(MIXED) == len(MIXED.blocks)
    assert place_of_notes(with_blocks(PROSE, SourceSummary(()), PROSE)) == 2


def footnotes_of(paper: Paper) -> list[str]:
    return [text_of(one) for one in all_of(part(paper, "word/footnotes.xml"), "footnote")[2:]]


def test_in_word_only_prose_has_footnotes():
    assert [NOTES[1].title in text for text in footnotes_of(MIXED)] == [True]


def test_in_word_a_number_in_a_table_leads_to_its_note_at_the_end():
    root = document(MIXED)
    anchors = [(value(one, "anchor"), text_of(one)) for one in all_of(root, "hyperlink")]
    assert anchors == [("_Note2", "2")] * 2
    noted = [
        text_of(one)
        for one in all_of(root, "p")
        if any(value(b, "name") == "_Note2" for b in all_of(one, "bookmarkStart"))
    ]
    assert [text.startswith("2\t") and NOTES[2].title in text for text in noted] == [True]


def test_a_note_that_a_table_cites_before_prose_is_led_to():
    root = document(with_blocks(Table(TABLE.columns, (Row(((Cite("readout"),),)),)), PROSE))
    assert [one.text for one in all_of(root, "instrText")] == [" NOTEREF _Note1 \\f \\h "]
    assert len(all_of(root, "footnoteReference")) == 1
