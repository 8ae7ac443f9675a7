-- what     commitments still open from the last meeting are not on the agenda of the one that takes it up
-- why      what is not called up again is let go without anybody saying so
-- clears   an agenda item of that meeting for each of them
-- from     DOMAIN §6 carried-over; open: made at the last meeting or on its agenda, and not met by the meeting itself
-- needs    known_from, previous_meeting, unfinished
SELECT item.meeting AS record, group_concat(commitment.uid, ' ' ORDER BY commitment.id) AS key,
    max(min(max(max(item.day), coalesce((
        SELECT min(day) FROM known_from WHERE known_from.record = item.meeting), 0)), :as_of), 1) AS since,
    json_object('ahead', max(planned.earliest - :as_of, 0)) AS measured,
    json_object('date', planned.date, 'items', count(*),
        'carried', json_group_array(commitment.title ORDER BY commitment.id), 'previous', (
            SELECT title FROM previous_meeting WHERE previous_meeting.meeting = item.meeting
            ORDER BY day DESC, previous DESC LIMIT 1)) AS facts
FROM (
    SELECT carried.meeting, carried.commitment, max(carried.day) AS day
    FROM (
        SELECT previous_meeting.*, commitment.id AS commitment
        FROM previous_meeting CROSS JOIN commitment ON commitment.made_at = previous_meeting.previous
        UNION
        SELECT previous_meeting.*, reference.target
        FROM previous_meeting
        CROSS JOIN agenda_item ON agenda_item.meeting = previous_meeting.previous
        CROSS JOIN reference ON reference.record = agenda_item.id AND reference.field = 'commitments'
    ) AS carried
    WHERE NOT EXISTS (SELECT 1 FROM agenda_item
        CROSS JOIN reference ON reference.record = agenda_item.id AND reference.field = 'commitments'
        WHERE agenda_item.meeting = carried.meeting AND reference.target = carried.commitment)
    GROUP BY carried.meeting, carried.commitment
) AS item
CROSS JOIN record AS planned ON planned.id = item.meeting
CROSS JOIN record AS commitment ON commitment.id = item.commitment
CROSS JOIN commitment AS carried ON carried.id = item.commitment
JOIN unfinished ON unfinished.commitment = item.commitment
WHERE {among item.meeting}
    AND carried.category IS NOT 'meeting'
    AND item.commitment NOT IN (SELECT value FROM json_each(:hidden))
GROUP BY item.meeting
