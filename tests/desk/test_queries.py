"""The query language and the order of lists, asked of the sample desk and of small desks."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks import KINDS, add, desk_on, filled, listed
from tracker.domain.kinds import Kind
from tracker.domain.query import format_query
from tracker.domain.query_reading import parse_query
from tracker.domain.schema import COMMON_KEYS, DATED_KEYS, FieldType, fields_of
from tracker.errors import BadInput
from tracker.storage.query_fields import KNOWN_FIELDS, ORDERED_FIELDS

UNSORTED = (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS, FieldType.STAGES, FieldType.FILE)
SORTS = [(kind, one.key) for kind in Kind for one in fields_of(kind) if one.type not in UNSORTED]
VALUES = {"overdue": "yes", "flag": "commitment-due", "urgency": "act", "relationship": "US-MX", "kind": "event"} | {
    "implementation": "fulfilled", "verdict": "tangible", "marking": "TLP:CLEAR", "binding": "yes", "stages": "agreed"
}  # fmt: skip


def fill(desk):
    """Every sort of answer, small enough to know by heart."""
    add(desk, "actor", "title=United States", "aliases=US", "type=state")
    add(desk, "actor", "title=Mexico", "aliases=MX", "type=state")
    add(desk, "actor", "title=Navy", "parent=Mexico", "type=organisation")
    add(desk, "actor", "title=SIG", "type=body", "members=US", "members=MX")
    add(desk, "source", "title=Joint text", "side=joint", "published=2026-01-05")
    add(
        desk, "event", "title=Call", "date=2026-01-10", "actors=Navy;role=host", "actors=US", "tags=Phone", "place=Rome"
    )
    add(desk, "event", "title=Visit", "date=2026-02", "actors=US", "marking=TLP:RED", "category=x")
    add(desk, "event", "title=Undated")
    add(desk, "citation", "of=E3", "source=S1", "quote=a zebra passed")
    add(desk, "meeting", "title=SIG 1", "body=SIG", "date=2026-01-12", "status=held")
    add(desk, "outcome", "title=Text", "meeting=M1", "level=1", "value=10", "date=2026-01-12")
    add(desk, "outcome", "title=Boat", "level=3", "value=2.5", "date=early 2025")
    add(
        desk,
        "commitment",
        "title=Train",
        "stage=agreed",
        "due=2026-01-01",
        "obligors=US",
        "mechanism=SIG",
        "binding=yes",
    )
    add(desk, "commitment", "title=Patrol", "stage=offered", "beneficiary=Mexico")


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory, fill)


ANSWERS = [
    ("events", "", "E1 E2 E3"),
    ("events", "call", "E1"),
    ("events", "CALL or visit", "E1 E2"),
    ("events", "-call", "E2 E3"),
    ("events", "zebra", "E3"),
    ("events", '"zebra passed"', "E3"),
    ("events", '"passed zebra"', ""),
    ("events", "zeb pas", "E3"),
    ("events", "actor:navy", "E1"),
    ("events", "actor:MX", "E1"),
    ("events", "actor:US", "E1 E2"),
    ("events", "actor:us -actor:navy", "E2"),
    ("events", "-actor:US", "E3"),
    ("events", "actors:Navy", "E1"),
    ("events", 'actors:""', "E3"),
    ("events", "tag:phone", "E1"),
    ("events", "tags:PHONE", "E1"),
    ("events", 'tag:""', "E2 E3"),
    ("events", "source:S1", "E3"),
    ("events", 'source:"joint text"', "E3"),
    ("events", "relationship:US-MX", "E1"),
    ("events", "relationship:MX–US", "E1"),
    ("events", "-relationship:US-MX", "E2 E3"),
    ("events", "in:2026-02", "E2"),
    ("events", "in:2026", "E1 E2"),
    ("events", "in:2025..2026-01", "E1"),
    ("events", "in:2026-02-14", "E2"),
    ("events", "in:..2026-01-09", ""),
    ("events", "-in:2026", "E3"),
    ("events", "date>2026-01-10", "E2"),
    ("events", "date>=2026-01-10", "E1 E2"),
    ("events", "date<2026-02-14", "E1 E2"),
    ("events", "date<=2026-01", "E1"),
    ("events", "earliest:2026-01", "E1"),
    ("events", "date:>2026-01-10", "E2"),
    ("events", 'date:""', "E3"),
    ("events", "place:rom", "E1"),
    ("events", 'place:""', "E2 E3"),
    ("events", "marking:red", "E2"),
    ("events", "marking>=TLP:AMBER", "E2"),
    ("events", "marking<TLP:RED", ""),
    ("events", 'marking:""', "E1 E3"),
    ("events", "title:undat", "E3"),
    ("events", "ref:E2", "E2"),
    ("events", "kind:event", "E1 E2 E3"),
    ("events", "kind:meetings", ""),
    ("events", "created>=2020", "E1 E2 E3"),
    ("events", "changed<2020", ""),
    ("events", "(call or visit) -actor:navy", "E2"),
    ("events", "-(call or visit)", "E3"),
    ("meetings", "body:SIG", "M1"),
    ("meetings", "status:held", "M1"),
    ("meetings", "-status:held", ""),
    ("outcomes", "body:SIG", "O1"),
    ("outcomes", "level>=2", "O2"),
    ("outcomes", "level:1", "O1"),
    ("outcomes", "value<5", "O2"),
    ("outcomes", "value>=2.5", "O2 O1"),
    ("outcomes", "verdict:process-only", "O1"),
    ("outcomes", 'meeting:""', "O2"),
    ("outcomes", "meeting:M1", "O1"),
    ("outcomes", 'meeting:"sig 1"', "O1"),
    ("commitments", "stage:agreed", "C1"),
    ("commitments", "stages:offered", "C2"),
    ("commitments", "overdue:yes", "C1"),
    ("commitments", "overdue:no", "C2"),
    ("commitments", "-overdue:yes", "C2"),
    ("commitments", "flag:commitment-overdue", "C1"),
    ("commitments", "flag:commitment-overdue or flag:proposal-unanswered", "C1 C2"),
    ("commitments", "urgency:act", "C1"),
    ("commitments", "binding:yes", "C1"),
    ("commitments", 'binding:""', "C2"),
    ("commitments", "due<2026-02", "C1"),
    ("commitments", "due:2026-01", "C1"),
    ("commitments", 'due:""', "C2"),
    ("commitments", "obligors:US", "C1"),
    ("commitments", "beneficiary:mexico", "C2"),
    ("commitments", "body:SIG", "C1"),
    ("commitments", "implementation:not-yet-assessed", "C1"),
    ("actors", "type:state", "A1 A2"),
    ("actors", "aliases:us", "A1"),
    ("actors", "parent:MX", "A3"),
    ("actors", "members:MX", "A4"),
    ("actors", 'members:""', "A1 A2 A3"),
    ("sources", "side:joint", "S1"),
    ("sources", "published>=2026", "S1"),
    ("citations", "source:S1", "K1"),
    ("citations", "of:E3", "K1"),
]


@pytest.mark.parametrize(("kind", "query", "refs"), ANSWERS, ids=[f"{kind} {query}" for kind, query, _ in ANSWERS])
def test_a_query_finds_what_it_asks(desk, kind, query, refs):
    assert listed(desk, kind, query) == refs.split()


@pytest.mark.parametrize("field", sorted(KNOWN_FIELDS))
@pytest.mark.parametrize("value", [None, ""])
def test_every_field_can_be_asked_of_every_kind(sample, field, value):
    asked = VALUES.get(field, "2026") if value is None else value
    try:
        ids = sample.list_ids((), f'{field}:"{asked}"')
        assert set(ids) | set(sample.list_ids((), f'-{field}:"{asked}"')) == set(sample.list_ids(()))
    except BadInput as error:
        assert asked == "" or "relationship" in str(error) or "cannot be '2026'" in str(error)


@pytest.mark.parametrize("field", sorted(KNOWN_FIELDS - ORDERED_FIELDS))
def test_what_has_no_order_is_not_compared(sample, field):
    with pytest.raises(BadInput, match=f"field '{field}' has no order"):
        sample.list_ids((), f"{field}<x")


@pytest.mark.parametrize("key", sorted({*COMMON_KEYS, *DATED_KEYS} | {key for _, key in SORTS}))
def test_every_key_can_be_asked(key):
    assert key in KNOWN_FIELDS


@pytest.mark.parametrize(("kind", "key"), SORTS, ids=[f"{kind}-{key}" for kind, key in SORTS])
def test_a_list_is_sorted_by_any_field_both_ways(sample, kind, key):
    there, back = sample.list_ids((kind,), sort=key), sample.list_ids((kind,), sort=f"-{key}")
    assert set(there) == set(back) == set(sample.list_ids((kind,)))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", ["ref", "title", "marking", "created", "changed", "date", "earliest", "latest", "uid"])
def test_a_list_is_sorted_by_what_every_record_has(sample, kind, key):
    assert len(listed(sample, kind, sort=f"-{key}")) == len(listed(sample, kind))


def test_undated_records_come_last_and_equal_dates_by_reference(desk):
    add(desk, "event", "title=Same", "date=2026-01-10")
    assert listed(desk, "events") == ["E1", "E4", "E2", "E3"]
    assert listed(desk, "events", sort="-date") == ["E2", "E1", "E4", "E3"]


def test_markings_are_sorted_by_how_much_they_restrict(desk):
    add(desk, "event", "title=Clear", "marking=clear")
    add(desk, "event", "title=Amber", "marking=amber")
    assert listed(desk, "events", "marking>=clear", sort="marking") == ["E4", "E5", "E2"]


def test_words_are_sorted_without_accents_and_case(desk):
    for place in ("Ávila", "zurich", "Berne"):
        add(desk, "event", f"title={place}", f"place={place}")
    assert listed(desk, "events", '-place:""', sort="place") == ["E4", "E6", "E1", "E5"]


def test_a_limit_is_kept(desk):
    assert len(desk.list_ids((Kind.EVENT,), limit=2)) == 2
    assert desk.list_ids((Kind.EVENT,), limit=0) == []


def test_rules_and_queries_are_asked_of_the_day(desk):
    assert listed(desk_on(desk.workspace, "2025-12-01"), "commitments", "overdue:yes") == []


def test_a_query_in_its_written_form_finds_the_same(sample):
    query = 'actor:"United States" -(in:2025 or tag:x) date>=2024'
    assert sample.list_ids((), query) == sample.list_ids((), format_query(parse_query(query)))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.sampled_from("ab -\"():<>=*^+_'~.,ñ数\u0301²"), max_size=25))
def test_whatever_is_typed_is_answered_or_told(desk, text):
    try:
        assert set(desk.list_ids((), text)) <= set(desk.list_ids(()))
    except BadInput as error:
        assert "\n" not in str(error)


def test_as_many_words_as_are_allowed_are_answered(desk):
    assert listed(desk, "events", " or ".join(f"text:w{n}" for n in range(299)) + " or title:call") == ["E1"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("stage:agred", "did you mean agreed"),
        ("status:canceled", "did you mean cancelled"),
        ("confidence:certain", "it is one of low, moderate, high"),
        ("relationship:US-Atlantis", "no actor is named 'Atlantis'"),
    ],
)
def test_a_value_that_nothing_can_have_is_told(sample, query, said):
    with pytest.raises(BadInput, match=said):
        sample.list_ids((), query)


def test_choices_are_compared_in_the_order_of_the_schema(desk):
    add(desk, "source", "title=Proof", "published=2026", "side=press")
    add(desk, "commitment", "title=Graded", "stage=agreed", "stage_date=2026")
    fields = ("commitment=Graded", "implementation=in-progress", "source=Proof")
    refs = [add(desk, "assessment", *fields, f"confidence={one}") for one in ("low", "moderate", "high")]
    found = {str(record.ref) for record in desk.records(desk.list_ids((), "confidence>=moderate"))}
    assert found & set(refs) == set(refs[1:])


def test_times_are_compared_by_the_clock(desk):
    early, late = (add(desk, "meeting", f"title=At {time}", f"time={time}") for time in ("9:30", "14:00"))
    found = {str(record.ref) for record in desk.records(desk.list_ids((Kind.MEETING,), "time<12:00"))}
    assert early in found
    assert late not in found


def test_each_bound_is_compared_by_itself(desk):
    id_ = desk.find(add(desk, "event", "title=Vague", "date=2026")).id
    assert id_ not in desk.list_ids((), "latest<2026-02")
    assert id_ in desk.list_ids((), "earliest<2026-02")
