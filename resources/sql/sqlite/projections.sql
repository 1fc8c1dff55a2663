-- name: select_all
SELECT name, revision, position FROM projection

-- name: put
INSERT INTO projection (name, revision, position) VALUES (?, ?, ?)
ON CONFLICT (name) DO UPDATE SET revision = excluded.revision, position = excluded.position

-- name: drop_case_now
DROP TABLE IF EXISTS case_now

-- name: drop_case_text
DROP TABLE IF EXISTS case_text

-- name: insert_case_text
INSERT INTO case_text (rowid, words) VALUES (?, ?)

-- name: has_case_text
SELECT 1 FROM case_text WHERE rowid = ?
