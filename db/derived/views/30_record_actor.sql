-- Every actor that a record names, in whatever part.
CREATE VIEW record_actor AS
SELECT record, actor, part FROM involvement
UNION ALL SELECT id, body, 'body' FROM meeting WHERE body IS NOT NULL
UNION ALL SELECT id, actor, 'actor' FROM position WHERE actor IS NOT NULL
UNION ALL SELECT id, beneficiary, 'beneficiary' FROM commitment WHERE beneficiary IS NOT NULL
UNION ALL SELECT id, mechanism, 'mechanism' FROM commitment WHERE mechanism IS NOT NULL
UNION ALL SELECT id, obligor, 'obligor' FROM assessment WHERE obligor IS NOT NULL;
