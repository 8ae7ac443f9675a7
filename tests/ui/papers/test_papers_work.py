"""Papers leave: one, many, cancelled, refused; each entered in the log."""

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.desks import add, edit
from tracker.desk.assignments import assignments_of
from tracker.desk.releasing import TIMELINE, LeavingFile, LeavingPaper, enter_release, released
from tracker.ui.papers.pages_bar import Part
from tracker.ui.presenting.papers_page import file_name_of


def export(work, qtbot, place, suffix=".md"):
    work.ask_place = lambda _proposed, _suffix: str(place)
    with qtbot.waitSignal(work.pressing.ended):
        work.export(suffix)


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md"])
def test_a_paper_is_written_and_entered(work, page, desk, qtbot, tmp_path, told, suffix):
    export(work, qtbot, tmp_path / f"a{suffix}", suffix)
    (entry,) = released(desk)
    data = (tmp_path / f"a{suffix}").read_bytes()
    assert (entry.left.sha256, entry.left.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert (entry.left.paper, entry.left.subject, entry.left.marking) == ("pre-brief", "M14", "TLP:GREEN")
    assert told() == f"a{suffix} is written: TLP:GREEN"


def test_the_name_proposed_says_what_it_is(work, qtbot):
    asked = []
    work.ask_place = lambda proposed, suffix: asked.append((proposed, suffix)) or ""
    work.export(".pdf")
    assert asked[0][0].endswith("Pre-brief Security Implementation Group, 3rd meeting 2026-01-16.pdf")


@pytest.mark.parametrize("name", ["brief", "SIG v1.2"])
def test_a_name_without_an_ending_gets_it(work, qtbot, tmp_path, name):
    export(work, qtbot, tmp_path / name)
    assert (tmp_path / f"{name}.md").exists()


def test_a_file_that_nobody_was_asked_about_stays(work, qtbot, tmp_path, told):
    (tmp_path / "brief.md").write_text("mine")
    export(work, qtbot, tmp_path / "brief")
    assert (tmp_path / "brief.md").read_text() == "mine"
    assert "already exists" in told()


def test_nothing_leaves_while_another_paper_is_wanted(work, page, desk, tmp_path):
    page.form.show_wanted(replace(page.form.wanted, ceiling="TLP:CLEAR"), "")
    work.ask_place = lambda _proposed, _suffix: str(tmp_path / "a.md")
    work.export(".md")
    assert work.several() is None
    assert not work.pressing.is_busy
    assert released(desk) == []


def test_nothing_is_offered_while_another_paper_is_made(page):
    page.say_stale()
    assert not page.export.isEnabled()
    assert not page.several.isEnabled()


def test_the_next_one_is_compared_with_it(work, page, qtbot, tmp_path):
    export(work, qtbot, tmp_path / "a.md")
    page.text_written.emit("M14", "objective", "Obtain dates.")
    page.bar.choose(Part.COMPARED)
    assert "Obtain dates." in page.compared.lines.toPlainText()


def test_the_log_shows_it(work, page, qtbot, tmp_path):
    export(work, qtbot, tmp_path / "a.md")
    page.bar.choose(Part.LOG)
    about = "Security Implementation Group, 3rd meeting (M14)"
    shown = [page.log.model.index(0, at).data() for at in (1, 2, 3, 6, 7)]
    assert shown == ["Pre-brief", "md · en", about, "TLP:GREEN", "a.md"]


def test_a_digest_is_short_in_the_log_and_whole_under_the_mouse(work, page, qtbot, tmp_path):
    export(work, qtbot, tmp_path / "a.md")
    digest = hashlib.sha256((tmp_path / "a.md").read_bytes()).hexdigest()
    cell = page.log.model.index(0, 5)
    assert (cell.data(), cell.data(Qt.ItemDataRole.ToolTipRole)) == (digest[:8], digest)


def test_what_left_elsewhere_is_in_the_log_when_the_page_comes_up(work, page, controller, desk):
    enter_release(desk, LeavingPaper(TIMELINE, "", None, "TLP:CLEAR"), LeavingFile("t.svg", "svg", 1, "0" * 64))
    controller.window.show_section("events")
    controller.window.show_section("papers")
    assert [page.log.model.index(0, at).data() for at in (1, 3)] == ["Timeline", "the whole desk"]
    assert page.bar.parts.buttons()[2].text() == "Left the desk · 1"


def enter_drawings(desk, count):
    for at in range(count):
        file = LeavingFile(f"{at}.svg", "svg", 1, "0" * 64)
        enter_release(desk, LeavingPaper(TIMELINE, "", None, "TLP:CLEAR"), file)


def test_the_log_is_read_to_its_end_only_while_it_is_looked_at(work, page, desk):
    enter_drawings(desk, 5)
    work.left.at_once = 2
    work.left.read()
    assert (page.log.model.rowCount(), page.log.count) == (2, 5)
    page.bar.choose(Part.LOG)
    assert [row.file for row in page.log.model.rows] == ["4.svg", "3.svg", "2.svg", "1.svg", "0.svg"]


def test_entries_that_came_while_nobody_looked_close_up(work, page, desk):
    enter_drawings(desk, 1)
    work.left.at_once = 2
    work.left.read()
    enter_drawings(desk, 4)
    work.left.read()
    page.bar.choose(Part.LOG)
    assert page.log.model.rowCount() == page.log.count == 5


def test_what_an_entry_is_about_is_called_as_it_is_now(work, page, desk, qtbot, tmp_path, front):
    export(work, qtbot, tmp_path / "a.md")
    edit(desk, "M14", "title=Another name")
    front.reading_wanted.emit()
    assert page.log.model.rows[0].about == "Another name (M14)"


def test_the_comparison_is_made_beside_the_window(work, page, qtbot, tmp_path):
    work.go_beside()
    export(work, qtbot, tmp_path / "a.md")
    assert page.compared.lines.isHidden()
    before = page.compared.findChild(QLabel).text()
    qtbot.waitUntil(lambda: page.compared.findChild(QLabel).text() != before)
    work.stop()


def test_the_log_is_narrowed(work, page, qtbot, tmp_path):
    export(work, qtbot, tmp_path / "a.md")
    page.log.narrowing.setText("summary")
    assert page.log.model.rowCount() == 0


def test_unmarked_records_wait_for_a_word(work, front, desk, qtbot, tmp_path, controller, told):
    add(desk, "agenda-item", "title=Unmarked item", "meeting=M14", "points=Say it")
    front.reading_wanted.emit()
    export(work, qtbot, tmp_path / "a.md")
    assert not (tmp_path / "a.md").exists()
    with qtbot.waitSignal(work.pressing.ended):
        controller.tables.confirming.card.go_on.click()
    assert (tmp_path / "a.md").exists()


def test_a_place_that_cannot_be_written_is_said(work, desk, qtbot, tmp_path, told):
    export(work, qtbot, tmp_path / "none" / "a.md")
    assert "its folder does not exist" in told()
    assert released(desk) == []


def order(work, qtbot, folder, query="in:2026-01", **choices):
    work.ask_folder = lambda: str(folder)
    card = work.several()
    card.query.setText(query)
    next(one for one in card.formats.buttons() if one.text() == "MD").click()
    card.folder.click()
    card.unmarked.setChecked(True)
    card.replacing.setChecked(choices.get("replace", False))
    return card


def test_a_month_goes_to_a_folder(work, desk, qtbot, tmp_path):
    card = order(work, qtbot, tmp_path)
    names = [card.names.item(at).text() for at in range(card.names.count())]
    with qtbot.waitSignal(work.pressing.ended):
        card.start.click()
    assert sorted(names) == sorted(file.name for file in tmp_path.glob("*.md"))
    assert len(released(desk)) == len(names) > 2


def test_a_batch_is_in_the_log_and_in_the_comparison_at_once(work, page, qtbot, tmp_path):
    card = order(work, qtbot, tmp_path)
    count = card.names.count()
    with qtbot.waitSignal(work.pressing.ended):
        card.start.click()
    assert page.log.model.rowCount() == count
    assert page.compared.lines.isHidden()
    assert any(button.text() == f"Left the desk · {count}" for button in page.bar.parts.buttons())


def test_files_that_are_there_stay(work, qtbot, tmp_path):
    card = order(work, qtbot, tmp_path)
    kept = tmp_path / card.names.item(0).text()
    kept.write_text("mine")
    card.query.textChanged.emit("")
    assert "1 file is there and stays as it is" in card.count.text()
    with qtbot.waitSignal(work.pressing.ended):
        card.start.click()
    assert kept.read_text() == "mine"


def test_files_that_are_there_go_when_told_so(work, qtbot, tmp_path):
    card = order(work, qtbot, tmp_path, replace=True)
    gone = tmp_path / card.names.item(0).text()
    gone.write_text("mine")
    with qtbot.waitSignal(work.pressing.ended):
        card.start.click()
    assert gone.read_text() != "mine"


def test_cancelled_papers_are_whole_or_not_there(work, desk, page, qtbot, tmp_path):
    card = order(work, qtbot, tmp_path, "")
    work.pressing.made.connect(work.pressing.cancel)
    with qtbot.waitSignal(work.pressing.ended):
        card.start.click()
    files = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in tmp_path.glob("*.md")}
    assert {entry.left.file_name: entry.left.sha256 for entry in released(desk)} == files
    assert 1 <= len(files) < card_count(desk)
    assert page.progress.isHidden()


