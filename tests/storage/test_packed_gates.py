"""What the gates read of an outcome, packed into a number and read again, has the verdict it had."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.tangibility import OutcomeFacts, gates, verdict
from tracker.storage.packed_gates import failed_gate, packed_verdict, unpacked

AS_OF = 739_632
DAYS = st.none() | st.integers(AS_OF - 40, AS_OF + 40)
FLAGS = st.booleans()
FACTS = st.builds(
    OutcomeFacts,
    level=st.none() | st.integers(0, 4),
    responsible=st.integers(0, 3),
    latest=DAYS,
    month_or_better=FLAGS,
    has_quantity=FLAGS,
    artefact=FLAGS,
    sources=st.integers(0, 3),
    quoted_sources=st.integers(0, 3),
    independent=FLAGS,
    belongs=FLAGS,
    parent_earliest=DAYS,
    earlier_same_artefact=FLAGS,
    reversed=FLAGS,
    baseline=FLAGS,
    value=FLAGS,
    unit=FLAGS,
    period=FLAGS,
    same_unit=FLAGS,
    sided=FLAGS,
)


def packed(facts: OutcomeFacts) -> int:
    """As `db/facts/outcome_packed.sql` does."""
    before = facts.latest is not None and facts.parent_earliest is not None and facts.latest < facts.parent_earliest
    bits = (
        facts.responsible > 0,
        facts.latest is not None,
        facts.latest is not None and facts.latest > AS_OF,
        facts.month_or_better,
        facts.has_quantity,
        facts.artefact,
        facts.sources > 0,
        facts.quoted_sources > 0,
        facts.independent,
        facts.belongs,
        facts.parent_earliest is not None,
        before,
        facts.earlier_same_artefact,
        facts.reversed,
        facts.baseline,
        facts.value,
        facts.unit,
        facts.period,
        facts.same_unit,
        facts.sided,
    )
    return (7 if facts.level is None else facts.level) + sum(bit << place for place, bit in enumerate(bits, 3))


@given(FACTS)
def test_the_verdict_is_that_of_the_facts_themselves(facts):
    assert packed_verdict(packed(facts)) == verdict(facts, AS_OF)


@given(FACTS)
def test_every_gate_says_of_it_what_it_says_of_the_facts(facts):
    told = [(one.gate, one.reason) for one in gates(facts, AS_OF)]
    assert [(one.gate, one.reason) for one in gates(unpacked(packed(facts)), 2)] == told


@given(FACTS)
def test_what_is_not_shown_fails_a_gate_that_bars_it(facts):
    if verdict(facts, AS_OF) == "not-shown":
        assert failed_gate(packed(facts)) in {"T1", "T2", "T3", "T4", "T7", "T8", "T9"}
