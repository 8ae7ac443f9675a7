from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.query import (
    EVERYTHING,
    And,
    Not,
    Or,
    Phrase,
    Query,
    Term,
    Word,
    check_fields,
    format_query,
    read_range,
    terms,
)
from tracker.domain.query_reading import MAX_DEPTH, MAX_TERMS, parse_query
from tracker.errors import BadInput

AS_OF = date(2026, 1, 16)
A, B, C = Word("a"), Word("b"), Word("c")


def is_word(text: str) -> bool:
    try:
        Word(text)
    except ValueError:
        return False
    return True


OPS = st.sampled_from([":", "<", "<=", ">", ">="])
TRICKY = st.text(st.sampled_from('ab -or:<>=()"“”\\\n/.ñ'), max_size=8)
LEAVES: st.SearchStrategy[Query] = st.one_of(
    st.builds(Word, (st.text(max_size=6) | TRICKY).filter(is_word)),
    st.builds(Phrase, (st.text(max_size=6) | TRICKY).filter(str.strip)),
    st.builds(Term, st.from_regex("[a-z]{1,5}(_[a-z]{1,5}){0,2}", fullmatch=True), OPS, st.text(max_size=6) | TRICKY),
)
QUERIES = st.recursive(
    LEAVES | st.just(EVERYTHING),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(And, st.lists(inner, min_size=2, max_size=4).map(tuple)),
        st.builds(Or, st.lists(inner, min_size=2, max_size=4).map(tuple)),
    ),
    max_leaves=12,
)


@given(QUERIES)
def test_what_is_written_reads_back_the_same(query: Query) -> None:
    assert parse_query(format_query(query)) == query


@given(st.text(max_size=30) | TRICKY)
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        query = parse_query(text)
    except BadInput as refusal:
        assert str(refusal)
    else:
        assert parse_query(format_query(query)) == query


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", EVERYTHING),
        ("  ", EVERYTHING),
        ("a", A),
        ("a b", And((A, B))),
        ("a or b", Or((A, B))),
        ("a OR b", Or((A, B))),
        ("a b or c", And((A, Or((B, C))))),
        ("a or b c", And((Or((A, B)), C))),
        ("(a b) or c", Or((And((A, B)), C))),
        ("(a)", A),
        ("-a b", And((Not(A), B))),
        ("-(a b)", Not(And((A, B)))),
        ("a or -b", Or((A, Not(B)))),
        ("United - Mexico", And((Word("United"), Word("Mexico")))),
        ("US-Mexico", Word("US-Mexico")),
        ("orchard", Word("orchard")),
        ('"or"', Phrase("or")),
        ('"10:30"', Phrase("10:30")),
        ('"say ""yes"""', Phrase('say "yes"')),
        ("“joint text”", Phrase("joint text")),
        ("kind:meeting", Term("kind", ":", "meeting")),
        ("Kind:meeting", Term("kind", ":", "meeting")),
        ("due-original:2026", Term("due_original", ":", "2026")),
        ("due<2026-03", Term("due", "<", "2026-03")),
        ("level>=2", Term("level", ">=", "2")),
        ("level:>=2", Term("level", ">=", "2")),
        ('body:"Security Implementation Group"', Term("body", ":", "Security Implementation Group")),
        ("body:“Security Group”", Term("body", ":", "Security Group")),
        ("at:10:30", Term("at", ":", "10:30")),
        ("in:2025..2026", Term("in", ":", "2025..2026")),
        ("relationship:US-MX", Term("relationship", ":", "US-MX")),
        ('due:""', Term("due", ":", "")),
        ("-kind:event", Not(Term("kind", ":", "event"))),
    ],
)
def test_reads(text: str, query: Query) -> None:
    assert parse_query(text) == query


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('a "b', "quote at position 3 is not closed"),
        ('body:"b', "quote at position 6 is not closed"),
        ("a (b", "'(' at position 3 is not closed"),
        ("a) b", "')' at position 2 closes nothing"),
        ("or a", "'or' at position 1 needs something on both sides"),
        ("a or", "'or' at position 3 needs"),
        ("a or or b", "'or' at position 6 needs"),
        ("(a or) b", "'or' at position 4 needs"),
        ("meet 10:30", "'10:30' at position 6 has ':' but is no field"),
        ("a->b", "'>' but is no field"),
        ("kind: meeting", "no value follows 'kind:' at position 1"),
        ("kind:(a or b)", "no value follows 'kind:'"),
        ('a ""', "quotes at position 3 hold nothing"),
        ("(" * 5000, "nested more than"),
        ("-" * 5000 + "a", "nested more than"),
        ("a " * (MAX_TERMS + 1), f"more than {MAX_TERMS}"),
    ],
)
def test_refuses_with_the_place_and_the_way_out(text: str, told: str) -> None:
    with pytest.raises(BadInput) as refusal:
        parse_query(text)
    assert told in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_query_up_to_the_limit_is_read() -> None:
    assert parse_query("a " * MAX_TERMS) == And((A,) * MAX_TERMS)


