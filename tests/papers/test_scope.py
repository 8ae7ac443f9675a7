import pytest

from tests.papers.talks import GREEN, add_lines, line
from tracker.domain.kinds import Kind
from tracker.errors import BadInput
from tracker.papers.scope import finds_nothing, scope_of


@pytest.mark.parametrize(
    ("subject", "query"),
    [
        ("First talks", "made_at:M1"),
        ("Border Group", "body:A7"),
        ("home", "actor:A1"),
        ("in:2026", "in:2026"),
        ("", ""),
    ],
)
def test_a_name_or_a_query_says_what_a_paper_is_of(talks, subject, query):
    assert scope_of(talks, subject).query == query


def test_the_record_that_was_named_is_in_its_own_scope(talks):
    scope = scope_of(talks, "First talks")
    assert [str(one.ref) for one in talks.records(scope.ids(talks, (Kind.MEETING, Kind.COMMITMENT)))] == [
        "M1",
        "C1",
        "C2",
    ]


def test_a_record_gives_its_name_and_a_query_its_words(talks):
    named, asked = scope_of(talks, "Border Group"), scope_of(talks, "in:2026")
    assert (named.title(talks, "All"), named.words(talks)) == ("Border Group", "")
    assert (asked.title(talks, "All"), asked.words(talks)) == ("All", "Selected by: in:2026")


def test_the_words_stay_in_where_records_are_withheld(talks):
    add_lines(talks, line("actor", "Spy", "TLP:RED"))
    assert scope_of(talks, "in:2026").words(talks.below(GREEN)) == ""


@pytest.mark.parametrize("subject", ["C99", "colour:red", "Gate opened"])
def test_what_is_neither_is_refused(talks, subject):
    with pytest.raises(BadInput):
        scope_of(talks, subject)


@pytest.mark.parametrize(("subject", "nothing"), [("zzz", True), ("in:2026", False), ("Build a bridge", False)])
def test_a_paper_is_known_to_find_nothing(talks, subject, nothing):
    assert finds_nothing(talks, "status", subject) is nothing
    assert not finds_nothing(talks, "summary", "First talks")
