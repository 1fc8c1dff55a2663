-- name: begin
BEGIN IMMEDIATE

-- name: commit
COMMIT

-- name: rollback
ROLLBACK

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

-- name: count_tables
SELECT count(*) FROM sqlite_schema

-- name: next_writer
UPDATE writer SET last = last + 1 WHERE id = 1 RETURNING last
