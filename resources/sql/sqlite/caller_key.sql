-- name: exists
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'caller_key'

-- name: find
SELECT key, caller, tail FROM caller_key WHERE case_id = ?

-- name: add
INSERT INTO caller_key (key, caller, tail, case_id) VALUES (?, ?, ?, ?)

-- The same sizes in the same row: see 0007_caller_key.sql.
-- name: put_over
UPDATE caller_key SET key = ?, caller = ?, tail = ? WHERE case_id = ?

-- name: strangers
SELECT count(*) FROM caller_key WHERE NOT EXISTS (SELECT 1 FROM case_event WHERE case_event.case_id = caller_key.case_id)

-- Cases that ended between two moments, behind one of the first moment, and whether they still have a key.
-- name: due
SELECT now.ended_at, now.case_id, coalesce(caller_key.key > x'0000000000000000000000000000000000000000000000000000000000000001', 0)
FROM case_now AS now LEFT JOIN caller_key ON caller_key.case_id = now.case_id
WHERE now.ended_at IS NOT NULL AND (now.ended_at > ? OR (now.ended_at = ? AND now.case_id > ?)) AND now.ended_at < ?
ORDER BY now.ended_at, now.case_id LIMIT ?

-- The write-ahead log still holds what was put over: until this is gone, whoever has time empties it (Store::wipe).
-- name: note_wipe
INSERT INTO projection (name, revision, position) VALUES ('caller_key.wipe', 0, 0) ON CONFLICT DO NOTHING

-- name: must_wipe
SELECT count(*) FROM projection WHERE name = 'caller_key.wipe'

-- name: wiped
DELETE FROM projection WHERE name = 'caller_key.wipe'
