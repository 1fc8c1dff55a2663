-- An index without the text: what it finds is a case id. A case's words change only when
-- its source corrects them, or its grid or department is another: then the old ones are
-- taken out and the new ones put in.
CREATE VIRTUAL TABLE case_text USING fts5 (words, content = '', tokenize = 'unicode61');

-- What is put into it is merged in steps between the slices (case_text.sql), not within a commit for which others wait.
INSERT INTO case_text (case_text, rank) VALUES ('automerge', 0);
