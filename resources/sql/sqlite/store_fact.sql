-- A store that has not been opened for writing since this table came has no facts.

-- name: has_table
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'store_fact'

-- name: use
SELECT value FROM store_fact WHERE key = 'use'

-- name: has_events
SELECT EXISTS (SELECT 1 FROM case_event)

-- name: mark_drill
INSERT INTO store_fact (key, value) VALUES ('use', 'drill')

-- name: town
SELECT value FROM store_fact WHERE key = 'town'

-- name: mark_town
INSERT INTO store_fact (key, value) VALUES ('town', ?)
