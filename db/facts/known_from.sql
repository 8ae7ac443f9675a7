-- The first day on which a published source told of a record; records without a dated source are not here.
SELECT of AS record, min(published) AS day FROM known_citation WHERE published > 0 GROUP BY of
