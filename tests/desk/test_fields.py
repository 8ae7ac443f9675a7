"""What is written into a field is what is read back, for every field there is."""

import hashlib
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks import KINDS, add, edit, filled, plain
from tracker.domain.kinds import Kind
from tracker.domain.schema import COMMON_KEYS, DATED_KEYS, Field, FieldType, fields_of, main_date_field
from tracker.errors import BadInput
from tracker.storage.reading import read_record

# What is typed, and what JSON then holds.
SAMPLES = {
    FieldType.TEXT: ("  Ñandú  ", "Ñandú"),
    FieldType.LONG_TEXT: ("one\ntwo", "one\ntwo"),
    FieldType.INTEGER: ("3", 3),
    FieldType.NUMBER: ("1,234.5", 1234.5),
    FieldType.YES_NO: ("sí", True),
    FieldType.DATE: ("23 Jan 2026", "2026-01-23"),
    FieldType.TIME: ("9.30", "09:30"),
    FieldType.ZONE: ("America/Mexico_City", "America/Mexico_City"),
    FieldType.WORDS: ("a word", ["a word"]),
    FieldType.PEOPLE: ("MÉXICO;role=host", [{"ref": "A1", "name": "Mexico", "role": "host", "side": None}]),
    FieldType.STAGES: (
        "agreed;date=2026-01-02;source=S1",
        [{"stage": "agreed", "date": "2026-01-02", "date_text": None, "source": "S1"}],
    ),
}
NEEDS = {
    Kind.CITATION: ("of=A1", "source=S1"),
    Kind.ASSESSMENT: ("commitment=C1", "implementation=stalled", "source=S1"),
    Kind.AGENDA_ITEM: ("meeting=M1",),
}
WITH_IT = {
    "stage_date": ("stage=agreed",),
    "dissent": ("dissent_reason=Seen there",),
    "dissent_reason": ("dissent=tangible",),
}
FIRST = {Kind.ACTOR: "A1", Kind.SOURCE: "S1", Kind.MEETING: "M1", Kind.COMMITMENT: "C1", Kind.EVENT: "E1"}
EVERY = [(kind, field) for kind in Kind for field in fields_of(kind)]


def fill(desk):
    add(desk, "actor", "title=Mexico", "aliases=MX", "type=state")
    add(desk, "source", "title=Note", "published=2026-01-02")
    add(desk, "meeting", "title=SIG")
    add(desk, "commitment", "title=Train", "stage=agreed")


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory, fill)


@pytest.fixture
def full(desk):
    return desk


def sample_of(field: Field) -> tuple[str, object]:
    if field.type in (FieldType.REF, FieldType.REFS):
        ref = FIRST[field.kinds[0]] if field.kinds else "A1"
        return ref, ref if field.type is FieldType.REF else [ref]
    if field.key == "recurrence":
        return " Cada lunes ", "FREQ=WEEKLY;BYDAY=MO"
    if field.type is FieldType.CHOICE:
        return field.choices[-1].upper().replace("-", " "), field.choices[-1]
    return SAMPLES[field.type]


def make(desk, kind: Kind, *fields: str) -> str:
    names = {one.partition("=")[0] for one in fields}
    needed = [one for one in NEEDS.get(kind, ()) if one.partition("=")[0] not in names]
    return add(desk, kind.value, "title=Sample", *needed, *fields)


@pytest.mark.parametrize(("kind", "field"), EVERY, ids=[f"{kind}-{field.key}" for kind, field in EVERY])
def test_a_field_is_read_back_as_it_was_written(full, tmp_path, kind, field):
    if field.type is FieldType.FILE:
        (tmp_path / "note.txt").write_bytes(b"it rang")
        typed, shown = str(tmp_path / "note.txt"), None
    else:
        typed, shown = sample_of(field)
    found = plain(full, make(full, kind, f"{field.key}={typed}", *WITH_IT.get(field.key, ())))[field.key]
    if field.type is FieldType.FILE:
        shown = {"name": "note.txt", "sha256": hashlib.sha256(b"it rang").hexdigest(), "size": 7}
    if field.key == "obligors":
        shown = [{**shown[0], "implementation": "not-yet-assessed", "claimed": False}]
    assert found == shown


@pytest.mark.parametrize(("kind", "field"), EVERY, ids=[f"{kind}-{field.key}" for kind, field in EVERY])
def test_a_field_left_out_is_null_or_an_empty_list(full, kind, field):
    set_anyway = {"status", "state", "of", "source", "commitment", "implementation", "meeting", "date"}
    found = plain(full, make(full, kind))[field.key]
    empty = [] if field.type in (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS, FieldType.STAGES) else None
    assert found == empty or field.key in set_anyway


