-- name: has
SELECT rowid FROM case_text WHERE rowid = ?

-- name: drop
DROP TABLE IF EXISTS case_text

-- name: put
INSERT INTO case_text (rowid, words) VALUES (?, ?)

-- name: forget
INSERT INTO case_text (case_text, rowid, words) VALUES ('delete', ?, ?)

-- name: retire
DROP TABLE IF EXISTS case_text_old

ALTER TABLE case_text RENAME TO case_text_old

-- name: has_old
SELECT count(*) FROM sqlite_schema WHERE name = 'case_text_old'

-- name: drop_old
DROP TABLE case_text_old

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
DROP TABLE IF EXISTS case_text_old

ALTER TABLE case_text RENAME TO case_text_old

ALTER TABLE case_text_next RENAME TO case_text