def test_nesting_up_to_the_limit_is_read() -> None:
    assert parse_query("(" * MAX_DEPTH + "a" + ")" * MAX_DEPTH) == A


def test_writes_no_needless_quotes_or_parentheses() -> None:
    query = And((A, Or((B, Not(C))), Term("in", ":", "2025..2026"), Term("body", ":", "a b")))
    assert format_query(query) == 'a b or -c in:2025..2026 body:"a b"'


def test_terms_are_found_from_left_to_right_also_under_not() -> None:
    query = parse_query("kind:event (-tag:x or due<2026)")
    assert [term.field for term in terms(query)] == ["kind", "tag", "due"]


def test_known_fields_pass() -> None:
    query = parse_query("kind:event or -tag:x")
    assert check_fields(query, frozenset({"kind", "tag"})) is None


def test_an_unknown_field_names_its_place_and_the_near_ones() -> None:
    with pytest.raises(BadInput, match=r"'staus' at position 3 is not known; did you mean status\?"):
        check_fields(parse_query("a staus:held"), frozenset({"status", "stage", "title"}))


def test_an_address_is_told_to_go_in_quotes() -> None:
    with pytest.raises(BadInput, match="put them in quotes"):
        check_fields(parse_query("https://example.org"), frozenset({"status"}))


@pytest.mark.parametrize(
    "make",
    [
        lambda: And((A,)),
        lambda: Or((A,)),
        lambda: Word("a b"),
        lambda: Word("or"),
        lambda: Phrase(" "),
        lambda: Term("a b", ":", "c"),
        lambda: Term("Kind", ":", "c"),
    ],
)
def test_a_tree_that_could_not_be_written_is_not_made(make) -> None:
    with pytest.raises(ValueError):
        make()


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2025..2026", date(2025, 1, 1), date(2026, 12, 31)),
        ("2026-01-16..2026-01-16", date(2026, 1, 16), date(2026, 1, 16)),
        ("2025/2026-03", date(2025, 1, 1), date(2026, 3, 31)),
        ("early 2025..2026-01-16", date(2025, 1, 1), date(2026, 1, 16)),
        ("01/02/2025..03/02/2025", date(2025, 2, 1), date(2025, 2, 3)),
    ],
)
def test_reads_a_period(value: str, first: date, last: date) -> None:
    assert read_range(value, AS_OF) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize("value", ["2025..", "2025/..", "[2025-01-01..]"])
def test_a_period_may_have_no_end(value: str) -> None:
    assert read_range(value, AS_OF) == (date(2025, 1, 1).toordinal(), 3_652_060)


@pytest.mark.parametrize("value", ["..2025", "../2025", "[..2025-12-31]"])
def test_a_period_may_have_no_beginning(value: str) -> None:
    assert read_range(value, AS_OF) == (0, date(2025, 12, 31).toordinal())


@pytest.mark.parametrize(("value", "told"), [("..", "neither"), ("2026..2025", "before it begins"), ("wat", "wat")])
def test_refuses_a_period(value: str, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        read_range(value, AS_OF)
