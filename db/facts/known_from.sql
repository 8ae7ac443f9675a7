-- The days on which published sources told of a record; the first of them is when it was known.
-- inline
SELECT citation.of AS record, record.earliest AS day
FROM citation CROSS JOIN record ON record.id = citation.source
WHERE record.earliest BETWEEN 1 AND :as_of
