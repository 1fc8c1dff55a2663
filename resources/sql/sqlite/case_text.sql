-- name: drop
DROP TABLE IF EXISTS case_text

-- name: put
INSERT INTO case_text (rowid, words) VALUES (?, ?)

-- name: forget
INSERT INTO case_text (case_text, rowid, words) VALUES ('delete', ?, ?)

-- name: set_aside
ALTER TABLE case_text RENAME TO case_text_before

-- name: open_vocabularies
CREATE VIRTUAL TABLE temp.words_before USING fts5vocab ('main', 'case_text_before', 'instance')

CREATE VIRTUAL TABLE temp.words_now USING fts5vocab ('main', 'case_text', 'instance')

-- name: vocabulary_before
SELECT term, doc, offset FROM temp.words_before

-- name: vocabulary
SELECT term, doc, offset FROM temp.words_now

-- name: drop_before
DROP TABLE temp.words_before

DROP TABLE temp.words_now

DROP TABLE case_text_before
