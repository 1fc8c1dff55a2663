-- name: has
SELECT rowid FROM case_text WHERE rowid = ?

-- name: exists
SELECT count(*) FROM sqlite_schema WHERE name = 'case_text'

-- name: put
INSERT INTO case_text (rowid, words) VALUES (?, ?)

-- name: forget
INSERT INTO case_text (case_text, rowid, words) VALUES ('delete', ?, ?)

-- name: retire
ALTER TABLE case_text RENAME TO old_name

-- The tables in which the engine keeps an index: its pages, but for the two records by which it knows itself (1 and 10), then a row a case, which is small.
-- name: clear_old_pages
DELETE FROM old_name_data WHERE id IN (SELECT id FROM old_name_data WHERE id > 10 LIMIT ?)

-- name: clear_old_rows
DELETE FROM old_name_docsize WHERE id IN (SELECT id FROM old_name_docsize LIMIT 20 * ?)

-- name: drop_old
DROP TABLE old_name

-- name: merging
SELECT v FROM case_text_config WHERE k = 'automerge'

-- name: merge_later
INSERT INTO case_text (case_text, rank) VALUES ('automerge', 0)

-- Pages that one step writes, about.
-- name: merge
INSERT INTO case_text (case_text, rank) VALUES ('merge', 16)

-- name: changes
SELECT total_changes()

-- name: open_vocabularies
CREATE VIRTUAL TABLE temp.words_before USING fts5vocab ('main', 'case_text', 'instance')

CREATE VIRTUAL TABLE temp.words_now USING fts5vocab ('main', 'case_text_next', 'instance')

-- name: vocabulary_before
SELECT term, doc, offset FROM temp.words_before

-- name: vocabulary
SELECT term, doc, offset FROM temp.words_now

-- name: close_vocabularies
DROP TABLE IF EXISTS temp.words_before

DROP TABLE IF EXISTS temp.words_now

-- name: swap
ALTER TABLE case_text_next RENAME TO case_text
