-- {brief} stands for the columns in the order that briefcolumns.cpp writes and reads them.

-- name: brief
case_id, version, number, title, item, place, grid, department, unit, source, source_id, latitude, longitude, state, level, difficulty,
suspended, supervised, extension_asked, urges, reworks, extensions, reported_at, filed_at, dispatched_at, handled_at, closed_at, ended_at,
supervised_at, due_at, stage, stage_started_at, stage_due_at, on_time, levels, changed_at

-- name: put
INSERT INTO case_now ({brief}, open)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28,
        ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37)

-- name: change
UPDATE case_now SET version = ?2, department = ?3, unit = ?4, state = ?5, level = ?6, difficulty = ?7, suspended = ?8, supervised = ?9,
    extension_asked = ?10, urges = ?11, reworks = ?12, extensions = ?13, filed_at = ?14, dispatched_at = ?15, handled_at = ?16,
    closed_at = ?17, ended_at = ?18, supervised_at = ?19, due_at = ?20, stage = ?21, stage_started_at = ?22, stage_due_at = ?23,
    on_time = ?24, levels = ?25, changed_at = ?26, open = ?27
WHERE case_id = ?1

-- name: drop
DROP TABLE IF EXISTS case_now

-- name: set_aside
DROP INDEX case_now_open

DROP INDEX case_now_number

DROP INDEX case_now_source

DROP INDEX case_now_reported

DROP INDEX case_now_due

DROP INDEX case_now_ended

DROP INDEX case_now_item

ALTER TABLE case_now RENAME TO case_now_before

-- name: all_before
SELECT {brief} FROM case_now_before ORDER BY case_id

-- name: drop_before
DROP TABLE case_now_before

-- name: open
SELECT {brief} FROM case_now WHERE open = 1

-- name: all
SELECT {brief} FROM case_now ORDER BY case_id

-- name: one
SELECT {brief} FROM case_now WHERE case_id = ?

-- name: touching
SELECT {brief} FROM case_now WHERE case_id IN (
    SELECT case_id FROM case_now WHERE open = 1 AND reported_at < ?2
    UNION SELECT case_id FROM case_now WHERE ended_at >= ?1 AND reported_at < ?2
    UNION SELECT case_id FROM case_now WHERE ended_at >= ?1 AND ended_at < ?2
    UNION SELECT case_id FROM case_now WHERE due_at >= ?1 AND due_at < ?2
    UNION SELECT case_id FROM case_now WHERE reported_at >= ?1 AND reported_at < ?2)
ORDER BY case_id

-- name: search
SELECT {brief} FROM case_now WHERE case_id IN (SELECT rowid FROM case_text WHERE case_text MATCH ?)
ORDER BY reported_at DESC, case_id DESC LIMIT ?

-- name: by_number
SELECT case_id FROM case_now WHERE number = ? ORDER BY case_id DESC LIMIT 1

-- name: by_source
SELECT case_id FROM case_now WHERE source = ? AND source_id = ?

-- name: first_number
SELECT min(number) FROM case_now WHERE number <> ''

-- name: last_number
SELECT max(number) FROM case_now

-- name: numbers_between
SELECT number, case_id FROM case_now WHERE number >= ? AND number < ? ORDER BY number DESC

-- name: repeats
SELECT latitude, longitude FROM case_now
WHERE item = ? AND reported_at >= ? AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?

-- name: position
SELECT revision, position FROM projection WHERE name = ?
