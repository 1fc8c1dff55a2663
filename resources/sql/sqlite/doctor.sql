-- name: integrity
PRAGMA integrity_check(20)

-- name: objects
SELECT type, name, coalesce(sql, ''), tbl_name FROM sqlite_schema

-- name: has_ledger
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'ledger_row'

-- name: head
SELECT coalesce(max(position), 0) FROM case_event

-- name: events
SELECT count(*) FROM case_event

-- name: orphan_keys
SELECT count(*) FROM report_key WHERE NOT EXISTS (SELECT 1 FROM case_event WHERE case_event.case_id = report_key.case_id)

-- name: double_numbers
SELECT count(*) FROM (SELECT 1 FROM case_now WHERE number <> '' GROUP BY number HAVING count(*) > 1)

-- name: projection
SELECT revision, position FROM projection WHERE name = ?
