"""What a meeting summary says, and under which heading."""

import pytest

from tests.desks import desk_on, edit
from tests.papers.talks import GREEN, add_lines, citation, line, part, summary, text
from tracker.papers.content import Callout, Chip, Heading, Table, Tone, block_runs


def callout(paper):
    return next(block for block in paper.blocks if isinstance(block, Callout))


def headings(paper):
    return ["".join(run.text for run in block_runs(block)) for block in paper.blocks if isinstance(block, Heading)]


def chips(paper, name):
    table = next(block for block in paper.blocks if isinstance(block, Table) and block.name == name)
    return [run.text for run in block_runs(table) if isinstance(run, Chip)]


def test_the_sections_stand_in_their_order(talks):
    assert headings(summary(talks)) == [
        "Participants",
        "What was said",
        "Agreed text",
        "Our side said",
        "They said",
        "Reported by press",
        "Without a source in this paper",
        "Outcomes",
        "Commitments made",
        "Proposals",
        "Next meeting",
        "Follow-up actions",
        "Sources",
    ]


def test_the_facts_have_place_format_body_and_the_local_time_with_its_zone(talks):
    written = text(talks)
    assert "| **Date** | Saturday 10 January 2026, 10:30 (Paris time) |" in written
    for fact in ("| **Place** | Paris |", "| **Format** | In person |", "| **Body** | Border Group |"):
        assert fact in written


def test_the_drafter_is_the_author_of_the_desk(talks):
    assert "Drafted by North desk" in text(talks)


@pytest.mark.parametrize(
    ("side", "name"), [("Ours", "Ana Hoyos, Director"), ("Theirs", "Bob Awes, Envoy"), ("Other", "Guest")]
)
def test_a_participant_without_a_side_stands_with_their_state(talks, side, name):
    assert f"| **{side}** | {name} |" in part(text(talks), "Participants")


def test_a_side_that_was_recorded_counts_more_than_the_state(talks):
    edit(talks, "First talks", "participants=Ana Hoyos;side=other")
    assert "| **Other** | Ana Hoyos, Director |" in part(text(talks), "Participants")


@pytest.mark.parametrize(
    ("heading", "told", "untold"),
    [
        ("Agreed text", "the gate is open", "locals saw"),
        ("Our side said", "we trust each other", "bridge"),
        ("They said", "Away will build a bridge", "trust"),
        ("Reported by press", "locals saw an open gate", "the gate is open"),
        ("Without a source in this paper", "Rumour of a pact", "Gate"),
    ],
)
def test_each_voice_speaks_in_its_own_part_only(talks, heading, told, untold):
    said = part(text(talks), heading)
    assert told in said
    assert untold not in said


def test_a_source_of_no_side_is_not_taken_for_a_party(talks):
    edit(talks, "Their readout", "side=")
    written = text(talks)
    assert part(written, "They said").strip() == "Nothing recorded."
    assert "Build a bridge" in part(written, "Reported by press")


def test_words_quoted_by_one_side_are_not_put_into_the_mouth_of_another(talks):
    add_lines(talks, citation("Build a bridge", "Newspaper"))
    assert part(text(talks), "Reported by press").count("will build a bridge") == 0


def test_a_proposal_is_called_one_and_is_no_commitment(talks):
    written = text(talks)
    assert "Proposal: Lend a ferry." in part(written, "Our side said")
    assert "Lend a ferry" not in part(written, "Commitments made")
    assert "| Lend a ferry" in part(written, "Proposals")


def test_what_is_under_consideration_was_never_said(talks):
    add_lines(talks, line("commitment", "Secret tunnel", stage="under-consideration", made_at="First talks"))
    assert "Secret tunnel" not in text(talks)


def test_a_commitment_agreed_later_is_a_proposal_until_then(talks):
    edit(talks, "Lend a ferry", "stage=agreed", "stage_date=2026-01-14")
    assert "Lend a ferry" in part(text(talks), "Commitments made")
    assert "Lend a ferry" in part(text(desk_on(talks.workspace, "2026-01-13")), "Proposals")


def test_a_commitment_on_an_outcome_s_own_passage_is_told_once(talks):
    add_lines(talks, citation("Build a bridge", "Joint text", "the gate is open"))
    written = text(talks)
    assert "Build a bridge" not in part(written, "Agreed text")
    assert "Build a bridge" in part(written, "Commitments made")


def test_the_tally_is_boxed_in_the_tone_of_the_verdict(talks):
    box = callout(summary(talks))
    assert box.title == "1 of 3 recorded outcomes tangible, as of 16 January 2026"
    assert box.tone is Tone.WARNING


def test_what_is_mostly_tangible_is_boxed_as_good(talks):
    for title in ("Trust praised", "Rumour of a pact"):
        edit(talks, title, "meeting=")
    assert callout(summary(talks)).tone is Tone.SUCCESS


def test_remarks_on_a_meeting_stay_in(talks):
    edit(talks, "First talks", "remarks=Their envoy is new")
    assert "envoy is new" not in text(talks)


def test_the_desks_account_of_a_meeting_is_nobodys_statement(talks):
    edit(talks, "First talks", "text=Both sides sat down.")
    said = text(talks)
    assert part(said, "In this desk’s words").strip() == "Both sides sat down."
    assert said.count("Both sides sat down.") == 1


def test_voices_in_which_nothing_was_said_take_one_line(sample):
    written = text(sample, "Security Implementation Group, 2nd meeting")
    assert part(written, "Agreed text · Our side said · They said").strip() == "Nothing recorded."


