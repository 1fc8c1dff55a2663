-- Secondary indexes of the projections want the cache; the log needs little. The write-ahead log is checkpointed between orders (Store::shortenLog)
-- and when the store thread is idle (Store::tidyWhenIdle); wal_autocheckpoint only bounds it when orders never let off.

-- name: write
PRAGMA foreign_keys = ON

PRAGMA journal_mode = WAL

PRAGMA synchronous = FULL

PRAGMA secure_delete = ON

PRAGMA cache_size = -65536

PRAGMA wal_autocheckpoint = 8192

PRAGMA temp_store = MEMORY

PRAGMA trusted_schema = OFF

-- name: read
PRAGMA query_only = ON

PRAGMA cache_size = -16384

PRAGMA temp_store = MEMORY

PRAGMA trusted_schema = OFF

-- name: read_alone
PRAGMA locking_mode = EXCLUSIVE

-- name: begin_read
BEGIN

-- name: begin
BEGIN IMMEDIATE

-- name: commit
COMMIT

-- name: rollback
ROLLBACK

-- name: durable
PRAGMA synchronous = FULL

-- name: relaxed
PRAGMA synchronous = NORMAL

-- name: checkpoint
PRAGMA wal_checkpoint(PASSIVE)

-- name: checkpoint_all
PRAGMA wal_checkpoint(TRUNCATE)

-- name: spill_early
PRAGMA cache_size = 64

-- name: spill_late
PRAGMA cache_size = -65536

-- name: grow_log
CREATE TABLE room (filler BLOB)

INSERT INTO room VALUES (zeroblob(4000000))

-- name: data_version
PRAGMA data_version

-- name: application_id
PRAGMA application_id

-- name: user_version
PRAGMA user_version

-- name: count_tables
SELECT count(*) FROM sqlite_schema

-- name: steps_table
CREATE TABLE IF NOT EXISTS schema_step (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT

-- name: insert_step
INSERT INTO schema_step (number, name, checksum) VALUES (?, ?, ?)

-- name: select_steps
SELECT number, name, checksum FROM schema_step ORDER BY number

-- name: next_writer
UPDATE writer SET last = last + 1 WHERE id = 1 RETURNING last
