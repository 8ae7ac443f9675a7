-- Keeps the full-text index in step with one kind's own table. The row enters the index with the kind's table, which
-- is written last, when title and names are there already; a batch fills the index by itself at its end.

CREATE TRIGGER {table}_search_insert AFTER INSERT ON {table} WHEN (SELECT indexing FROM open_action) BEGIN
    INSERT INTO search (rowid, title, names, body)
    SELECT record.id, record.title, (SELECT names FROM record_names WHERE record_names.record = record.id),
        concat_ws(char(10), {new})
    FROM record WHERE record.id = new.id;
END;

CREATE TRIGGER {table}_search_update AFTER UPDATE ON {table} BEGIN
    UPDATE search SET body = concat_ws(char(10), {new}) WHERE rowid = new.id;
END;

CREATE TRIGGER {table}_search_delete AFTER DELETE ON {table} BEGIN
    DELETE FROM search WHERE rowid = old.id;
END;
