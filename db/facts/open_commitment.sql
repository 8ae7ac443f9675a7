-- Commitments in force on the as-of day, whether each could be measured, and how it stands by the assessments of its
-- obligors. What is handed to the one rule there is: who owes it, and of each assessment that has been made by then whom
-- it speaks of, what it says and whether a source stands behind it, the latest last.
-- needs    in_force, assessment_fact
SELECT in_force.*, commitment.indicator IS NOT NULL OR commitment.due IS NOT NULL AS measurable,
    commitment_implementation(
        in_force.owed_by,
        (SELECT group_concat(concat_ws(' ', has_source, coalesce(implementation, 'not-yet-assessed'), obligor), ';'
                ORDER BY latest, assessment)
            FROM assessment_fact
            WHERE assessment_fact.commitment = in_force.commitment AND assessment_fact.earliest <= :as_of),
        commitment.indicator IS NOT NULL OR commitment.due IS NOT NULL
    ) AS implementation
FROM in_force CROSS JOIN commitment ON commitment.id = in_force.commitment
