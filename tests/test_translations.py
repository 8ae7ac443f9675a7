"""The Spanish catalogue: whole, filled in as its source is, and compiled from what stands beside it."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import tracker
from tests.desks import desk_on
from tracker.desk.beginning import begin_workspace
from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word, format_word, kind_word, level_word, link_word
from tracker.domain.flag_words import flag_words, worded_rules
from tracker.domain.flags import Urgency, urgency_label
from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.schema import CATEGORIES, MODALITIES, SCHEMA, FieldType
from tracker.domain.stages import ShownStage, Stage, stage_label
from tracker.domain.tangibility import MeetingVerdict, Verdict
from tracker.domain.tangibility_reasons import Gate, Reason
from tracker.domain.tangibility_words import gate_title, remedy, verdict_label
from tracker.language import Language
from tracker.papers.framing import Release
from tracker.papers.summary import meeting_summary
from tracker.places import resources_dir
from tracker.storage.workspace import open_workspace
from tracker.ui.presenting.record_page import record_values

PACKAGE = Path(tracker.__file__).parent
CATALOGUE = resources_dir() / "translations" / "es" / "LC_MESSAGES"
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
# What is quoted in English by `!r` stands between angles in Spanish.
PLACEHOLDER = re.compile(r"(\{\w*)(?:!r)?\}")
ENGLISH, SPANISH = Language("en"), Language("es")
Label = Callable[[Language], str]
# What a rule's SQL may find, for all of them at once.
FACTS = {
    **dict.fromkeys(("date", "due", "first_offered", "renewed", "stage_date"), "2026-01-12"),
    **dict.fromkeys(("times", "days", "open", "earliest_days", "latest_days", "recorded", "citations"), 2),
    **dict.fromkeys(("declaratory", "process", "claimed", "not_shown"), 2),
    "stage": "offered",
    "implementation": "stalled",
    "obligors": ["A", "B"],
    "place": "P",
    "asked": "Q",
    "asked_date": "2026-01-15",
    "lacking": "T2 T4",
    "overlaps": "O",
    "root": "R",
    "publisher": "W",
    "joint": 0,
    "indicator": None,
    "silent": 2,
    **dict.fromkeys(("first", "review", "looked", "reason_due"), "2026-01-12"),
    **dict.fromkeys(("sources", "items", "gap", "meetings", "moves", "late", "value"), 2),
    **dict.fromkeys(("no_period", "no_unit", "lapsed", "assessed", "partly"), 1),
    **dict.fromkeys(("parent", "source", "previous", "announced", "rhythm", "reason", "measures"), "S"),
    **dict.fromkeys(("owner", "unit"), "S"),
    "carried": ["A", "B", "C", "D"],
    "conflicts": [
        {"how": "link", "other": "O", "date": "2026-01-12"},
        {"how": "series", "other": "O", "date": "2026-01-12"},
        {"how": "assessments", "who": "A", "date": "2026-01-12", "other_date": "2026-01-12", "source": "S",
            "other_source": "T", "implementation": "stalled", "other_implementation": "fulfilled"},
    ],
}  # fmt: skip


@cache
def said() -> frozenset[str | tuple[str, ...]]:
    """Every text that the program marks for translation; a plural as both of its forms."""
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return frozenset(text for _file, _line, text, _comments, _context in found)


@cache
def catalogue() -> Catalog:
    with (CATALOGUE / "tracker.po").open("rb") as file:
        return read_po(file, locale="es")


@cache
def compiled() -> Catalog:
    with (CATALOGUE / "tracker.mo").open("rb") as file:
        return read_mo(file)


def messages(of: Catalog) -> list[Message]:
    return [message for message in of if message.id]


def texts(message: str | tuple[str, ...]) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message)


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in KEYWORDS:
                yield node


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def test_every_text_has_its_spanish():
    translated = {message.id for message in messages(catalogue()) if all(texts(message.string))}
    assert said() - translated == frozenset()


def test_nothing_is_kept_that_the_program_no_longer_says():
    assert {message.id for message in messages(catalogue())} - said() == set()
    assert not catalogue().obsolete


def test_nothing_is_a_guess():
    assert [message.id for message in messages(catalogue()) if message.fuzzy] == []


def test_spanish_fills_in_what_english_fills_in():
    """A century has both an English ordinal and a Roman number to choose from."""
    strayed = [
        message.id
        for message in messages(catalogue())
        for spanish in texts(message.string)
        if set(PLACEHOLDER.findall(spanish.replace("{roman}", "{ordinal}")))
        != set(PLACEHOLDER.findall(texts(message.id)[-1]))
    ]
    assert strayed == []


def test_spanish_begins_and_ends_as_english_does():
    """No blank too many and no full stop lost where texts are put together."""
    ends = [
        message.id
        for message in messages(catalogue())
        for spanish in texts(message.string)
        if spanish != spanish.strip() or spanish.endswith(".") != texts(message.id)[0].endswith(".")
    ]
    assert set(ends) <= {"AD {year}", "Ref"}  # d. C., Ref.


def test_spanish_quotes_between_angles():
    assert [message.id for message in messages(catalogue()) if set("“”\"'") & set("".join(texts(message.string)))] == []


def test_the_compiled_catalogue_is_this_one():
    source, made = (
        {texts(message.id): texts(message.string) for message in messages(one)} for one in (catalogue(), compiled())
    )
    assert made == source


@pytest.mark.parametrize("module", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_texts_are_found_whole(module: Path):
    """A text put together inside the call is never found in the catalogue; nor is one under another name."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    put_together = [
        call.lineno for call in calls(tree) for one in call.args if isinstance(one, ast.JoinedStr | ast.BinOp)
    ]
    renamed = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute) and node.value.attr in KEYWORDS
        if ast.unparse(node.targets[0]) not in ("_", node.value.attr)
    ]
    assert put_together + renamed == []


