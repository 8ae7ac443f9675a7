"""What is found while a person types."""

import pytest

from tests.desks import add
from tracker.ui.finding.values import Piece, plain
from tracker.ui.presenting.finding import MOST, find
from tracker.ui.presenting.matches import highlighted, marked, words_of


def found(desk, text):
    return find(desk, text, len(text))


def groups(desk, text):
    return {group.title: [record.ref for record in group.records] for group in found(desk, text).groups}


def test_hits_stand_by_kind_and_at_most_so_many_of_each(desk):
    of_kind = groups(desk, "security")
    assert {"Meetings", "Commitments", "Actors"} <= of_kind.keys()
    assert max(map(len, of_kind.values())) == MOST


def test_a_proposal_is_not_found_among_the_commitments(desk):
    of_kind = groups(desk, "laboratories")
    assert of_kind["Proposals"] == ["C11", "C12"]
    assert "Commitments" not in of_kind


def test_the_matched_words_are_strong(desk):
    first = found(desk, "fent").groups[0].records[0]
    assert [piece.text for piece in first.title if piece.strong] == ["fentanyl"]


def test_a_match_outside_the_title_is_shown_in_its_surroundings(desk):
    drones = next(r for g in found(desk, "fent").groups for r in g.records if r.ref == "C12")
    assert [piece.text for piece in drones.context if piece.strong] == ["fentanyl"]
    assert "\n" not in plain(drones.context)


def test_a_field_narrows_what_is_found(desk):
    assert set(groups(desk, "kind:meeting rubio")) == {"Meetings"}


def test_what_takes_rules_is_left_to_the_view(desk):
    answer = found(desk, "flag:commitment-due border")
    assert (answer.groups, answer.nothing) == ((), "")


def test_nothing_found_is_said(desk):
    assert found(desk, "zzqqzz").nothing
    assert found(desk, "zzqqzz").narrow == "Narrow every view to “zzqqzz”"


@pytest.mark.parametrize("text", ["bdy:", "bdy:SIG", "bdy:SIG border", "a ) b"])
def test_what_can_never_be_read_is_told_at_once(desk, text):
    assert found(desk, text).trouble


@pytest.mark.parametrize("text", ["body:", 'body:"Sec', "(border", "border or ", "stage:off", "due<"])
def test_what_is_not_finished_is_no_trouble(desk, text):
    assert found(desk, text).trouble is None


@pytest.mark.parametrize("text", ["", "  ", "-", '"', "(((", "::", "a:b:c", "stage:nonsense", "in:soonish x", "…"])
def test_anything_may_be_typed(desk, text):
    assert found(desk, text).text == text


def test_brackets_of_the_text_itself_stay(desk):
    add(desk, "event", "title=Call", "text=The text [sic] of the quokka rule")
    context = found(desk, "quokka").groups[0].records[0].context
    assert "[sic]" in plain(context)
    assert [piece.text for piece in context if piece.strong] == ["quokka"]


def test_accents_and_case_do_not_matter():
    assert highlighted("La Secretaría", words_of("SECRETARIA")) == (Piece("La "), Piece("Secretaría", strong=True))


def test_a_snippet_without_matches_is_one_piece():
    assert marked("plain text", ("border",)) == (Piece("plain text"),)


def test_a_choice_that_is_none_is_said_as_typed(desk):
    found = find(desk, "stage:agred ", 12)
    assert "agred" in found.nothing