CLEARED = [
    (kind, field)
    for kind, field in EVERY
    if field.type is not FieldType.STAGES and field.key not in WITH_IT and field.key != "stage"
    and (kind, field.key) not in {(Kind.CITATION, "of"), (Kind.CITATION, "source"), (Kind.AGENDA_ITEM, "meeting")}
    and kind is not Kind.ASSESSMENT and field.type is not FieldType.FILE
]  # fmt: skip


@pytest.mark.parametrize(("kind", "field"), CLEARED, ids=[f"{kind}-{field.key}" for kind, field in CLEARED])
def test_a_field_is_cleared_by_writing_nothing(full, kind, field):
    ref = make(full, kind, f"{field.key}={sample_of(field)[0]}")
    edit(full, ref, f"{field.key}=")
    assert plain(full, ref)[field.key] in (None, [])


@pytest.mark.parametrize("key", ["of", "source"])
def test_what_a_record_needs_is_not_cleared(full, key):
    ref = make(full, Kind.CITATION)
    with pytest.raises(BadInput, match=f"field '{key}' is missing"):
        edit(full, ref, f"{key}=")


def test_a_quote_does_not_end_before_it_starts(full):
    with pytest.raises(BadInput, match="ends at 2, before it starts at 5"):
        make(full, Kind.CITATION, "start=5", "end=2")
    ref = make(full, Kind.CITATION, "start=5", "end=9")
    with pytest.raises(BadInput, match="before it starts"):
        edit(full, ref, "end=4")


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_has_the_common_keys(full, kind):
    found = plain(full, make(full, Kind(kind)))
    assert list(found)[: len(COMMON_KEYS)] == ["ref", "uid", "kind", "title", "marking", "tags", "created", "changed"]


@pytest.mark.parametrize("kind", KINDS)
def test_dated_records_have_the_dated_keys_and_the_others_none(full, kind):
    dated = main_date_field(Kind(kind)) is not None
    assert (set(DATED_KEYS) <= set(plain(full, make(full, Kind(kind))))) == dated


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Feb 2026", ("2026-02", "Feb 2026", "2026-02-01", "2026-02-28")),
        ("2026-02", ("2026-02", None, "2026-02-01", "2026-02-28")),
        ("[..2026-01-16]", ("[..2026-01-16]", None, None, "2026-01-16")),
        ("since 2025", ("2025/..", "since 2025", "2025-01-01", None)),
        ("", (None, None, None, None)),
    ],
)
def test_a_date_keeps_its_words_and_its_bounds(desk, typed, shown):
    found = plain(desk, add(desk, "event", "title=x", f"date={typed}"))
    assert tuple(found[key] for key in DATED_KEYS) == shown


@pytest.mark.parametrize(("kind", "key"), [("source", "published"), ("followup", "due"), ("reading", "period")])
def test_a_record_s_own_date_may_be_called_date_too(desk, kind, key):
    found = plain(desk, add(desk, kind, "title=x", "date=2026-02", "date_text=in February"))
    assert (found[key], found["date"], found["date_text"]) == ("2026-02", "2026-02", "in February")


@pytest.mark.parametrize(("kind", "key"), [("event", "date"), ("commitment", "due"), ("commitment", "next_review")])
def test_the_words_of_a_date_can_be_changed_alone(desk, kind, key):
    ref = add(desk, kind, "title=x", f"{key}=2026-05")
    edit(desk, ref, f"{key}_text=before the summer")
    assert (plain(desk, ref)[key], plain(desk, ref)[f"{key}_text"]) == ("2026-05", "before the summer")


@pytest.mark.parametrize("key", ["date_text", "due_text"])
def test_words_without_a_date_are_refused(desk, key):
    ref = add(desk, "commitment", "title=x")
    with pytest.raises(BadInput, match="has no date to go with"):
        edit(desk, ref, f"{key}=soon")


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        (["tags=a", "tags=b"], "tags+=c", ["a", "b", "c"]),
        (["tags=a", "tags=b"], "tags-=A", ["b"]),
        (["tags=a"], "tags=x", ["x"]),
        (["tags=a"], "tags=", []),
        (["tags=Ñ"], "tags+=n", ["n"]),
        ([], "tags+=a", ["a"]),
    ],
)
def test_a_list_of_words_grows_and_shrinks(desk, before, change, after):
    ref = add(desk, "event", "title=x", *before)
    edit(desk, ref, change)
    assert plain(desk, ref)["tags"] == after


