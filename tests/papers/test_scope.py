import pytest

from tests.desks import edit
from tests.papers.talks import GREEN, add_lines, line
from tracker.domain.kinds import Kind
from tracker.errors import BadInput
from tracker.papers.framing import Release
from tracker.papers.press import build
from tracker.papers.scope import Scope, is_empty, scope_of


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
    named, asked = scope_of(talks, "Border Group"), scope_of(talks, "-gate")
    assert (named.title(talks, "All"), named.words(talks)) == ("Border Group", "")
    assert (asked.title(talks, "All"), asked.words(talks)) == ("All", "Selected by: -gate")


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "The whole desk"),
        ("in:2026", "2026"),
        ("relationship:Home-Away in:2025..2026-02", "Away – Home, 2025 to February 2026"),
        ('body:"Border Group" overdue:yes', "Border Group, overdue"),
        ("stage:agreed", "Agreed"),
        ("in:2026..", "From 2026"),
        ("in:..2026", "Until 2026"),
        ("kind:commitments tag:ferry gate", "Commitments, “ferry”, “gate”"),
        ("-gate", "All"),
        ("relationship:Home-Nowhere", "All"),
    ],
)
def test_a_query_is_told_in_words_where_it_has_some(talks, query, title):
    assert Scope(query).title(talks, "All") == title


@pytest.mark.parametrize("has_spy", [False, True])
def test_the_words_of_a_query_stay_in_below_a_ceiling_whether_or_not_anything_is_withheld(talks, has_spy):
    if has_spy:
        add_lines(talks, line("actor", "Spy", "TLP:RED"))
    assert scope_of(talks, "gate").words(talks.below(GREEN)) == ""
    assert Scope("gate").title(talks.below(GREEN), "All") == "All"
    assert Scope("actor:Spy").title(talks.below(GREEN), "All") == "All"


def test_who_is_named_in_the_title_counts_for_the_marking(talks):
    edit(talks, "Away", "marking=TLP:AMBER")
    assert [one.marking for one in Scope("relationship:Home-Away").named(talks)] == ["TLP:AMBER", GREEN]


@pytest.mark.parametrize("subject", ["C99", "colour:red", "Gate opened"])
def test_what_is_neither_is_refused(talks, subject):
    with pytest.raises(BadInput):
        scope_of(talks, subject)


@pytest.mark.parametrize(("subject", "nothing"), [("zzz", True), ("in:2026", False), ("Build a bridge", False)])
def test_a_paper_is_known_to_say_that_nothing_was_found(talks, subject, nothing):
    assert is_empty(build(talks, "status", subject, Release())) is nothing
