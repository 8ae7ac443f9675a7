-- What contradicts each record, as known on the as-of day; `how` says by what: two records linked as contradicting each
-- other, or two meetings that both claim one place in a series and cannot be the same. Stances may differ; that is no
-- conflict.
-- needs    numbered, known_citation
SELECT pair.record, pair.other, pair.how
FROM (
    SELECT link.target AS record, link.origin AS other, 'link' AS how
    FROM link
    CROSS JOIN record AS target ON target.id = link.target
    CROSS JOIN record AS origin ON origin.id = link.origin
    WHERE link.type = 'contradicts' AND {among link.target}
        AND NOT (target.kind = 'position' AND origin.kind = 'position')
    UNION
    SELECT later.meeting, earlier.meeting, 'series'
    FROM numbered AS later
    JOIN numbered AS earlier ON earlier.body = later.body AND earlier.number = later.number
    WHERE earlier.meeting < later.meeting
        AND (earlier.latest < later.earliest OR later.latest < earlier.earliest)
        AND NOT EXISTS (SELECT 1 FROM link WHERE link.type = 'contradicts'
            AND link.origin IN (later.meeting, earlier.meeting) AND link.target IN (later.meeting, earlier.meeting))
) AS pair
CROSS JOIN record AS one ON one.id = pair.record
CROSS JOIN record AS other ON other.id = pair.other
LEFT JOIN meeting AS planned ON planned.id = one.id
LEFT JOIN meeting AS also ON also.id = other.id
WHERE (coalesce(one.earliest, 0) <= :as_of OR coalesce(planned.status, 'held') IN ('proposed', 'scheduled'))
    AND (coalesce(other.earliest, 0) <= :as_of OR coalesce(also.status, 'held') IN ('proposed', 'scheduled'))
    AND pair.record NOT IN (SELECT value FROM json_each(:hidden))
    AND pair.other NOT IN (SELECT value FROM json_each(:hidden))
    AND (EXISTS (SELECT 1 FROM known_citation WHERE of = pair.record)
        OR NOT EXISTS (SELECT 1 FROM citation WHERE of = pair.record))
    AND (EXISTS (SELECT 1 FROM known_citation WHERE of = pair.other)
        OR NOT EXISTS (SELECT 1 FROM citation WHERE of = pair.other))
