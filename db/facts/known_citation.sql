-- The citations whose source was published by the as-of day. One row for each account that the source comes from in the
-- end; `side` is that account's.
-- needs    derived_account
-- inline
SELECT citation.id AS citation, citation.of, citation.source, root.id AS root, root.side, record.earliest AS published
FROM citation
CROSS JOIN record ON record.id = citation.source
LEFT JOIN derived_account ON derived_account.source = citation.source
CROSS JOIN source AS root ON root.id = coalesce(derived_account.account, citation.source)
WHERE {among citation.of}
    AND (record.earliest IS NULL OR record.earliest <= :as_of)
