-- The workspace as it first was: records, what belongs to them, and the history of every change.
--
-- `record` holds what every kind has in common, so that a link, a citation or a tag can point at any record by a real
-- foreign key and the timeline reads one table. Each kind's own fields are in a table of its name, under the same id.
-- Days are proleptic ordinals; 0 is an open beginning, 3652060 an open end, NULL "no date". Rows that history tracks
-- have an integer primary key named `id`.

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE record (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('actor', 'source', 'citation', 'event', 'meeting', 'agenda-item', 'outcome',
        'commitment', 'position', 'reading', 'assessment', 'followup')),
    number INTEGER NOT NULL CHECK (number > 0),
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (title <> ''),
    folded TEXT NOT NULL,
    marking TEXT,
    date TEXT,
    date_text TEXT,
    earliest INTEGER,
    latest INTEGER,
    month_or_better INTEGER NOT NULL DEFAULT 0 CHECK (month_or_better IN (0, 1)),
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    UNIQUE (kind, number),
    CHECK ((date IS NULL) = (earliest IS NULL) AND (date IS NULL) = (latest IS NULL) AND earliest <= latest)
) STRICT;
CREATE INDEX record_by_date ON record (earliest, kind, number);
CREATE INDEX record_by_kind_date ON record (kind, earliest, number);
CREATE INDEX record_by_latest ON record (kind, latest);
CREATE INDEX record_by_folded ON record (folded);

-- The highest number given in each kind, so that a deleted record's reference is never given again.
CREATE TABLE last_number (
    kind TEXT PRIMARY KEY,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    type TEXT,
    parent INTEGER REFERENCES record (id) ON DELETE SET NULL,
    role TEXT,
    mandate TEXT,
    rhythm TEXT
) STRICT;
CREATE INDEX actor_by_parent ON actor (parent);

-- Original documents by their digest: written once, never changed, kept while any history may need them.
CREATE TABLE document (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    publisher TEXT,
    author TEXT,
    side TEXT,
    origin TEXT,
    reliability TEXT,
    address TEXT,
    language TEXT,
    file_name TEXT,
    file_sha256 TEXT REFERENCES document (sha256),
    file_size INTEGER,
    text TEXT
) STRICT;

CREATE TABLE citation (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    of INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    source INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    quote TEXT,
    start INTEGER,
    "end" INTEGER,
    credibility TEXT
) STRICT;
CREATE INDEX citation_by_of ON citation (of);
CREATE INDEX citation_by_source ON citation (source);

CREATE TABLE event (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    category TEXT,
    place TEXT,
    text TEXT
) STRICT;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    status TEXT,
    format TEXT,
    body INTEGER REFERENCES record (id) ON DELETE SET NULL,
    place TEXT,
    time TEXT,
    zone TEXT,
    objective TEXT,
    they_will_say TEXT,
    remarks TEXT,
    text TEXT
) STRICT;
CREATE INDEX meeting_by_body ON meeting (body);
CREATE INDEX meeting_by_status ON meeting (status);

CREATE TABLE agenda_item (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    meeting INTEGER REFERENCES record (id) ON DELETE CASCADE,
    certainty TEXT,
    points TEXT,
    disclosure TEXT
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting);

CREATE TABLE commitment (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    text TEXT,
    category TEXT,
    stage TEXT,
    stage_date TEXT,
    stage_date_text TEXT,
    stage_date_earliest INTEGER,
    stage_date_latest INTEGER,
    beneficiary INTEGER REFERENCES record (id) ON DELETE SET NULL,
    mechanism INTEGER REFERENCES record (id) ON DELETE SET NULL,
    made_at INTEGER REFERENCES record (id) ON DELETE SET NULL,
    instrument TEXT,
    binding INTEGER CHECK (binding IN (0, 1)),
    modality TEXT,
    due TEXT,
    due_text TEXT,
    due_earliest INTEGER,
    due_latest INTEGER,
    due_original TEXT,
    due_original_text TEXT,
    due_original_earliest INTEGER,
    due_original_latest INTEGER,
    due_reason TEXT,
    indicator TEXT,
    baseline REAL,
    target REAL,
    value REAL,
    unit TEXT,
    next_review TEXT,
    next_review_text TEXT,
    next_review_earliest INTEGER,
    next_review_latest INTEGER,
    owner TEXT
) STRICT;
CREATE INDEX commitment_by_due ON commitment (due_latest) WHERE due_latest IS NOT NULL;
CREATE INDEX commitment_by_mechanism ON commitment (mechanism) WHERE mechanism IS NOT NULL;
CREATE INDEX commitment_by_made_at ON commitment (made_at) WHERE made_at IS NOT NULL;

