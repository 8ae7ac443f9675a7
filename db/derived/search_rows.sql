-- What the index holds of one kind: rowid, title, names, body.
SELECT record.id, record.title, (SELECT names FROM record_names WHERE record_names.record = record.id),
    concat_ws(char(10), {columns})
FROM record JOIN {table} ON {table}.id = record.id;
