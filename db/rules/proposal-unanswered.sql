-- what     a proposal was offered and no response is recorded: watch at once, soon after :answer_soon_days, act after
-- what     :answer_act_days
-- why      silence is an answer that somebody should notice
-- clears   the answer: agreed, rejected, countered or noted; or the proposal withdrawn or lapsed
-- from     DOMAIN §6 proposal-unanswered; counted from its latest bound, else from its source's publication
-- needs    known_from, stage_now
SELECT offered.commitment AS record, offered.date AS key, offered.since,
    json_object('past', :as_of - offered.since, 'soon', :answer_soon_until >= offered.since,
        'act', :answer_act_until >= offered.since) AS measured,
    json_object('date', offered.date, 'days', :as_of - offered.since, 'obligors', (
            SELECT json_group_array(record.title ORDER BY involvement.id) FROM involvement
            JOIN record ON record.id = involvement.actor
            WHERE involvement.record = offered.commitment AND part = 'obligors'),
        'beneficiary', (SELECT record.title FROM commitment JOIN record ON record.id = commitment.beneficiary
            WHERE commitment.id = offered.commitment),
        'overlaps', (SELECT group_concat(record.title, '; ' ORDER BY link.id) FROM link
            CROSS JOIN record ON record.id = CASE
                WHEN link.origin = offered.commitment THEN link.target ELSE link.origin END
            WHERE link.type = 'overlaps'
                AND (link.origin = offered.commitment OR link.target = offered.commitment))) AS facts
FROM (
    SELECT stage_now.commitment, stage_now.date, min(CASE WHEN stage_now.latest < 3652060 THEN stage_now.latest
        ELSE coalesce(nullif(published.earliest, 0), (SELECT min(day) FROM known_from
            WHERE known_from.record = stage_now.commitment), :as_of) END, :as_of) AS since
    FROM stage_now
    LEFT JOIN record AS published ON published.id = stage_now.source
    WHERE {among stage_now.commitment} AND stage_now.stage = 'offered'
) AS offered
