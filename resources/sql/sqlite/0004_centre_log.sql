-- The centre's own log: who is away, what was patrolled, which plans run, which rules hold. Rows are added and never changed or removed.
CREATE TABLE centre_event (
    version INTEGER PRIMARY KEY CHECK (version > 0),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    kind TEXT NOT NULL,
    schema INTEGER NOT NULL,
    rulebook TEXT NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER centre_event_stays BEFORE UPDATE ON centre_event
BEGIN
    SELECT RAISE(ABORT, 'centre_event is append-only');
END;

CREATE TRIGGER centre_event_is_kept BEFORE DELETE ON centre_event
BEGIN
    SELECT RAISE(ABORT, 'centre_event is append-only');
END;
