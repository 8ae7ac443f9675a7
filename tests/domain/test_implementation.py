from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.dates import parse_edtf
from tracker.domain.implementation import (
    AssessmentFact,
    Implementation,
    Standing,
    ended_on,
    implementation_label,
    is_verifiable,
    overall,
    per_obligor,
    read_implementation,
)
from tracker.errors import BadInput
from tracker.language import Language

AS_OF = date(2026, 1, 16)
US, MEXICO = 1, 2

FROM_WORST = [
    Implementation.REVERSED,
    Implementation.NOT_FULFILLED,
    Implementation.STALLED,
    Implementation.NOT_YET_ASSESSED,
    Implementation.NOT_STARTED,
    Implementation.IN_PROGRESS,
    Implementation.PARTLY_FULFILLED,
    Implementation.FULFILLED,
]
STATUSES = st.sampled_from(Implementation)
OWED = st.sampled_from(FROM_WORST)
STANDINGS = st.builds(
    lambda status, claimed: Standing(status, claimed and status is Implementation.FULFILLED), STATUSES, st.booleans()
)


def fact(
    status: str, edtf: str | None = "2025-12", *, obligor: int = US, source: bool = True, independent: bool = True,
    order: int = 0,
) -> AssessmentFact:  # fmt: skip
    when = parse_edtf(edtf) if edtf else None
    return AssessmentFact(obligor, Implementation(status), when, source, independent, order)


def standing(*facts: AssessmentFact) -> Standing:
    return per_obligor([US], facts, AS_OF)[0].standing


def whole(*statuses: str) -> str:
    return overall(Standing(Implementation(status)) for status in statuses).implementation


def test_without_assessments_it_is_not_yet_assessed() -> None:
    assert standing() == Standing(Implementation.NOT_YET_ASSESSED)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ([fact("not-started", "2025-11"), fact("in-progress", "2025-12")], "in-progress"),
        ([fact("in-progress", "2025-12"), fact("not-started", "2025-11")], "in-progress"),
        ([fact("fulfilled", "2025-11"), fact("reversed", "2025-12")], "reversed"),
        ([fact("stalled", order=2), fact("in-progress", order=1)], "stalled"),
        ([fact("not-started", "2025-12-01"), fact("in-progress", "2025")], "in-progress"),
        ([fact("not-started"), fact("fulfilled", "2026-01-17")], "not-started"),
        ([fact("not-started"), fact("in-progress", "2026-01")], "in-progress"),
        ([fact("not-started"), fact("in-progress", "2026-01-16")], "in-progress"),
        ([fact("stalled", "2025-12", order=1), fact("in-progress", "2025-11", order=2)], "stalled"),
        ([fact("stalled", "2025-12/..", order=1), fact("in-progress", "2026-01", order=2)], "stalled"),
        ([fact("not-started"), fact("in-progress", None)], "not-started"),
    ],
)
def test_the_latest_known_assessment_speaks(facts: list[AssessmentFact], status: str) -> None:
    assert standing(*facts).implementation == status


def test_without_a_source_an_assessment_does_not_count() -> None:
    assert standing(fact("fulfilled", source=False)) == Standing(Implementation.NOT_YET_ASSESSED)


def test_one_without_a_source_does_not_hide_an_earlier_one_with_it() -> None:
    later = fact("fulfilled", "2026-01-10", source=False)
    assert standing(fact("in-progress"), later) == Standing(Implementation.IN_PROGRESS)


def test_setting_back_to_not_yet_assessed_needs_no_source() -> None:
    back = fact("not-yet-assessed", "2026-01-10", source=False)
    assert standing(fact("in-progress"), back) == Standing(Implementation.NOT_YET_ASSESSED)


@pytest.mark.parametrize(
    ("status", "independent", "claimed"),
    [("fulfilled", False, True), ("fulfilled", True, False), ("in-progress", False, False)],
)
def test_fulfilled_on_the_obligors_word_is_claimed(status: str, independent: bool, claimed: bool) -> None:
    assert standing(fact(status, independent=independent)) == Standing(Implementation(status), claimed)


