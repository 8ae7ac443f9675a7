-- what     a meeting was held, outcomes are recorded, and none of them is tangible
-- why      the question every director asks of a standing group
-- clears   an outcome that passes the gates, or evidence for one that is recorded
-- from     DOMAIN §6 outcome-not-tangible; louder where a commitment owed by the body speaks of what is "tangible"
-- needs    outcome_judged, known_move
SELECT meeting.id AS record, dull.verdicts AS key, record.latest AS since,
    json_object('past', :as_of - record.latest, 'asked', asked.commitment IS NOT NULL) AS measured,
    json_object('date', record.date, 'days', :as_of - record.latest, 'recorded', dull.recorded,
        'declaratory', dull.declaratory, 'process', dull.process, 'claimed', dull.claimed, 'not_shown', dull.not_shown,
        'lacking', dull.lacking, 'asked', asked.title, 'asked_date', asked.date) AS facts
FROM (
    SELECT meeting, count(*) AS recorded, group_concat(verdict, ',' ORDER BY outcome) AS verdicts,
        sum(verdict = 'declaratory') AS declaratory, sum(verdict = 'process-only') AS process,
        sum(verdict = 'claimed-no-evidence') AS claimed, sum(verdict = 'not-shown') AS not_shown,
        group_concat(CASE WHEN verdict = 'not-shown' THEN failed_gate(gates) END, ' ' ORDER BY outcome) AS lacking
    FROM outcome_judged WHERE meeting IS NOT NULL AND {among meeting}
    GROUP BY meeting
    HAVING sum(verdict IN ('tangible', 'tangible-single-sided', 'measured')) = 0
) AS dull
CROSS JOIN meeting ON meeting.id = dull.meeting
CROSS JOIN record ON record.id = dull.meeting
LEFT JOIN (
    SELECT met.body, max(commitment.id) AS commitment, record.title, record.date
    FROM (SELECT DISTINCT body FROM meeting WHERE {among meeting.id} AND body IS NOT NULL) AS met
    CROSS JOIN involvement ON involvement.actor = met.body AND involvement.part = 'obligors'
    CROSS JOIN commitment ON commitment.id = involvement.record
    CROSS JOIN record ON record.id = commitment.id
    WHERE (SELECT stage FROM known_move WHERE known_move.commitment = commitment.id ORDER BY move DESC LIMIT 1)
            IN ('agreed', 'pledged')
        AND instr(fold(concat_ws(' ', record.title, commitment.text, commitment.indicator)), 'tangible') > 0
    GROUP BY met.body
) AS asked ON asked.body = meeting.body
WHERE meeting.status = 'held' AND record.latest <= :as_of
