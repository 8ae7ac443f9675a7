-- Each known outcome with its verdict, by the one rule there is.
SELECT outcome_fact.outcome, outcome.meeting, outcome.commitment, outcome_verdict(:as_of, outcome_fact.level, responsible,
    earliest, latest, month_or_better, has_quantity, outcome_fact.artefact, sources, quoted_sources, independent,
    belongs, parent_earliest, earlier_same_artefact, reversed, outcome_fact.baseline, outcome_fact.value,
    outcome_fact.unit, outcome_fact.period, same_unit, sided) AS verdict
FROM outcome_fact JOIN outcome ON outcome.id = outcome_fact.outcome
