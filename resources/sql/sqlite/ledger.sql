-- The statements that name columns of a part are made by ledgerparts.cpp, so that a column that comes later is covered too.

-- name: exists
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'ledger_row'

-- name: root
SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'ledger'

-- name: columns
SELECT name, pk FROM pragma_table_info(?) ORDER BY pk, name

-- name: touched_table
CREATE TEMP TABLE IF NOT EXISTS ledger_touched (
    part TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT,
    PRIMARY KEY (part, key)
) STRICT, WITHOUT ROWID

-- name: touched
SELECT part, key, value FROM temp.ledger_touched ORDER BY part, key

-- name: forget_touched
DELETE FROM temp.ledger_touched

-- name: sealed
SELECT EXISTS (SELECT 1 FROM ledger)

-- name: newest
SELECT seq, position, centre, digest FROM ledger ORDER BY seq DESC LIMIT 1

-- name: digest_at
SELECT digest FROM ledger WHERE seq = ?

-- name: all
SELECT seq, position, centre, digest FROM ledger WHERE seq > ? ORDER BY seq

-- name: at_position
SELECT seq, position, centre, digest FROM ledger WHERE position <= ? ORDER BY seq DESC LIMIT 1

-- name: before
SELECT seq, position, centre, digest FROM ledger WHERE seq <= ? ORDER BY seq DESC LIMIT 1

-- name: add
INSERT INTO ledger (seq, position, centre, digest) VALUES (?, ?, ?, ?)

-- name: add_row
INSERT INTO ledger_row (seq, part, key, value) VALUES (?, ?, ?, ?)

-- name: rows_after
SELECT seq, part, key, value FROM ledger_row WHERE seq > ? ORDER BY seq, part, key

-- name: events_after
SELECT position, hash FROM case_event WHERE position > ? ORDER BY position

-- name: centre_after
SELECT version, hash FROM centre_event WHERE version > ? ORDER BY version

-- name: written_by
SELECT position FROM case_event WHERE at < ? ORDER BY position DESC LIMIT 1

-- By the ledger's lines, so that a line that holds a whole history is not walked through.
-- name: first_key
SELECT written.value FROM ledger AS line CROSS JOIN ledger_row AS written
ON written.seq = line.seq AND written.part = 'store_fact' AND written.key = quote('anchor-key') ORDER BY line.seq LIMIT 1

-- name: last_key
SELECT written.value FROM ledger AS line CROSS JOIN ledger_row AS written
ON written.seq = line.seq AND written.part = 'store_fact' AND written.key = quote('anchor-key') ORDER BY line.seq DESC LIMIT 1

-- Those that the commit they name has sealed; a value begins with its number.
-- name: key_changes
SELECT fact.value FROM store_fact AS fact CROSS JOIN ledger_row AS written
ON written.seq = CAST(fact.value AS INTEGER) AND written.part = 'store_fact' AND written.key = quote(fact.key)
AND written.value = 'value=' || quote(fact.value) || ' '
WHERE fact.key >= 'anchor-key-change-' AND fact.key < 'anchor-key-change.' ORDER BY written.seq

-- name: unsealed
SELECT (SELECT coalesce(max(position), 0) FROM case_event), (SELECT coalesce(max(version), 0) FROM centre_event)
