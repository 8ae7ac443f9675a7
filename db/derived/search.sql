-- Keeps titles and names in the full-text index in step with records, involvements and aliases; a batch of new records
-- fills the index by itself at its end.

CREATE TRIGGER record_search_title AFTER UPDATE OF title ON record WHEN new.title <> old.title BEGIN
    UPDATE search SET title = new.title WHERE rowid = new.id;
    UPDATE search SET names = (SELECT names FROM record_names WHERE record_names.record = search.rowid)
    WHERE new.kind = 'actor' AND rowid IN (SELECT record FROM involvement WHERE actor = new.id);
END;

CREATE TRIGGER involvement_search_insert AFTER INSERT ON involvement
WHEN (SELECT indexing FROM open_action) AND EXISTS (SELECT 1 FROM search WHERE rowid = new.record) BEGIN
    UPDATE search SET names = (SELECT names FROM record_names WHERE record_names.record = new.record)
    WHERE rowid = new.record;
END;

CREATE TRIGGER involvement_search_update AFTER UPDATE OF actor ON involvement BEGIN
    UPDATE search SET names = (SELECT names FROM record_names WHERE record_names.record = new.record)
    WHERE rowid = new.record;
END;

CREATE TRIGGER involvement_search_delete AFTER DELETE ON involvement
WHEN EXISTS (SELECT 1 FROM search WHERE rowid = old.record) BEGIN
    UPDATE search SET names = (SELECT names FROM record_names WHERE record_names.record = old.record)
    WHERE rowid = old.record;
END;

CREATE TRIGGER word_search_insert AFTER INSERT ON word
WHEN (SELECT indexing FROM open_action) AND EXISTS (SELECT 1 FROM search WHERE rowid = new.record) BEGIN
    UPDATE search SET names = (SELECT names FROM record_names WHERE record_names.record = new.record)
    WHERE rowid = new.record;
END;

CREATE TRIGGER word_search_delete AFTER DELETE ON word
WHEN EXISTS (SELECT 1 FROM search WHERE rowid = old.record) BEGIN
    UPDATE search SET names = (SELECT names FROM record_names WHERE record_names.record = old.record)
    WHERE rowid = old.record;
END;
