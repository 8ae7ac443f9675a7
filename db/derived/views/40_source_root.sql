-- Where a source's account comes from in the end: itself, or what it derives from, followed back.
CREATE VIEW source_root AS
WITH RECURSIVE back (source, root) AS (
    SELECT id, id FROM source
    UNION
    SELECT back.source, reference.target FROM back
    JOIN reference ON reference.record = back.root AND reference.field = 'derives_from'
)
SELECT back.source, back.root FROM back
WHERE NOT EXISTS (SELECT 1 FROM reference WHERE reference.record = back.root AND reference.field = 'derives_from');
