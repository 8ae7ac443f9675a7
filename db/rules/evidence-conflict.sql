-- what     assessments of one obligor disagree; a record contradicts another; two meetings claim one place in a series
-- why      whoever cites one of them will be answered with the other
-- clears   a later assessment that settles it; or what is right in the record, and the other deleted or unlinked
-- from     DOMAIN §2 contradicts, §6 evidence-conflict: also on a meeting's date or on which meeting was the first
-- needs    known_from, assessed_apart, disagreement
SELECT conflict.record, group_concat(conflict.key, ' ' ORDER BY conflict.key) AS key,
    max(min(coalesce(max(conflict.day), :as_of), :as_of), 1) AS since, '{}' AS measured,
    json_object('date', record.date, 'conflicts', json_group_array(json(conflict.facts) ORDER BY conflict.key)) AS facts
FROM (
    SELECT apart.commitment AS record,
        concat_ws('/', one.uid, apart.implementation, two.uid, apart.other_implementation) AS key,
        nullif(apart.latest, 3652060) AS day,
        json_object('how', 'assessments', 'who', who.title,
            'implementation', apart.implementation, 'source', source.title, 'date', apart.date,
            'other_implementation', apart.other_implementation, 'other_source', other.title,
            'other_date', apart.other_date) AS facts
    FROM assessed_apart AS apart
    CROSS JOIN commitment ON commitment.id = apart.commitment
        AND coalesce(commitment.stage, '') NOT IN ('withdrawn', 'lapsed')
    CROSS JOIN record AS one ON one.id = apart.assessment
    CROSS JOIN record AS two ON two.id = apart.other
    CROSS JOIN record AS source ON source.id = apart.source
    CROSS JOIN record AS other ON other.id = apart.other_source
    LEFT JOIN record AS who ON who.id = apart.obligor
    UNION ALL
    SELECT disagreement.record, concat_ws('/', disagreement.how, other.uid, other.date),
        coalesce((SELECT min(day) FROM known_from WHERE known_from.record = disagreement.other),
            CASE WHEN other.latest <= :as_of THEN other.latest END),
        json_object('how', disagreement.how, 'other', other.title, 'date', other.date)
    FROM disagreement
    CROSS JOIN record AS other ON other.id = disagreement.other
) AS conflict
CROSS JOIN record ON record.id = conflict.record
WHERE {among conflict.record}
GROUP BY conflict.record
