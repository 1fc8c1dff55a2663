-- A store that has not been opened for writing since this table came has no facts.

-- name: has_table
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'store_fact'

-- name: fact
SELECT value FROM store_fact WHERE key = ?

-- name: put_fact
INSERT INTO store_fact (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value

-- name: has_events
SELECT EXISTS (SELECT 1 FROM case_event)
