-- what     a body is silent for :lapsed_percent % of its rhythm, else of its median gap; or a meeting that it announced
-- what     is not recorded
-- why      a standing group that falls silent takes what it carries with it
-- clears   its next meeting: planned, or held
-- from     DOMAIN §6 body-lapsed; announced: what it carries of the category "meeting", due on a day
-- needs    last_met, median_gap, unfinished
SELECT pace.body AS record,
    concat_ws('+', CASE WHEN pace.lapsed THEN 'after ' || pace.date END, 'announced ' || announced.due) AS key,
    CASE WHEN pace.lapsed THEN pace.day + pace.patience + 1 ELSE announced.since END AS since,
    json_object('ahead', max(announced.due_latest - :as_of, 0), 'announced', announced.commitment IS NOT NULL,
        'lapsed', pace.lapsed,
        'past', CASE WHEN pace.lapsed THEN :as_of - pace.day - pace.patience END) AS measured,
    json_object('lapsed', pace.lapsed, 'date', pace.date, 'days', :as_of - pace.day, 'gap', CAST(pace.gap AS INTEGER),
        'rhythm', CASE WHEN pace.stated IS NOT NULL THEN pace.rhythm END, 'meetings', pace.meetings,
        'announced', announced.title, 'due', announced.due) AS facts
FROM (
    SELECT actor.id AS body, actor.rhythm, last.date, last.day, median_gap.meetings,
        rhythm_days(actor.rhythm) AS stated, coalesce(rhythm_days(actor.rhythm), nullif(median_gap.days, 0)) AS gap,
        CAST(coalesce(rhythm_days(actor.rhythm), nullif(median_gap.days, 0)) * :lapsed_percent / 100 AS INTEGER)
            AS patience,
        coalesce(:as_of - last.day
                > coalesce(rhythm_days(actor.rhythm), nullif(median_gap.days, 0)) * :lapsed_percent / 100, 0)
            AND NOT EXISTS (SELECT 1 FROM meeting JOIN record ON record.id = meeting.id
                WHERE meeting.body = actor.id AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled')
                    AND coalesce(record.latest, :as_of) >= :as_of
                    AND meeting.id NOT IN (SELECT value FROM json_each(:hidden))) AS lapsed
    FROM actor
    LEFT JOIN last_met AS last ON last.body = actor.id
    LEFT JOIN median_gap ON median_gap.body = actor.id
    WHERE {among actor.id}
) AS pace
LEFT JOIN (
    SELECT commitment.mechanism AS body, max(commitment.id) AS commitment, record.title, commitment.due,
        commitment.due_latest,
        coalesce(nullif(unfinished.earliest, 0), nullif(record.earliest, 0), :as_of) AS since
    FROM unfinished
    CROSS JOIN commitment ON commitment.id = unfinished.commitment
    CROSS JOIN record ON record.id = commitment.id
    WHERE commitment.category = 'meeting' AND commitment.mechanism IS NOT NULL AND commitment.due IS NOT NULL
        AND commitment.id NOT IN (SELECT value FROM json_each(:hidden))
        AND NOT EXISTS (SELECT 1 FROM meeting JOIN record AS held ON held.id = meeting.id
            WHERE meeting.body = commitment.mechanism AND meeting.id IS NOT commitment.made_at
                AND coalesce(meeting.status, 'scheduled') <> 'cancelled'
                AND coalesce(held.latest, 3652060) > coalesce(unfinished.earliest, record.earliest, 0)
                AND meeting.id NOT IN (SELECT value FROM json_each(:hidden)))
    GROUP BY commitment.mechanism
) AS announced ON announced.body = pace.body
WHERE pace.lapsed OR announced.commitment IS NOT NULL
