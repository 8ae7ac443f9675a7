-- History by the database itself: one set of triggers for each tracked table, so that nothing changes without a trace,
-- whoever changes it. What stands in braces is filled in for each table when derived objects are rebuilt: {new_record}
-- and {old_record} say which record a row belongs to, {old} and {new} list every column for json_object.

CREATE TRIGGER {table}_history_insert AFTER INSERT ON {table} BEGIN
    INSERT INTO history (action, at, "table", row, record, op, after)
    SELECT action, strftime('%Y-%m-%dT%H:%M:%fZ'), '{table}', new.id, {new_record}, 'insert', json_object({new})
    FROM open_action;
END;

CREATE TRIGGER {table}_history_update AFTER UPDATE ON {table} BEGIN
    INSERT INTO history (action, at, "table", row, record, op, before, after)
    SELECT action, strftime('%Y-%m-%dT%H:%M:%fZ'), '{table}', new.id, {new_record}, 'update',
        json_object({old}), json_object({new})
    FROM open_action;
END;

CREATE TRIGGER {table}_history_delete AFTER DELETE ON {table} BEGIN
    INSERT INTO history (action, at, "table", row, record, op, before)
    SELECT action, strftime('%Y-%m-%dT%H:%M:%fZ'), '{table}', old.id, {old_record}, 'delete', json_object({old})
    FROM open_action;
END;
