-- The citations whose source was published by the as-of day, but for those above a ceiling (:hidden, a JSON array of
-- ids). One row for each account that the source comes from in the end; `side` is that account's.
WITH RECURSIVE back (source, account) AS (
    SELECT citation.source, citation.source FROM citation WHERE {among citation.of}
    UNION
    SELECT back.source, reference.target FROM back
    CROSS JOIN reference ON reference.record = back.account AND reference.field = 'derives_from'
    WHERE reference.target NOT IN (SELECT value FROM json_each(:hidden))
)
SELECT citation.id AS citation, citation.of, citation.source, citation.quote, root.id AS root, root.side,
    record.earliest AS published
FROM citation
JOIN record ON record.id = citation.source
JOIN back ON back.source = citation.source
JOIN source AS root ON root.id = back.account
WHERE {among citation.of}
    AND NOT EXISTS (
        SELECT 1 FROM reference WHERE reference.record = root.id AND reference.field = 'derives_from'
            AND reference.target NOT IN (SELECT value FROM json_each(:hidden)))
    AND (record.earliest IS NULL OR record.earliest <= :as_of)
    AND citation.id NOT IN (SELECT value FROM json_each(:hidden))
    AND citation.source NOT IN (SELECT value FROM json_each(:hidden))
