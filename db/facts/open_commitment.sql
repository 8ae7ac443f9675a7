-- Commitments in force on the as-of day, and how each stands by the assessments of its obligors.
SELECT in_force.commitment, commitment_implementation(
    :as_of,
    (SELECT json_group_array(actor) FROM involvement WHERE record = in_force.commitment AND part = 'obligors'),
    (SELECT json_group_array(json_array(obligor, implementation, date, has_source, independent, assessment))
        FROM assessment_fact WHERE assessment_fact.commitment = in_force.commitment),
    commitment.indicator IS NOT NULL OR commitment.due IS NOT NULL
) AS implementation
FROM in_force JOIN commitment ON commitment.id = in_force.commitment
