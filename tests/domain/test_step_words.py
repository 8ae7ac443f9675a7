"""The steps of a history in words."""

import pytest

from tracker.domain.step_words import step_words
from tracker.language import Language


@pytest.mark.parametrize(
    ("label", "english", "spanish"),
    [
        ("add records", "add records", "agregar registros"),
        ("add agenda-item", "add agenda item", "agregar tema de la agenda"),
        ("edit C7", "edit C7", "editar C7"),
        ("delete C7, M3", "delete C7, M3", "eliminar C7, M3"),
        ("link C7 restates C2", "link C7 restates C2", "vincular C7 reitera C2"),
        ("unlink C7 follows-up C2", "unlink C7 follows up C2", "desvincular C7 da seguimiento a C2"),
        ("take back edit C7", "take back: edit C7", "revertir: editar C7"),
    ],
)
def test_a_step_is_told_in_the_readers_language(label: str, english: str, spanish: str):
    assert step_words(label, Language("en")) == english
    assert step_words(label, Language("es")) == spanish


@pytest.mark.parametrize("label", ["merged from another desk", "edit", ""])
def test_what_no_part_of_the_program_wrote_stands_as_it_is(label: str):
    assert step_words(label, Language("es")) == label