def card_count(desk) -> int:
    from tracker.domain.kinds import Kind

    return desk.count((Kind.MEETING,))


def test_an_order_whose_files_are_all_there_says_so(work, desk, qtbot, tmp_path, told):
    card = order(work, qtbot, tmp_path)
    for at in range(card.names.count()):
        (tmp_path / card.names.item(at).text()).write_text("mine")
    card.start.click()
    assert told() == "Every file is there already, and stays: nothing was written"
    assert released(desk) == []


@pytest.fixture
def waiting(monkeypatch):
    """Every PDF is made in a process of its own, which does nothing until it is ended."""
    monkeypatch.setattr("tracker.papers.apart._LONG", -1)
    monkeypatch.setattr("tracker.papers.apart._SERVE", "import threading; threading.Event().wait()")


def test_one_paper_is_cancelled_while_it_is_made(work, desk, waiting, qtbot, tmp_path, told):
    work.ask_place = lambda _proposed, _suffix: str(tmp_path / "a.pdf")
    work.pressing.told.connect(lambda done, total: work.pressing.cancel() if 2 * done == total else None)
    with qtbot.waitSignal(work.pressing.ended):
        work.export(".pdf")
    assert told() == "Cancelled: nothing was written"
    assert list(tmp_path.glob("a*")) == []
    assert released(desk) == []


