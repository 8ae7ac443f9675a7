-- The last time somebody looked how each commitment stands: the latest of its assessments that count, or that say that
-- nothing was found.
SELECT commitment, date, day
FROM (
    SELECT assessment_fact.commitment, record.date, min(record.latest, :as_of) AS day,
        row_number() OVER (PARTITION BY assessment_fact.commitment ORDER BY record.latest DESC, record.id DESC) AS back
    FROM assessment_fact JOIN record ON record.id = assessment_fact.assessment
    WHERE record.earliest <= :as_of
        AND (assessment_fact.has_source OR assessment_fact.implementation = 'not-yet-assessed')
)
WHERE back = 1
