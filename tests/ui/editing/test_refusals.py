"""What is refused at the window: told in its language, and beside a field without the field's name."""

from collections.abc import Callable

import pytest

from tracker.desk.assignments import assignments_of
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.language import Language
from tracker.ui.editing.names import understand
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.writer import Writer
from tracker.ui.presenting.finding import trouble_in


@pytest.fixture
def spanish(desk) -> Desk:
    desk.language = Language("es")
    return desk


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("field 'due': date 'x' is not understood", "Date 'x' is not understood"),
        ("field 'due' takes one value, not 2", "Takes one value, not 2"),
        ("el campo «due»: no se entiende la fecha «x»", "No se entiende la fecha «x»"),
        ("el campo «due» admite un solo valor, no 2", "Admite un solo valor, no 2"),
        ("nothing would change", "Nothing would change"),
        ("no actor is named 'x'; see `list`; or give --create-actors", "No actor is named 'x'; see `list`"),
    ],
)
def test_a_line_beside_its_field_leaves_the_name_away(line, said):
    assert beside_field(line) == said


def test_a_date_that_is_none_is_refused_in_the_window_s_language(spanish):
    assert understand(spanish, "soonish", forward=True).words.startswith("No se entiende la fecha «soonish»")


def test_a_query_that_cannot_be_read_is_told_in_the_window_s_language(spanish):
    trouble = trouble_in(spanish, "a (b")
    assert trouble is not None
    assert trouble.words.startswith("consulta: el «(»")


def _unknown_body(writer: Writer) -> None:
    writer.edit("M1", assignments_of({"body": "Nadie"}))


def _no_title(writer: Writer) -> None:
    writer.add(Kind.EVENT, {"title": ""})


def _unwritable_stage(writer: Writer) -> None:
    writer.edit("C1", assignments_of({"stages": []}))


def _to_itself(writer: Writer) -> None:
    writer.link("C1", "overlaps", "C1")


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (_unknown_body, "el campo «body»: no hay actor con el nombre «Nadie»"),
        (_no_title, "el campo «title» falta; escriba un título (hecho)"),
        (_unwritable_stage, "el campo «stages» solo crece"),
        (_to_itself, "C1 no se puede vincular consigo mismo"),
    ],
)
def test_a_write_is_refused_in_the_window_s_language(qapp, spanish, write: Callable[[Writer], None], said):
    writer = Writer(spanish)
    write(writer)
    assert writer.trouble.startswith(said)
