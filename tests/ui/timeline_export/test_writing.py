"""The files: text as text, a banner on every page, the same bytes each time, and nothing of what stays in."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from tests.desks import add
from tests.papers.pdf_file import bookmarks_of, pages_of
from tracker.domain.progress import Cancelled
from tracker.errors import BadInput
from tracker.language import Language
from tracker.ui.presenting.timeline_drawing import DrawingOrder, read_drawing
from tracker.ui.timeline_export import names
from tracker.ui.timeline_export.laying import Laying
from tracker.ui.timeline_export.paper_look import PaperLook
from tracker.ui.timeline_export.sheets import PageName
from tracker.ui.timeline_export.writing import FORMATS, ManyPages, export_timeline

CONFIRMED = DrawingOrder(allow_unmarked=True)
_SVG = "{http://www.w3.org/2000/svg}"


def written(desk, tmp_path, name, order=CONFIRMED, page=None):
    file = tmp_path / name
    export_timeline(desk, file, order, page)
    return file


def words(svg):
    return ["".join(one.itertext()) for one in ElementTree.parse(svg).iter(f"{_SVG}text")]


def test_an_svg_has_its_texts_as_texts_in_a_named_font(qapp, desk, tmp_path):
    file = written(desk, tmp_path, "t.svg")
    assert {"Timeline", "Security", "Implementation Group", "fulfilled", "50 records drawn"} <= set(words(file))
    assert all("Inter" in one.get("font-family", "") for one in ElementTree.parse(file).iter(f"{_SVG}text"))


def test_a_text_has_its_width_whatever_font_stands_in(qapp, desk, tmp_path):
    found = ElementTree.parse(written(desk, tmp_path, "t.svg")).iter(f"{_SVG}text")
    assert all(float(one.get("textLength")) > 0 for one in found)


def test_it_speaks_the_language_of_the_desk(qapp, desk, tmp_path):
    desk.language = Language("es")
    assert "Línea de tiempo" in words(written(desk, tmp_path, "t.svg"))


def test_the_marking_stands_at_head_and_foot(qapp, desk, tmp_path):
    add(desk, "event", "title=Guarded", "date=2025-05-01", "marking=TLP:AMBER+STRICT")
    assert words(written(desk, tmp_path, "t.svg")).count("TLP:AMBER+STRICT") == 2


def test_a_pdf_comes_in_pages_of_the_paper_asked_for(qapp, desk, tmp_path):
    content = written(desk, tmp_path, "t.pdf", page=PageName.A3).read_bytes()
    width, height = (float(one) for one in re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", content).groups())
    assert {round(width), round(height)} == {842, 1191}


def test_the_sample_stands_on_two_pages_of_a4_and_one_of_a3(qapp, desk, tmp_path):
    a4, a3 = (written(desk, tmp_path, f"{page}.pdf", page=page) for page in (PageName.A4, PageName.A3))
    assert [len(pages_of(one.read_bytes())) for one in (a4, a3)] == [2, 1]


def test_more_pages_than_a_person_was_asked_about_are_not_written(qapp, desk, tmp_path):
    file = tmp_path / "t.pdf"
    with pytest.raises(ManyPages) as asked:
        export_timeline(desk, file, CONFIRMED, unasked=1)
    assert (asked.value.count, file.exists()) == (2, False)
    assert export_timeline(desk, file, CONFIRMED, unasked=2).count == 50


def test_a_pdf_has_its_language_and_bookmarks_of_its_pages_and_lanes(qapp, desk, tmp_path):
    desk.language = Language("es")
    content = written(desk, tmp_path, "t.pdf").read_bytes()
    assert b"/Lang <feff00650073>" in content
    assert bookmarks_of(content)[:2] == [
        (0, "Página 1 de 2 · Security Implementation Group – Llamadas y otras reuniones"),
        (1, "Security Implementation Group"),
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_content_is_the_same_file(qapp, desk, tmp_path, form):
    first, second = (written(desk, tmp_path, f"{name}.{form}").read_bytes() for name in "ab")
    assert first == second


def test_a_pdf_tells_the_day_of_the_desk_and_no_clock(qapp, desk, tmp_path):
    content = written(desk, tmp_path, "t.pdf").read_bytes()
    assert set(re.findall(rb"D:(\d{8})", content)) == {b"20260116"}
    assert set(re.findall(rb'Date="(\d{4}-\d\d-\d\d)', content)) == {b"2026-01-16"}


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_above_the_ceiling_is_in_the_file(qapp, desk, tmp_path, form):
    ceiling = DrawingOrder(ceiling="TLP:GREEN", allow_unmarked=True)
    before = written(desk, tmp_path, f"before.{form}", ceiling).read_bytes()
    add(desk, "event", "title=Canary", "date=2025-05-01", "marking=TLP:RED")
    add(desk, "event", "title=Canary without a date", "marking=TLP:RED")
    assert written(desk, tmp_path, f"after.{form}", ceiling).read_bytes() == before


def test_a_png_is_a_picture_as_wide_as_its_page(qapp, desk, tmp_path):
    image = QImage(str(written(desk, tmp_path, "t.png", page=PageName.LETTER)))
    assert image.width() == 2 * 11 * 96
    assert image.height() > 1000


def test_a_part_of_the_time_is_drawn_alone(qapp, desk, tmp_path):
    order = DrawingOrder(first=date(2022, 1, 1), last=date(2022, 12, 31), allow_unmarked=True)
    assert export_timeline(desk, tmp_path / "t.svg", order).count < 50


def test_an_empty_desk_has_a_drawing_too(qapp, desk, tmp_path):
    assert export_timeline(desk, tmp_path / "t.pdf", DrawingOrder("title:nothing", allow_unmarked=True)).count == 0


def test_a_file_that_is_there_stays_unless_told(qapp, desk, tmp_path):
    file = written(desk, tmp_path, "t.svg")
    with pytest.raises(BadInput, match="already exists"):
        export_timeline(desk, file, CONFIRMED)
    assert export_timeline(desk, file, CONFIRMED, overwrite=True).count == 50


def test_other_formats_are_refused(qapp, desk, tmp_path):
    with pytest.raises(BadInput, match=r"name it \.svg, \.pdf or \.png"):
        export_timeline(desk, tmp_path / "t.jpg", CONFIRMED)


def test_a_text_is_the_characters_it_is(qapp, desk, tmp_path):
    title = "<b>R&D</b> ]]> &amp; \u2028 ñ 漢 \x01"
    add(desk, "event", f"title={title}", "date=2025-05-01")
    desk.set_text("title", 'Desk & "sons" <x>')
    found = words(written(desk, tmp_path, "t.svg"))
    assert any("<b>R&D</b> ]]> &amp;" in text for text in found)
    tree = ElementTree.parse(tmp_path / "t.svg")
    assert tree.find(f"{_SVG}title").text in ("Timeline", 'Desk & "sons" <x> · Timeline')


def test_the_desk_is_named_where_its_own_marking_allows(qapp, desk, tmp_path):
    desk.set_text("title", 'Desk & "sons" <x>')
    desk.set_marking(None)
    tree = ElementTree.parse(written(desk, tmp_path, "t.svg"))
    assert tree.find(f"{_SVG}title").text == 'Desk & "sons" <x> · Timeline'


def test_pages_to_be_taped_together_hold_a_series_that_only_some_of_them_show(qapp, desk, tmp_path):
    export_timeline(desk, tmp_path / "t.pdf", CONFIRMED, across=4)
    assert len(pages_of((tmp_path / "t.pdf").read_bytes())) % 4 == 0


def test_more_pages_side_by_side_than_there_may_be_are_refused(qapp, desk, tmp_path):
    with pytest.raises(BadInput, match="4 pages side by side are more than 3 in all"):
        export_timeline(desk, tmp_path / "t.pdf", CONFIRMED, pages=3, across=4)


def test_it_says_why_one_page_does_not_hold_all(qapp, desk, tmp_path):
    told = export_timeline(desk, tmp_path / "t.pdf", CONFIRMED, pages=1).told
    assert told.endswith("of them only as counts · letters are no smaller than 6 points")


@pytest.mark.parametrize("form", FORMATS)
def test_it_tells_how_far_it_is_and_can_be_stopped_at_each_step(qapp, desk, tmp_path, form):
    heard = []

    def until_the_last(done, total):
        heard.append(done / total)
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_timeline(desk, tmp_path / f"t.{form}", CONFIRMED, on_progress=until_the_last)
    assert len(set(heard)) > 5
    assert heard == sorted(heard)
    assert [*tmp_path.glob("t.*")] == []


@pytest.mark.parametrize("page", PageName)
@pytest.mark.parametrize("grouping", ["subject", "body"])
def test_the_sample_keeps_every_series(qapp, desk, page, grouping):
    drawing = read_drawing(desk, DrawingOrder(grouping=grouping, allow_unmarked=True))
    made = Laying(drawing, PaperLook()).paged(page)
    chained = [one.rows.series for one in made.scene.layout(1.0).lanes if one.rows is not None]
    assert sum(chained) == 3
    meanings = [entry.text for entry in made.entries]
    assert len(meanings) == len(set(meanings))


@pytest.mark.parametrize("form", FORMATS)
def test_it_can_be_stopped_between_two_lanes_and_among_their_names(qapp, desk, tmp_path, monkeypatch, form):
    heard = []
    monkeypatch.setattr(names, "_AT_ONCE", 10)
    export_timeline(desk, tmp_path / f"t.{form}", CONFIRMED, on_progress=lambda *told: heard.append(told))
    assert max(heard.count(one) for one in heard) > 5 + 50 // 10
