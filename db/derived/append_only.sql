-- The history says what was; it is never rewritten.

CREATE TRIGGER history_is_append_only_update BEFORE UPDATE ON history BEGIN
    SELECT raise(ABORT, 'history is append-only');
END;

CREATE TRIGGER history_is_append_only_delete BEFORE DELETE ON history BEGIN
    SELECT raise(ABORT, 'history is append-only');
END;
