-- The case log: the truth. Rows are added and never changed or removed.
CREATE TABLE case_event (
    position INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    kind TEXT NOT NULL,
    schema INTEGER NOT NULL,
    rule TEXT NOT NULL,
    rulebook TEXT NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (case_id, version)
) STRICT;

CREATE TRIGGER case_event_stays BEFORE UPDATE ON case_event
BEGIN
    SELECT RAISE(ABORT, 'case_event is append-only');
END;

CREATE TRIGGER case_event_is_kept BEFORE DELETE ON case_event
BEGIN
    SELECT RAISE(ABORT, 'case_event is append-only');
END;

-- A source's own id belongs to one case, once, ever.
CREATE TABLE report_key (
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    case_id INTEGER NOT NULL,
    PRIMARY KEY (source, source_id)
) STRICT, WITHOUT ROWID;

-- The last serial given out on a local day (ISO date).
CREATE TABLE day_serial (
    day TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;

-- How far each projection has followed the log, and by which revision of its rules.
CREATE TABLE projection (
    name TEXT NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Each opening for writing takes the next number, so that two processes never make the same case id.
CREATE TABLE writer (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last INTEGER NOT NULL
) STRICT;

INSERT INTO writer (id, last) VALUES (1, 0);