-- The agreement axis: one row a move, never overwritten by the next one.
CREATE TABLE stage_move (
    id INTEGER PRIMARY KEY,
    commitment INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    date TEXT,
    date_text TEXT,
    earliest INTEGER,
    latest INTEGER,
    source INTEGER REFERENCES record (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX stage_move_by_commitment ON stage_move (commitment);
CREATE INDEX stage_move_by_source ON stage_move (source) WHERE source IS NOT NULL;

CREATE TABLE outcome (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    meeting INTEGER REFERENCES record (id) ON DELETE SET NULL,
    commitment INTEGER REFERENCES record (id) ON DELETE SET NULL,
    level INTEGER CHECK (level BETWEEN 0 AND 4),
    artefact TEXT,
    artefact_folded TEXT,
    value REAL,
    unit TEXT,
    baseline REAL,
    baseline_unit TEXT,
    period TEXT,
    reversed_by INTEGER REFERENCES record (id) ON DELETE SET NULL,
    text TEXT
) STRICT;
CREATE INDEX outcome_by_meeting ON outcome (meeting);
CREATE INDEX outcome_by_commitment ON outcome (commitment);
CREATE INDEX outcome_by_artefact ON outcome (artefact_folded) WHERE artefact_folded IS NOT NULL;

CREATE TABLE position (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    actor INTEGER REFERENCES record (id) ON DELETE SET NULL,
    topic TEXT,
    text TEXT
) STRICT;
CREATE INDEX position_by_actor ON position (actor);

CREATE TABLE reading (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    measures INTEGER REFERENCES record (id) ON DELETE SET NULL,
    value REAL,
    unit TEXT,
    source INTEGER REFERENCES record (id) ON DELETE SET NULL,
    text TEXT
) STRICT;
CREATE INDEX reading_by_measures ON reading (measures);

CREATE TABLE assessment (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    commitment INTEGER REFERENCES record (id) ON DELETE CASCADE,
    obligor INTEGER REFERENCES record (id) ON DELETE SET NULL,
    implementation TEXT,
    source INTEGER REFERENCES record (id) ON DELETE SET NULL,
    confidence TEXT,
    note TEXT
) STRICT;
CREATE INDEX assessment_by_commitment ON assessment (commitment);

CREATE TABLE followup (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    about INTEGER REFERENCES record (id) ON DELETE SET NULL,
    owner TEXT,
    state TEXT,
    text TEXT
) STRICT;
CREATE INDEX followup_by_about ON followup (about);

-- Lists that belong to a record. `part` and `field` are the field's key in the schema; order is that of `id`.
CREATE TABLE involvement (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    role TEXT,
    side TEXT
) STRICT;
CREATE INDEX involvement_by_record ON involvement (record, part);
CREATE INDEX involvement_by_actor ON involvement (actor);

CREATE TABLE reference (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    target INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX reference_by_record ON reference (record, field);
CREATE INDEX reference_by_target ON reference (target);

CREATE TABLE word (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL
) STRICT;
CREATE INDEX word_by_record ON word (record, field);
CREATE INDEX word_by_folded ON word (folded, field);

CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    origin INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    type TEXT NOT NULL CHECK (type IN ('follows-up', 'responds-to', 'restates', 'supersedes', 'overlaps', 'contradicts',
        'raised-at', 'created-by', 'measures')),
    target INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    CHECK (origin <> target),
    UNIQUE (origin, type, target)
) STRICT;
CREATE INDEX link_by_target ON link (target);

-- What a person did: one row a step, undone and redone as one; `begin` is what the file was made with, which stays.
CREATE TABLE action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    label TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('begin', 'do', 'undo', 'redo')),
    target INTEGER REFERENCES action (id)
) STRICT;

-- The step under way, read by the history triggers; NULL between steps. `indexing` is 0 while a batch, which fills the
-- full-text index at its end, writes its records.
CREATE TABLE open_action (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    action INTEGER REFERENCES action (id),
    indexing INTEGER NOT NULL DEFAULT 1 CHECK (indexing IN (0, 1))
) STRICT;
INSERT INTO open_action (one, action) VALUES (1, NULL);

-- Append-only: written by triggers alone, and never by the program.
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    action INTEGER,
    at TEXT NOT NULL,
    "table" TEXT NOT NULL,
    row INTEGER NOT NULL,
    record INTEGER,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX history_by_record ON history (record);
CREATE INDEX history_by_action ON history (action);