def test_a_fault_of_ours_is_not_told_as_cancelled(work, monkeypatch, waiting, qtbot, tmp_path, told):
    monkeypatch.setattr("tracker.papers.apart._SERVE", "1 / 0")
    with qtbot.capture_exceptions() as raised:
        export(work, qtbot, tmp_path / "a.pdf", ".pdf")
    assert told().startswith("A fault of the program stopped the writing")
    assert raised[0][0] is RuntimeError


def test_the_folder_is_remembered_for_the_next_order(work, qtbot, tmp_path):
    with qtbot.waitSignal(work.pressing.ended):
        order(work, qtbot, tmp_path).start.click()
    assert work.several().place.accessibleName() == str(tmp_path)


def test_a_query_that_cannot_be_read_is_said_on_the_card(work, qtbot, tmp_path):
    card = order(work, qtbot, tmp_path, "nothing:here")
    assert "nothing" in card.count.text()
    assert not card.start.isEnabled()


def test_a_window_that_closes_enters_what_was_written(work, desk, qtbot, tmp_path, front):
    work.ask_place = lambda _proposed, _suffix: str(tmp_path / "a.md")
    work.export(".md")
    qtbot.waitUntil((tmp_path / "a.md").exists)
    front.leave()
    assert [entry.left.file_name for entry in released(desk)] == ["a.md"]
    assert not work.pressing.is_busy


def test_a_window_that_closes_ends_what_is_being_made(work, desk, waiting, qtbot, tmp_path, front):
    work.ask_place = lambda _proposed, _suffix: str(tmp_path / "a.pdf")
    with qtbot.waitSignal(work.pressing.told):
        work.export(".pdf")
    front.leave()
    assert released(desk) == []
    assert not work.pressing.is_busy


def test_a_file_is_found_in_the_log(work, page, qtbot, tmp_path, told):
    export(work, qtbot, tmp_path / "a.md")
    work.ask_file = lambda: str(tmp_path / "a.md")
    work.verify()
    assert told() == "a.md left the desk as it is: see the entry marked in the log"
    assert page.bar.part is Part.LOG


def test_a_file_that_was_changed_is_none_of_them(work, qtbot, tmp_path, told):
    export(work, qtbot, tmp_path / "a.md")
    (tmp_path / "a.md").write_text("changed")
    work.ask_file = lambda: str(tmp_path / "a.md")
    work.verify()
    assert told().startswith("a.md is none of the files")


