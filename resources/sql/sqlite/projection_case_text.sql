-- An index without the text: what it finds is a case id. A report's words change only
-- when its source corrects them: then the old ones are taken out and the new ones put in.
CREATE VIRTUAL TABLE case_text USING fts5 (words, content = '', tokenize = 'unicode61');
