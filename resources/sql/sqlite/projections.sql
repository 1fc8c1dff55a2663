-- name: select_all
SELECT name, revision, position FROM projection

-- name: put
INSERT INTO projection (name, revision, position) VALUES (?, ?, ?)
ON CONFLICT (name) DO UPDATE SET revision = excluded.revision, position = excluded.position
