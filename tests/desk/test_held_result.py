"""What a held meeting produced, entered at once."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks import add, edit, listed, plain
from tracker.desk.held_result import Attendee, HeldResult, OutcomeLine, quantity_of
from tracker.desk.result_keeping import keep_result, would_be
from tracker.domain.kinds import Kind
from tracker.errors import BadInput

LINE = OutcomeLine("Joint cell opened", "2", "Ana", "Cell Alpha", "Joint statement", "opened today")


@pytest.fixture
def meeting(desk) -> int:
    add(desk, "actor", "title=Ana", "type=person")
    add(desk, "source", "title=Joint statement", "side=joint", "published=2026-01-15")
    ref = add(desk, "meeting", "title=Group", "date=2026-01-15", "status=scheduled")
    return desk.find(ref).id


def test_one_step_keeps_outcomes_with_their_sources_and_the_status(desk, meeting):
    changes = keep_result(desk, meeting, HeldResult((LINE,), held=True))
    assert [str(ref) for ref in changes.refs] == ["M1", "O1", "K1"]
    assert plain(desk, "M1")["status"] == "held"
    outcome = plain(desk, "O1")
    assert (outcome["verdict"], outcome["date"], outcome["level"]) == ("tangible", "2026-01-15", 2)


def test_one_undo_takes_it_all_back(desk, meeting):
    keep_result(desk, meeting, HeldResult((LINE,), held=True))
    desk.undo()
    assert plain(desk, "M1")["status"] == "scheduled"
    assert listed(desk, "outcome") == []


def test_blank_lines_are_passed_over_and_a_line_without_words_is_refused(desk, meeting):
    keep_result(desk, meeting, HeldResult((OutcomeLine(), LINE, OutcomeLine())))
    assert listed(desk, "outcome") == ["O1"]
    with pytest.raises(BadInput, match="no words"):
        keep_result(desk, meeting, HeldResult((OutcomeLine(level="2"),)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("30 soldiers", ("30", "soldiers")),
        ("-5 %", ("-5", "%")),
        ("12%", ("12", "%")),
        ("2025 Action Plan", None),
        ("2025 soldiers", ("2025", "soldiers")),
        ("Cell Alpha", None),
        ("“3 Amigos”", None),
        ("30", None),
    ],
)
def test_a_number_with_a_unit_is_a_quantity_and_all_else_a_name(text, found):
    assert quantity_of(text) == found


def test_a_quantity_is_kept_as_one(desk, meeting):
    keep_result(desk, meeting, HeldResult((OutcomeLine("Sent", shown_by="30 soldiers"),)))
    outcome = plain(desk, "O1")
    assert (outcome["value"], outcome["unit"], outcome["artefact"]) == (30, "soldiers", None)


def test_quotes_say_that_it_is_a_name(desk, meeting):
    keep_result(desk, meeting, HeldResult((OutcomeLine("Sent", shown_by="“30 soldiers”"),)))
    assert plain(desk, "O1")["artefact"] == "30 soldiers"


def test_what_it_would_be_is_what_it_becomes_and_writes_nothing(desk, meeting):
    before = desk.history()
    (tried,) = would_be(desk, meeting, HeldResult((LINE,)))
    assert tried.judged.verdict == "tangible"
    assert desk.history() == before and listed(desk, "outcome") == []
    keep_result(desk, meeting, HeldResult((LINE,)))
    assert plain(desk, "O1")["verdict"] == tried.judged.verdict


def test_a_line_that_is_refused_says_why_and_leaves_the_others_judged(desk, meeting):
    wrong = OutcomeLine("Talk", "7")
    first, second = would_be(desk, meeting, HeldResult((wrong, LINE)))
    assert "level" in str(first.trouble) and second.judged.verdict == "tangible"


def test_two_lines_of_one_artefact_are_judged_together(desk, meeting):
    tried = would_be(desk, meeting, HeldResult((LINE, LINE)))
    assert [one.judged.verdict.value for one in tried] == ["tangible", "not-shown"]


def test_an_actor_is_made_only_where_it_was_asked_for(desk, meeting):
    line = OutcomeLine("Talk", responsible="Bea")
    with pytest.raises(BadInput, match="Bea"):
        keep_result(desk, meeting, HeldResult((line, OutcomeLine("More", responsible="Cy", makes_actor=True))))
    keep_result(desk, meeting, HeldResult((OutcomeLine("More", responsible="Cy", makes_actor=True),)))
    assert "Cy" in [record.title for record in desk.records(desk.list_ids(()))]


def test_a_new_source_is_made_once_for_all_the_lines_that_name_it(desk, meeting):
    lines = tuple(OutcomeLine(title, source="Readout", makes_source=True) for title in ("One", "Two"))
    keep_result(desk, meeting, HeldResult(lines))
    assert [one["source_name"] for one in (plain(desk, "K1"), plain(desk, "K2"))] == ["Readout", "Readout"]
    assert listed(desk, "source") == ["S1", "S2"]


def test_who_was_there_and_what_comes_next(desk, meeting):
    there = (Attendee("Ana", "ours"), Attendee("Bea", "theirs", makes_actor=True))
    keep_result(desk, meeting, HeldResult(attendees=there, next_date="3 March", remarks="Short."))
    first, second = plain(desk, "M1"), plain(desk, "M2")
    assert [(one["name"], one["side"]) for one in first["participants"]] == [("Ana", "ours"), ("Bea", "theirs")]
    assert (second["title"], second["date"], first["remarks"]) == ("Group", "2026-03-03", "Short.")
    (link,) = desk.dossier(desk.find("M2").id).links
    assert (link.type.value, str(link.other.ref)) == ("follows-up", "M1")


def test_that_nothing_was_recorded_is_itself_recorded(desk, meeting):
    desk.set_text("author", "Ana")
    keep_result(desk, meeting, HeldResult(held=True, found_nothing=True, looked_in="the archive", looked_on="16 Jan"))
    kept = plain(desk, "M1")
    assert (kept["looked_on"], kept["looked_in"], kept["looked_by"]) == ("2026-01-16", "the archive", "Ana")
    assert desk.tangible("M1").verdict == "not-assessable"


def test_nothing_recorded_needs_a_place_and_no_outcome(desk, meeting):
    with pytest.raises(BadInput, match="looked for"):
        keep_result(desk, meeting, HeldResult(found_nothing=True, looked_on="16 Jan"))
    with pytest.raises(BadInput, match="take one of the two away"):
        keep_result(desk, meeting, HeldResult((LINE,), found_nothing=True, looked_in="x", looked_on="16 Jan"))


def test_nothing_typed_is_nothing_to_keep(desk, meeting):
    with pytest.raises(BadInput, match="nothing to keep"):
        keep_result(desk, meeting, HeldResult())


def test_remarks_that_stay_are_no_change_and_emptied_ones_go(desk, meeting):
    edit(desk, "M1", "remarks=Short.")
    with pytest.raises(BadInput, match="nothing to keep"):
        keep_result(desk, meeting, HeldResult(remarks="Short."))
    keep_result(desk, meeting, HeldResult(remarks=""))
    assert plain(desk, "M1")["remarks"] is None


def test_a_date_typed_for_the_meeting_is_that_of_its_outcomes(desk, meeting):
    keep_result(desk, meeting, HeldResult((OutcomeLine("Talk", "0"),), held=True, date="14 Jan"))
    assert (plain(desk, "M1")["date"], plain(desk, "O1")["date"]) == ("2026-01-14", "2026-01-14")


def markings(desk):
    return {record.title: record.marking for record in desk.records(desk.list_ids(()))}


def test_the_next_meeting_bears_the_marking_of_the_title_it_takes(desk, meeting):
    add(desk, "actor", "title=Black Cell", "type=body", "marking=TLP:RED")
    edit(desk, "M1", "body=Black Cell", "marking=TLP:GREEN")
    keep_result(desk, meeting, HeldResult(next_date="3 March"))
    assert (plain(desk, "M2")["title"], plain(desk, "M2")["marking"]) == ("Black Cell", "TLP:RED")
    keep_result(desk, meeting, HeldResult(next_date="4 March", next_title="Talks"))
    assert plain(desk, "M3")["marking"] is None


def test_what_is_entered_bears_the_marking_chosen_for_it(desk, meeting):
    line = OutcomeLine("Cell opened", source="Cable", makes_source=True)
    keep_result(desk, meeting, HeldResult((line,), next_title="Talks", marking="TLP:AMBER"))
    assert {title for title, marking in markings(desk).items() if marking} == {"Cell opened", "Cable", "Talks"}
    assert plain(desk, "K1")["marking"] == "TLP:AMBER"


def test_where_the_whole_is_refused_no_line_is_said_to_be_anything(desk, meeting):
    (tried,) = would_be(desk, meeting, HeldResult((LINE,), date="no day at all"))
    assert (tried.judged, tried.trouble) == (None, None)
    assert "no day at all" in str(tried.unjudged)


LINES = st.builds(
    OutcomeLine,
    text=st.sampled_from(("Cell opened", "Talks held")),
    level=st.sampled_from(("", "0", "1", "2", "3")),
    responsible=st.sampled_from(("", "Ana")),
    shown_by=st.sampled_from(("", "30 soldiers", "Cell Alpha")),
    source=st.just("Joint statement") | st.just(""),
)


@given(st.lists(LINES, min_size=1, max_size=4).map(tuple))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_lines_become_what_they_would_have_been(desk, meeting, lines):
    result = HeldResult(lines, held=True)
    tried = [one.judged for one in would_be(desk, meeting, result)]
    keep_result(desk, meeting, result)
    kept = desk.tangible("M1").outcomes
    desk.undo()
    assert [one.verdict for one in tried] == [one.judged.verdict for one in sorted(kept, key=lambda one: one.record.id)]


def test_what_came_of_a_meeting_that_lies_ahead_is_refused_until_its_day_is_said(desk, meeting):
    edit(desk, str(desk.by_id(meeting).ref), "date=2026-02-10")
    with pytest.raises(BadInput, match="lies ahead, 2026-02-10; say on which day it was held"):
        keep_result(desk, meeting, HeldResult((LINE,)))
    assert desk.related(Kind.OUTCOME, "meeting", meeting) == []
    keep_result(desk, meeting, HeldResult((LINE,), date="2026-01-15"))
    assert desk.by_id(meeting).date.edtf == "2026-01-15"


def test_nothing_was_recorded_is_refused_where_outcomes_are(desk, meeting):
    keep_result(desk, meeting, HeldResult((LINE,)))
    with pytest.raises(BadInput, match="outcomes of it are recorded"):
        looked = HeldResult(found_nothing=True, looked_in="the archive", looked_on="2026-01-16")
        keep_result(desk, meeting, looked)