@pytest.mark.parametrize(
    ("change", "after"),
    [
        ("actors+=Ana", [("Bo", "host"), ("Ana", None)]),
        ("actors+=bo;role=guest", [("Bo", "guest")]),
        ("actors-=bo", []),
        ("actors=Ana;role=x", [("Ana", "x")]),
    ],
)
def test_a_list_of_actors_grows_and_shrinks(desk, change, after):
    ref = add(desk, "event", "title=x", "actors=Bo;role=host", create_actors=True)
    edit(desk, ref, change, create_actors=True)
    assert [(one["name"], one["role"]) for one in plain(desk, ref)["actors"]] == after


def test_taking_away_what_is_not_there_is_told(desk):
    ref = add(desk, "event", "title=x", "actors=Bo", create_actors=True)
    add(desk, "actor", "title=Ana")
    with pytest.raises(BadInput, match="does not hold 'Ana'"):
        edit(desk, ref, "actors-=Ana")


@pytest.mark.parametrize("change", ["title+=x", "marking-=TLP:RED", "date+=2026", "stages-=agreed", "due-=2026"])
def test_only_lists_grow_and_shrink(desk, change):
    ref = add(desk, "commitment", "title=x", "stage=agreed", "marking=TLP:GREEN")
    with pytest.raises(BadInput, match="cannot be changed with"):
        edit(desk, ref, change)


@pytest.mark.parametrize("typed", ["1,5", "1.234,5", "nan", "inf", "1e999", "ten", "1,23", ""])
def test_what_is_no_number_is_refused_or_nothing(desk, typed):
    if typed:
        with pytest.raises(BadInput, match="is a number"):
            add(desk, "reading", "title=x", f"value={typed}")
    else:
        assert plain(desk, add(desk, "reading", "title=x", "value="))["value"] is None


@pytest.mark.parametrize(("typed", "shown"), [("900,000,000", 900000000), ("-2", -2), ("0.1", 0.1), ("1e3", 1000)])
def test_a_number_is_read_back_to_the_last_digit(desk, typed, shown):
    assert plain(desk, add(desk, "reading", "title=x", f"value={typed}"))["value"] == shown


def test_a_title_is_made_of_the_record_s_own_words(desk):
    add(desk, "reading", "value=900,000,000", "unit=US$")
    add(desk, "event", "text=" + "word " * 40)
    assert plain(desk, "R1")["title"] == "900000000 US$"
    assert len(plain(desk, "E1")["title"]) <= 90


def test_a_meeting_is_scheduled_until_somebody_says_otherwise(desk):
    assert plain(desk, add(desk, "meeting", "title=x"))["status"] == "scheduled"


def test_equal_documents_are_kept_once(desk, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"same")
        add(desk, "source", f"title={name}", f"file={tmp_path / name}")
    assert desk.workspace.rows("SELECT bytes FROM document") == [(b"same",)]


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS.filter(str.strip))
def test_any_text_is_kept_letter_by_letter(desk, text):
    ref = add(desk, "event", f"title={string.ascii_letters}", f"text={text}")
    assert plain(desk, ref)["text"] == text.strip()
    assert read_record(desk.workspace, desk.find(ref).id).title == string.ascii_letters


def test_a_meeting_that_was_held_lies_in_the_past(desk):
    ref = add(desk, "meeting", "title=Call", "date=Jan. 15", "status=held")
    assert plain(desk, ref)["date"] == "2026-01-15"


def test_a_planned_meeting_lies_ahead_until_it_is_held(desk):
    ref = add(desk, "meeting", "title=Call", "date=Jan. 15")
    assert plain(desk, ref)["date"] == "2027-01-15"
    edit(desk, ref, "status=held", "date=Jan. 15")
    assert plain(desk, ref)["date"] == "2026-01-15"


def test_the_date_of_a_meeting_that_was_held_is_corrected_backwards(desk):
    ref = add(desk, "meeting", "title=Call", "date=Jan. 15", "status=held")
    edit(desk, ref, "date=Jan. 14")
    assert plain(desk, ref)["date"] == "2026-01-14"


@pytest.mark.parametrize("field", ["title", "marking", "date_text", "place"])
def test_a_single_field_written_twice_is_refused_as_a_new_record_s_is(desk, field):
    add(desk, "event", "title=x", "date=2026-01")
    with pytest.raises(BadInput, match=f"field '{field}' takes one value, not 2"):
        edit(desk, "E1", f"{field}=clear", f"{field}=green")
    assert desk.record("E1").title == "x"


def test_a_workspace_is_not_taken_for_a_document(desk):
    with pytest.raises(BadInput, match="is a database or belongs to one"):
        add(desk, "source", "title=copy", f"file={desk.workspace.path}")
