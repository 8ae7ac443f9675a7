-- The history says what was, the log of releases what left the desk; neither is ever rewritten.

CREATE TRIGGER history_is_append_only_update BEFORE UPDATE ON history BEGIN
    SELECT raise(ABORT, 'history is append-only');
END;

CREATE TRIGGER history_is_append_only_delete BEFORE DELETE ON history BEGIN
    SELECT raise(ABORT, 'history is append-only');
END;

CREATE TRIGGER release_log_is_append_only_update BEFORE UPDATE ON release_log BEGIN
    SELECT raise(ABORT, 'the log of releases is append-only');
END;

CREATE TRIGGER release_log_is_append_only_delete BEFORE DELETE ON release_log BEGIN
    SELECT raise(ABORT, 'the log of releases is append-only');
END;
