-- Of each obligor the last two assessments that count, where they rest on different sources and cannot both be right:
-- their days overlap and they differ, or the later one sees less done than the earlier had.
-- needs    assessment_fact
SELECT late.*
FROM (
    SELECT counted.*, lag(counted.assessment) OVER entered AS other, lag(counted.date) OVER entered AS other_date,
        lag(counted.latest) OVER entered AS other_latest, lag(counted.source) OVER entered AS other_source,
        lag(counted.implementation) OVER entered AS other_implementation, lag(counted.done) OVER entered AS other_done,
        lead(counted.assessment) OVER entered AS next
    FROM (
        SELECT assessment_fact.commitment, assessment_fact.assessment, assessment_fact.implementation,
            assessment.source, record.date, record.earliest, record.latest,
            coalesce(assessment_fact.obligor, (SELECT CASE count(*) WHEN 1 THEN max(actor) END FROM involvement
                WHERE involvement.record = assessment_fact.commitment AND part = 'obligors')) AS obligor,
            CASE assessment_fact.implementation WHEN 'not-fulfilled' THEN 0 WHEN 'not-started' THEN 0
                WHEN 'in-progress' THEN 1 WHEN 'partly-fulfilled' THEN 2
                WHEN 'fulfilled' THEN 3 END AS done
        FROM assessment_fact
        CROSS JOIN assessment ON assessment.id = assessment_fact.assessment
        CROSS JOIN record ON record.id = assessment.id
        WHERE assessment_fact.has_source AND record.earliest <= :as_of
            AND assessment_fact.commitment IN (
                SELECT commitment FROM assessment WHERE {among commitment} GROUP BY commitment HAVING count(*) > 1)
            AND assessment_fact.implementation <> 'not-yet-assessed'
    ) AS counted
    WINDOW entered AS (
        PARTITION BY counted.commitment, counted.obligor ORDER BY counted.latest, counted.assessment)
) AS late
WHERE late.next IS NULL
    AND late.source <> late.other_source
    AND late.implementation <> late.other_implementation
    AND (late.earliest <= late.other_latest OR late.done < late.other_done)
    AND (late.obligor IS NULL OR EXISTS (SELECT 1 FROM involvement WHERE involvement.record = late.commitment
        AND involvement.part = 'obligors' AND involvement.actor = late.obligor))
