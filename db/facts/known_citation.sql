-- The citations whose source was published by the as-of day, but for those above a ceiling (:hidden, a JSON array of
-- ids): `side` is that of each account the source rests on.
SELECT citation.id AS citation, citation.of, citation.source, citation.quote, root.id AS root, root.side,
    record.earliest AS published
FROM citation
JOIN record ON record.id = citation.source
JOIN source_root ON source_root.source = citation.source
JOIN source AS root ON root.id = source_root.root
WHERE (record.earliest IS NULL OR record.earliest <= :as_of)
    AND citation.id NOT IN (SELECT value FROM json_each(:hidden))
    AND citation.source NOT IN (SELECT value FROM json_each(:hidden))
