"""What is told of trouble: one English line for scripts, the same in the language of the window for a person."""

import ast
from datetime import date
from pathlib import Path

import pytest

import tracker
from tracker.domain.choice_words import kinds_named
from tracker.domain.dates import read_typed
from tracker.domain.kinds import Kind
from tracker.domain.query_reading import parse_query
from tracker.domain.step_words import StepNamed
from tracker.errors import BadInput, Line, Listed
from tracker.language import Either, Language, did_you_mean

PACKAGE = Path(tracker.__file__).parent
TOLD = ("domain", "storage", "desk", "exchange", "papers")
ERRORS = {"BadInput", "BadQuery", "TrackerError", "WorkspaceUnavailable", "Line"}
SPANISH = Language("es")


def refusal(text: str) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read_typed(text, date(2026, 1, 16))
    return caught.value


def test_the_line_of_an_error_is_english():
    assert str(refusal("soonish")) == "date 'soonish' is not understood; write for example '23 Jan 2026' or 2026-02"


def test_an_error_is_told_in_the_language_asked_for():
    assert refusal("soonish").told(SPANISH).startswith("no se entiende la fecha «soonish»; escriba")


def test_in_english_it_is_told_as_it_is():
    assert refusal("soonish").told(Language("en")) == str(refusal("soonish"))


def test_an_error_within_an_error_is_told_too():
    outer = BadInput("field {key!r}: {error}", key="due", error=refusal("soonish"))
    assert outer.told(SPANISH).startswith("el campo «due»: no se entiende la fecha «soonish»")


def test_words_of_ours_among_the_values_are_told_too():
    assert "es viernes, no lunes" in refusal("Monday 23 Jan 2026").told(SPANISH)


def test_a_message_without_values_may_hold_any_sign():
    assert str(BadInput("a { brace")) == BadInput("a { brace").told(SPANISH) == "a { brace"


def test_an_empty_line_is_told_as_nothing():
    assert Line("").told(SPANISH) == ""


def test_a_query_keeps_its_place():
    with pytest.raises(BadInput) as caught:
        parse_query("a (b")
    assert caught.value.told(SPANISH) == "consulta: el «(» de la posición 3 no se cierra; agregue un «)» o quítelo"


def test_kinds_are_identifiers_in_the_line_and_words_where_told():
    named = kinds_named((Kind.AGENDA_ITEM, Kind.SOURCE))
    assert (str(named), named.told(SPANISH)) == ("agenda-item or source", "tema de la agenda o fuente")


def test_names_of_our_own_language_stand_as_they_are():
    assert did_you_mean(["due", "date"]).told(SPANISH) == "¿quiso decir due o date?"
    assert Either(()).told(SPANISH) == ""


def test_a_step_is_named_in_words():
    line = Line("{label!r} cannot be taken back alone; nothing was changed", label=StepNamed("edit C7"))
    assert str(line).startswith("'edit C7' cannot")
    assert line.told(SPANISH).startswith("«editar C7»")


def test_a_list_is_told_one_by_one():
    listed = Listed((Line("{name} (1 record)", name="RED"), "GREEN"))
    assert (str(listed), listed.told(SPANISH)) == ("RED (1 record), GREEN", "RED (1 registro), GREEN")


def raw_lines(module: Path) -> list[int]:
    """Where an error is made of a text that nobody could translate: bare, put together, or another error's line."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    made = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERRORS]
    return [call.lineno for call in made if not call.args or not _is_marked(call.args[0])]


def _is_marked(message: ast.expr) -> bool:
    if isinstance(message, ast.Call):
        called = ast.unparse(message.func)
        return called == "N_" or called.endswith(".get")
    return isinstance(message, ast.Name | ast.Attribute | ast.Subscript | ast.IfExp | ast.BoolOp)


@pytest.mark.parametrize("layer", TOLD)
def test_no_error_is_raised_that_cannot_be_told_in_another_language(layer):
    found = {path.name: raw_lines(path) for path in sorted((PACKAGE / layer).rglob("*.py"))}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("text", ['BadInput(f"no {name}")', 'BadInput("no")', "BadInput(str(error))", 'Line("a" + b)'])
def test_an_error_put_together_would_be_found(tmp_path, text):
    module = tmp_path / "module.py"
    module.write_text(text, encoding="utf-8")
    assert raw_lines(module) == [1]
