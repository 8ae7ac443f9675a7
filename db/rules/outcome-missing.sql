-- what     a meeting was held :missing_days days ago or more, and nothing is recorded of what came of it
-- why      what is not written down within days is not remembered
-- clears   an outcome of the meeting
-- from     DOMAIN §6 outcome-missing
SELECT meeting.id AS record, 'outcomes' AS key, record.latest + :missing_days AS since,
    CASE WHEN :as_of - record.latest <= 30 THEN 'act' ELSE 'soon' END AS urgency,
    json_object('date', record.date, 'days', :as_of - record.latest) AS facts
FROM meeting
JOIN record ON record.id = meeting.id
WHERE {among meeting.id}
    AND meeting.status = 'held'
    AND record.latest + :missing_days <= :as_of
    AND NOT EXISTS (
        SELECT 1 FROM outcome JOIN record AS of_outcome ON of_outcome.id = outcome.id
        WHERE outcome.meeting = meeting.id AND (of_outcome.earliest IS NULL OR of_outcome.earliest <= :as_of))
