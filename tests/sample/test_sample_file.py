"""What holds of every record of the sample: sourced, marked, and known by its day."""

from collections import Counter
from typing import Any

import pytest

from tests.sample.asking import records
from tests.sample.conftest import KNOWN
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind

Lines = list[dict[str, Any]]
STATEMENTS = (Kind.EVENT, Kind.MEETING, Kind.OUTCOME, Kind.COMMITMENT, Kind.POSITION)
LONGEST_QUOTE = 12


def test_no_quote_is_longer_than_twelve_words(sample_lines: Lines) -> None:
    quotes = [line["quote"] for line in sample_lines if "quote" in line]
    assert quotes
    assert [quote for quote in quotes if len(quote.split()) > LONGEST_QUOTE] == []


def test_words_said_to_be_written_are_cited_or_said_to_be_ours(sample_lines: Lines) -> None:
    quotes = {line["quote"] for line in sample_lines if "quote" in line}
    texts = [line["text"] for line in sample_lines if line["kind"] == "commitment"]
    assert [text for text in texts if text not in quotes and not text.startswith("In our words: ")] == []


@pytest.mark.parametrize("kind", STATEMENTS)
def test_every_statement_is_cited(desk: Desk, kind: Kind) -> None:
    found = records(desk, kind)
    cited = desk.cited([record.id for record in found])
    assert found
    assert [record.title for record in found if not cited.get(record.id)] == []


def test_every_reading_and_assessment_names_its_source(desk: Desk) -> None:
    found = records(desk, Kind.READING, Kind.ASSESSMENT)
    assert found
    assert [record.title for record in found if record.pointer_to("source") is None] == []


def test_every_move_along_the_agreement_axis_has_a_date_and_a_source(desk: Desk) -> None:
    moves = [move for record in records(desk, Kind.COMMITMENT) for move in record.stages()]
    assert moves
    assert all(move.date and move.source for move in moves)


def test_every_source_is_cited_or_derived_from(desk: Desk) -> None:
    used = {record.pointer_to("source") for record in records(desk, Kind.CITATION)}
    used |= {origin for source in records(desk, Kind.SOURCE) for origin in source.pointers("derives_from")}
    assert {source.title for source in records(desk, Kind.SOURCE) if source.pointer not in used} == set()


def test_nothing_was_published_after_the_day_the_desk_stands_on(desk: Desk) -> None:
    dates = [source.date for source in records(desk, Kind.SOURCE) if source.date]
    assert dates
    assert max(when.earliest for when in dates if when.earliest) <= KNOWN


def test_only_what_is_scheduled_lies_ahead(desk: Desk) -> None:
    dated = [record for record in records(desk, *STATEMENTS) if record.date and record.date.earliest]
    ahead = [record for record in dated if record.date and record.date.earliest and record.date.earliest > KNOWN]
    assert {record.text("status") for record in ahead} == {"scheduled"}


def test_what_is_ahead_has_neither_outcomes_nor_an_agenda(desk: Desk) -> None:
    ahead = {record.id for record in desk.records(desk.list_ids((Kind.MEETING,), "status:scheduled"))}
    computed = desk.compute(records(desk, Kind.MEETING))
    assert ahead
    assert [id_ for id_ in ahead if computed.outcomes.get(id_) or computed.agenda.get(id_)] == []


def test_every_record_is_marked(desk: Desk) -> None:
    assert {record.marking for record in records(desk, *Kind)} == {"TLP:CLEAR", "TLP:GREEN"}


def test_the_desks_own_reading_is_not_for_everybody(desk: Desk) -> None:
    public = records(desk.below("TLP:CLEAR"), Kind.COMMITMENT)
    assert public
    assert {record.text("stage") for record in public} == {"agreed", "pledged"}


def test_a_name_means_one_record(desk: Desk) -> None:
    names = Counter(record.title.casefold() for record in records(desk, *STATEMENTS, Kind.ACTOR))
    assert [name for name, count in names.items() if count > 1] == []


def test_every_actor_leads_to_a_state(desk: Desk) -> None:
    actors = {record.id: record for record in records(desk, Kind.ACTOR)}
    homeless = [
        one.title
        for one in actors.values()
        if one.text("type") not in ("state", "body") and not one.pointer_to("parent")
    ]
    assert homeless == []


def test_every_participant_stands_on_a_side(desk: Desk) -> None:
    parts = [part for meeting in records(desk, Kind.MEETING) for part in meeting.people("participants")]
    assert {part.side for part in parts} == {"ours", "theirs", "other"}


def test_the_desk_is_mexicos_and_sound(desk: Desk) -> None:
    ours = desk.settings.our_side
    assert ours is not None
    assert desk.by_id(ours).title == "Mexico"
    assert desk.check() == []


def test_the_desk_has_something_to_say_and_does_not_drown_anybody(desk: Desk) -> None:
    flags = desk.flags()
    urgencies = Counter(flag.urgency.value for flag in flags)
    assert 1 <= urgencies["act"] <= 5
    assert urgencies.total() <= 35
    assert len({flag.rule for flag in flags}) >= 12
