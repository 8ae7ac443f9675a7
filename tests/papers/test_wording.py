from dataclasses import replace
from datetime import date

import pytest

from tests.papers.sample import NOTES, PAPER, SOURCES
from tracker.language import Language
from tracker.papers.content import Runs, Text
from tracker.papers.wording import front_line, long_date, note_runs, page_of, percent, summary_table, zone_in_words
from tracker.places import resources_dir

ENGLISH = Language("en")
SPANISH_CATALOGUE = resources_dir() / "translations" / "es" / "LC_MESSAGES" / "tracker.mo"
needs_spanish = pytest.mark.skipif(not SPANISH_CATALOGUE.is_file(), reason="the Spanish catalogue is not compiled")


def text_of(runs: Runs) -> str:
    return "".join(run.text for run in runs if isinstance(run, Text))


def test_the_front_line_says_as_of_when_by_whom_and_which_number():
    assert front_line(PAPER) == "As of 16 January 2026 · Drafted by Desk officer · No. N-14"


def test_the_front_line_leaves_out_what_is_not_known():
    assert front_line(replace(PAPER, drafter="", document_number="")) == "As of 16 January 2026"


def test_a_note_names_title_publisher_date_quote_and_rating():
    expected = "Readout, Foreign Ministry, 27 September 2025. “a platform was made” Rated\N{NO-BREAK SPACE}B2."
    assert text_of(note_runs(NOTES[1], ENGLISH)) == expected


def test_a_note_quotes_twelve_words_at_most():
    quote = text_of(note_runs(NOTES[2], ENGLISH)).split("“")[1].split("”")[0]
    assert quote == ("one two " * 6) + "…"


def test_a_source_shows_its_rating_and_the_notes_that_are_cited():
    rows = summary_table(SOURCES, PAPER).rows
    assert [[text_of(cell) for cell in row.cells[2:]] for row in rows] == [["B", "1"], ["C", "2"]]


def test_the_page_numbers_have_words_round_them():
    assert page_of(ENGLISH) == ("Page ", " of ", "")


@needs_spanish
def test_spanish_papers_say_the_day_in_spanish():
    assert long_date(date(2026, 1, 16), Language("es")) == "16 de enero de 2026"


@needs_spanish
def test_spanish_notes_quote_between_angles():
    assert "«a platform was made»" in text_of(note_runs(NOTES[1], Language("es")))


@pytest.mark.parametrize(("share", "words"), [(0.125, "13%"), (0.285, "29%"), (1 / 3, "33%"), (1.0, "100%")])
def test_a_half_of_a_hundredth_is_rounded_up(share, words):
    assert percent(share, Language("en")) == words


@pytest.mark.parametrize(
    ("zone", "code", "words"),
    [
        ("America/Mexico_City", "en", "Mexico City time"),
        ("America/Mexico_City", "es", "hora de Ciudad de México"),
        ("Nowhere/Here", "en", "Nowhere/Here"),
        ("UTC", "en", "UTC"),
    ],
)
def test_a_zone_is_named_as_people_say_it(zone, code, words):
    assert zone_in_words(zone, Language(code)) == words
