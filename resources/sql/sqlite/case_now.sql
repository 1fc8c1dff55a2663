-- {brief}, {brief_places} and {brief_changes} are made of the brief's columns: briefcolumns.cpp.

-- name: put
INSERT INTO case_now ({brief}, open, attributes, contacted, solved, satisfaction, adoption)
VALUES ({brief_places}, ?, ?, ?, ?, ?, ?)

-- The numbers that states are stored by: casenow.cpp proves it; the index case_now_suggestion says the same.
-- name: of_suggestion
state >= 15

-- name: change
UPDATE case_now SET {brief_changes}, open = ?, contacted = ?, solved = ?, satisfaction = ?, adoption = ?
WHERE case_id = ?

-- name: remove
DELETE FROM case_now WHERE case_id = ?

-- name: has
SELECT case_id FROM case_now WHERE case_id = ?

-- name: recent
SELECT max(reported_at) FROM case_now

-- name: seed
CREATE TABLE case_seed (case_id INTEGER PRIMARY KEY, until INTEGER) STRICT

-- name: fill_seed
INSERT INTO case_seed
SELECT case_id, CASE WHEN open = 1 OR ({of_suggestion} AND ended_at IS NULL) THEN NULL ELSE max(coalesce(ended_at, 0), coalesce(due_at, 0), changed_at) END
FROM case_now WHERE case_id IN (
    SELECT case_id FROM case_now WHERE open = 1
    UNION SELECT case_id FROM case_now WHERE {of_suggestion} AND ended_at IS NULL
    UNION SELECT case_id FROM case_now WHERE ended_at >= ?
    UNION SELECT case_id FROM case_now WHERE due_at >= ?
    UNION SELECT case_id FROM case_now WHERE ended_at IS NOT NULL AND changed_at > ended_at AND changed_at >= ?)

-- name: drop_seed
DROP TABLE IF EXISTS case_seed

-- name: seeds
SELECT case_id FROM case_seed WHERE until IS NULL OR until >= ? ORDER BY case_id

-- name: retire
ALTER TABLE case_now RENAME TO old_name

-- name: exists
SELECT count(*) FROM sqlite_schema WHERE name = 'case_now'

-- name: clear_old
DELETE FROM old_name WHERE case_id IN (SELECT case_id FROM old_name ORDER BY case_id LIMIT ?)

-- name: drop_old
DROP TABLE old_name

-- name: whole
SELECT {brief}, open, attributes, contacted, solved, satisfaction, adoption FROM case_now WHERE case_id = ?

-- name: ids_between
SELECT case_id FROM case_now WHERE case_id > ? AND case_id < ?

-- name: open
SELECT {brief} FROM case_now WHERE open = 1 ORDER BY case_id

-- name: earliest
SELECT min(reported_at) FROM case_now

-- name: all
SELECT {brief} FROM case_now ORDER BY case_id

-- name: one
SELECT {brief} FROM case_now WHERE case_id = ?

-- The plus keeps the engine from walking all reports of before by their index.
-- name: touching
SELECT {brief} FROM case_now WHERE case_id IN (
    SELECT case_id FROM case_now WHERE open = 1 AND +reported_at < ?
    UNION SELECT case_id FROM case_now WHERE ended_at >= ? AND +reported_at < ?
    UNION SELECT case_id FROM case_now WHERE ended_at >= ? AND ended_at < ?
    UNION SELECT case_id FROM case_now WHERE due_at >= ? AND due_at < ?
    UNION SELECT case_id FROM case_now WHERE reported_at >= ? AND reported_at < ?
    UNION SELECT case_id FROM case_now WHERE ended_at IS NOT NULL AND changed_at > ended_at AND changed_at >= ? AND +reported_at < ?)
ORDER BY case_id

-- name: counted
SELECT {brief}, contacted, solved, satisfaction, adoption FROM case_now WHERE case_id IN (
    SELECT case_id FROM case_now WHERE reported_at >= ? - 86400000 AND reported_at < ?
    UNION SELECT case_id FROM case_now WHERE filed_at >= ? AND filed_at < ? AND filed_at NOT BETWEEN reported_at AND reported_at + 86400000
    UNION SELECT case_id FROM case_now WHERE ended_at >= ? AND ended_at < ?
    UNION SELECT case_id FROM case_now WHERE closed_at >= ? AND closed_at < ? AND closed_at IS NOT NULL AND closed_at IS NOT ended_at
    UNION SELECT case_id FROM case_now WHERE due_at >= ? AND due_at < ?)

