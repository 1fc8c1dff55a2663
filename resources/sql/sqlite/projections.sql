-- name: select_all
SELECT name, revision, position FROM projection

-- name: put
INSERT INTO projection (name, revision, position) VALUES (?, ?, ?)
ON CONFLICT (name) DO UPDATE SET revision = excluded.revision, position = excluded.position

-- name: forget
DELETE FROM projection WHERE name = ?

-- name: owner
SELECT position FROM projection WHERE name = 'case_text.next'

-- name: names
SELECT name FROM sqlite_schema WHERE type = ? ORDER BY rowid

-- name: newest_case
SELECT max(case_id) FROM case_event

-- name: oldest_case
SELECT min(case_id) FROM case_event
