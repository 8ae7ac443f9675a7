"""What a reader's program finds in a PDF of the timeline: every character, on the pages that show it and no others."""

from datetime import date
from itertools import combinations

import pypdfium2
import pytest

from tests.desks import add
from tests.papers.pdf_file import pages_of
from tracker.language import Language
from tracker.ui.presenting.timeline_drawing import DrawingOrder, read_drawing
from tracker.ui.timeline_export.laying import Laying
from tracker.ui.timeline_export.paper_look import PaperLook
from tracker.ui.timeline_export.sheets import PageName
from tracker.ui.timeline_export.writing import export_timeline

YEAR = DrawingOrder(first=date(2025, 1, 1), last=date(2025, 12, 31), allow_unmarked=True)


def pages(desk, tmp_path, order):
    file = tmp_path / "t.pdf"
    export_timeline(desk, file, order)
    return pages_of(file.read_bytes())


def test_dates_numbers_and_markings_can_be_read_back(qapp, desk, tmp_path):
    first = pages(desk, tmp_path, DrawingOrder(ceiling="TLP:GREEN", allow_unmarked=True))[0]
    assert "2026 · all there is · Lanes: subject · as of 16 January 2026" in first
    assert all(one in first for one in ("TLP:GREEN", "2025", "50 records drawn"))


def test_every_character_of_a_title_can_be_read_back(qapp, desk, tmp_path):
    title = "At 10:30, 3x4 -> (M12/A-7) = #5 @Ñáü “½” 1–2 +8.9% A:B; <x> 0_1*2 !?"
    add(desk, "event", f"title={title}", "date=2025-05-01")
    assert title in " ".join(pages(desk, tmp_path, YEAR)).replace("\n", " ")


def test_every_meeting_of_a_body_has_its_whole_name(qapp, desk, tmp_path):
    first = pages(desk, tmp_path, DrawingOrder(allow_unmarked=True))[0]
    for one in ("1st meeting", "2 of 8 tangible", "2nd meeting", "0 of 8 tangible", "3rd meeting"):
        assert one in first


def test_each_page_says_which_days_it_shows(qapp, desk, tmp_path):
    order = DrawingOrder(first=date(2021, 1, 1), last=date(2026, 12, 31), allow_unmarked=True)
    found = pages(desk, tmp_path, order)
    assert len(found) > 1
    assert all("1 January 2021 to 31 December 2026 · " in page.split("Page ")[-1] for page in found)


def test_an_empty_drawing_says_why_on_its_page(qapp, desk, tmp_path):
    (page,) = pages(desk, tmp_path, DrawingOrder("title:zzz", ceiling="green"))
    for one in ("No record matches the filter", "50 hidden by the filter", "TLP:GREEN", "0 records drawn"):
        assert one in page


def test_the_legend_has_room_for_all_of_its_entries(qapp, desk, tmp_path):
    desk.language = Language("es")
    order = DrawingOrder(allow_unmarked=True)
    entries = Laying(read_drawing(desk, order), PaperLook()).paged(PageName.A4).entries
    first = pages(desk, tmp_path, order)[0]
    assert {entry.text for entry in entries if entry.text not in first} == set()


def test_a_text_is_on_no_page_that_does_not_show_it(qapp, desk, tmp_path):
    title = "Curb the flow of weapons into Mexico"
    order = DrawingOrder(allow_unmarked=True)
    assert [title in page for page in pages(desk, tmp_path, order)].count(True) == 1


@pytest.mark.parametrize("grouping", ["subject", "kind", "body", "actor", "stage", "tag"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_name_and_its_note_is_whole_on_some_page(qapp, desk, tmp_path, grouping, language):
    desk.language = Language(language)
    order = DrawingOrder(grouping=grouping, allow_unmarked=True)
    values = read_drawing(desk, order).values
    found = " ".join(" ".join(pages(desk, tmp_path, order)).split())
    texts = values.source.texts(values.store.ids[values.order].tolist()).values()
    assert [one.title for one in texts if one.title not in found] == []
    assert [one.note for one in texts if one.note not in found] == []


def rects(content):
    """Where the pieces of text of each page stand: left, bottom, right and top, in points."""
    with pypdfium2.PdfDocument(content) as file:
        for page in file:
            text = page.get_textpage()
            yield [text.get_rect(at) for at in range(text.count_rects())]


@pytest.mark.parametrize("grouping", ["subject", "body", "actor"])
@pytest.mark.parametrize("page", [PageName.A4, PageName.A3])
def test_no_text_lies_over_another(qapp, desk, tmp_path, grouping, page):
    file = tmp_path / "t.pdf"
    export_timeline(desk, file, DrawingOrder(grouping=grouping, allow_unmarked=True), page)
    for found in rects(file.read_bytes()):
        for one, other in combinations(found, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across < 1 or down < 1.5