def test_each_obligor_stands_alone_in_the_order_given() -> None:
    facts = [fact("fulfilled", obligor=US), fact("stalled", obligor=MEXICO)]
    found = per_obligor([MEXICO, US, 3], facts, AS_OF)
    assert [(one.obligor, one.standing.implementation) for one in found] == [
        (MEXICO, "stalled"),
        (US, "fulfilled"),
        (3, "not-yet-assessed"),
    ]


def test_the_assessment_that_speaks_is_named() -> None:
    spoken = fact("stalled")
    assert per_obligor([US], [fact("in-progress", "2025-10"), spoken], AS_OF)[0].assessment is spoken


FACTS = st.builds(
    fact,
    st.sampled_from([status.value for status in Implementation]),
    st.sampled_from([None, "2025", "2025-12", "2026-01-16", "2026-02", "[..2025]", "2026/.."]),
    obligor=st.sampled_from([US, MEXICO]),
    source=st.booleans(),
    independent=st.booleans(),
)


@given(st.lists(FACTS, max_size=6))
def test_nothing_is_graded_without_a_dated_source(facts: list[AssessmentFact]) -> None:
    for one in per_obligor([US, MEXICO], facts, AS_OF):
        graded = one.standing.implementation is not Implementation.NOT_YET_ASSESSED
        assert not graded or (one.assessment is not None and one.assessment.has_source and one.assessment.date)


@given(st.lists(FACTS, max_size=6), st.lists(FACTS, max_size=3))
def test_assessments_of_others_change_nothing(facts: list[AssessmentFact], more: list[AssessmentFact]) -> None:
    others = [one for one in more if one.obligor == MEXICO]
    assert per_obligor([US], facts + others, AS_OF) == per_obligor([US], facts, AS_OF)


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([], "not-yet-assessed"),
        (["fulfilled", "fulfilled"], "fulfilled"),
        (["fulfilled", "not-yet-assessed"], "partly-fulfilled"),
        (["fulfilled", "reversed"], "partly-fulfilled"),
        (["fulfilled", "superseded"], "partly-fulfilled"),
        (["partly-fulfilled", "not-started"], "partly-fulfilled"),
        (["reversed", "in-progress"], "reversed"),
        (["not-fulfilled", "stalled"], "not-fulfilled"),
        (["stalled", "in-progress"], "stalled"),
        (["in-progress", "not-yet-assessed"], "in-progress"),
        (["not-started", "not-yet-assessed"], "not-yet-assessed"),
        (["not-started", "superseded"], "not-started"),
        (["superseded", "superseded"], "superseded"),
    ],
)
def test_the_whole_from_its_parts(statuses: list[str], expected: str) -> None:
    assert whole(*statuses) == expected


@given(st.lists(STANDINGS), st.randoms())
def test_the_order_of_obligors_does_not_matter(standings: list[Standing], random) -> None:
    assert overall(random.sample(standings, len(standings))) == overall(standings)


@given(STATUSES, st.integers(1, 4))
def test_obligors_who_stand_alike_stand_so_together(status: Implementation, count: int) -> None:
    assert whole(*[status] * count) == status


@given(st.lists(OWED, min_size=1), OWED)
def test_adding_a_worse_part_never_improves_the_whole(statuses: list[str], added: Implementation) -> None:
    before = FROM_WORST.index(Implementation(whole(*statuses)))
    if FROM_WORST.index(added) <= before:
        assert FROM_WORST.index(Implementation(whole(*statuses, added))) <= before
    else:
        assert FROM_WORST.index(Implementation(whole(*statuses, added))) <= FROM_WORST.index(added)


@given(st.lists(st.tuples(OWED, OWED), min_size=1))
def test_worsening_any_part_never_improves_the_whole(pairs: list[tuple[Implementation, Implementation]]) -> None:
    worse = whole(*(min(pair, key=FROM_WORST.index) for pair in pairs))
    better = whole(*(max(pair, key=FROM_WORST.index) for pair in pairs))
    assert FROM_WORST.index(Implementation(worse)) <= FROM_WORST.index(Implementation(better))