-- A case that began later than the moment was nothing then: its first event says so, without the others being read.
-- name: changed_after
SELECT case_id FROM (
    SELECT case_id FROM case_now WHERE open = 1 AND changed_at > ?
    UNION SELECT case_id FROM case_now WHERE ended_at > ?
    UNION SELECT case_id FROM case_now WHERE ended_at IS NOT NULL AND changed_at > ended_at AND changed_at > ?) AS changed
WHERE (SELECT at FROM case_event WHERE case_event.case_id = changed.case_id AND version = 1) <= ?

-- The plus makes the engine sort the few rather than walk all in their order.
-- name: due_open
SELECT {brief} FROM case_now WHERE due_open > 1 ORDER BY +case_id

-- name: promised
SELECT {brief} FROM case_now WHERE open = 0 AND owed IS NOT NULL ORDER BY +case_id

-- name: suggestions
SELECT {brief} FROM case_now WHERE {of_suggestion} AND (ended_at IS NULL OR ended_at >= ?) ORDER BY case_id

-- Cut off before it is sorted: ids grow with the moment at which a case came into the store, and the index is read from its end.
-- name: search
SELECT {brief} FROM case_now WHERE case_id IN (
    SELECT case_id FROM (
        SELECT case_id FROM case_now
        WHERE case_id IN (SELECT rowid FROM case_text WHERE case_text MATCH ? ORDER BY rowid DESC LIMIT ?)
        ORDER BY reported_at DESC, case_id DESC LIMIT ?))
ORDER BY reported_at DESC, case_id DESC

-- All that fits is looked at: what was there by then need not be among the newest, and a report may have come in later than it says.
-- name: search_until
SELECT {brief} FROM case_now WHERE case_id IN (
    SELECT case_id FROM case_now
    WHERE case_id IN (SELECT rowid FROM case_text WHERE case_text MATCH ?)
        AND (SELECT at FROM case_event WHERE case_event.case_id = case_now.case_id AND version = 1) <= ?
    ORDER BY reported_at DESC, case_id DESC LIMIT ?)
ORDER BY reported_at DESC, case_id DESC

-- Read through from end to end: an index over hashes of callers would keep copies of what it moved, which nobody could put zeros over.
-- name: by_caller_tail
SELECT {brief} FROM case_now WHERE case_id IN (SELECT case_id FROM caller_key WHERE tail = ?)
ORDER BY reported_at DESC, case_id DESC LIMIT ?

-- name: ids_of_caller
SELECT case_id FROM case_now WHERE case_id IN (SELECT case_id FROM caller_key WHERE tail = ?) ORDER BY reported_at DESC LIMIT ?

-- Read from the index of items alone.
-- name: ids_of_item_within
SELECT case_id FROM case_now
WHERE item = ? AND reported_at >= ? AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?
ORDER BY reported_at DESC LIMIT ?

-- A place is looked for where the index of items holds it, read from end to end, and by the words of the element's code.
-- name: of_place
SELECT {brief} FROM case_now WHERE case_id IN (
    SELECT case_id FROM (SELECT case_id FROM (
        SELECT case_id FROM case_now INDEXED BY case_now_item WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?
        UNION SELECT rowid FROM case_text WHERE case_text MATCH ?)
    ORDER BY case_id DESC LIMIT ?))
ORDER BY reported_at DESC, case_id DESC

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
SELECT case_now.case_id, item, latitude, longitude, caller, reported_at, source
FROM case_now LEFT JOIN caller_key ON caller_key.case_id = case_now.case_id
WHERE reported_at > ? AND reported_at <= ? AND (caller <> zeroblob(8) OR latitude IS NOT NULL) AND part = 0 AND NOT ({of_suggestion})

-- name: attributes
SELECT case_id, attributes FROM case_now WHERE attributes <> '' ORDER BY case_id

-- name: caller_salt
SELECT value FROM store_fact WHERE key = 'caller-salt'

-- name: position
SELECT revision, position, EXISTS (SELECT 1 FROM projection AS filling WHERE filling.name = projection.name || '.fill')
FROM projection WHERE name = ?
