-- What the gates read of each known outcome, in one number: dates only as they compare with each other and with the
-- as-of day, so that a few hundred such numbers stand for all outcomes. Read again by tracker/storage/packed_gates.py.
-- needs    outcome_fact
SELECT outcome_fact.outcome, outcome_fact.meeting, outcome_fact.commitment,
    coalesce(outcome_fact.level, 7)
    | ((outcome_fact.responsible > 0) << 3)
    | ((outcome_fact.latest IS NOT NULL) << 4)
    | (coalesce(outcome_fact.latest > :as_of, 0) << 5)
    | (outcome_fact.month_or_better << 6)
    | (outcome_fact.has_quantity << 7)
    | (outcome_fact.artefact << 8)
    | ((outcome_fact.sources > 0) << 9)
    | ((outcome_fact.quoted_sources > 0) << 10)
    | (outcome_fact.independent << 11)
    | (outcome_fact.belongs << 12)
    | ((outcome_fact.parent_earliest IS NOT NULL) << 13)
    | (coalesce(outcome_fact.latest < outcome_fact.parent_earliest, 0) << 14)
    | (outcome_fact.earlier_same_artefact << 15)
    | (outcome_fact.reversed << 16)
    | (outcome_fact.baseline << 17)
    | (outcome_fact.value << 18)
    | (outcome_fact.unit << 19)
    | (outcome_fact.period << 20)
    | (outcome_fact.same_unit << 21)
    | (outcome_fact.sided << 22) AS gates
FROM outcome_fact
