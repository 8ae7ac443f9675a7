-- The records whose flags, verdict or standing can be others after a change; :most of them and one more, if there are.
--
-- The lists (JSON arrays) say what the changed rows bear on at once, as they were before and as they are after:
-- :records themselves; :sources whose account, date or name changed; :actors that may stand on another side; :titled
-- and :dated records, named or compared elsewhere; :artefacts (folded) of changed outcomes; :carriers, the bodies that
-- carry changed commitments or hold changed meetings; :paced, those whose own thresholds changed; :meetings that others take up; :agendas, items that came to name
-- other commitments; :numbers, the places in a series that changed titles claim; :commitments whose stage, words or obligors changed, those that :spoke of what is
-- tangible, and pairs of a commitment and an actor that :owed it. What lies further is found along the references as
-- they are now: a reference that is no more stands in a changed row.
WITH RECURSIVE derived (id) AS (
    SELECT value FROM json_each(:sources)
    UNION
    SELECT reference.record FROM derived
    CROSS JOIN reference ON reference.target = derived.id AND reference.field = 'derives_from'
),
below (id) AS (
    SELECT value FROM json_each(:actors)
    UNION
    SELECT actor.id FROM below CROSS JOIN actor ON actor.parent = below.id
    UNION
    SELECT reference.record FROM below
    CROSS JOIN reference ON reference.target = below.id AND reference.field = 'members'
),
touched (id) AS (
    SELECT value FROM json_each(:records)
    UNION
    SELECT assessment.commitment FROM json_each(:records) AS one
    CROSS JOIN assessment ON assessment.id = one.value
    WHERE assessment.commitment IS NOT NULL
    UNION
    SELECT citation.of FROM derived CROSS JOIN citation ON citation.source = derived.id
    UNION
    SELECT stage_move.commitment FROM derived CROSS JOIN stage_move ON stage_move.source = derived.id
    UNION
    -- Without an index: only read where there is something to look for.
    SELECT commitment FROM assessment
    WHERE json_array_length(:sources) + json_array_length(:actors) > 0 AND commitment IS NOT NULL
        AND (source IN (SELECT id FROM derived) OR obligor IN (SELECT id FROM below))
    UNION
    SELECT id FROM reading WHERE json_array_length(:sources) > 0 AND source IN (SELECT id FROM derived)
    UNION
    SELECT reading.id FROM json_each(:titled) AS titled CROSS JOIN reading ON reading.measures = titled.value
    UNION
    SELECT involvement.record FROM below CROSS JOIN involvement ON involvement.actor = below.id
    WHERE involvement.part IN ('obligor', 'obligors', 'responsible')
    UNION
    SELECT involvement.record FROM json_each(:titled) AS titled
    CROSS JOIN involvement ON involvement.actor = titled.value
    WHERE involvement.part = 'obligors'
    UNION
    SELECT id FROM commitment
    WHERE json_array_length(:titled) > 0 AND beneficiary IN (SELECT value FROM json_each(:titled))
    UNION
    SELECT link.target FROM json_each(:titled) AS titled CROSS JOIN link ON link.origin = titled.value
    WHERE link.type = 'overlaps'
    UNION
    SELECT link.origin FROM json_each(:titled) AS titled CROSS JOIN link ON link.target = titled.value
    WHERE link.type = 'overlaps'
    UNION
    SELECT id FROM outcome
    WHERE json_array_length(:dated) > 0 AND reversed_by IN (SELECT value FROM json_each(:dated))
),
judged (id) AS (
    SELECT outcome.id FROM touched CROSS JOIN outcome ON outcome.id = touched.id
    UNION
    SELECT outcome.id FROM touched CROSS JOIN outcome ON outcome.meeting = touched.id
    UNION
    SELECT outcome.id FROM touched CROSS JOIN outcome ON outcome.commitment = touched.id
    UNION
    SELECT outcome.id FROM json_each(:artefacts) AS artefact
    CROSS JOIN outcome ON outcome.artefact_folded = artefact.value
    UNION
    SELECT twin.id FROM json_each(:dated) AS dated CROSS JOIN outcome ON outcome.id = dated.value
    CROSS JOIN outcome AS twin ON twin.artefact_folded = outcome.artefact_folded
),
taken_up (id) AS (
    SELECT value FROM json_each(:meetings)
    UNION
    SELECT commitment.made_at FROM touched CROSS JOIN commitment ON commitment.id = touched.id
    WHERE commitment.made_at IS NOT NULL
    UNION
    SELECT agenda_item.meeting FROM touched
    CROSS JOIN reference ON reference.target = touched.id AND reference.field = 'commitments'
    CROSS JOIN agenda_item ON agenda_item.id = reference.record
    UNION
    SELECT agenda_item.meeting FROM json_each(:agendas) AS one CROSS JOIN agenda_item ON agenda_item.id = one.value
),
carrier (id) AS (
    SELECT value FROM json_each(:carriers)
    UNION
    SELECT meeting.body FROM taken_up CROSS JOIN meeting ON meeting.id = taken_up.id WHERE meeting.body IS NOT NULL
    UNION
    SELECT commitment.mechanism FROM touched CROSS JOIN commitment ON commitment.id = touched.id
    WHERE commitment.mechanism IS NOT NULL
),
speaking (id) AS (
    SELECT value FROM json_each(:spoke)
    UNION
    SELECT commitment.id FROM json_each(:commitments) AS one CROSS JOIN commitment ON commitment.id = one.value
    CROSS JOIN record ON record.id = commitment.id
    WHERE instr(fold(concat_ws(' ', record.title, commitment.text, commitment.indicator)), 'tangible') > 0
),
asked (body) AS (
    SELECT involvement.actor FROM speaking CROSS JOIN involvement ON involvement.record = speaking.id
    WHERE involvement.part = 'obligors'
    UNION
    SELECT pair.value ->> 1 FROM json_each(:owed) AS pair WHERE pair.value ->> 0 IN (SELECT id FROM speaking)
)
SELECT id FROM touched
UNION
SELECT id FROM judged
UNION
SELECT outcome.meeting FROM judged CROSS JOIN outcome ON outcome.id = judged.id WHERE outcome.meeting IS NOT NULL
UNION
SELECT id FROM carrier
UNION
SELECT meeting.id FROM carrier CROSS JOIN meeting ON meeting.body = carrier.id
CROSS JOIN record ON record.id = meeting.id WHERE coalesce(record.latest, :as_of) >= :as_of
UNION
SELECT meeting.id FROM json_each(:paced) AS paced CROSS JOIN meeting ON meeting.body = paced.value
UNION
SELECT commitment.id FROM json_each(:paced) AS paced CROSS JOIN commitment ON commitment.mechanism = paced.value
UNION
SELECT id FROM taken_up WHERE id IS NOT NULL
UNION
SELECT link.origin FROM taken_up CROSS JOIN link ON link.target = taken_up.id WHERE link.type = 'follows-up'
UNION
SELECT link.target FROM touched CROSS JOIN link ON link.origin = touched.id WHERE link.type = 'contradicts'
UNION
SELECT mate.id FROM (
    SELECT value AS body FROM json_each(:carriers)
    UNION
    SELECT meeting.body FROM touched CROSS JOIN meeting ON meeting.id = touched.id WHERE meeting.body IS NOT NULL
) AS series
CROSS JOIN meeting ON meeting.body = series.body
CROSS JOIN record AS mate ON mate.id = meeting.id
WHERE series_number(mate.title) IN (
    SELECT value FROM json_each(:numbers)
    UNION
    SELECT series_number(record.title) FROM touched CROSS JOIN meeting ON meeting.id = touched.id
    CROSS JOIN record ON record.id = meeting.id
)
UNION
SELECT meeting.id FROM asked CROSS JOIN meeting ON meeting.body = asked.body
LIMIT :most + 1