@given(st.lists(STANDINGS, min_size=1))
def test_fulfilled_only_when_every_part_is(standings: list[Standing]) -> None:
    every = all(part.implementation is Implementation.FULFILLED for part in standings)
    assert (overall(standings).implementation is Implementation.FULFILLED) == every


DONE, SAID = Standing(Implementation.FULFILLED), Standing(Implementation.FULFILLED, claimed=True)
IDLE, PARTLY = Standing(Implementation.NOT_STARTED), Standing(Implementation.PARTLY_FULFILLED)


@pytest.mark.parametrize(
    ("parts", "claimed"),
    [
        ([DONE, SAID], True),
        ([DONE, DONE], False),
        ([SAID, IDLE], True),
        ([SAID, DONE, IDLE], False),
        ([SAID, PARTLY], False),
    ],
)
def test_the_whole_is_claimed_where_it_rests_on_claims(parts: list[Standing], claimed: bool) -> None:
    assert overall(parts).claimed is claimed


def test_what_cannot_be_verified_is_not_graded() -> None:
    assert overall([DONE], verifiable=False) == Standing(Implementation.NOT_YET_ASSESSED)


@pytest.mark.parametrize(
    ("obligors", "indicator", "due", "verifiable"),
    [(0, True, True, False), (1, False, False, False), (1, True, False, True), (2, False, True, True)],
)
def test_verifiable_needs_an_obligor_and_a_measure(obligors: int, indicator: bool, due: bool, verifiable: bool) -> None:
    assert is_verifiable(obligors, has_indicator=indicator, has_due=due) is verifiable


@pytest.mark.parametrize("text", ["not-yet-assessed", "Not yet assessed", "not_yet_assessed"])
def test_reads_a_status_as_typed(text: str) -> None:
    assert read_implementation(text) is Implementation.NOT_YET_ASSESSED


def test_an_unknown_status_names_them_all() -> None:
    with pytest.raises(BadInput, match="'done' is not known; write one of not-yet-assessed, not-started"):
        read_implementation("done")


@given(STATUSES)
def test_every_status_has_a_label(status: Implementation) -> None:
    assert implementation_label(Standing(status), Language("en")) == status.value.replace("-", " ")


def test_a_claim_is_labelled_as_such() -> None:
    assert implementation_label(SAID, Language("en")) == "fulfilled, claimed"


@pytest.mark.parametrize(
    ("parts", "days"),
    [
        ([fact("fulfilled", "2025-11-03")], (date(2025, 11, 3), date(2025, 11, 3))),
        ([fact("fulfilled", "2025-11")], (date(2025, 11, 1), date(2025, 11, 30))),
        ([fact("fulfilled", "2026-01")], (date(2026, 1, 1), AS_OF)),
        ([fact("fulfilled", "2026")], (date(2026, 1, 1), AS_OF)),
        ([fact("fulfilled", "[2025-11-03..]")], (date(2025, 11, 3), AS_OF)),
        (
            [fact("fulfilled", "2025-11"), fact("fulfilled", "2025-12-01", obligor=MEXICO)],
            (date(2025, 12, 1), date(2025, 12, 1)),
        ),
        (
            [fact("not-fulfilled", "2025-10-01"), fact("in-progress", "2025-12", obligor=MEXICO)],
            (date(2025, 10, 1), date(2025, 10, 1)),
        ),
        ([fact("fulfilled", "2025-11"), fact("in-progress", "2025-12")], None),
        ([fact("partly-fulfilled", "2025-11")], None),
        ([], None),
    ],
)
def test_it_ends_within_the_date_of_the_last_that_says_so(
    parts: list[AssessmentFact], days: tuple[date, date] | None
) -> None:
    owing = sorted({part.obligor for part in parts} | {US})
    each = per_obligor(owing, parts, AS_OF)
    assert ended_on(overall(part.standing for part in each), each, AS_OF) == days