def choices() -> Iterator[str]:
    """Every choice that is a word of ours: ratings and the modal verb of a text stand as they are."""
    for kind_fields in SCHEMA.values():
        for field in kind_fields:
            if field.type is FieldType.CHOICE and field.choices != MODALITIES:
                yield from (choice for choice in field.choices if len(choice) > 1)
    yield from CATEGORIES


def labels() -> Iterator[tuple[str, Label]]:
    """Every word that stands for an identifier, by the identifier."""
    yield from ((kind, lambda language, kind=kind: kind_word(kind, language)) for kind in Kind)
    yield from ((one, lambda language, one=one: choice_word(one, language)) for one in sorted(set(choices())))
    for form in ("in person", "phone", "video", "hybrid", "written"):
        yield form, lambda language, form=form: format_word(form, language)
    for link in LinkType:
        yield link, lambda language, link=link: link_word(link, language, outward=True)
        yield f"{link}, back", lambda language, link=link: link_word(link, language, outward=False)
    yield from ((one, lambda language, one=one: urgency_label(one, language)) for one in Urgency)
    yield from ((one, lambda language, one=one: stage_label(ShownStage(one), language)) for one in Stage)
    yield "renewed", lambda language: stage_label(ShownStage(Stage.OFFERED, renewed=True), language)
    for one in Implementation:
        yield one, lambda language, one=one: implementation_label(Standing(one), language)
        yield f"{one}, claimed", lambda language, one=one: implementation_label(Standing(one, claimed=True), language)
    for verdict in (*Verdict, *MeetingVerdict):
        yield verdict, lambda language, verdict=verdict: verdict_label(verdict, language)
    yield from ((f"level {one}", lambda language, one=one: level_word(one, language)) for one in range(5))
    for gate in Gate:
        yield gate, lambda language, gate=gate: gate_title(gate, language)
        yield f"{gate}, remedy", lambda language, gate=gate: remedy(gate, language)
    yield from ((reason.name, lambda language, reason=reason: language.gettext(reason.sentence)) for reason in Reason)


# Spelled alike in both languages.
ALIKE = {"Actor", "tangible"}


@pytest.mark.parametrize(("name", "label"), [pytest.param(str(name), label, id=str(name)) for name, label in labels()])
def test_every_identifier_has_a_spanish_word(name: str, label: Label):
    english, spanish = label(ENGLISH), label(SPANISH)
    assert spanish.strip()
    assert spanish != english or english in ALIKE


@pytest.mark.parametrize("rule", sorted(worded_rules()))
def test_every_rule_speaks_spanish(rule: str):
    english, spanish = (flag_words(rule, "T", FACTS, language) for language in (ENGLISH, SPANISH))
    assert english.title != spanish.title
    assert english.why != spanish.why
    assert english.clears != spanish.clears


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("spanish") / "sample.tracker"
    begin_workspace(path, sample=True)
    with open_workspace(path) as workspace:
        yield desk_on(workspace, language="es")


def strings(value: object) -> Iterator[str]:
    """Every text in a value, however deep; the names of tones and alignments are not shown."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from strings(one)
    elif is_dataclass(value) and not isinstance(value, Language):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def english_among(shown: object) -> set[str]:
    """The texts of the catalogue that stand there in English."""
    source = {message.id.casefold() for message in messages(catalogue()) if isinstance(message.id, str)}
    spanish = {text.casefold() for message in messages(catalogue()) for text in texts(message.string)}
    lines = {line.strip(" .:").casefold() for text in strings(shown) for line in text.splitlines()}
    return lines & (source - spanish)


@pytest.mark.parametrize("kind", Kind)
def test_a_record_is_read_in_spanish(sample: Desk, kind: Kind):
    """But for what a person wrote, such as tags and units."""
    flags = sample.flags()
    for record in sample.records(sample.list_ids((kind,), "")):
        values = record_values(sample, record.id, flags)
        what = values.kind_line.partition(" · ")[2].split(", ")
        assert english_among((what, values.callout, values.sections)) <= {*record.tags, record.text("unit")}


def test_a_summary_is_written_in_spanish(sample: Desk):
    for meeting in sample.records(sample.list_ids((Kind.MEETING,), "")):
        assert english_among(meeting_summary(sample, meeting, Release(allow_unmarked=True))) == set()