def test_unmarked_text_waits_for_a_word(work, page, front, desk, qapp, controller, told):
    add(desk, "agenda-item", "title=Unmarked item", "meeting=M14", "points=Say it")
    front.reading_wanted.emit()
    qapp.clipboard().clear()
    page.export.menu().actions()[-1].trigger()
    assert qapp.clipboard().text() == ""
    controller.tables.confirming.card.go_on.click()
    assert "Unmarked item" in qapp.clipboard().text()


def test_the_text_is_copied_with_its_marking(work, page, qapp):
    page.export.menu().actions()[-1].trigger()
    lines = qapp.clipboard().text().strip().splitlines()
    assert (lines[0], lines[-1]) == ("**TLP:GREEN**", "**TLP:GREEN**")


def test_one_escape_closes_the_card_of_several(work, controller, qtbot):
    card = work.several()
    qtbot.keyClicks(card.query, "foo:bar")
    qtbot.keyClick(card.query, Qt.Key.Key_Escape)
    assert card.isHidden()


def test_there_is_nothing_to_write_where_every_file_stays(work, qtbot, tmp_path):
    card = work.several()
    work.ask_folder = lambda: str(tmp_path)
    for name in card._found.names:
        (tmp_path / name).touch()
    card._folder = tmp_path
    card._tell()
    assert not card.start.isEnabled()
    card.replacing.setChecked(True)
    assert card.start.isEnabled()


def test_no_summary_is_offered_of_a_meeting_not_held(work, page, controller):
    page.want(replace(page.form.wanted, name="summary"), "")
    card = work.several()
    card.query.setText("in:2026-01")
    assert not [name for name in card._found.names if "3rd meeting" in name]
    assert "only meetings that were held" in [one.text() for one in card.findChildren(QLabel)][1]


def test_a_file_name_keeps_its_dash_and_says_the_ceiling(desk, page):
    wanted = replace(page.form.wanted, subject=add(desk, "meeting", "title=A–B call", "date=2026-01-20"))
    name = file_name_of(desk, replace(wanted, ceiling="TLP:GREEN"), ".pdf")
    assert name == "Pre-brief A-B call 2026-01-16 TLP GREEN.pdf"


def test_after_it_was_confirmed_the_keys_are_where_they_were(work, front, page, desk, qtbot, tmp_path, controller):
    add(desk, "agenda-item", "title=Unmarked item", "meeting=M14", "points=Say it")
    front.reading_wanted.emit()
    export(work, qtbot, tmp_path / "a.md")
    with qtbot.waitSignal(work.pressing.ended):
        qtbot.mouseClick(controller.tables.confirming.card.go_on, Qt.MouseButton.LeftButton)
    assert controller.window.focusWidget() is page.export


def test_what_left_in_another_language_is_said_to_have_left(work, page, qtbot, tmp_path):
    export(work, qtbot, tmp_path / "a.md")
    page.want(replace(page.form.wanted, language="es"), "")
    page.bar.choose(Part.COMPARED)
    assert page.compared._head.text().startswith("This paper left the desk before, but not in this language (Español)")


def test_the_drafter_is_on_the_paper_and_remembered(work, page, front, qtbot, tmp_path, controller):
    page.form.drafter.setFocus()
    qtbot.keyClicks(page.form.drafter, "Ana Ruiz")
    qtbot.keyClick(page.form.drafter, Qt.Key.Key_Return)
    export(work, qtbot, tmp_path / "a.md")
    assert "Drafted by Ana Ruiz" in (tmp_path / "a.md").read_text()
    assert controller._preferences.now.drafter == "Ana Ruiz"


def test_a_marking_that_became_another_is_told_once(work, page, front, desk, qtbot, tmp_path):
    export(work, qtbot, tmp_path / "a.md")
    desk.edit_many([desk.find("M14").id], assignments_of({"marking": "TLP:AMBER"}))
    front.reading_wanted.emit()
    page.bar.choose(Part.COMPARED)
    told = [line for line in page.compared.lines.toPlainText().splitlines() if line.startswith("≠")]
    assert any(
        "was marked TLP:CLEAR and is marked TLP:AMBER now" in " ".join(one.split())
        or "were marked TLP:CLEAR and are marked TLP:AMBER now" in " ".join(one.split())
        for one in told
    )
    assert "−" not in page.compared.lines.toPlainText()
