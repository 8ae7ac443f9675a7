-- what     a meeting was held, outcomes are recorded, and none of them is tangible
-- why      the question every director asks of a standing group
-- clears   an outcome that passes the gates, or evidence for one that is recorded
-- from     DOMAIN §6 outcome-not-tangible; louder where a commitment owed by the body speaks of what is "tangible"
-- needs    known_citation, evidence, obligor_side, outcome_fact, outcome_judged, known_move, stage_now
SELECT meeting.id AS record, group_concat(judged.verdict, ',' ORDER BY judged.outcome) AS key, record.latest AS since,
    CASE WHEN asked.commitment IS NOT NULL THEN 'act' WHEN :as_of - record.latest <= 180 THEN 'soon' ELSE 'watch' END
        AS urgency,
    json_object('date', record.date, 'days', :as_of - record.latest, 'recorded', count(*),
        'declaratory', sum(judged.verdict = 'declaratory'), 'process', sum(judged.verdict = 'process-only'),
        'claimed', sum(judged.verdict = 'claimed-no-evidence'), 'not_shown', sum(judged.verdict = 'not-shown'),
        'asked', asked.title, 'asked_date', asked.date) AS facts
FROM meeting
JOIN record ON record.id = meeting.id
JOIN outcome_judged AS judged ON judged.meeting = meeting.id
LEFT JOIN (
    SELECT involvement.actor AS body, max(stage_now.commitment) AS commitment, record.title, record.date
    FROM stage_now
    CROSS JOIN involvement ON involvement.record = stage_now.commitment AND involvement.part = 'obligors'
    CROSS JOIN record ON record.id = stage_now.commitment
    CROSS JOIN commitment ON commitment.id = stage_now.commitment
    WHERE stage_now.stage IN ('agreed', 'pledged')
        AND instr(fold(concat_ws(' ', record.title, commitment.text, commitment.indicator)), 'tangible') > 0
    GROUP BY involvement.actor
) AS asked ON asked.body = meeting.body
WHERE {among meeting.id} AND meeting.status = 'held' AND record.latest <= :as_of
GROUP BY meeting.id
HAVING sum(judged.verdict IN ('tangible', 'tangible-single-sided', 'measured')) = 0
