-- What people decide about flags, thresholds of single bodies and commitments, dissent from verdicts, looks that found
-- nothing, follow-ups that come again, and the log of what left the desk.

-- One row a flag that somebody snoozed, took or dismissed; `flag`, `rule` and `key` name the fact it answers, `facts`
-- holds what the flag said that day, so that one that comes back can say what changed. `until` is an ordinal.
CREATE TABLE flag_decision (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    flag TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('snoozed', 'taken', 'dismissed')),
    until INTEGER,
    reason TEXT,
    owner TEXT,
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (state <> 'snoozed' OR until IS NOT NULL),
    CHECK (state <> 'dismissed' OR coalesce(reason, '') <> ''),
    CHECK (state <> 'taken' OR coalesce(owner, '') <> '')
) STRICT;
CREATE UNIQUE INDEX flag_decision_by_record ON flag_decision (record, rule);

-- Thresholds in days that replace the desk's own: of a body, for its meetings and for what it carries; of a commitment.
ALTER TABLE actor ADD COLUMN unprepared_days INTEGER CHECK (unprepared_days >= 0);
ALTER TABLE actor ADD COLUMN vague_days INTEGER CHECK (vague_days >= 0);
ALTER TABLE actor ADD COLUMN missing_days INTEGER CHECK (missing_days >= 0);
ALTER TABLE actor ADD COLUMN due_days INTEGER CHECK (due_days >= 0);
ALTER TABLE actor ADD COLUMN stale_days INTEGER CHECK (stale_days >= 0);
ALTER TABLE commitment ADD COLUMN due_days INTEGER CHECK (due_days >= 0);
ALTER TABLE commitment ADD COLUMN stale_days INTEGER CHECK (stale_days >= 0);

-- The verdict an officer would give instead, and why; the computed one stands beside it unchanged.
ALTER TABLE outcome ADD COLUMN dissent TEXT;
ALTER TABLE outcome ADD COLUMN dissent_reason TEXT;
ALTER TABLE meeting ADD COLUMN dissent TEXT;
ALTER TABLE meeting ADD COLUMN dissent_reason TEXT;

-- Somebody looked what a meeting produced, and found nothing recorded.
ALTER TABLE meeting ADD COLUMN looked_on TEXT;
ALTER TABLE meeting ADD COLUMN looked_on_text TEXT;
ALTER TABLE meeting ADD COLUMN looked_on_earliest INTEGER;
ALTER TABLE meeting ADD COLUMN looked_on_latest INTEGER;
ALTER TABLE meeting ADD COLUMN looked_in TEXT;
ALTER TABLE meeting ADD COLUMN looked_by TEXT;

-- An RFC 5545 recurrence rule without its start, which is the due date.
ALTER TABLE followup ADD COLUMN recurrence TEXT;

-- What left the desk; written once, never changed. `subject` is the reference of one record, else the query as it was
-- asked; `text` the paper as Markdown, so that the next version can be compared with it. `as_of` is an ordinal; `record`
-- is no foreign key, as the log outlives what it speaks of.
CREATE TABLE release_log (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    paper TEXT NOT NULL,
    subject TEXT NOT NULL,
    record INTEGER,
    as_of INTEGER NOT NULL,
    language TEXT NOT NULL,
    ceiling TEXT,
    marking TEXT,
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    text TEXT
) STRICT;
CREATE INDEX release_log_by_subject ON release_log (paper, subject);
CREATE INDEX release_log_by_digest ON release_log (sha256);

-- What a large desk is asked for before anything else is shown: which markings it bears, which dates run on, and what of
-- commitments stands on the timeline. Without these each of them reads every record from the disk.
CREATE INDEX record_by_marking ON record (marking, kind) WHERE marking IS NOT NULL;
CREATE INDEX record_that_runs ON record (kind) WHERE latest > earliest AND instr(date, '/') > 0;
DROP INDEX commitment_by_mechanism;
CREATE INDEX commitment_on_timeline ON commitment (mechanism, due_earliest, due_latest, due_original_latest);
