-- Of each source that derives from others, the accounts that it comes from in the end; what lies above a ceiling
-- (:hidden, a JSON array of ids) is not followed. A source that is not here is its own account.
WITH RECURSIVE back (source, account) AS (
    SELECT reference.record, reference.target FROM reference
    WHERE reference.field = 'derives_from'
        AND reference.record IN ( -- limited
            SELECT source FROM citation WHERE {among citation.of} UNION -- limited
            SELECT source FROM assessment WHERE {among assessment.commitment}) -- limited
        AND reference.target NOT IN (SELECT value FROM json_each(:hidden))
    UNION
    SELECT back.source, reference.target FROM back
    CROSS JOIN reference ON reference.record = back.account AND reference.field = 'derives_from'
    WHERE reference.target NOT IN (SELECT value FROM json_each(:hidden))
)
SELECT back.source, back.account, account.side FROM back CROSS JOIN source AS account ON account.id = back.account
WHERE NOT EXISTS (SELECT 1 FROM reference WHERE reference.record = back.account AND reference.field = 'derives_from'
    AND reference.target NOT IN (SELECT value FROM json_each(:hidden)))
