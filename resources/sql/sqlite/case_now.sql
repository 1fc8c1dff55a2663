-- {brief} stands for the columns in the order that briefcolumns.cpp writes and reads them.

-- name: brief
case_id, version, number, title, item, place, grid, department, unit, source, source_id, latitude, longitude, state, level, difficulty,
suspended, supervised, extension_asked, urges, reworks, extensions, reported_at, filed_at, dispatched_at, handled_at, closed_at, ended_at,
supervised_at, due_at, stage, stage_started_at, stage_due_at, on_time, levels, changed_at, unseen_since, outside, alarms, sensor, due_open,
excused

-- name: put
INSERT INTO case_now ({brief}, open, caller, attributes)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: change
UPDATE case_now SET version = ?, department = ?, unit = ?, state = ?, level = ?, difficulty = ?, suspended = ?, supervised = ?,
    extension_asked = ?, urges = ?, reworks = ?, extensions = ?, filed_at = ?, dispatched_at = ?, handled_at = ?,
    closed_at = ?, ended_at = ?, supervised_at = ?, due_at = ?, stage = ?, stage_started_at = ?, stage_due_at = ?,
    on_time = ?, levels = ?, changed_at = ?, unseen_since = ?, grid = ?, outside = ?, alarms = ?, due_open = ?,
    excused = ?, open = ?
WHERE case_id = ?

-- name: remove
DELETE FROM case_now WHERE case_id = ?

-- name: drop
DROP TABLE IF EXISTS case_now

-- name: set_aside
DROP INDEX case_now_open

DROP INDEX case_now_number

DROP INDEX case_now_source

DROP INDEX case_now_reported

DROP INDEX case_now_due

DROP INDEX case_now_ended

DROP INDEX case_now_due_open

DROP INDEX case_now_suggestion

DROP INDEX case_now_item

DROP INDEX case_now_attributes

DROP INDEX case_now_ended_changed

ALTER TABLE case_now RENAME TO case_now_before

-- name: all_before
SELECT {brief} FROM case_now_before ORDER BY case_id

-- name: drop_before
DROP TABLE case_now_before

-- name: open
SELECT {brief} FROM case_now WHERE open = 1 ORDER BY case_id

-- name: all
SELECT {brief} FROM case_now ORDER BY case_id

-- name: one
SELECT {brief} FROM case_now WHERE case_id = ?

-- name: touching
SELECT {brief} FROM case_now WHERE case_id IN (
    SELECT case_id FROM case_now WHERE open = 1 AND reported_at < ?
    UNION SELECT case_id FROM case_now WHERE ended_at >= ? AND reported_at < ?
    UNION SELECT case_id FROM case_now WHERE ended_at >= ? AND ended_at < ?
    UNION SELECT case_id FROM case_now WHERE due_at >= ? AND due_at < ?
    UNION SELECT case_id FROM case_now WHERE reported_at >= ? AND reported_at < ?
    UNION SELECT case_id FROM case_now WHERE ended_at IS NOT NULL AND changed_at > ended_at AND changed_at >= ? AND reported_at < ?)
ORDER BY case_id

-- name: due_open
SELECT {brief} FROM case_now WHERE due_open > 1 ORDER BY case_id

-- name: suggestions
SELECT {brief} FROM case_now WHERE state >= 15 AND (ended_at IS NULL OR ended_at >= ?) ORDER BY case_id

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

-- name: traces
SELECT case_id, item, latitude, longitude, caller, reported_at, source FROM case_now
WHERE reported_at > ? AND (caller <> 0 OR latitude IS NOT NULL) AND state < 15

-- name: attributes
SELECT case_id, attributes FROM case_now WHERE attributes <> '' ORDER BY case_id

-- name: caller_salt
SELECT value FROM store_fact WHERE key = 'caller-salt'

-- name: position
SELECT revision, position FROM projection WHERE name = ?
