-- Each time somebody looked how a commitment stands: assessments that count, or that say that nothing was found.
-- needs    assessment_fact
-- inline
SELECT commitment, date, latest, assessment FROM assessment_fact
WHERE earliest <= :as_of AND (has_source OR implementation = 'not-yet-assessed')