def test_who_takes_a_position_is_named_and_quoted_whole(talks):
    quote = " ".join(f"word{number}" for number in range(20))
    add_lines(talks, citation("Away wants tolls", "Their readout", quote))
    assert f"Away wants tolls. “{quote}” (Away)" in part(text(talks), "They said")


def test_a_meeting_with_nothing_tangible_is_boxed_as_such(talks):
    edit(talks, "Gate opened", "level=1")
    assert callout(summary(talks)).tone is Tone.DANGER


def test_the_best_outcome_comes_first(talks):
    assert chips(summary(talks), "Outcomes") == ["tangible", "claimed, no evidence", "declaratory"]


@pytest.mark.parametrize("reason", ["Passes every gate.", "Level 0: talk is no output.", "Not recorded: a source."])
def test_outcomes_say_why(talks, reason):
    assert reason in part(text(talks), "Outcomes")


def test_a_commitment_has_stage_obligor_due_and_standing(talks):
    row = next(one for one in part(text(talks), "Commitments made").splitlines() if "Build a bridge" in one)
    assert row.endswith("“will build a bridge” | **agreed** | Away | March 2026 | **not yet assessed** |")


def test_a_moved_due_date_keeps_the_first_one(talks):
    edit(talks, "Build a bridge", "due=2026-05", "due_reason=floods")
    assert "May 2026<br>first: March 2026<br>floods" in part(text(talks), "Commitments made")


def test_the_next_meeting_is_that_of_the_body(talks):
    assert "**Second talks**: February 2026; scheduled." in part(text(talks), "Next meeting")


def test_a_meeting_that_follows_this_one_up_is_a_next_one_too(talks):
    add_lines(
        talks,
        line("meeting", "Ministers", date="2026-03", status="proposed"),
        {"kind": "link", "from": "Ministers", "type": "follows-up", "to": "First talks"},
    )
    assert "Ministers" in part(text(talks), "Next meeting")


def test_a_next_meeting_that_no_source_had_told_of_yet_stays_out(talks):
    add_lines(
        talks,
        line("source", "Later news", published="2026-01-16", side="press", **{"@id": "later"}),
        citation("Second talks", "@later"),
    )
    assert "Second talks" in text(talks)
    assert "Second talks" not in text(desk_on(talks.workspace, "2026-01-15"))


def test_what_people_wrote_down_comes_before_the_flags(talks):
    rows = part(text(talks), "Follow-up actions").splitlines()[3:]
    assert rows[0] == "| open | Ask for the bridge's plans | Ana | 20 January 2026 |"
    assert "| Find a source for “Rumour of a pact”.<br>Recorded as an outcome" in rows[1]


def test_a_flag_has_the_owner_of_its_commitment_and_its_due_date(talks):
    on_the_day = desk_on(talks.workspace, "2026-03-20")
    row = next(one for one in part(text(on_the_day), "Follow-up actions").splitlines() if "will be kept in time" in one)
    assert row.endswith("| Bridges unit | March 2026 |")


def test_a_follow_up_that_is_done_is_no_action(talks):
    edit(talks, "Ask for the bridge's plans", "state=done")
    assert "plans" not in text(talks)


def test_a_note_has_source_quote_and_admiralty_rating(talks):
    assert "*Joint text*, 10 January 2026. “the gate is open” Rated A1." in text(talks)


def test_one_passage_makes_one_note_and_a_source_is_named_in_full_once(talks):
    long = "A readout with a title of many words in it"
    edit(talks, "S2", f"title={long}", "publisher=Ministry")
    written = text(talks)
    assert written.count(f"*{long}*") == 1
    assert "*A readout with a title*, Ministry. Rated B2." in written


def test_the_sources_are_summed_up_by_side(talks):
    assert "4 sources: 1 joint, 1 of our side, 1 of their side, 1 of the press or others." in text(talks)


def test_a_source_published_later_is_not_cited(talks):
    before = text(desk_on(talks.workspace, "2026-01-10"))
    assert "Joint text" in before
    assert "Newspaper" not in before


def test_a_meeting_ahead_says_that_it_was_not_held(talks):
    box = callout(summary(talks, "Second talks"))
    assert box.title == "Not held yet, as of 16 January 2026"
    assert "What is announced" in headings(summary(talks, "Second talks"))


@pytest.mark.parametrize(
    ("status", "date", "title"),
    [
        ("cancelled", "2026-02", "Not held, as of 16 January 2026"),
        ("scheduled", "2025-12", "Not confirmed as held, as of 16 January 2026"),
        ("held", "2025-12", "No outcomes recorded, as of 16 January 2026"),
    ],
)
def test_a_meeting_without_a_verdict_says_why(talks, status, date, title):
    edit(talks, "Second talks", f"status={status}", f"date={date}")
    assert callout(summary(talks, "Second talks")).title == title


EVERY_VOICE = "Agreed text · Our side said · They said · Reported by press"


def test_an_empty_meeting_has_every_section_and_says_that_nothing_is_recorded(desk):
    add_lines(desk, line("meeting", "Bare", GREEN, date="2026-01-10", status="held"))
    written = text(desk, "Bare")
    for heading in ("Participants", EVERY_VOICE, "Outcomes", "Commitments made", "Next meeting", "Sources"):
        assert part(written, heading).splitlines()[1] == "Nothing recorded."


def test_the_paper_speaks_spanish(talks):
    assert "Texto acordado" in headings(summary(talks, language="es"))
