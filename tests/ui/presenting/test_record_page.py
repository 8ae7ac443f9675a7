"""Every record of the sample can be read, in words of the window's language and nothing else."""

import re

import pytest

from tracker.domain.choice_words import kind_word
from tracker.domain.kinds import Kind
from tracker.domain.schema import fields_of
from tracker.language import Language
from tracker.ui.presenting.record_page import record_values
from tracker.ui.record.gate_values import GateRow
from tracker.ui.record.panel import RecordPanel
from tracker.ui.view_values import FieldRow, ItemRow, RecordValues, TextRow

SAMPLED = [kind for kind in Kind if kind not in (Kind.FOLLOWUP, Kind.AGENDA_ITEM)]
"""The kinds that the sample has records of."""
EDTF = re.compile(r"\.\.\d|\d\.\.|\d{4}-\d\d|\d[?~]|\d%(?! \w)|\bNone\b")
CHOICES = re.compile(
    r"\b("
    + "|".join(sorted({c for kind in Kind for f in fields_of(kind) for c in f.choices if "-" in c} - {"non-paper"}))
    + r"|claimed-no-evidence|process-only|not-shown|not-due|not-assessable)\b"
)


def every(desk, kind):
    flags = desk.flags()
    return [record_values(desk, id_, flags) for id_ in desk.list_ids((kind,))]


def own_words(values: RecordValues) -> list[str]:
    """What the program says of a record by itself: labels, states and dates, not what a person wrote."""
    said = [values.kind_line, values.when]
    if values.callout:
        said += [values.callout.title, values.callout.text]
    for row in (row for section in values.sections for row in section.rows):
        match row:
            case FieldRow():
                written = row.ref or row.label in ("Tags", "Address", "Original file")
                said += [row.label] if written else [row.label, row.value]
            case ItemRow():
                said += [row.chip.text if row.chip else ""]
            case GateRow():
                said += [row.name, row.why]
            case TextRow():
                said += [row.text] if row.muted else []
    return said


@pytest.mark.parametrize("kind", SAMPLED)
def test_every_kind_is_read_without_empty_headings(desk, kind):
    shown = every(desk, kind)
    assert shown
    assert all(section.title and section.rows for values in shown for section in values.sections)
    assert all(values.title and values.ref in values.kind_line for values in shown)


@pytest.mark.parametrize("kind", SAMPLED)
def test_no_identifier_and_no_edtf_is_shown(desk, kind):
    said = [text for values in every(desk, kind) for text in own_words(values)]
    assert [text for text in said if EDTF.search(text) or CHOICES.search(text)] == []


@pytest.mark.parametrize("kind", SAMPLED)
def test_a_panel_stands_for_every_kind(qtbot, look, desk, kind):
    values = every(desk, kind)[0]
    panel = RecordPanel(values, look, desk.language)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.accessibleName().startswith(f"Record {values.ref}")


def test_a_person_reads_the_kind_and_not_its_key(desk):
    for kind in (Kind.READING, Kind.ASSESSMENT, Kind.CITATION):
        assert kind_word(kind, desk.language) in every(desk, kind)[0].kind_line


def named(desk, title):
    return record_values(desk, desk.find(title).id, desk.flags())


def section(values, title):
    return next(section.rows for section in values.sections if section.title == title)


def test_the_verdict_of_a_meeting_comes_first_with_its_tally(desk):
    callout = named(desk, "Security Implementation Group, 2nd meeting").callout
    assert "recorded outcomes tangible, as of 16 January 2026" in callout.text


def test_a_meeting_ahead_is_not_judged(desk):
    assert named(desk, "Security Implementation Group, 3rd meeting").callout.text == "It has not been held yet."


def test_a_proposal_says_that_it_is_no_commitment(desk):
    values = named(desk, "Advisory support in command centres")
    assert values.kind_line.endswith("Proposal")
    assert values.callout.text == "A proposal: it is not counted as a commitment."


def test_each_side_is_named_once_beside_those_who_stand_on_it(desk):
    rows = section(named(desk, "Security Implementation Group, 1st meeting"), "Participants")
    assert [row.label for row in rows if row.label] == ["Our side", "Their side"]
    assert all(row.ref for row in rows)


def test_a_deadline_that_never_moved_is_told_once(desk):
    labels = [row.label for row in section(named(desk, "Tariffs on hold for one month"), "Details")]
    assert "Due" in labels
    assert "First due" not in labels


def test_what_needs_doing_comes_with_what_would_clear_it(desk):
    flag = desk.flags()[0]
    rows = section(record_values(desk, flag.record, [flag]), "Needs doing")
    assert rows == (TextRow(flag.why), TextRow(flag.clears, muted=True))


def test_a_record_without_flags_has_nothing_to_do(desk):
    values = record_values(desk, desk.find("Mexico").id, desk.flags())
    assert "Needs doing" not in [section.title for section in values.sections]


def test_sources_stand_with_their_rating_and_their_words(desk):
    row = section(named(desk, "Link analytic platforms against drone attacks"), "Sources")[0]
    assert re.fullmatch(r"[A-F][1-6]", row.lead.text)
    assert "“" in row.note


def test_the_language_of_a_source_is_named(desk):
    languages = {
        row.value
        for values in every(desk, Kind.SOURCE)
        for section in values.sections
        for row in section.rows
        if isinstance(row, FieldRow) and row.label == "Language"
    }
    assert languages <= {"English", "Spanish", "Portuguese"} != set()


def test_the_panel_is_read_in_spanish(desk):
    desk.language = Language("es")
    assert named(desk, "Security Implementation Group, 1st meeting").when.startswith("Viernes 26 de septiembre de 2025")
