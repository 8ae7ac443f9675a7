-- The names that belong to a record: the actors of its lists, its own aliases and tags.
CREATE VIEW record_names AS
SELECT record.id AS record, concat_ws(char(10),
    (SELECT group_concat(who.title, char(10)) FROM involvement JOIN record AS who ON who.id = involvement.actor
     WHERE involvement.record = record.id),
    (SELECT group_concat(word.text, char(10)) FROM word WHERE word.record = record.id)) AS names
FROM record;
