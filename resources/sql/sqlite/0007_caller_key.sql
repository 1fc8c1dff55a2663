-- What opens the callers of a case: they stand sealed in its events, and nobody can read them once the key is gone. Beside the log and in no digest, so
-- that it can be. Rows come at the end and keep their size: what is put over one lies where it lay, and no copy stays on a page. All zero: destroyed.
-- Zeros and a one at the end: nothing of the case is sealed; its events were written before.
CREATE TABLE caller_key (
    place INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL UNIQUE,
    key BLOB NOT NULL CHECK (length(key) = 32),
    -- domain::callerKey and callerTailKey under the store's salt, big-endian; zero: nobody to tell apart. They go with the key.
    caller BLOB NOT NULL CHECK (length(caller) = 8),
    tail BLOB NOT NULL CHECK (length(tail) = 8)
) STRICT;
