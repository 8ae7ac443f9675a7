-- Each known outcome with its verdict, by the one rule there is.
-- needs    outcome_packed
SELECT outcome, meeting, commitment, gates, outcome_verdict(gates) AS verdict FROM outcome_packed
