-- For the one time that a log is written anew (store/vault/history.h). What guards its tables is taken away within the transaction, and put back.

-- name: without_log
PRAGMA journal_mode = DELETE

-- name: guards
SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('case_event', 'ledger', 'ledger_row') ORDER BY name

-- name: next_case
SELECT min(case_id) FROM case_event WHERE case_id > ?

-- name: put_event
UPDATE case_event SET body = ?, hash = ? WHERE position = ?

-- Hashes of what sources said cover the callers; each is learnt when its report comes again.
-- name: forget_contents
UPDATE report_key SET content = NULL WHERE content IS NOT NULL

-- name: scrub_rows
UPDATE ledger_row SET value = substr(value, 1, instr(value, 'content=') - 1) WHERE part = 'report_key' AND instr(value, 'content=') > 0

-- name: put_line
UPDATE ledger SET digest = ? WHERE seq = ?

-- name: lines_at
SELECT seq, position, centre, digest FROM ledger WHERE position = ? ORDER BY seq

-- name: statement
SELECT version, at, actor, role, kind, schema, rulebook, CAST(body AS BLOB), hash FROM centre_event WHERE kind = 'history-sealed' ORDER BY version

-- name: has_centre
SELECT count(*) FROM sqlite_schema WHERE name = 'centre_event'

-- Old pages still hold what stood in clear: until this is gone, the file is to be packed anew.
-- name: note_sweep
INSERT INTO projection (name, revision, position) VALUES ('history.sweep', 0, 0) ON CONFLICT DO NOTHING

-- name: must_sweep
SELECT count(*) FROM projection WHERE name = 'history.sweep'

-- name: swept
DELETE FROM projection WHERE name = 'history.sweep'

-- name: pack
VACUUM
