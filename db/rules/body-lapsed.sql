-- what     a body is silent for 1.5 times its rhythm, else its median gap; or a meeting it announced is not recorded
-- why      a standing group that falls silent takes what it carries with it
-- clears   its next meeting: planned, or held
-- from     DOMAIN §6 body-lapsed; announced: what it carries of the category "meeting", due on a day
-- needs    series, median_gap, known_move, stage_now, in_force, assessment_fact, open_commitment
SELECT pace.body AS record,
    concat_ws('+', CASE WHEN pace.lapsed THEN 'after ' || pace.date END, 'announced ' || announced.due) AS key,
    CASE WHEN pace.lapsed THEN pace.day + CAST(1.5 * pace.gap AS INTEGER) + 1 ELSE announced.since END AS since,
    CASE WHEN announced.due_latest <= :as_of + 7 THEN 'act' WHEN announced.commitment IS NOT NULL THEN 'soon'
        WHEN :as_of - pace.day - CAST(1.5 * pace.gap AS INTEGER) <= 180 THEN 'soon' ELSE 'watch' END AS urgency,
    json_object('lapsed', pace.lapsed, 'date', pace.date, 'days', :as_of - pace.day, 'gap', CAST(pace.gap AS INTEGER),
        'rhythm', CASE WHEN pace.stated IS NOT NULL THEN pace.rhythm END, 'meetings', pace.meetings,
        'announced', announced.title, 'due', announced.due) AS facts
FROM (
    SELECT actor.id AS body, actor.rhythm, last.date, last.day, median_gap.meetings,
        rhythm_days(actor.rhythm) AS stated, coalesce(rhythm_days(actor.rhythm), nullif(median_gap.days, 0)) AS gap,
        coalesce(:as_of - last.day > 1.5 * coalesce(rhythm_days(actor.rhythm), nullif(median_gap.days, 0)), 0)
            AND NOT EXISTS (SELECT 1 FROM meeting JOIN record ON record.id = meeting.id
                WHERE meeting.body = actor.id AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled')
                    AND coalesce(record.latest, :as_of) >= :as_of
                    AND meeting.id NOT IN (SELECT value FROM json_each(:hidden))) AS lapsed
    FROM actor
    LEFT JOIN series AS last ON last.body = actor.id AND last.back = 1
    LEFT JOIN median_gap ON median_gap.body = actor.id
    WHERE {among actor.id}
) AS pace
LEFT JOIN (
    SELECT commitment.mechanism AS body, max(commitment.id) AS commitment, record.title, commitment.due,
        commitment.due_latest,
        coalesce(nullif(in_force.earliest, 0), nullif(record.earliest, 0), :as_of) AS since
    FROM open_commitment
    CROSS JOIN commitment ON commitment.id = open_commitment.commitment
    CROSS JOIN in_force ON in_force.commitment = commitment.id
    CROSS JOIN record ON record.id = commitment.id
    WHERE commitment.category = 'meeting' AND commitment.mechanism IS NOT NULL AND commitment.due IS NOT NULL
        AND open_commitment.implementation NOT IN ('fulfilled', 'superseded')
        AND commitment.id NOT IN (SELECT value FROM json_each(:hidden))
        AND NOT EXISTS (SELECT 1 FROM meeting JOIN record AS held ON held.id = meeting.id
            WHERE meeting.body = commitment.mechanism AND meeting.id IS NOT commitment.made_at
                AND coalesce(meeting.status, 'scheduled') <> 'cancelled'
                AND coalesce(held.latest, 3652060) > coalesce(in_force.earliest, record.earliest, 0)
                AND meeting.id NOT IN (SELECT value FROM json_each(:hidden)))
    GROUP BY commitment.mechanism
) AS announced ON announced.body = pace.body
WHERE pace.lapsed OR announced.commitment IS NOT NULL
