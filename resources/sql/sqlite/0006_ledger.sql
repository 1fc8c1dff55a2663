-- The ledger: one line a commit, each with the digest of everything that was written up to it. Rows are added and never changed or removed.
CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    position INTEGER NOT NULL,
    centre INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'ledger is append-only');
END;

CREATE TRIGGER ledger_is_kept BEFORE DELETE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'ledger is append-only');
END;

-- What a commit made of the rows that may change (source ids, serials, marks): the row as it was left, NULL where it was removed.
CREATE TABLE ledger_row (
    seq INTEGER NOT NULL,
    part TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT,
    PRIMARY KEY (seq, part, key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_row_stays BEFORE UPDATE ON ledger_row
BEGIN
    SELECT RAISE(ABORT, 'ledger_row is append-only');
END;

CREATE TRIGGER ledger_row_is_kept BEFORE DELETE ON ledger_row
BEGIN
    SELECT RAISE(ABORT, 'ledger_row is append-only');
END;
