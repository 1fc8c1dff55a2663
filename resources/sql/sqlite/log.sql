-- The body is read as a blob, so that it is not turned into UTF-16 and back.

-- name: insert_event
INSERT INTO case_event (case_id, version, at, actor, role, kind, schema, rule, rulebook, body, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: newest_of_case
SELECT version, hash FROM case_event WHERE case_id = ? ORDER BY version DESC LIMIT 1

-- name: events_of_case
SELECT position, case_id, version, at, actor, role, kind, schema, rule, rulebook, CAST(body AS BLOB), hash
FROM case_event WHERE case_id = ? AND version > ? ORDER BY version

-- name: events_after
SELECT position, case_id, version, at, actor, role, kind, schema, rule, rulebook, CAST(body AS BLOB), hash
FROM case_event WHERE position > ? ORDER BY position

-- Which cases were touched, without a look into what happened.
-- name: touched_between
SELECT position, case_id FROM case_event WHERE position > ? AND position <= ? ORDER BY position LIMIT ?

-- name: first_at
SELECT at FROM case_event ORDER BY position LIMIT 1

-- name: events_by_case
SELECT position, case_id, version, at, actor, role, kind, schema, rule, rulebook, CAST(body AS BLOB), hash
FROM case_event ORDER BY case_id, version

-- name: events_of_cases_after
SELECT position, case_id, version, at, actor, role, kind, schema, rule, rulebook, CAST(body AS BLOB), hash
FROM case_event WHERE case_id > ? ORDER BY case_id, version

-- name: newest_by_people
SELECT coalesce(max(at), 0), count(*) FROM case_event WHERE position > ? AND position <= ? AND role <> 'system'

-- name: events_of_kind_since
SELECT position, case_id, version, at, actor, role, kind, schema, rule, rulebook, CAST(body AS BLOB), hash
FROM case_event WHERE position > ? AND kind = ? AND at >= ? AND role <> 'system' ORDER BY position

-- name: head
SELECT coalesce(max(position), 0) FROM case_event

-- name: claim
INSERT INTO report_key (source, source_id, case_id, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING

-- name: claimed_by
SELECT case_id, content FROM report_key WHERE source = ? AND source_id = ?

-- name: learn
UPDATE report_key SET content = ? WHERE source = ? AND source_id = ?

-- name: claims
SELECT source, source_id, case_id, content FROM report_key

-- Ids of plain ASCII without capitals are spelt as they would be folded; all others may not be.
-- name: unfolded_claims
SELECT source, source_id, case_id, content FROM report_key WHERE source_id GLOB '*[A-Z]*' OR source_id GLOB '*[^!-~]*'

-- name: last_serial
SELECT last FROM day_serial WHERE day = ?

-- name: keep_serial
INSERT INTO day_serial (day, last) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET last = excluded.last

-- name: insert_centre_event
INSERT INTO centre_event (version, at, actor, role, kind, schema, rulebook, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: has_centre
SELECT count(*) FROM sqlite_schema WHERE name = 'centre_event'

-- name: newest_of_centre
SELECT version, hash FROM centre_event ORDER BY version DESC LIMIT 1

-- name: centre_events_after
SELECT version, at, actor, role, kind, schema, rulebook, CAST(body AS BLOB), hash FROM centre_event WHERE version > ? ORDER BY version
